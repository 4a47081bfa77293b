// The state of the page as a file: settings and a number of steps, which the program goes through again. Fetched when first
// used, and kept offline. What cannot be done throws words for the visitor; nothing else depends on it.
'use strict';
(() => {
  const { lab, p, refusal, why } = entrain;
  const { make } = lab;
  const PATIENCE_MS = 1000;

  const answering = () => { if (lab.state().state === 'error') throw refusal(p('The simulation does not answer.')); };

  const save = async () => {
    answering();
    // Both of one state: nothing moves between them.
    const { running } = lab.state();
    if (running) lab.pause();
    const settings = lab.settings();
    const own = entrain.own().filter(({ given }) => given);
    const { steps, hash } = await lab.hash();
    if (running) lab.run();
    const { version } = document.documentElement.dataset;
    const data = await Promise.all(own.map(async ({ blob, ...of }) => ({ ...of, base64: await entrain.base64(blob) })));
    const state = { entrain: data.length ? 2 : 1, version, settings, steps, hash, data: data.length ? data : undefined };
    const file = new Blob([JSON.stringify(state, null, 2) + '\n'], { type: 'application/json' });
    const href = URL.createObjectURL(file);
    make('a', { href, download: entrain.ask('file-name state json') }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  };

  const read = async file => {
    const whole = file.size <= 65536 || /^{\s*"entrain": 2,/.test(await file.slice(0, 99).text());
    const found = whole ? await file.text().then(JSON.parse).catch(() => null) : null;
    if ((found?.entrain === 1 || found?.entrain === 2) && typeof found.settings === 'string' && Number.isSafeInteger(found.steps)
      && found.steps >= 0 && (found.hash === undefined || /^[0-9a-f]{16}$/.test(found.hash))) return found;
    throw refusal(found?.entrain > 2 ? p('This state is of a newer version of Entrain; all stays as it is.')
      : p('This file is not a state of Entrain; all stays as it is.'));
  };

  // Opens a state file; settled once the page has its settings, while the simulation goes on to its time.
  let patience = 0;
  const open = async file => {
    const { settings, steps, hash, data = [] } = await read(file);
    answering();
    entrain.give('', 0, 0, '', '', true); // what a broken file left aside
    for (const { given, rows, columns, from, base64 } of data) entrain.give(given, rows, columns, base64, from, true);
    const [problem] = lab.restore(settings, steps, hash);
    if (problem) throw refusal(['', ' ', p('This state could not be opened; all stays as it is.'), problem.phrase]);
    clearTimeout(patience);
    patience = setTimeout(() => lab.notice(p('Going through the steps of the file again; Play ends that.')), PATIENCE_MS);
  };
  lab.watch('arrival', () => clearTimeout(patience));

  entrain.parts.state = {
    save, open,
    // Opens a file dropped on the page, and says where it cannot.
    drop: file => open(file).catch(error => lab.notice(why(error))),
  };
})();
