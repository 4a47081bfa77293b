/** Types of the element <entrain-lab> and of the messages to and from a figure in a frame. */

/** A parameter of the lab: the key of an address, an attribute of the element and a property. Written by SchemaTest. */
export type Key =
  'g' | 'N' | 'p' | 'phi' | 'unit' | 'connectivity' | 'f' | 'balance' | 'diagonal' | 'I' | 'omega' | 'phases'
  | 'scheme' | 'dt' | 'tau' | 'time' | 'pace' | 'seedNet' | 'seedIC' | 'seedInput' | 'separation' | 'cloud'
  | 'cloudRadius' | 'units' | 'order' | 'plane' | 'section' | 'networks' | 'train' | 'theme' | 'motion' | 'keys'
  | 'lang' | 'ui' | 'controls' | 'views' | 'scene' | 'autoplay' | 'runtime' | 'engine' | 'preset';

export type Value = string | number | boolean | null | Array<string | number>;
export type Member = 'spontaneous' | 'driven';

export interface Problem { key: string; value: string; message: string; }

/** What one network does, or looks like while its regime is UNDECIDED; lambda is λ₁ per τ, null while it is not known. */
export interface Verdict { regime: string; likely: string; word: string; numbers: string; lambda: number | null; error: number | null; }

export interface Told {
  /** As an address has them: what differs from the defaults, or from the preset. */
  settings: string;
  /** The text of every parameter, defaults too; of the preset null where there is none. */
  values: Record<Key, string | null>;
}

export interface State extends Told {
  t: number;
  running: boolean;
  /** Whether time runs while the figure is seen. */
  wanted: boolean;
  state: 'loading' | 'running' | 'paused' | 'diverged' | 'error';
  spontaneous: Verdict;
  driven: Verdict;
}

export interface Picture { member?: Member; format?: 'svg' | 'csv'; width?: number; height?: number; }

/** What the element tells, with the detail of each event. */
export interface EntrainLabEventMap {
  ready: CustomEvent<{}>;
  change: CustomEvent<Told>;
  regime: CustomEvent<Verdict & { member: Member }>;
  /** A place in a picture was chosen, such as a cell of the map, and the settings are now those of it. */
  chosen: CustomEvent<Told & { view: string }>;
  error: CustomEvent<{ message: string; problems: Problem[] }>;
}

/** Each parameter takes any Value; it gives the text of what the figure has now or, until it lives, of its attribute, which may be null. */
export interface EntrainLab extends HTMLElement, Record<Exclude<Key, 'lang'>, any> {}

export class EntrainLab {
  /** The folder that embed.html is in: that of the script, unless set. */
  static site: string;
  /** Settled when the figure can be used; asking makes it. */
  readonly ready: Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  step(steps?: number): Promise<void>;
  reset(): Promise<void>;
  getState(): Promise<string>;
  setState(state: string): Promise<void>;
  measure(): Promise<State>;
  snapshot(view: string, options?: Picture): Promise<string>;
  addEventListener<K extends keyof EntrainLabEventMap>(type: K, listener: (event: EntrainLabEventMap[K]) => void): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Makes the element known to the page. */
export function define(name?: string): void;

/** Every message carries these. */
export interface Envelope { context: 'entrain'; v: 1; id?: string | number; }

/** From the page around a frame to the figure in it. */
export type ToFigure = Envelope & (
  | { type: 'hello' }
  | { type: 'subscribe'; events: Array<FromFigure['type']>; every?: number }
  | { type: 'get'; what?: 'state' | 'table' | 'views' }
  | { type: 'set'; values: Partial<Record<Key, Value>> }
  | { type: 'set'; state: string }
  | { type: 'run' }
  | { type: 'pause' }
  | { type: 'step'; steps?: number }
  | { type: 'reset' }
  | { type: 'snapshot'; view: string } & Picture
);

/** From the figure to the page around its frame. */
export type FromFigure = Envelope & (
  | { type: 'ready' } & Partial<Told>
  | { type: 'change' } & Told
  | { type: 'state'; visitor?: boolean } & Partial<State>
  | { type: 'sample'; t: number; spontaneous: number[]; driven: number[] }
  | { type: 'regime'; member: Member } & Verdict
  | { type: 'chosen'; view: string } & Told
  | { type: 'key'; key: { key: string; code: string; keyCode: number; shiftKey: boolean } }
  | { type: 'resize'; height: number }
  | { type: 'error'; message: string; problems: Problem[] }
  | { type: 'reply'; to: string; value?: unknown }
);
