// Keeps the lab's files, so that it opens without a network: those of the runtime and the language that the page asked for,
// sw.js?runtime=NAME&lang=CODE.
// A page is of one version: every file, kept or not, is refused unless it has the hash it was built with. The other
// runtime's program is not kept and comes from the site. A newer version is fetched beside the one in use and takes over
// when the last page of that one is closed.
'use strict';

// Filled in by the build (entrain.site.Inventory): every file that the lab may use, and the hash of each.
const VERSION = '';
const FILES = {};

const [RUNTIME, LANGUAGE] = ['runtime', 'lang'].map(key => new URL(location.href).searchParams.get(key));
const OTHERS = RUNTIME === 'wasm' ? ['entrain.js'] : ['entrain.wasm', 'entrain.wasm-runtime.js'];
if (LANGUAGE !== 'hi') OTHERS.push('text/hi.txt', 'lecture.hi.html');
const LATER = ['task.js', 'parts.js', 'same-run.py', 'conformance.html']; // kept once they are used

const OURS = `entrain ${registration.scope} `; // other folders of this host may hold other copies of the site
const CACHE = OURS + RUNTIME + LANGUAGE + VERSION;

const addressOf = name => new URL(name, registration.scope).href;
const HASHES = new Map(Object.entries(FILES).map(([name, hash]) => [addressOf(name), hash]));
const fetched = address => new Request(address, { integrity: HASHES.get(address), cache: 'no-cache' });

const fetchAll = async () => {
  const names = Object.keys(FILES).filter(name => !LATER.includes(name) && !OTHERS.includes(name));
  await (await caches.open(CACHE)).addAll(names.map(name => fetched(addressOf(name))));
};

const deleteOthers = async () => {
  const others = (await caches.keys()).filter(name => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.map(name => caches.delete(name)));
};

const answer = async (request, address) => {
  const kept = await caches.match(address, { cacheName: CACHE, ignoreVary: true }).catch(() => null);
  if (!kept) {
    const response = await fetch(request.mode === 'navigate' ? request : fetched(address));
    if (response.ok && LATER.some(name => address === addressOf(name))) {
      await caches.open(CACHE).then(cache => cache.put(address, response.clone())).catch(() => {}); // there is no room
    }
    return response;
  }
  // A page may not be answered with what a host once redirected.
  return kept.redirected ? new Response(kept.body, kept) : kept;
};

oninstall = event => event.waitUntil(fetchAll());

onactivate = event => event.waitUntil(deleteOthers());

onfetch = event => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const url = new URL(request.url);
  url.hash = '';
  if (request.mode === 'navigate') url.search = ''; // settings, which the page itself reads
  const address = url.href === registration.scope ? addressOf('index.html') : url.href;
  if (HASHES.has(address)) event.respondWith(answer(request, address));
};
