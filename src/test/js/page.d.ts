// What the scripts of the page find in the global scope and do not define themselves.
/** TeaVM's loader of a WebAssembly program, and the entry of its JavaScript program. */
declare const TeaVM: any;
declare function main(args: string[]): void;
/** In a page of ours every element is one of HTML. */
interface Element extends GlobalEventHandlers {
  readonly dataset: DOMStringMap;
  hidden: boolean;
  translate: boolean;
  click(): void;
}
/** What is said in any language: a text as it stands, or a list that begins with a pattern or with '' (boot.js). */
type Phrase = any;
/** What entrain.say put there, by attribute; '' is the text. */
interface Node { said?: Record<string, Phrase>; }
