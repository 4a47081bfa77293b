// Chooses the runtime, starts the workers and the page's program, and passes messages between them.
// The page and the workers that simulate and look ahead are one program, whose text all get. Tasks are two others, fetched
// when the first of their kind is asked for, and JavaScript in either runtime: it is lighter, and of the same bits.
// Worker "simulation" begins before its program has come.
// A copy that simulates gets the SIMD kernel and its memory; without them it computes in plain Java and says why.
// In entrain.html and figure.html the files are embedded; on a site they are fetched from beside the page.
'use strict';
globalThis.entrain = (() => {
  const html = document.documentElement;
  const root = html.dataset;
  const role = root.role || 'page';
  // The one file as it was saved: all of it, before the page's program adds to it.
  let source = '';
  const parsed = Promise.resolve(document.readyState === 'loading' && new Promise(resolve => {
    addEventListener('DOMContentLoaded', resolve);
  })).then(() => {
    if (root.page !== 'figure' && document.querySelector('script[data-file]')) source = '<!doctype html>\n' + html.outerHTML;
  });
  // A word of the address or, where that has none, of the settings that travel in the file; the fragment's lies over the
  // query's (lab.settings.Address).
  const address = /[?#].*=/.test(location.href) ? location.href : '?' + root.settings;
  const said = key => address.match(`^.*[?#&;]${key}=([^&;#]*)`)?.[1];
  const wanted = said('runtime');
  const dark = said('theme') === 'dark' || said('theme') !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;
  if (role === 'page') root.theme = dark ? 'dark' : 'light';
  const apart = /** @type {HTMLScriptElement} */ (document.currentScript)?.src; // not in one file, where the others come after it
  let handler = null;
  let waiting = [];
  let kernel = null; // a promise of its bytes, or of why there are none
  const programs = new Map();
  const workers = new Map();
  const used = new Map();
  const events = new EventTarget();
  let language = 'en';
  let spoken = Promise.resolve();
  // Settled when the page's program has begun, or cannot.
  let served = null;
  let refused = null;
  const begun = new Promise((...settle) => { [served, refused] = settle; });
  begun.catch(() => {}); // whoever waits for it is told
  // The directives by which a content security policy has forbidden something here, and what could not begin for it.
  const forbidden = new Set();
  let fault = null;
  document.addEventListener('securitypolicyviolation', e => {
    const { disposition, effectiveDirective, blockedURI } = e;
    if (disposition !== 'enforce' || !/script|worker|connect/.test(effectiveDirective) || blockedURI === 'wasm-eval') return;
    forbidden.add(effectiveDirective);
    if (fault) fail(fault);
  });

  // A module with one struct type: valid only where WebAssembly has garbage collection.
  const hasGc = () => globalThis.WebAssembly?.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]));

  const bytesOf = async name => {
    const embedded = document.querySelector(`script[data-file="${name}"]`);
    if (!embedded) {
      if (document.querySelector('script[data-file]')) throw api.refusal(entrain.p('this file was saved without {}', name));
      const response = await fetch(name).catch(error => {
        if (origin !== 'null' || !/^http/.test(location.protocol)) throw error;
        if (root.page === 'figure' && !('hosted' in root)) return new Promise(() => location.replace('figure.html' + location.search + location.hash)); // which needs no file
        throw api.refusal(entrain.p('the site must send the header {}, without which a sandboxed frame cannot read its files', 'Access-Control-Allow-Origin: *'));
      });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.arrayBuffer();
    }
    const packed = Uint8Array.from(atob(embedded.textContent.trim()), c => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).arrayBuffer();
  };

  const textOf = async name => new TextDecoder().decode(await bytesOf(name));

  // Why WebAssembly cannot be had; browsers have long words for what a policy forbids.
  const reason = e => (/Content.Security|CSP/.test(e.message) ? "this host's policy lacks 'wasm-unsafe-eval'"
    : String(e.message || e));

  // Instantiates the kernel on a memory whose first 32 MiB are the program's own; above, all is the kernel's. Small
  // devices may not promise a GiB.
  const giveKernel = async (entrain, bytes) => {
    const own = 1 << 9;
    const memoryUpTo = maximum => {
      try {
        return new WebAssembly.Memory({ initial: own + 16, maximum });
      } catch (e) {
        if (maximum <= 1 << 11) throw e;
        return memoryUpTo(maximum >> 1);
      }
    };
    try {
      if (typeof bytes === 'string') throw new Error(bytes);
      const memory = memoryUpTo(1 << 14);
      const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
      entrain.base = own << 16;
      entrain.reserve = end => {
        const missing = Math.ceil((end - memory.buffer.byteLength) / 65536);
        try {
          if (missing > 0) memory.grow(missing);
        } catch (e) {
          return false;
        }
        entrain.doubles = new Float64Array(memory.buffer);
        entrain.floats = new Float32Array(memory.buffer);
        entrain.integers = new Int32Array(memory.buffer);
        return true;
      };
      entrain.reserve(0);
      entrain.kernel = instance.exports;
      // The kernel's functions as the program imports them, those of activations by their places.
      const rate = (at, x, r, spacing, count) => entrain.rates[at](x, r, spacing, count);
      const slope = (at, r, of, v, out, spacing, count) => entrain.slopes[at](r, of, v, out, spacing, count);
      const kernel = { ...instance.exports, rate, slope };
      // The limit is that of the program's heap, which begins a little above 0, behind its constants.
      return { memory: { external: memory, maxSize: entrain.base - (1 << 20) }, kernel };
    } catch (e) {
      entrain.fault = reason(e);
      return {};
    }
  };

  // Enters the program whose text has been read.
  const enter = async (wasm, options) => (wasm ? (await TeaVM.wasmGC.load(wasm, options)).exports : globalThis).main([]);

  // What a worker needs before its program listens: it keeps messages that come early.
  const workerText = role => `'use strict';
    globalThis.entrain = { role: '${role}', address: ${JSON.stringify(address.match(/[?#].*/)[0])}, early: [] };
    const reason = ${reason};
    const giveKernel = ${giveKernel};
    const enter = ${enter};
    const run = async ({ text, wasm, kernel }) => {
      const options = await giveKernel(globalThis.entrain, kernel);
      const url = URL.createObjectURL(text);
      importScripts(url);
      URL.revokeObjectURL(url);
      await enter(wasm, options);
    };
    globalThis.onmessage = e => {
      if (!e.data.begin) globalThis.entrain.early.push(e.data);
      else run(e.data).catch(error => setTimeout(() => { throw error; })); // so that the page hears of it
    };\n`;

  // What was made once; what failed is made anew.
  const once = (made, name, make) => {
    if (!made.has(name)) made.set(name, make().catch(error => { made.delete(name); throw error; }));
    return made.get(name);
  };

  const emit = (...letter) => (handler ? handler(...letter) : waiting.push(letter));

  // A worker is named by its role and a number; what simulates and what looks ahead are copies of the page's program.
  const roleOf = name => name.match(/^[a-z]+/)[0];

  // A program, fetched and compiled once for the page and its copies: its text, or the runtime's text and a module.
  const programOf = (name, wasm) => once(programs, name, async () => {
    const compiler = /** @type {any} */ (globalThis.WebAssembly);
    const module = wasm && bytesOf(name + '.wasm').then(bytes => compiler.compile(bytes, { builtins: ['js-string'] }));
    const [text, compiled] = await Promise.all([bytesOf(name + (wasm ? '.wasm-runtime.js' : '.js')), module]);
    return { text: new Blob([text], { type: 'text/javascript' }), wasm: compiled };
  });

  const startWorker = (name, tell = emit) => {
    if (typeof Worker === 'undefined') throw api.refusal(entrain.p('this browser has no Web Workers, which the simulation needs'));
    const url = URL.createObjectURL(new Blob([workerText(roleOf(name))], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    workers.set(name, worker);
    const alive = () => workers.get(name) === worker;
    const dead = why => { if (alive()) tell('dead ' + name + ' ' + why, null, name); };
    worker.onmessage = e => { if (alive()) tell(e.data.line, e.data.data, name); };
    worker.onerror = e => {
      e.preventDefault();
      // A plain event says that the worker's script was not even read.
      dead(e.message || '');
      if (name === 'simulation' && !(e instanceof ErrorEvent)) fail(new Error('its worker could not begin'));
    };
    const own = /simulation|scout/.test(name);
    const program = own ? programOf('entrain', api.runtime === 'wasm') : programOf(roleOf(name), false);
    Promise.all([program, kernel])
      .then(([program, kernel]) => worker.postMessage({ begin: true, kernel, ...program }))
      .catch(error => dead(error.message));
    return worker;
  };

  const evaluate = async text => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(text);
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error('the program cannot be read'));
      document.head.append(script);
    });
    URL.revokeObjectURL(script.src);
  };

  const run = async ({ text, wasm }) => {
    const options = role === 'page' ? {} : await giveKernel(api, await kernel);
    await evaluate(text);
    await parsed;
    await enter(wasm, options);
  };

  const load = async runtime => {
    api.runtime = root.runtime = runtime;
    kernel = bytesOf('kernel.wasm').catch(error => String(error.message || error));
    const program = programOf(root.program || 'entrain', runtime === 'wasm');
    if (role === 'page') startWorker('simulation');
    await run(await program);
  };

  const fail = async error => {
    fault = error;
    await parsed;
    root.state = 'error';
    const said = entrain.p('Entrain cannot run here: {}.', !forbidden.size ? api.why(error)
      : entrain.p('the content security policy of its host forbids what it needs ({})', [...forbidden].join(', ')));
    const notice = document.getElementById('notices');
    if (notice) api.say(notice, '', said);
    refused(api.refusal(said));
  };

  // A part of the page beyond the lab: NAME.js, which says what it is in entrain.parts, once the program has begun.
  const part = async name => {
    const turn = name === 'lab' ? begun : name === 'language' ? parsed : api.ready;
    const [text] = await Promise.all([bytesOf(name + '.js'), turn]);
    await evaluate(new Blob([text], { type: 'text/javascript' }));
    if (name === 'parts') await enter(); // a program: browser.part
    return api.parts[name];
  };

  const api = {
    role,
    said,
    // Which runtime a page of this browser has where the address asks for none. A figure in one file has no other.
    usual: root.page === 'figure' && !apart || !hasGc() ? 'js' : 'wasm',
    get source() { return source; },
    runtime: '',
    textOf,
    bytesOf,
    /** @type {Record<string, any>} */
    parts: {},
    // A phrase for people: a text as it stands, or [pattern, value, …] with a value for each slot {} of an English pattern,
    // which is looked up, or ['', between, part, …].
    p: (...phrase) => phrase,
    // What a phrase says in the visitor's language.
    words(phrase) {
      if (!Array.isArray(phrase)) return String(phrase);
      const [pattern, ...values] = phrase;
      const said = values.map(api.words);
      if (!pattern) return said.slice(1).join(said[0]);
      let next = 0;
      return api.message(pattern).replace(/\{(\d?)\}/g, (slot, at) => api.inserted(said[at || next++] ?? slot));
    },
    t: (...phrase) => api.words(phrase),
    // The two ends of a translation: English until another language is loaded.
    message: pattern => pattern,
    inserted: text => text,
    // An error that says a phrase; and the phrase that any error says.
    refusal: phrase => Object.assign(new Error(api.words(phrase)), { phrase }),
    why: error => error.phrase || String(error.message || error),
    // Puts a phrase into a node, or an attribute of it; it stays in node.said, to be said in another language.
    say(node, name, phrase) {
      (node.said ||= {})[name] = phrase;
      const words = api.words(phrase);
      if (!name && node.textContent !== words) node.textContent = words;
      if (name && node.getAttribute(name) !== words) node.setAttribute(name, words);
    },
    // A figure begins when it is seen or asked for (also embed.js), any other page at once.
    begin() {
      if (api.runtime) return;
      if (role === 'page') api.speak(said('lang'));
      const runtime = wanted === 'js' || wanted === 'wasm' ? wanted : api.usual;
      load(runtime).catch(error => {
        if (runtime === 'js' || wanted === 'wasm' || /Workers/.test(error.message)) return fail(error);
        for (const name of [...workers.keys()]) api.end(name);
        programs.clear();
        handler = null;
        waiting = [];
        const why = entrain.p('WebAssembly cannot be had here ({}): JavaScript takes its place, and is slower.', reason(error));
        if (root.page !== 'figure') api.ready.then(lab => lab.notice(why)).catch(() => {}); // whose reader cannot help it
        return load('js').catch(fail);
      });
    },
    // Takes on the language asked for, or else the first that the visitor reads; settled when the page speaks it.
    speak(asked) {
      const next = [asked, ...navigator.languages.map(tag => tag.split('-')[0])].find(tag => /^(en|hi|x-mirror)$/.test(tag)) || 'en';
      if (next !== language) {
        language = next;
        spoken = api.use('language').then(part => part.speak(next)).catch(() => {
          language = '';
          api.ready.then(lab => lab.notice(entrain.p('This language could not be loaded.')), () => {});
        });
      }
      return spoken;
    },
    // Loads a part when it is first used, and tries again after a failure.
    use: name => once(used, name, () => part(name)),
    get ready() {
      return api.use('lab');
    },
    // The program's answers to lines of text, for lab.js.
    serve(ask, traces) {
      Object.assign(api, { ask, traces });
      served();
    },
    // Calls a handler whenever the program tells of something of this type; returns what ends it.
    watch(type, handler) {
      const hear = e => handler(e.detail);
      events.addEventListener(type, hear);
      return () => events.removeEventListener(type, hear);
    },
    tell: (type, detail) => events.dispatchEvent(new CustomEvent(type, { detail })),
    listen(newHandler) {
      handler = newHandler;
      for (const letter of waiting.splice(0)) handler(...letter);
    },
    post(name, line, data, moved = []) {
      if (kernel) (workers.get(name) || startWorker(name)).postMessage({ line, data }, moved);
    },
    // Begins a worker that answers its asker alone.
    worker(name, tell) {
      api.end(name);
      startWorker(name, tell);
    },
    // Ends a worker at once, whatever it is doing; the next message to it starts a new one.
    end(name) {
      workers.get(name)?.terminate();
      workers.delete(name);
    },
  };

  // A figure by itself is seen, and of one in a page of its own site it can be told at once whether it is.
  const box = frameElement?.getBoundingClientRect();
  const seen = !document.hidden && (parent === window || !!box && box.bottom > 0 && box.top < parent.innerHeight);
  if (root.page !== 'figure' || apart && seen && said('autoplay') !== '0') {
    // The page of a site is laid out with its first picture, or else before anybody misses it.
    html.hidden = role === 'page' && !document.querySelector('script[data-file]');
    setTimeout(() => { html.hidden = false; }, 300);
    api.begin();
  }
  return api;
})();
