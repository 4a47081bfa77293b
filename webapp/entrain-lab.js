// <entrain-lab g="1.5" I="0.4" views="traces,state" controls="g,I">: a live figure in any page. The figure lives in a
// sandboxed frame, which is made when it comes near the view; of all on a page only the one most in view runs.
// In a block, so that a second copy of this script does no harm; the npm package has the same without the block.
{
// Every parameter of the lab, which is an attribute (in any case) and a property; see embedding.md. Written by SchemaTest.
const KEYS = [
  'g', 'N', 'p', 'phi', 'unit', 'connectivity', 'f', 'balance', 'diagonal', 'I', 'omega', 'phases', 'scheme', 'dt',
  'tau', 'time', 'pace', 'seedNet', 'seedIC', 'seedInput', 'separation', 'cloud', 'cloudRadius', 'units', 'order',
  'plane', 'section', 'networks', 'train', 'theme', 'motion', 'keys', 'lang', 'ui', 'controls', 'views', 'scene',
  'autoplay', 'runtime', 'engine', 'preset',
];
const NEAR = '400px'; // how near to the view a figure is made, so that it lives when it is seen
const PATIENCE = 15000; // milliseconds until a frame that says nothing is given up
const SCRIPT = /** @type {HTMLScriptElement} */ (globalThis.document && (document.currentScript
  || [...document.scripts].find(script => /\bentrain-lab\.js([?#]|$)/.test(script.src))));
const STYLE = ''; // filled in by the build: entrain-lab.css
// The figure's page, and the same in one file, where no other origin may read the files beside that page.
const PAGES = ['embed.html', 'figure.html'];

class EntrainLab extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement || Object) {
  // Where embed.html is: beside this script, unless said otherwise.
  static site = SCRIPT ? new URL('.', SCRIPT.src).href : '';
  static observedAttributes = [...KEYS.map(key => key.toLowerCase()), 'title', 'aria-label'];

  /** @type {Map<EntrainLab, number>} */
  static #areas = new Map(); // of each figure on the page: how many pixels of it are seen
  /** @type {EntrainLab} */
  static #chosen = null; // the figure whose time runs
  static #sheet = globalThis.CSSStyleSheet && new CSSStyleSheet(); // which no policy of a page forbids
  static #observers = globalThis.IntersectionObserver ? [
    new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {EntrainLab} */ (target).#approach();
    }, { rootMargin: NEAR }),
    new IntersectionObserver(entries => {
      for (const { target, intersectionRect: { width, height } } of entries) {
        const figure = /** @type {EntrainLab} */ (target);
        if (EntrainLab.#areas.has(figure)) EntrainLab.#areas.set(figure, width * height);
      }
      EntrainLab.#govern();
    }, { threshold: [0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1] }),
  ] : [];

  #wanted = null; // what the visitor or the page last said about time, once they did
  #kept = false; // whether the visitor gave it its turn
  #asked = new Map(); // of the frame, by number
  #count = 0;
  #broken = false; // it could not be had; a new place in a page is a new try
  #values = null; // of all parameters, as the figure last told them
  #frame = null;
  #pages = PAGES; // those that are left to be tried, from the one in the frame on
  #loaded; // a promise of the frame that listens
  #patience; // a timer
  #live; #lived; #failed; // a promise of the figure, and what settles it
  #box; #poster; #button; #fallback; #message; // what it is made of
  #hear = event => this.#receive(event);

  constructor() {
    super();
    this.#expect();
    const part = (name, tag, parent, properties = {}) => {
      const made = Object.assign(document.createElement(tag), properties);
      made.setAttribute('part', name);
      parent.append(made);
      return made;
    };
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [EntrainLab.#sheet];
    this.#box = part('box', 'div', shadow, { className: 'waiting' });
    this.#poster = part('poster', 'div', this.#box, { className: 'poster' });
    this.#poster.append(Object.assign(document.createElement('slot'), { name: 'poster' }));
    this.#button = part('play', 'button', this.#poster, { type: 'button', onclick: () => this.play() });
    this.#button.setAttribute('aria-label', 'Play');
    this.#fallback = part('fallback', 'div', this.#box, { className: 'fallback', hidden: true });
    this.#message = part('message', 'p', this.#fallback);
    this.#fallback.append(document.createElement('slot'));
  }

  // Only the figure most in view runs; one that the visitor started keeps its turn while it is seen.
  static #govern(favourite = null) {
    const before = EntrainLab.#chosen;
    if (!favourite && before && before.#kept && EntrainLab.#areas.get(before) > 0) return;
    const [most] = [...EntrainLab.#areas].filter(([, area]) => area > 0).sort((a, b) => b[1] - a[1]);
    const best = favourite || (most ? most[0] : null);
    if (before && before !== best) before.#turn(false);
    if (best) best.#turn(true, favourite !== null);
    EntrainLab.#chosen = best;
  }

  // It comes near: it is fetched unless the author wants it to wait for the visitor.
  #approach() {
    if (this.getAttribute('autoplay') !== '0') this.#make();
  }

  // From now on the figure is expected to live, or to fail.
  #expect() {
    this.#live = new Promise((resolve, reject) => { this.#lived = resolve; this.#failed = reject; });
    this.#live.catch(() => {});
  }

  // Whether time runs by itself in its turn: with reduced motion only where the author asks for it by name.
  #moves() {
    const [autoplay, motion] = ['autoplay', 'motion'].map(name => this.getAttribute(name));
    const still = motion === 'reduced' || motion !== 'full' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    return autoplay === '1' || autoplay !== '0' && !still;
  }

  #turn(on, kept = false) {
    this.#kept = kept;
    const runs = on && (this.#wanted ?? this.#moves());
    if (this.#frame || runs) this.#ask(runs ? 'run' : 'pause').catch(() => {});
  }

  #address() {
    const pairs = KEYS.filter(key => this.hasAttribute(key)).map(key => [key, this.getAttribute(key)]);
    const settings = new URLSearchParams(pairs);
    settings.set('autoplay', '0'); // this element says when time runs
    const site = new URL(this.getAttribute('src') || EntrainLab.site || '.', document.baseURI);
    return new URL(this.#pages[0] + '?' + settings, site);
  }

  #make() {
    if (this.#frame || this.#broken || !this.isConnected) return;
    const frame = this.#frame = document.createElement('iframe');
    frame.setAttribute('part', 'frame');
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox'); // the lab may be opened
    frame.setAttribute('allow', 'fullscreen');
    this.#name();
    this.#loaded = new Promise(resolve => { frame.onload = resolve; });
    this.#patience = setTimeout(() => this.#fail('The figure does not answer.'), PATIENCE);
    frame.src = this.#address().href;
    this.#button.hidden = true;
    addEventListener('message', this.#hear);
    this.#box.append(frame);
    this.#send('hello').then(() => clearTimeout(this.#patience), () => {});
    this.#ask('get').catch(() => {}); // starts the program
  }

  #name() {
    if (!this.#frame) return;
    this.#frame.title = this.title || this.getAttribute('aria-label') || 'A recurrent network, live figure';
  }

  // The frame is taken down with all that was asked of it; a new one may be made.
  #drop(why) {
    clearTimeout(this.#patience);
    removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = this.#values = null;
    for (const { reject } of this.#asked.values()) reject(new Error(why));
    this.#asked.clear();
  }

  #fail(message) {
    this.#drop(message);
    if (this.#pages.length > 1) {
      this.#pages = this.#pages.slice(1);
      return this.#make();
    }
    this.#broken = true;
    this.#failed(new Error(message));
    this.#poster.hidden = true;
    this.#fallback.hidden = false;
    this.#message.textContent = message;
    this.#emit('error', { message, problems: [] });
  }

  // Asks the frame, or the one that has taken its place; settled with the answer.
  async #ask(type, body = {}) {
    this.#make();
    const frame = this.#frame;
    if (!frame) throw new Error(this.#broken ? this.#message.textContent : 'The figure is not on a page.');
    try {
      return await this.#send(type, body);
    } catch (error) {
      if (this.#frame && this.#frame !== frame) return this.#ask(type, body);
      throw error;
    }
  }

  // Sends a message as soon as the frame listens: in the order in which they were asked.
  #send(type, body = {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      this.#asked.set(id, { resolve, reject });
      // A sandboxed frame has no origin that could be named; nothing here is secret.
      const { contentWindow } = this.#frame;
      this.#loaded.then(() => contentWindow.postMessage({ context: 'entrain', v: 1, type, id, ...body }, '*'));
    });
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #receive({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.context !== 'entrain' || data.v !== 1) return;
    const { context, v, type, id, ...detail } = data;
    const asked = this.#asked.get(id);
    if (type === 'error' && this.#box.className) {
      this.#fail(detail.message); // before it is ready this says that it cannot run, whatever was asked
    } else if (asked && ['reply', 'error'].includes(type)) {
      this.#asked.delete(id);
      if (type === 'reply') asked.resolve(detail.value);
      else asked.reject(Object.assign(new Error(detail.message), { problems: detail.problems }));
    } else if (type === 'ready') {
      this.#box.className = '';
      this.#poster.hidden = true;
      this.#values = detail.values;
      this.#lived();
      this.#emit('ready', {});
    } else if (type === 'resize' && detail.height > 0) {
      this.#box.style.setProperty('--told', Math.min(4000, Math.ceil(detail.height)) + 'px');
    } else if (type === 'state' && detail.visitor) {
      this.#wanted = detail.wanted;
      if (this.#wanted) EntrainLab.#govern(this);
    } else if (type === 'change') {
      this.#values = detail.values;
      this.#emit('change', detail);
    } else if (type === 'key') {
      // What the figure has no use for is the page's, and the page keys are: they turn a slide, or else scroll.
      const open = { bubbles: true, composed: true, cancelable: true };
      const free = this.dispatchEvent(new KeyboardEvent('keydown', { ...detail.key, ...open }));
      const pages = { PageDown: .9, PageUp: -.9 }[detail.key.key];
      if (free && pages) scrollBy(0, pages * innerHeight);
    } else if (type === 'regime') this.#emit('regime', detail);
    else if (type === 'chosen') this.#emit('chosen', detail);
    else if (type === 'error') this.#emit('error', detail);
  }

  connectedCallback() {
    const pairs = [...this.#address().searchParams].filter(([key]) => !/views|controls|theme|autoplay/.test(key));
    this.#message.textContent = ['τ dx/dt = −x + g J φ(x) + I cos(ω t + θ)', ...pairs.map(pair => pair.join(' = '))].join(', ');
    EntrainLab.#areas.set(this, 0);
    for (const observer of EntrainLab.#observers) observer.observe(this);
  }

  disconnectedCallback() {
    for (const observer of EntrainLab.#observers) observer.unobserve(this);
    EntrainLab.#areas.delete(this);
    this.#drop('The figure has left the page.');
    if (this.#broken || !this.#box.className) this.#expect();
    this.#broken = false;
    this.#pages = PAGES;
    this.#fallback.hidden = true;
    this.#box.className = 'waiting';
    this.#poster.hidden = this.#button.hidden = false;
    if (EntrainLab.#chosen !== this) return;
    EntrainLab.#chosen = null;
    EntrainLab.#govern();
  }

  attributeChangedCallback(name, _before, value) {
    const key = KEYS.find(key => key.toLowerCase() === name);
    if (!key) this.#name();
    else if (this.#frame && key !== 'autoplay') {
      this.#ask('set', { values: { [key]: value } })
        .catch(({ message, problems = [] }) => this.#emit('error', { message, problems }));
    }
  }

  // Settled when the figure can be used; it is fetched when near the view, or now.
  get ready() { this.#make(); return this.#live; }

  // Lets time run; the other figures rest. It rests out of sight.
  async play() {
    this.#wanted = true;
    EntrainLab.#govern(this);
    await this.#ask('run');
  }

  async pause() { this.#wanted = false; await this.#ask('pause'); }
  async step(steps = 1) { this.#wanted = false; await this.#ask('step', { steps }); }
  async reset() { await this.#ask('reset'); }
  // The settings as a text that an address can hold, and setState takes.
  async getState() { return (await this.#ask('get')).settings.replace('&autoplay=0', ''); }
  // Takes on a whole settings text, from t = 0.
  async setState(state) { await this.#ask('set', { state: String(state) }); }
  // What the networks do: t, running, and of each its regime and λ₁.
  async measure() { return this.#ask('get'); }
  // A picture as SVG, or its numbers as CSV.
  async snapshot(view, options = {}) { return this.#ask('snapshot', { view, ...options }); }

  // A property per parameter: the text of what the figure has now or, until it lives, of its attribute.
  static {
    EntrainLab.#sheet?.replaceSync(STYLE);
    for (const key of KEYS) {
      Object.defineProperty(this.prototype, key, {
        configurable: true,
        enumerable: true,
        /** @this {EntrainLab} */
        get() { return !this.#values || key === 'autoplay' ? this.getAttribute(key) : this.#values[key]; },
        set(value) {
          if (value === null || value === undefined) this.removeAttribute(key);
          else this.setAttribute(key, value);
        },
      });
    }
  }
}

// Makes <entrain-lab> known to the page; a second time it does nothing.
const define = (name = 'entrain-lab') => {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, EntrainLab);
};

define();
}
