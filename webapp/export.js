// Files out of the page and back into it: the page with its settings inside, the state, the run, pictures and a film.
// Fetched when first used. What cannot be done throws words for the visitor; nothing else depends on it.
'use strict';
(() => {
  const { lab, p, refusal, why } = entrain;
  const { make } = lab;
  const PATIENCE_MS = 1000;
  const FILM_SECONDS = 6; // as parts.html says

  const save = (download, type, ...parts) => {
    const href = URL.createObjectURL(new Blob(parts, { type }));
    make('a', { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  };

  const named = (what, ending) => entrain.ask(`file-name ${what} ${ending}`);
  const escaped = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  // ---- what a file carries beside settings: attributes and a blob each (browser.page.OwnFiles)
  const weight = () => {
    const bytes = entrain.own().reduce((sum, { blob }) => sum + blob.size, 0);
    const size = bytes < 750000 ? Math.ceil(bytes / 750) + ' kB' : (bytes / 750000).toFixed(1) + ' MB';
    return bytes ? p('With your data it is {} larger.', size) : '';
  };
  const element = async ({ blob, ...data }) => {
    const script = make('script', { type: 'application/octet-stream' }, await entrain.base64(blob));
    Object.assign(script.dataset, data);
    return script.outerHTML;
  };

  // ---- the page in one file
  const saveOneFile = async () => {
    const html = entrain.source || await fetch('entrain.html').then(answer => {
      if (!answer.ok) throw refusal(p('This site has no entrain.html.'));
      return answer.text();
    });
    const page = html.replace(/<script [^>]*data-(given|recording|trained)=[^>]*>[^<]*<.script>/g, '').replace(/<html[^>]*>/i, tag =>
      tag.replace(/ data-settings="[^"]*"/, '').replace(/^<html/i, () => `<html data-settings="${escaped(lab.address())}"`));
    const end = page.lastIndexOf('</body>');
    save('entrain.html', 'text/html', page.slice(0, end), ...await Promise.all(entrain.own().map(element)), page.slice(end));
  };

  // ---- the state: settings and a number of steps, which the program goes through again
  const answering = () => { if (lab.state().state === 'error') throw refusal(p('The simulation does not answer.')); };

  const saveState = async () => {
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
    save(named('state', 'json'), 'application/json', JSON.stringify(state, null, 2) + '\n');
  };

  const readState = async file => {
    const whole = file.size <= 65536 || /^{\s*"entrain": 2,/.test(await file.slice(0, 99).text());
    const found = whole ? await file.text().then(JSON.parse).catch(() => null) : null;
    if ((found?.entrain === 1 || found?.entrain === 2) && typeof found.settings === 'string' && Number.isSafeInteger(found.steps)
      && found.steps >= 0 && (found.hash === undefined || /^[0-9a-f]{16}$/.test(found.hash))) return found;
    throw refusal(found?.entrain > 2 ? p('This state is of a newer version of Entrain; all stays as it is.')
      : p('This file is not a state of Entrain; all stays as it is.'));
  };

  // Opens a state file; settled once the page has its settings, while the simulation goes on to its time.
  let patience = 0;
  const openState = async file => {
    const { settings, steps, hash, data = [] } = await readState(file);
    answering();
    entrain.give('', 0, 0, '', '', true); // what a broken file left aside
    for (const { given, rows, columns, from, base64 } of data) entrain.give(given, rows, columns, base64, from, true);
    const [problem] = lab.restore(settings, steps, hash);
    if (problem) throw refusal(['', ' ', p('This state could not be opened; all stays as it is.'), problem.phrase]);
    clearTimeout(patience);
    patience = setTimeout(() => lab.notice(p('Going through the steps of the file again; Play ends that.')), PATIENCE_MS);
  };
  lab.watch('arrival', () => clearTimeout(patience));

  // ---- the run, computed anew from t = 0 beside the page's own, in a worker that answers with the file's parts
  let cancel = () => {};

  const saveRun = async (format, every, commented, tell) => {
    cancel(); // one at a time
    const parts = commented ? [`# ${entrain.ask('origin run')}\n`] : [];
    const complete = await new Promise((...settle) => {
      const [done, failed] = settle.map(settled => value => {
        entrain.end('task');
        settled(value);
      });
      cancel = () => failed(refusal(p('Ended.')));
      entrain.worker('task', (line, data) => {
        const [, type, rest] = line.match(/^(dead task|\w+) ?(.*)$/s);
        if (type === 'part') parts.push(data);
        else if (type === 'share') tell(rest + ' %');
        else if (type === 'written') done(rest === '1');
        else failed(type === 'failed' ? refusal(JSON.parse(rest)) : new Error(rest));
      });
      if (!lab.runFile(format, every)) failed(refusal(p('So many numbers do not fit; take samples further apart.')));
    });
    save(named('run', format), format === 'csv' ? 'text/csv' : 'application/octet-stream', ...parts);
    return complete ? p('Saved.') : p('Saved up to where a network left all bounds.');
  };

  // ---- pictures and the film
  const savePicture = (view, member, format, commented) => {
    if (!entrain.ask(`save-picture ${view} ${member} ${format} ${commented}`)) throw refusal(p('This picture is not there yet.'));
  };

  const stateSpace = member =>
    /** @type {HTMLCanvasElement} */ (document.querySelector(`figure[data-panel=state][data-member=${member}] canvas`));

  // Why there can be no film of a network now, or nothing.
  const noFilm = member => {
    if (typeof MediaRecorder === 'undefined' || !HTMLCanvasElement.prototype.captureStream
      || !MediaRecorder.isTypeSupported('video/webm')) return p('This browser cannot record WebM.');
    return stateSpace(member)?.checkVisibility() ? '' : p('The state space is not among the pictures shown.');
  };

  const saveFilm = async (member, tell) => {
    const reason = noFilm(member) || (lab.state().running ? '' : p('Time stands still: let it run first.'));
    if (reason) throw refusal(reason);
    const stream = stateSpace(member).captureStream(30);
    try {
      const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
      const chunks = [];
      await new Promise((done, failed) => {
        recorder.ondataavailable = e => chunks.push(e.data);
        recorder.onstop = done;
        recorder.onerror = e => failed(e.error || refusal(p('The recorder failed.')));
        recorder.start();
        tell(p('Recording …'));
        setTimeout(() => { if (recorder.state !== 'inactive') recorder.stop(); }, 1000 * FILM_SECONDS);
      });
      if (!chunks.some(({ size }) => size)) throw refusal(p('The recorder failed.'));
      save(named('film-' + member, 'webm'), 'video/webm', ...chunks);
    } finally {
      stream.getTracks().forEach(track => track.stop());
    }
  };

  entrain.parts.export = {
    weight, saveOneFile, saveState, openState, saveRun, savePicture, noFilm, saveFilm,
    // Opens a file dropped on the page, and says where it cannot.
    drop: file => openState(file).catch(error => lab.notice(why(error))),
    // Ends the computation of a run.
    stop: () => cancel(),
  };
})();
