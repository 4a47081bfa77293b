// Chooses the runtime, starts the workers and the page's program from the same bytes, and passes messages between them.
// Worker "simulation" begins at once, the others when they are first asked something.
// In entrain.html the three files are embedded; on a site they are fetched from beside the page.
'use strict';
globalThis.entrain = (() => {
  const role = document.documentElement.dataset.role || 'page';
  const parameters = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
  const wanted = parameters.get('runtime');
  const root = document.documentElement.dataset;
  let handler = null;
  let waiting = [];
  let program = null;
  const workers = new Map();

  // A module with one struct type: valid only where WebAssembly has garbage collection.
  const hasGc = () => {
    try {
      return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]));
    } catch (e) {
      return false;
    }
  };

  const bytesOf = async name => {
    const embedded = document.querySelector(`script[data-file="${name}"]`);
    if (!embedded) {
      const response = await fetch(name);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.arrayBuffer();
    }
    const packed = Uint8Array.from(atob(embedded.textContent.trim()), c => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).arrayBuffer();
  };

  const textOf = async name => new TextDecoder().decode(await bytesOf(name));

  // What a worker needs before its program listens: it keeps messages that come early.
  const WORKER = `'use strict';
    globalThis.entrain = { role: 'worker', early: [] };
    globalThis.onmessage = e => {
      if (e.data.wasm) TeaVM.wasmGC.load(e.data.wasm).then(t => t.exports.main([]));
      else if (e.data.begin) main([]);
      else globalThis.entrain.early.push(e.data);
    };\n`;

  const emit = (line, data) => (handler ? handler(line, data) : waiting.push([line, data]));

  const startWorker = name => {
    if (typeof Worker === 'undefined') throw new Error('this browser has no Web Workers, which the simulation needs');
    const url = URL.createObjectURL(new Blob([WORKER, program.text], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    workers.set(name, worker);
    const alive = () => workers.get(name) === worker;
    worker.onmessage = e => { if (alive()) emit(e.data.line, e.data.data); };
    worker.onerror = e => { if (alive()) { e.preventDefault(); emit('dead ' + name + ' ' + (e.message || '')); } };
    worker.postMessage(program.wasm ? { wasm: program.wasm } : { begin: true });
    return worker;
  };

  const endWorkers = () => {
    for (const worker of workers.values()) worker.terminate();
    workers.clear();
  };

  const run = async () => {
    if (program.wasm) {
      const source = document.createElement('script');
      source.textContent = program.text;
      document.head.append(source);
      (await TeaVM.wasmGC.load(program.wasm)).exports.main([]);
    } else {
      const source = document.createElement('script');
      source.textContent = program.text;
      document.head.append(source);
      main([]);
    }
  };

  const load = async runtime => {
    api.runtime = root.runtime = runtime;
    const [text, wasm] = runtime === 'wasm'
      ? await Promise.all([textOf('classes.wasm-runtime.js'), bytesOf('entrain.wasm')])
      : [await textOf('entrain.js'), null];
    program = { text, wasm };
    if (role === 'page') startWorker('simulation');
    await run();
  };

  const fail = error => {
    root.state = 'error';
    const notice = document.getElementById('notices');
    if (notice) notice.textContent = 'Entrain cannot run here: ' + error.message + '.';
  };

  const api = {
    role,
    runtime: '',
    listen(newHandler) {
      handler = newHandler;
      for (const [line, data] of waiting.splice(0)) handler(line, data);
    },
    post(name, line, data) {
      if (program) (workers.get(name) || startWorker(name)).postMessage({ line, data });
    },
    // Ends a worker at once, whatever it is doing; the next message to it starts a new one.
    end(name) {
      if (workers.has(name)) workers.get(name).terminate();
      workers.delete(name);
    },
    // For tests and the curious: ends the simulation's worker as a crash would.
    crash() {
      workers.get('simulation').terminate();
      emit('dead simulation ended');
    },
  };

  const begin = wanted === 'js' || (wanted !== 'wasm' && !hasGc()) ? 'js' : 'wasm';
  load(begin).catch(error => {
    if (begin === 'wasm' && wanted !== 'wasm' && !/Workers/.test(error.message)) {
      endWorkers();
      handler = null;
      waiting = [];
      load('js').catch(fail);
    } else {
      fail(error);
    }
  });
  return api;
})();
