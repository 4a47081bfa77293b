// A figure by itself: nothing of the program is fetched until it is seen or asked for, time stands still while it is
// out of sight or its tab is hidden, and keys act only while something in it has the focus.
'use strict';
globalThis.figure = (() => {
  const root = document.documentElement;
  const play = document.getElementById('play');
  const poster = document.getElementById('poster');
  const waiting = document.getElementById('waiting');
  waiting.textContent = '';
  const asked = (location.search || location.hash || root.dataset.settings || '').replace(/^[?#]/, '').replaceAll('&', ', ');
  document.getElementById('asked').textContent = asked; // printed before its program is there
  for (const value of document.querySelectorAll('[data-value]')) value.textContent = entrain.said(value.dataset.value) || value.textContent;
  let lab = null;
  let started = null;
  let tellBegun = null;
  let tellAct = _running => {};
  const begun = new Promise(resolve => { tellBegun = resolve; });
  begun.catch(() => {}); // whoever starts it is told
  const [autoplay, motion] = ['autoplay', 'motion'].map(entrain.said);
  // As the program does it: with reduced motion time stands still, unless the address asks for it by name.
  const still = motion === 'reduced' || (motion !== 'full' && matchMedia('(prefers-reduced-motion: reduce)').matches);
  let wanted = autoplay === '1' || (autoplay !== '0' && !still); // whether time runs while the figure is seen
  let told = wanted; // what the program was last told, or did by itself
  let seen = false;

  const keep = () => {
    const runs = wanted && seen && !document.hidden;
    if (!lab || runs === told) return;
    told = runs;
    if (runs) lab.run();
    else lab.pause();
  };

  // Whatever starts or stops time and was not told here was the visitor.
  const follow = () => {
    const running = play.dataset.running === 'true';
    if (running === told) return;
    told = wanted = running;
    tellAct(wanted);
  };

  const begin = async () => {
    entrain.begin();
    const drawn = entrain.watch('frame', () => { drawn(); poster.remove(); sight.observe(root); });
    if (root.dataset.state === 'poster') root.dataset.state = 'loading';
    entrain.say(waiting, '', entrain.p('Loading…'));
    lab = await entrain.ready;
    entrain.watch('state', follow);
    keep();
    return lab;
  };

  const api = {
    // Fetches the program once; settled with entrain.lab.
    start() {
      if (!started) {
        started = begin().catch(error => {
          root.dataset.state = 'error';
          const notices = document.getElementById('notices');
          if (!notices.textContent) notices.textContent = 'Entrain cannot run here: ' + error.message + '.';
          throw error;
        });
        tellBegun(started);
      }
      return started;
    },
    // Settled as start() is, once anybody has called it.
    begun,
    get wanted() { return wanted; },
    // Lets time run, while the figure is seen, or stops it.
    want(running) {
      wanted = running;
      keep();
      return api.start();
    },
    // Calls a handler when the visitor starts or stops time.
    onact: act => { tellAct = act; },
  };

  document.getElementById('start').onclick = () => {
    api.want(true).catch(() => {});
    tellAct(true);
  };
  const look = sight => {
    seen = sight;
    if (seen && autoplay !== '0') api.start().catch(() => {});
    keep();
  };
  document.addEventListener('visibilitychange', keep);
  const sight = new IntersectionObserver(entries => look(entries[entries.length - 1].isIntersecting));
  if (entrain.runtime) look(true); // the loader could tell, and has begun
  else sight.observe(root);
  return api;
})();
