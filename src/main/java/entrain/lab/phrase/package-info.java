/**
 * Sentences for people, before they are in a language. Whatever a visitor reads or hears is a {@link
 * entrain.lab.phrase.Phrase}: a pattern with arguments. A {@link entrain.lab.phrase.Language} knows the patterns, so that
 * no sentence is ever taken apart again. The build collects the patterns from the sources: {@code Phrase.of} takes a
 * literal.
 */
package entrain.lab.phrase;
