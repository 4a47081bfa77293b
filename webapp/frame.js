// The messages between a page and the figure in its frame: { context: 'entrain', v: 1, type, id, … }. Only the window
// around the frame is heard; what it asks is checked as an address is, answered to its origin alone, and either done or
// an error that changes nothing. Until it said hello it is told that there is a figure, how high, and whether it works.
'use strict';
(() => {
  const VERSION = 1;
  const LONGEST = 4096; // characters of a settings text, as in an address
  const host = window.parent;
  const root = document.documentElement;
  const events = ['ready', 'change', 'state', 'sample', 'regime', 'chosen', 'resize', 'key', 'error'];
  let origin = ''; // of the host that said hello
  let subscribed = new Set();
  let every = 200;
  let sampled = 0;
  let lab = null;
  let height = 0;
  let resizer = false;

  const send = (type, body = {}, to = origin) => host.postMessage({ context: 'entrain', v: VERSION, type, ...body }, to || '*');
  const tell = (type, body) => { if (origin && subscribed.has(type)) send(type, body); };
  // The figure; the lab's own page, when it is in a frame, has none to be started.
  const figure = globalThis.figure || {
    start: () => entrain.ready,
    get begun() { return entrain.ready; },
    get wanted() { return lab.state().running; },
    want: running => (running ? lab.run() : lab.pause()),
    onact() {},
  };

  const check = (right, message) => { if (!right) throw new RangeError(message); };
  const isText = (value, most) => typeof value === 'string' && value.length <= most;
  const isWhole = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
  const isPlain = value => value !== null && typeof value === 'object' && !Array.isArray(value);
  const refuse = problems => {
    const said = problems.map(({ key, value, message }) => ({ key, value, message }));
    if (said.length) throw Object.assign(new RangeError('Nothing was changed'), { problems: said });
  };

  // A value as an address holds it; null is the default.
  const text = (key, value, table) => {
    const row = table.find(row => row.key === key);
    check(row || key === 'preset', key.slice(0, 40) + ' is no parameter');
    const list = [value ?? row?.initial].flat(); // a preset has no default
    check(list.length <= 32 && list.every(item => isText(item, 200) || typeof item === 'boolean' || Number.isFinite(item)),
      key + ' needs a number, a text or a list of texts');
    return list.map(item => (typeof item === 'boolean' ? String(+item) : String(item))).join(',');
  };

  // The settings as an address has them, and the text of every parameter, defaults too.
  const told = () => ({ settings: lab.settings(), values: lab.values() });
  const state = () => ({ ...told(), ...lab.state(), wanted: figure.wanted });

  // What a host may ask for, and what its message may hold. Each checks all before it does anything.
  const keys = {
    hello: [], subscribe: ['events', 'every'], get: ['what'], set: ['values', 'state'], run: [], pause: [], step: ['steps'],
    reset: [], snapshot: ['view', 'member', 'format', 'width', 'height'],
  };
  const commands = {
    hello() {
      root.dataset.hosted = '';
      subscribed = new Set(events.filter(type => type !== 'sample'));
      return { versions: [VERSION], types: Object.keys(keys), events, ready: lab !== null };
    },
    subscribe({ events: wanted, every: interval = 200 }) {
      check(Array.isArray(wanted) && wanted.every(type => events.includes(type)), 'events is a list of ' + events.join(', '));
      check(isWhole(interval, 50, 60000), 'every is a whole number of milliseconds from 50 to 60000');
      subscribed = new Set(wanted);
      every = interval;
    },
    get({ what = 'state' }) {
      check(['state', 'table', 'views'].includes(what), 'what is state, table or views');
      return what === 'state' ? state() : lab[what]();
    },
    set({ values, state: whole }) {
      check((values === undefined) !== (whole === undefined), 'set needs either values or state');
      if (whole !== undefined) {
        check(isText(whole, LONGEST), `state is a settings text of at most ${LONGEST} characters`);
        refuse(lab.open(whole));
      } else {
        check(isPlain(values) && Object.keys(values).length <= 64, 'values is an object of parameters');
        const table = lab.table();
        const pairs = Object.entries(values).map(([key, value]) => key + '=' + encodeURIComponent(text(key, value, table)));
        check(pairs.join('&').length <= LONGEST, `values are longer than ${LONGEST} characters`);
        refuse(lab.set(pairs.join('&')));
      }
      return lab.settings();
    },
    run() { figure.want(true); },
    pause() { figure.want(false); },
    step({ steps = 1 }) {
      check(isWhole(steps, 1, 1000), 'steps is a whole number from 1 to 1000');
      figure.want(false);
      lab.step(steps);
    },
    reset() { lab.reset(); },
    snapshot({ view, member = 'spontaneous', format = 'svg', width = 960, height: high = 600 }) {
      check(lab.views().some(row => row.id === view), 'view is one of those that get views lists');
      check(['spontaneous', 'driven'].includes(member), 'member is spontaneous or driven');
      check(['svg', 'csv'].includes(format), 'format is svg or csv');
      check(isWhole(width, 100, 4000) && isWhole(high, 100, 4000), 'width and height are whole numbers from 100 to 4000');
      return lab.picture(view, member, format, width, high);
    },
  };

  const answer = async (message, from) => {
    const to = from === 'null' ? '*' : from;
    const { type } = message;
    const id = isText(message.id, 64) || Number.isFinite(message.id) ? message.id : undefined;
    try {
      check(message.id === undefined || id !== undefined, 'id is a number or a text of at most 64 characters');
      check(message.v === VERSION, `This figure speaks version ${VERSION}`);
      check(typeof type === 'string' && Object.hasOwn(keys, type), 'This type of message is unknown');
      const unknown = Object.keys(message).find(key => !['context', 'v', 'type', 'id', ...keys[type]].includes(key));
      check(unknown === undefined, 'This message has no ' + unknown?.slice(0, 40));
      const early = ['hello', 'subscribe'].includes(type); // these need no program
      if (!early) {
        await figure.start();
        await served;
      }
      const value = commands[type](message);
      if (early) origin = to;
      send('reply', { id, to: type, value }, to);
    } catch (error) {
      send('error', { id, message: error.message, problems: error.problems || [] }, to);
    }
  };

  // The height that the figure needs, whatever it has.
  const natural = () => {
    root.dataset.free = '';
    const needed = document.body.offsetHeight;
    delete root.dataset.free;
    return needed;
  };
  const h5p = (action, body = {}) => host.postMessage({ context: 'h5p', action, ...body }, '*');
  const measure = () => {
    const now = natural();
    if (now === height || now === 0) return;
    height = now;
    send('resize', { height });
    host.postMessage({ subject: 'lti.frameResize', height }, '*'); // Canvas
    if (resizer) h5p('prepareResize', { scrollHeight: height, clientHeight: root.clientHeight });
  };
  // H5P's resizer says ready or hello, then that it has prepared; it also tells of a new size of its own.
  const h5pActions = {
    ready: () => h5p('hello'),
    hello: () => { resizer = true; height = 0; measure(); },
    resize: () => { height = 0; measure(); },
    resizePrepared: () => h5p('resize', { scrollHeight: height, height }),
  };

  // Once the figure has begun, asked for by a message or by being seen.
  const serve = async () => {
    lab = await figure.begun;
    entrain.watch('change', () => { tell('change', told()); measure(); });
    entrain.watch('state', () => tell('state', state()));
    entrain.watch('regime', member => { tell('regime', { member, ...lab.state()[member] }); measure(); });
    entrain.watch('chosen', view => tell('chosen', { view, ...told() }));
    entrain.watch('notice', message => tell('error', { message, problems: [] }));
    entrain.watch('frame', () => {
      const now = performance.now();
      if (!subscribed.has('sample') || now - sampled < every) return;
      sampled = now;
      tell('sample', { t: lab.state().t, spontaneous: [...lab.traces('spontaneous')], driven: [...lab.traces('driven')] });
    });
    const drawn = entrain.watch('frame', () => { drawn(); measure(); });
    send('ready', origin ? told() : {});
    if (/running|paused/.test(lab.state().state)) tell('state', state()); // it came before anybody could watch
  };

  if (host === window) return;
  addEventListener('message', event => {
    if (event.source !== host || !isPlain(event.data)) return;
    const { context, action } = event.data;
    if (context === 'entrain') answer(event.data, event.origin);
    else if (context === 'h5p' && typeof action === 'string' && Object.hasOwn(h5pActions, action)) h5pActions[action]();
  });
  let resized = 0;
  // A key that is of no use here is the host's, and a page key is so at all times: a slide is turned from anywhere.
  addEventListener('keydown', e => {
    const page = /^Page/.test(e.key);
    if (!origin || e.ctrlKey || e.metaKey || e.altKey || !page && (e.defaultPrevented || /^(Tab|Enter)$/.test(e.key)
      || /** @type {Element} */ (e.target).closest(e.key === ' ' ? 'button, summary, select' : 'select, input:not([type=range])'))) return;
    if (page) e.preventDefault();
    tell('key', { key: { key: e.key, code: e.code, keyCode: e.keyCode, shiftKey: e.shiftKey } });
  });
  addEventListener('resize', () => { clearTimeout(resized); resized = setTimeout(measure, 100); });
  const served = serve();
  served.catch(error => send('error', { message: error.message, problems: [] }));
  figure.onact(wanted => tell('state', lab ? { ...state(), visitor: true } : { wanted, visitor: true }));
  h5p('hello');
  measure();
})();
