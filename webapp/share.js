// The Share dialog: a link, the code of an embedded figure, and files: the page, the state, the run, pictures, a film.
// Fetched when first used. Whatever cannot be done is said beside its control; nothing else depends on it.
'use strict';
(() => {
  const { lab, t } = entrain;
  const PAGE_KEYS = ['theme', 'motion', 'ui', 'controls', 'views', 'autoplay', 'runtime', 'engine'];
  const FILM_SECONDS = 6;
  const LARGEST_RUN = 1 << 24; // numbers: 64 MiB as floats
  const STATE_FILE_LIMIT = 1 << 16;
  const STEPS_LIMIT = 10000000;
  const root = document.documentElement.dataset;

  // ---- elements
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children);
    return element;
  };
  const button = (text, click, attributes = {}) => make('button', { type: 'button', click, ...attributes }, t(text));
  const field = (label, control) => make('label', {}, make('span', {}, t(label)), control);
  const section = (id, title, ...children) => make('section', { 'aria-labelledby': id }, make('h3', { id }, t(title)), ...children);
  const saying = () => make('output', { class: 'said', role: 'status' });

  const save = (name, type, content) => {
    const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    make('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  // Copies what a field holds; where the browser refuses, leaves it selected for the visitor's own keys.
  const copyButton = (text, source) => {
    const said = saying();
    return [button(text, async () => {
      try {
        await navigator.clipboard.writeText(source.value);
        said.textContent = t('Copied.');
      } catch (e) {
        source.focus();
        source.select();
        said.textContent = t('This browser does not let the page copy: press Ctrl+C.');
      }
    }), said];
  };

  // Runs an action and says what became of it beside its button.
  const doing = (text, action) => {
    const said = saying();
    const its = button(text, async () => {
      its.disabled = true;
      said.textContent = '';
      try {
        said.textContent = (await action(words => { said.textContent = words; })) || '';
      } catch (e) {
        said.textContent = t('It could not be done') + ': ' + String(e.message || e);
      }
      its.disabled = false;
    });
    return make('p', {}, its, ' ', said);
  };

  // ---- settings as text
  const pairsOf = text => text.split('&').map(pair => [pair.split('=')[0], pair]);
  const keyTest = keys => ([key]) => !keys.includes(key);
  const without = (text, keys) => pairsOf(text).filter(keyTest(keys)).map(([, pair]) => pair).join('&');
  const base = () => location.href.split(/[?#]/)[0];
  const siteOf = name => new URL(name, base()).href;
  const inOneFile = () => Boolean(document.querySelector('script[data-file]'));

  const linkText = withPage => base() + (inOneFile() ? '#' : '?') + (withPage ? lab.settings() : without(lab.settings(), PAGE_KEYS));

  // ---- link
  const linkPart = () => {
    const text = make('input', { readonly: true, 'aria-label': t('Link') });
    const all = make('input', { type: 'checkbox', change: () => follow() });
    const follow = () => { text.value = linkText(all.checked); };
    return {
      follow,
      element: section('share-link', 'Link', text,
        make('label', { class: 'tick' }, all, t('with the pictures and the look of this page')),
        make('p', {}, ...copyButton('Copy the link', text))),
    };
  };

  // ---- embed
  const escaped = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  const embedPart = () => {
    const number = (value, min) => make('input', { type: 'number', min, max: 4000, step: 10, value, input: () => follow() });
    const width = number(760, 160);
    const height = number(420, 120);
    const theme = make('select', { change: () => follow() },
      ...['auto', 'light', 'dark'].map(value => make('option', { value }, t(value))));
    const tick = (value, label, checked) => {
      const box = make('input', { type: 'checkbox', value, change: () => follow() });
      box.checked = checked;
      return [box, make('label', { class: 'tick' }, box, t(label))];
    };
    const views = lab.views().map(view => tick(view.id, view.title, ['state', 'traces'].includes(view.id)));
    const controls = lab.table().filter(row => row.min !== null && row.effect === 'LIVE' && row.key !== 'units')
      .map(row => tick(row.key, row.symbol, ['g', 'I'].includes(row.key)));
    const chosen = ticks => ticks.map(([box]) => box).filter(box => box.checked).map(box => box.value).join(',');
    const frame = make('textarea', { readonly: true, rows: 4, 'aria-label': t('Code of a frame') });
    const element = make('textarea', { readonly: true, rows: 4, 'aria-label': t('Code of the element') });
    const preview = make('div', { class: 'preview' });
    const settings = () => {
      const pairs = [without(lab.settings(), PAGE_KEYS)];
      for (const [key, value] of [['theme', theme.value === 'auto' ? '' : theme.value], ['controls', chosen(controls)], ['views', chosen(views)]]) {
        if (value) pairs.push(key + '=' + value);
      }
      return pairs.join('&');
    };
    const follow = () => {
      const text = settings();
      frame.value = `<iframe src="${escaped(siteOf('embed.html?' + text))}" width="${width.value}" height="${height.value}"`
        + ' style="border: 0; max-width: 100%" sandbox="allow-scripts" loading="lazy" title="Entrain"></iframe>';
      const attributes = new URLSearchParams(text);
      attributes.delete('v');
      element.value = `<script src="${escaped(siteOf('entrain-lab.js'))}"></script>\n<entrain-lab`
        + [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')
        + ` style="width: ${width.value}px; height: ${height.value}px"></entrain-lab>`;
      preview.replaceChildren(); // it shows what was chosen when it was asked for
    };
    const show = button('Show a preview', () => preview.replaceChildren(make('iframe', {
      src: 'embed.html?' + settings(), title: t('Preview of the embedded figure'), sandbox: 'allow-scripts allow-same-origin',
      style: `height: ${Math.max(120, +height.value || 0)}px; width: ${Math.max(160, +width.value || 0)}px`,
    })));
    const ticks = (legend, list) => make('fieldset', {}, make('legend', {}, t(legend)), ...list.map(([, label]) => label));
    const parts = inOneFile()
      ? [make('p', { class: 'quiet' }, t('A page can only embed what lies on a site; this is the one file.'))]
      : [make('div', { class: 'row' }, field('width', width), field('height', height), field('theme', theme)),
        ticks('Pictures', views), ticks('Controls', controls),
        frame, make('p', {}, ...copyButton('Copy the frame', frame)),
        element, make('p', {}, ...copyButton('Copy the element', element)),
        make('p', {}, show), preview];
    return { follow, element: section('share-embed', 'Embed', ...parts) };
  };

  // ---- the page in one file
  const withSettings = (html, text) => html.replace(/<html[^>]*>/i, tag =>
    tag.replace(/ data-settings="[^"]*"/, '').replace(/^<html/i, () => `<html data-settings="${escaped(text)}"`));

  const saveOneFile = async () => {
    const html = inOneFile() ? entrain.source : await fetch('entrain.html').then(answer => {
      if (!answer.ok) throw new Error(t('this site has no entrain.html'));
      return answer.text();
    });
    save('entrain.html', 'text/html', withSettings(html, lab.settings()));
  };

  // ---- the state
  const stepsNow = () => Math.round(lab.state().t / Number(lab.value('dt')));
  const hashAt = steps => {
    const [, at, hash] = (root.hash || '').split(' ');
    return Number(at) === steps ? hash : undefined;
  };

  const saveState = () => {
    const steps = stepsNow();
    save('entrain-state.json', 'application/json',
      JSON.stringify({ entrain: 1, settings: lab.settings(), steps, hash: hashAt(steps) }, null, 2) + '\n');
  };

  // What a state file says, or null where it is none.
  const readState = text => {
    try {
      const found = JSON.parse(text);
      const good = found && found.entrain === 1 && typeof found.settings === 'string' && found.settings.length <= 8192
        && Number.isInteger(found.steps) && found.steps >= 0 && found.steps <= STEPS_LIMIT
        && (found.hash === undefined || /^[0-9a-f]{16}$/.test(found.hash));
      return good ? found : null;
    } catch (e) {
      return null;
    }
  };

  const openFile = async file => {
    const found = file && file.size <= STATE_FILE_LIMIT ? readState(await file.text()) : null;
    if (!found) return lab.notice(t('This file is not a state of Entrain; all stays as it is.'));
    const problems = lab.open(found.settings);
    if (problems.length) return lab.notice(t('This state could not be opened') + ': ' + problems[0].message);
    if (dialog.open) dialog.close();
    replay(found);
  };

  // Goes through the steps again from t = 0, at rest, and says whether the bits are those of the file.
  const replay = ({ steps, hash }) => {
    lab.pause();
    lab.reset();
    if (steps > 0) lab.step(steps);
    if (!hash) return;
    const look = setInterval(() => {
      const now = hashAt(steps);
      if (!now) return;
      clearInterval(look);
      lab.notice(now === hash ? t('The state is that of the file, to the bit.')
        : t('The run was changed on its way: its state at this time is not the one that was saved.'));
    }, 100);
    const end = lab.watch('change', () => { clearInterval(look); end(); });
  };

  // ---- the run, computed anew from t = 0 beside the page's own
  const MEMBERS = ['spontaneous', 'driven'];
  const statesOf = frame => {
    const states = [];
    for (let block = 0; block < frame[5]; block++) {
      const [key, rows, columns, at] = frame.subarray(16 + 5 * block, 20 + 5 * block);
      if (key >= 0) states.push(frame.subarray(at, at + rows * columns));
    }
    return states;
  };

  const computeRun = async (every, tell) => {
    const text = lab.settings();
    const dt = Number(lab.value('dt'));
    const n = Number(lab.value('N'));
    const stride = Math.max(1, Math.round(every / dt));
    const samples = Math.floor(stepsNow() / stride) + 1;
    if (!(samples * n * 2 <= LARGEST_RUN)) throw new Error(t('so many numbers do not fit; take samples further apart'));
    const x = new Float32Array(2 * samples * n);
    await new Promise((done, failed) => {
      let sample = 0;
      entrain.worker('run', (line, data) => {
        if (/^(dead|failed|unbuilt)/.test(line)) return failed(new Error(line.replace(/^(dead run|failed|unbuilt \d+) ?/, '')));
        if (!line.startsWith('state ')) return undefined;
        statesOf(data).forEach((state, member) => x.set(state, (member * samples + sample) * n));
        sample++;
        tell(Math.floor(100 * sample / samples) + ' %');
        return sample < samples ? ask(stride) : done();
      });
      const ask = steps => {
        if (steps) entrain.post('run', 'step ' + steps, null);
        entrain.post('run', 'state', null);
      };
      entrain.post('run', 'show ', null);
      entrain.post('run', 'configure 1 ' + text, null);
      ask(0);
    }).finally(() => entrain.end('run'));
    return { x, samples, n, step: stride * dt };
  };

  // NumPy's format 1.0: magic, version, length of the header, a header padded to 64 bytes, floats in little endian.
  const npy = ({ x, samples, n }) => {
    const words = `{'descr': '<f4', 'fortran_order': False, 'shape': (2, ${samples}, ${n}), }`;
    const length = Math.ceil((10 + words.length + 1) / 64) * 64 - 10;
    const head = new Uint8Array(10 + length);
    head.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8]);
    head.set(new TextEncoder().encode(words.padEnd(length - 1) + '\n'), 10);
    const floats = new DataView(new ArrayBuffer(4 * x.length));
    x.forEach((value, i) => floats.setFloat32(4 * i, value, true));
    return new Blob([head, floats.buffer], { type: 'application/octet-stream' });
  };

  const csv = ({ x, samples, n, step }) => {
    const names = Array.from({ length: n }, (_, i) => 'x' + (i + 1));
    const lines = [['member', 't', ...names].join(',') + '\n'];
    MEMBERS.forEach((member, m) => {
      for (let k = 0; k < samples; k++) {
        const from = (m * samples + k) * n;
        lines.push(`${member},${Number((k * step).toFixed(9))},${x.subarray(from, from + n).join(',')}\n`);
      }
    });
    return new Blob(lines, { type: 'text/csv' });
  };

  // ---- pictures and the film
  const picturePart = () => {
    const view = make('select', {}, ...lab.views().map(({ id, title }) => make('option', { value: id }, t(title))));
    const member = make('select', {}, ...MEMBERS.map(value => make('option', { value }, t(value))));
    const of = format => {
      const text = lab.picture(view.value, member.value, format, 960, 600);
      if (!text) throw new Error(t('this picture is not there yet'));
      return text;
    };
    const name = format => `entrain-${view.value}-${member.value}.${format}`;
    const png = async () => {
      const image = new Image();
      image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(of('svg'));
      await image.decode();
      const canvas = make('canvas', { width: 1920, height: 1200 });
      canvas.getContext('2d').drawImage(image, 0, 0, 1920, 1200);
      save(name('png'), 'image/png', await new Promise(done => canvas.toBlob(done)));
    };
    return [make('div', { class: 'row' }, field('picture', view), field('network', member)),
      doing('Save as SVG', () => save(name('svg'), 'image/svg+xml', of('svg'))),
      doing('Save as PNG', png),
      doing('Save as CSV', () => save(name('csv'), 'text/csv', of('csv'))),
      doing('Film the state space (6 s, WebM)', tell => film(member.value, tell))];
  };

  const film = async (member, tell) => {
    const canvas = document.querySelector(`figure.state[data-member="${member}"] canvas`);
    if (!canvas || !canvas.width || canvas.closest('[hidden]')) throw new Error(t('the state space is not among the pictures shown'));
    if (typeof MediaRecorder === 'undefined' || !canvas.captureStream || !MediaRecorder.isTypeSupported('video/webm')) {
      throw new Error(t('this browser cannot record WebM'));
    }
    const stream = canvas.captureStream(30);
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
    const chunks = [];
    const ended = new Promise((done, failed) => {
      recorder.ondataavailable = e => chunks.push(e.data);
      recorder.onstop = done;
      recorder.onerror = e => failed(e.error || new Error(t('the recorder failed')));
    });
    recorder.start();
    tell(t('Recording …'));
    setTimeout(() => { if (recorder.state !== 'inactive') recorder.stop(); }, 1000 * FILM_SECONDS);
    await ended;
    stream.getTracks().forEach(track => track.stop());
    save(`entrain-${member}.webm`, 'video/webm', new Blob(chunks, { type: 'video/webm' }));
  };

  // ---- files
  const filesPart = () => {
    const open = make('input', { type: 'file', accept: '.json,application/json', change: () => openFile(open.files[0]).finally(() => { open.value = ''; }) });
    const every = make('input', { type: 'number', min: 0.001, step: 'any', value: 0.5 });
    const runAs = (format, write) => async tell => {
      const run = await computeRun(Number(every.value) || 0.5, tell);
      save('entrain-run.' + format, '', write(run));
      return t('Saved.');
    };
    const python = document.querySelector('[data-do=python]');
    return section('share-files', 'Files',
      make('h4', {}, t('The page')),
      doing('One file with this state inside', saveOneFile),
      make('h4', {}, t('The state')),
      make('p', { class: 'quiet' }, t('Settings, seeds and the number of steps determine the state, as long as no knob was turned on the way; opening it goes through the steps again.')),
      doing('Save the state', saveState), field('Open a state', open),
      make('h4', {}, t('The run')),
      make('p', { class: 'quiet' }, t('All units of both networks from t = 0 until now with the present settings, computed anew. NPY: float32, spontaneous then driven, by samples, by units.')),
      field('a sample every (τ)', every), doing('Save the run as CSV', runAs('csv', csv)), doing('Save the run as NPY', runAs('npy', npy)),
      python ? make('p', {}, button('The same run in Python', () => python.click())) : '',
      make('h4', {}, t('Pictures')), ...picturePart());
  };

  const link = linkPart();
  const embed = embedPart();
  const dialog = make('dialog', { id: 'share-dialog', 'aria-labelledby': 'share-title' },
    make('header', {}, make('h2', { id: 'share-title' }, t('Share')),
      make('form', { method: 'dialog' }, make('button', { 'aria-label': t('Close') }, '✕'))),
    make('div', { class: 'parts' }, link.element, embed.element, filesPart()));
  let styled = null;

  const open = async () => {
    styled ||= entrain.textOf('share.css').then(css => document.head.append(make('style', {}, css)));
    await styled.catch(() => {}); // without its style it is plain, and works
    if (!dialog.isConnected) document.body.append(dialog);
    link.follow();
    embed.follow();
    if (!dialog.open) dialog.showModal();
  };
  dialog.addEventListener('close', () => document.getElementById('share')?.focus());

  entrain.parts.share = { open, openFile };
})();
