// Files out of the page and back into it: the page with its settings inside, the state, the run, pictures and a film.
// Fetched when first used. What cannot be done throws words for the visitor; nothing else depends on it.
'use strict';
(() => {
  const { lab, t } = entrain;
  const MEMBERS = ['spontaneous', 'driven'];
  const LARGEST_RUN = 1 << 24; // numbers: 64 MiB as floats
  const STATE_FILE_LIMIT = 1 << 16;
  const PATIENCE_MS = 1000;
  const FILM_SECONDS = 6;

  const save = (name, type, content) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const escaped = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  // ---- the page in one file
  const saveOneFile = async () => {
    const html = entrain.source || await fetch('entrain.html').then(answer => {
      if (!answer.ok) throw new Error(t('This site has no entrain.html.'));
      return answer.text();
    });
    save('entrain.html', 'text/html', html.replace(/<html[^>]*>/i, tag =>
      tag.replace(/ data-settings="[^"]*"/, '').replace(/^<html/i, () => `<html data-settings="${escaped(lab.address())}"`)));
  };

  // ---- the state: settings and a number of steps, which the program goes through again
  const ARRIVALS = {
    SAME: 'The state is that of the file, to the bit.',
    OTHER: 'The run was changed on its way: its state at this time is not the one that was saved.',
    UNPROVEN: 'The state of the file is there.',
    EARLY: 'The way to the time of the file ended early: the run was changed or left all bounds.',
  };
  const answering = () => { if (lab.state().state === 'error') throw new Error(t('The simulation does not answer.')); };

  const saveState = async () => {
    answering();
    const settings = lab.settings();
    const { steps, hash } = await lab.hash();
    save('entrain-state.json', 'application/json', JSON.stringify({ entrain: 1, settings, steps, hash }, null, 2) + '\n');
  };

  const readState = async file => {
    try {
      const found = file.size <= STATE_FILE_LIMIT && JSON.parse(await file.text());
      if (found && found.entrain === 1 && typeof found.settings === 'string' && Number.isSafeInteger(found.steps)
        && found.steps >= 0 && (found.hash === undefined || /^[0-9a-f]{16}$/.test(found.hash))) return found;
    } catch (e) {} // said below
    throw new Error(t('This file is not a state of Entrain; all stays as it is.'));
  };

  // Opens a state file; settled once the page has its settings, while the simulation goes on to its time.
  let patience = 0;
  const openState = async file => {
    const { settings, steps, hash } = await readState(file);
    answering();
    const [problem] = lab.restore(settings, steps, hash);
    if (problem) throw new Error(t('This state could not be opened; all stays as it is.') + ' ' + t(problem.message));
    clearTimeout(patience);
    patience = setTimeout(() => lab.notice(t('Going through the steps of the file again; Play ends that.')), PATIENCE_MS);
  };
  lab.watch('arrival', how => {
    clearTimeout(patience);
    lab.notice(t(ARRIVALS[how]));
  });

  // ---- the run, computed anew from t = 0 beside the page's own
  // Both states in a frame of the worker, or none once a network has left all bounds (lab.frame.Frame has the layout).
  const statesOf = frame => {
    if (frame[6] >= 0 || frame[9] >= 0) return [];
    return MEMBERS.map((_member, m) => {
      const [, rows, columns, at] = frame.subarray(16 + 5 * m, 20 + 5 * m);
      return frame.slice(at, at + rows * columns);
    });
  };

  let cancel = () => {};

  const computeRun = async (every, tell) => {
    cancel(); // one at a time
    const dt = Number(lab.value('dt'));
    const stride = Math.max(1, Math.round(every / dt));
    const samples = Math.floor(Math.round(lab.state().t / dt) / stride) + 1;
    if (!(samples * lab.value('N') * 2 <= LARGEST_RUN)) throw new Error(t('So many numbers do not fit; take samples further apart.'));
    const run = [[], []];
    await new Promise((...settle) => {
      const [done, failed] = settle.map(settled => value => { entrain.end('run'); settled(value); });
      cancel = () => failed(new Error(t('Ended.')));
      entrain.worker('run', (line, data) => {
        if (/^(dead|failed|unbuilt)/.test(line)) return failed(new Error(line.replace(/^(dead run|failed|unbuilt \d+) */, '')));
        if (!line.startsWith('state ')) return undefined;
        const states = statesOf(data);
        states.forEach((state, m) => run[m].push(state));
        tell(Math.floor(100 * run[0].length / samples) + ' %');
        return states.length && run[0].length < samples ? ask('step ' + stride) : done();
      });
      const ask = (...lines) => [...lines, 'state'].forEach(line => entrain.post('run', line, null));
      ask('show ', 'configure 1 ' + lab.settings());
    });
    const complete = run[0].length === samples;
    return { run, samples: run[0].length, n: run[0][0].length, step: stride * dt, complete };
  };

  // NumPy's format 1.0: magic, version, length of the header, a header padded to 64 bytes, floats in little endian.
  const npy = ({ run, samples, n }) => {
    const words = `{'descr': '<f4', 'fortran_order': False, 'shape': (2, ${samples}, ${n}), }`;
    const length = Math.ceil((10 + words.length + 1) / 64) * 64 - 10;
    const bytes = new DataView(new ArrayBuffer(10 + length + 8 * samples * n));
    [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8].forEach((byte, i) => bytes.setUint8(i, byte));
    new Uint8Array(bytes.buffer).set(new TextEncoder().encode(words.padEnd(length - 1) + '\n'), 10);
    let at = 10 + length;
    for (const state of run.flat()) for (const x of state) { bytes.setFloat32(at, x, true); at += 4; }
    return new Blob([bytes.buffer], { type: 'application/octet-stream' });
  };

  // Nine digits tell every float from its neighbours.
  const csv = ({ run, n, step }) => {
    const names = Array.from({ length: n }, (_, i) => 'x' + (i + 1));
    const lines = [['member', 't', ...names].join(',') + '\n'];
    run.forEach((states, m) => states.forEach((state, k) =>
      lines.push(`${MEMBERS[m]},${Number((k * step).toFixed(9))},${Array.from(state, x => Number(x.toPrecision(9))).join(',')}\n`)));
    return new Blob(lines, { type: 'text/csv' });
  };

  const saveRun = async (format, every, tell) => {
    const found = await computeRun(every, tell);
    save('entrain-run.' + format, '', (format === 'npy' ? npy : csv)(found));
    return found.complete ? t('Saved.') : t('Saved up to where a network left all bounds.');
  };

  // ---- pictures and the film
  const savePicture = async (view, member, format) => {
    const text = lab.picture(view, member, format === 'csv' ? 'csv' : 'svg', 960, 600);
    if (!text) throw new Error(t('This picture is not there yet.'));
    const name = `entrain-${view}-${member}.${format}`;
    if (format !== 'png') return save(name, format === 'csv' ? 'text/csv' : 'image/svg+xml', text);
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 1920;
    canvas.height = 1200;
    canvas.getContext('2d').drawImage(image, 0, 0, 1920, 1200);
    return save(name, 'image/png', await new Promise(done => canvas.toBlob(done)));
  };

  const stateSpace = member =>
    /** @type {HTMLCanvasElement} */ (document.querySelector(`figure[data-panel=state][data-member=${member}] canvas`));

  // Why there can be no film of a network now, or nothing.
  const noFilm = member => {
    if (typeof MediaRecorder === 'undefined' || !HTMLCanvasElement.prototype.captureStream
      || !MediaRecorder.isTypeSupported('video/webm')) return t('This browser cannot record WebM.');
    return stateSpace(member)?.checkVisibility() ? '' : t('The state space is not among the pictures shown.');
  };

  const saveFilm = async (member, tell) => {
    const why = noFilm(member) || (lab.state().running ? '' : t('Time stands still: let it run first.'));
    if (why) throw new Error(why);
    const stream = stateSpace(member).captureStream(30);
    try {
      const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
      const chunks = [];
      await new Promise((done, failed) => {
        recorder.ondataavailable = e => chunks.push(e.data);
        recorder.onstop = done;
        recorder.onerror = e => failed(e.error || new Error(t('The recorder failed.')));
        recorder.start();
        tell(t('Recording …'));
        setTimeout(() => { if (recorder.state !== 'inactive') recorder.stop(); }, 1000 * FILM_SECONDS);
      });
      const film = new Blob(chunks, { type: 'video/webm' });
      if (!film.size) throw new Error(t('The recorder failed.'));
      save(`entrain-${member}.webm`, 'video/webm', film);
    } finally {
      stream.getTracks().forEach(track => track.stop());
    }
  };

  entrain.parts.export = {
    MEMBERS, FILM_SECONDS, escaped, saveOneFile, saveState, openState, saveRun, savePicture, noFilm, saveFilm,
    // Opens a file dropped on the page, and says where it cannot.
    drop: file => openState(file).catch(error => lab.notice(error.message)),
    // Ends the computation of a run.
    stop: () => cancel(),
  };
})();
