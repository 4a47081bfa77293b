// <entrain-lab g="1.5" I="0.4" views="traces,state" controls="g,I">: a live figure in any page. The figure lives in a
// sandboxed frame, which is made when it comes near the view; of all on a page only the one most in view runs.
// In a block, so that a second copy of this script does no harm; the npm package has the same without the block.
{
// Every parameter of the lab, which is an attribute (in any case) and a property; see embedding.md. Written by SchemaTest.
const KEYS = [
  'g', 'N', 'p', 'phi', 'unit', 'connectivity', 'f', 'balance', 'diagonal', 'I', 'omega', 'phases', 'scheme', 'dt',
  'tau', 'time', 'pace', 'seedNet', 'seedIC', 'seedInput', 'separation', 'units', 'order', 'plane', 'section',
  'networks', 'theme', 'motion', 'keys', 'lang', 'ui', 'controls', 'views', 'scene', 'autoplay', 'runtime', 'engine',
  'preset',
];
const NEAR = '400px'; // how near to the view a figure is made, so that it lives when it is seen
const PATIENCE = 15000; // milliseconds until a frame that says nothing is given up
const SCRIPT = /** @type {HTMLScriptElement} */ (globalThis.document && (document.currentScript
  || [...document.scripts].find(script => /\bentrain-lab\.js([?#]|$)/.test(script.src))));
const STYLE = `
  :host { display: block; position: relative; min-height: 120px; height: var(--entrain-height, auto); }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; height: var(--entrain-height, var(--told, 420px)); border: var(--entrain-border, 1px solid #8886); border-radius: var(--entrain-radius, 10px); box-sizing: border-box; }
  .poster { display: grid; place-content: center; justify-items: center; gap: 14px; min-height: var(--entrain-height, 420px); border: var(--entrain-border, 1px solid #8886); border-radius: var(--entrain-radius, 10px); box-sizing: border-box; background: var(--entrain-ground, transparent); }
  .poster[hidden], iframe[hidden], .fallback[hidden] { display: none; }
  button { width: 56px; height: 56px; border-radius: 50%; border: 0; background: #1b1d21; cursor: pointer; display: grid; place-items: center; }
  button:focus-visible { outline: 2px solid #0072b2; outline-offset: 3px; }
  button::before { content: ""; border: solid transparent; border-width: 10px 0 10px 16px; border-left-color: #fff; margin-inline-start: 4px; }
  button[hidden] { display: none; }
  .waiting iframe { position: absolute; inset: 0; visibility: hidden; }`;

const figures = new Map(); // what is inside each figure on the page, and how many pixels of it are seen
let chosen = null; // the one whose time runs

// Only the figure most in view runs; one that the visitor started keeps its turn while it is seen.
const govern = favourite => {
  if (!favourite && chosen && chosen.kept && figures.get(chosen) > 0) return;
  const seen = [...figures].filter(([, area]) => area > 0).sort((a, b) => b[1] - a[1]);
  const best = favourite || (seen.length ? seen[0][0] : null);
  if (chosen && chosen !== best) chosen.turn(false);
  chosen = best;
  if (best) best.turn(true, !!favourite);
};

const observers = globalThis.IntersectionObserver && {
  near: new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) inner.get(target).approach();
  }, { rootMargin: NEAR }),
  seen: new IntersectionObserver(entries => {
    for (const { target, intersectionRect: { width, height } } of entries) {
      const figure = inner.get(target);
      if (figures.has(figure)) figures.set(figure, width * height);
    }
    govern();
  }, { threshold: [0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1] }),
};
const inner = new WeakMap(); // of an element: what is not for its users

// The frame of one element: made once, asked by messages, told what to do.
class Inner {
  constructor(element) {
    this.element = element;
    this.wanted = null; // what the visitor or the page last said about time, once they did
    this.on = false; // whether it is its turn
    this.kept = false;
    this.asked = new Map();
    this.count = 0;
    this.broken = false; // it could not be had; a new place in a page is a new try
    this.values = null; // of all parameters, as the figure last told them
    this.frame = null;
    this.expect();
    const part = (name, tag, parent, properties = {}) => {
      const made = Object.assign(document.createElement(tag), properties);
      made.setAttribute('part', name);
      parent.append(made);
      return made;
    };
    const shadow = element.attachShadow({ mode: 'open' });
    shadow.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
    this.box = part('box', 'div', shadow, { className: 'waiting' });
    this.poster = part('poster', 'div', this.box, { className: 'poster' });
    this.poster.append(Object.assign(document.createElement('slot'), { name: 'poster' }));
    this.button = part('play', 'button', this.poster, { type: 'button', onclick: () => element.play() });
    this.button.setAttribute('aria-label', 'Play');
    this.fallback = part('fallback', 'div', this.box, { className: 'fallback', hidden: true });
    this.message = part('message', 'p', this.fallback);
    this.fallback.append(document.createElement('slot'));
    this.hear = event => this.receive(event);
  }

  // From now on the figure is expected to live, or to fail.
  expect() {
    this.live = new Promise((resolve, reject) => { this.lived = resolve; this.failed = reject; });
    this.live.catch(() => {});
  }

  // The figure comes near: it is fetched unless the author wants it to wait for the visitor.
  approach() {
    if (this.element.getAttribute('autoplay') !== '0') this.make();
  }

  // Whether time runs by itself in its turn: with reduced motion only where the author asks for it by name.
  moves() {
    const [autoplay, motion] = ['autoplay', 'motion'].map(name => this.element.getAttribute(name));
    const still = motion === 'reduced' || motion !== 'full' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    return autoplay === '1' || autoplay !== '0' && !still;
  }

  turn(on, kept = false) {
    this.on = on;
    this.kept = kept;
    const runs = on && (this.wanted ?? this.moves());
    if (this.frame || runs) this.ask(runs ? 'run' : 'pause').catch(() => {});
  }

  address() {
    const pairs = new URLSearchParams();
    for (const key of KEYS) {
      const value = this.element.getAttribute(key);
      if (value !== null && key !== 'autoplay') pairs.set(key, value);
    }
    pairs.set('autoplay', '0'); // this element says when time runs
    return new URL('embed.html?' + pairs, new URL(this.element.getAttribute('src') || EntrainLab.site || '.', document.baseURI));
  }

  make(sandbox = 'allow-scripts') {
    if (this.frame || this.broken || !this.element.isConnected) return;
    const frame = this.frame = document.createElement('iframe');
    frame.setAttribute('part', 'frame');
    frame.setAttribute('sandbox', sandbox);
    frame.setAttribute('allow', 'fullscreen');
    this.name();
    this.greeted = new Promise((resolve, reject) => {
      this.ungreeted = reject;
      frame.onload = () => this.send('hello').then(() => {
        clearTimeout(this.patience);
        resolve();
      }, reject);
    });
    this.greeted.catch(() => {});
    this.patience = setTimeout(() => this.fail('The figure does not answer.'), PATIENCE);
    frame.src = this.address().href;
    this.button.hidden = true;
    addEventListener('message', this.hear);
    this.box.append(frame);
    this.ask('get').catch(() => {}); // starts the program
  }

  name() {
    const { element, frame } = this;
    if (frame) frame.title = element.title || element.getAttribute('aria-label') || 'A recurrent network, live figure';
  }

  // The frame is taken down with all that was asked of it; a new one may be made.
  drop(why) {
    clearTimeout(this.patience);
    removeEventListener('message', this.hear);
    for (const { reject } of this.asked.values()) reject(new Error(why));
    this.asked.clear();
    if (!this.frame) return;
    this.ungreeted(new Error(why));
    this.frame.remove();
    this.frame = this.values = null;
  }

  fail(message) {
    const site = this.address().origin;
    const sandbox = this.frame && this.frame.getAttribute('sandbox');
    this.drop(message);
    // A host that lets no other origin read its files leaves a frame without an origin helpless. On a site of its own
    // the frame may have its origin back: it is still kept from this page.
    if (sandbox === 'allow-scripts' && (site !== location.origin || this.element.hasAttribute('same-origin'))) {
      this.make('allow-scripts allow-same-origin');
      return;
    }
    this.broken = true;
    this.failed(new Error(message));
    this.poster.hidden = true;
    this.fallback.hidden = false;
    this.message.textContent = message;
    this.emit('error', { message, problems: [] });
  }

  // Asks the frame as soon as it listens, or the one that has taken its place; settled with the answer.
  async ask(type, body) {
    this.make();
    if (!this.frame) throw new Error(this.broken ? this.message.textContent : 'The figure is not on a page.');
    const { frame } = this;
    try {
      await this.greeted;
      return await this.send(type, body);
    } catch (error) {
      if (this.frame && this.frame !== frame) return this.ask(type, body);
      throw error;
    }
  }

  send(type, body) {
    return new Promise((resolve, reject) => {
      const id = ++this.count;
      this.asked.set(id, { resolve, reject });
      // A sandboxed frame has no origin that could be named; nothing here is secret.
      this.frame.contentWindow.postMessage({ context: 'entrain', v: 1, type, id, ...body }, '*');
    });
  }

  emit(type, detail) {
    this.element.dispatchEvent(new CustomEvent(type, { detail }));
  }

  receive({ source, data }) {
    if (!this.frame || source !== this.frame.contentWindow || !data || data.context !== 'entrain' || data.v !== 1) return;
    const { context, v, type, id, ...detail } = data;
    const asked = this.asked.get(id);
    if (type === 'error' && this.box.className) {
      this.fail(detail.message); // before it is ready this says that it cannot run, whatever was asked
    } else if (asked && ['reply', 'error'].includes(type)) {
      this.asked.delete(id);
      if (type === 'reply') asked.resolve(detail.value);
      else asked.reject(Object.assign(new Error(detail.message), { problems: detail.problems }));
    } else if (type === 'ready') {
      this.box.className = '';
      this.poster.hidden = true;
      this.values = detail.values;
      this.lived();
      this.emit('ready', {});
    } else if (type === 'resize' && detail.height > 0) {
      this.box.style.setProperty('--told', Math.min(4000, Math.ceil(detail.height)) + 'px');
    } else if (type === 'state' && detail.visitor) {
      this.wanted = detail.wanted;
      if (this.wanted) govern(this);
    } else if (type === 'change') {
      this.values = detail.values;
      this.emit('change', detail);
    } else if (type === 'key') {
      // What the figure has no use for is the page's, and the page keys are: they turn a slide, or else scroll.
      const free = this.element.dispatchEvent(new KeyboardEvent('keydown', { ...detail.key, bubbles: true, composed: true, cancelable: true }));
      const pages = { PageDown: .9, PageUp: -.9 }[detail.key.key];
      if (free && pages) scrollBy(0, pages * innerHeight);
    } else if (type === 'regime') this.emit('regime', detail);
    else if (type === 'chosen') this.emit('chosen', detail);
    else if (type === 'error') this.emit('error', detail);
  }
}

class EntrainLab extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement || Object) {
  // Where embed.html is: beside this script, unless said otherwise.
  static site = SCRIPT ? new URL('.', SCRIPT.src).href : '';

  static get observedAttributes() {
    return [...KEYS.map(key => key.toLowerCase()), 'title', 'aria-label'];
  }

  constructor() {
    super();
    inner.set(this, new Inner(this));
  }

  connectedCallback() {
    figures.set(inner.get(this), 0);
    observers.near.observe(this);
    observers.seen.observe(this);
  }

  disconnectedCallback() {
    observers.near.unobserve(this);
    observers.seen.unobserve(this);
    const own = inner.get(this);
    figures.delete(own);
    own.drop('The figure has left the page.');
    if (own.broken || !own.box.className) own.expect();
    own.broken = false;
    own.fallback.hidden = true;
    own.box.className = 'waiting';
    own.poster.hidden = own.button.hidden = false;
    if (chosen === own) {
      chosen = null;
      govern();
    }
  }

  attributeChangedCallback(name, _before, value) {
    const own = inner.get(this);
    const key = KEYS.find(key => key.toLowerCase() === name);
    if (!key) own.name();
    else if (own.frame && key !== 'autoplay') {
      own.ask('set', { values: { [key]: value } }).catch(error => own.emit('error', { message: error.message, problems: error.problems || [] }));
    }
  }

  // Settled when the figure can be used; it is fetched when near the view, or now.
  get ready() { inner.get(this).make(); return inner.get(this).live; }

  // Lets time run; the other figures rest. It rests out of sight.
  async play() {
    const own = inner.get(this);
    own.wanted = true;
    govern(own);
    await own.ask('run');
  }

  async pause() { inner.get(this).wanted = false; await inner.get(this).ask('pause'); }
  async step(steps = 1) { inner.get(this).wanted = false; await inner.get(this).ask('step', { steps }); }
  async reset() { await inner.get(this).ask('reset'); }
  // The settings as a text that an address can hold, and setState takes.
  async getState() {
    const { settings } = await inner.get(this).ask('get');
    return settings.replace('&autoplay=0', '');
  }
  // Takes on a whole settings text, from t = 0.
  async setState(state) { await inner.get(this).ask('set', { state: String(state) }); }
  // What the networks do: t, running, and of each its regime and λ₁.
  async measure() { return inner.get(this).ask('get'); }
  // A picture as SVG, or its numbers as CSV.
  async snapshot(view, options = {}) { return inner.get(this).ask('snapshot', { view, ...options }); }
}

// A property per parameter: the text of what the figure has now or, until it lives, of its attribute.
for (const key of KEYS) {
  Object.defineProperty(EntrainLab.prototype, key, {
    configurable: true,
    enumerable: true,
    get() {
      const { values } = inner.get(this);
      return !values || key === 'autoplay' ? this.getAttribute(key) : values[key];
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(key);
      else this.setAttribute(key, value);
    },
  });
}

// Makes <entrain-lab> known to the page; a second time it does nothing.
const define = (name = 'entrain-lab') => {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, EntrainLab);
};

define();
}
