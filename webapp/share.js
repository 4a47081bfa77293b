// The Share dialog: a link, the code of a figure in another page, and files. Fetched when first used, as is export.js,
// which makes the files. Whatever cannot be done is said beside its control.
'use strict';
(() => {
  const { lab, t } = entrain;

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
  const choice = (pairs, attributes = {}) => make('select', attributes, ...pairs.map(([value, text]) => make('option', { value }, t(text))));
  const saying = () => make('output', { class: 'said' });
  const code = (label, rows) => make('textarea', { readonly: true, rows, spellcheck: 'false', 'aria-label': t(label) });

  // Copies what a field holds; where the browser refuses, leaves it selected for the visitor's own keys.
  const copying = (text, source) => {
    const said = saying();
    return make('p', { class: 'acts' }, button(text, async () => {
      try {
        await navigator.clipboard.writeText(source.value);
        said.textContent = t('Copied.');
      } catch (e) {
        source.focus();
        source.select();
        said.textContent = t('This browser does not let the page copy: press Ctrl+C.');
      }
    }), said);
  };

  // A button that says beside itself what became of its action.
  const doing = (said, text, action, name = text) => {
    const its = button(text, async () => {
      its.disabled = its.busy = true;
      said.textContent = '';
      try {
        said.textContent = (await action(words => { said.textContent = words; })) || '';
      } catch (e) {
        said.textContent = String(e.message || e);
      }
      its.disabled = its.busy = false;
      if (dialog.open && document.activeElement === document.body) its.focus();
    }, { 'aria-label': t(name) });
    return its;
  };

  const base = () => location.href.split(/[?#]/)[0];
  const siteOf = name => new URL(name, base()).href;

  // ---- link
  const linkPart = () => {
    const text = code('Link', 2);
    const all = make('input', { type: 'checkbox', change: () => follow() });
    const follow = () => {
      text.value = base() + (entrain.source ? '#' : '?') + (all.checked ? lab.address() : lab.link());
    };
    return { title: 'Link', follow, children: [
      make('p', { class: 'quiet' }, t(location.protocol === 'file:' ? 'The page is a file here: this link leads to it on this device only.'
        : 'Whoever opens it sees this network with these settings, from t = 0.')),
      text, make('label', { class: 'tick' }, all, t('with the pictures and the look of this page')), copying('Copy the link', text)] };
  };

  // ---- embed
  const embedPart = ({ escaped }) => {
    const number = (value, min) => make('input', { type: 'number', min, max: 4000, step: 10, value, change: () => follow() });
    const size = (input, min, otherwise) => Math.min(4000, Math.max(min, Math.round(input.value) || otherwise));
    const widths = number(640, 160);
    const heights = number(400, 120);
    const theme = choice(['auto', 'light', 'dark'].map(value => [value, value]), { change: () => follow() });
    const tick = (value, label, title, checked) => {
      // The last one stays: a list of none would mean the usual ones.
      const box = make('input', { type: 'checkbox', value, change: () => {
        if (!chosen(box.closest('fieldset'))) box.checked = true;
        follow();
      } });
      box.checked = checked;
      return make('label', { class: 'tick', title: t(title) }, box, t(label));
    };
    const group = (legend, labels) => make('fieldset', {}, make('legend', {}, t(legend)), ...labels);
    const views = group('Pictures', lab.views().map(({ id, title }) => tick(id, title, title, ['state', 'traces'].includes(id))));
    const controls = group('Controls', lab.table().filter(row => row.shared).map(({ key, symbol, meaning }) =>
      tick(key, symbol, meaning, ['g', 'I'].includes(key))));
    const chosen = boxes => [...boxes.querySelectorAll(':checked')].map(box => box.value).join(',');
    const frame = code('Code of the frame', 5);
    const element = code('Code of the element', 5);
    const preview = make('div', { class: 'preview' });

    const settings = () => lab.figure(`theme=${theme.value}&controls=${chosen(controls)}&views=${chosen(views)}`);

    const follow = () => {
      const text = settings();
      const width = size(widths, 160, 640);
      const height = size(heights, 120, 400);
      frame.value = `<iframe src="${escaped(siteOf('embed.html?' + text))}" width="${width}" height="${height}"`
        + ' style="border: 0; max-width: 100%" sandbox="allow-scripts" loading="lazy" title="Entrain"></iframe>';
      const attributes = new URLSearchParams(text);
      attributes.delete('v');
      element.value = `<script src="${escaped(siteOf('entrain-lab.js'))}"></script>\n<entrain-lab`
        + [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')
        + ` style="width: ${width}px; max-width: 100%; --entrain-height: ${height}px"></entrain-lab>`;
      show(text, width, height);
    };
    // A new frame for new settings, so that the history does not grow.
    const show = (text, width, height) => {
      if (!preview.checkVisibility()) return;
      const src = 'embed.html?' + text;
      if (preview.firstChild?.getAttribute('src') !== src) {
        preview.replaceChildren(make('iframe', { src, title: t('Preview of the figure'), sandbox: 'allow-scripts' }));
      }
      preview.firstChild.style = `width: ${width}px; height: ${height}px`;
    };

    return { title: 'Embed', follow, end: () => preview.replaceChildren(), children: entrain.source
      ? [make('p', { class: 'quiet' }, t('Another page can only hold a figure that lies on a site; this page is one file.'))]
      : [make('div', { class: 'figure' },
        make('div', { class: 'choices' }, make('div', { class: 'row' }, field('width', widths), field('height', heights), field('theme', theme)), views, controls),
        preview),
      make('div', { class: 'codes' },
        make('div', {}, make('h3', {}, t('A frame')), make('p', { class: 'quiet' }, t('Works in every page that may hold a frame.')),
          frame, copying('Copy the frame', frame)),
        make('div', {}, make('h3', {}, t('An element')), make('p', { class: 'quiet' }, t('Lets the page itself listen and turn the knobs.')),
          element, copying('Copy the element', element)))] };
  };

  // ---- files
  const filesPart = files => {
    const item = (title, words, said, ...acts) => make('div', { class: 'item', role: 'group', 'aria-label': t(title) },
      make('h3', {}, t(title)), make('p', { class: 'quiet' }, t(words)), make('div', { class: 'acts' }, ...acts), said);
    const [page, state, run, picture, film, python] = Array.from({ length: 6 }, saying);

    const file = make('input', { type: 'file', hidden: true, accept: '.json,application/json', change: async () => {
      state.textContent = '';
      try {
        await files.openState(file.files[0]);
        dialog.close();
      } catch (e) {
        state.textContent = e.message;
      }
      file.value = '';
    } });
    const every = make('input', { type: 'number', min: 0.001, step: 'any', value: 0.5 });
    const view = choice([], { 'aria-label': t('picture') });
    const of = (attributes = {}) => choice(files.MEMBERS.map(member => [member, member]), { 'aria-label': t('network'), ...attributes });
    const member = of();
    const filmed = of({ change: () => filming() });
    const record = doing(film, 'Record', tell => files.saveFilm(filmed.value, tell), 'Record the state space');

    const runAs = format => doing(run, format.toUpperCase(), tell => files.saveRun(format, Number(every.value) || 0.5, tell), 'Save the run as ' + format.toUpperCase());
    const pictureAs = format => doing(picture, format.toUpperCase(), () => files.savePicture(view.value, member.value, format), 'Save the picture as ' + format.toUpperCase());

    const filming = () => {
      if (record.busy) return;
      const why = files.noFilm(filmed.value);
      film.textContent = why;
      record.disabled = why !== '';
    };

    const follow = () => {
      const shown = lab.views().filter(({ id }) => document.querySelector(`figure[data-panel=${id}]:not([hidden])`));
      view.replaceChildren(...shown.map(({ id, title }) => make('option', { value: id }, t(title))));
      filming();
    };

    return { title: 'Files', follow, end: files.stop, children: [
      item('The page', 'One file with this state inside, which needs no network and no site.', page, doing(page, 'Save', files.saveOneFile, 'Save the page')),
      item('The state', 'Settings, seeds and the number of steps, which determine it as long as no knob was turned on the way; opening the file goes through the steps again. It may also be dropped on the page.',
        state, doing(state, 'Save', files.saveState, 'Save the state'), button('Open', () => file.click(), { 'aria-label': t('Open a state') }), file),
      item('The run', 'All units of both networks from t = 0 until now with the present settings, computed anew. NPY holds float32: spontaneous then driven, by samples, by units.',
        run, make('label', {}, make('span', {}, t('every')), every, make('span', {}, 'τ')), runAs('csv'), runAs('npy')),
      item('A picture', 'Any of the pictures shown, as it is now.', picture, view, member, pictureAs('svg'), pictureAs('png'), pictureAs('csv')),
      item('A film', `The state space for ${files.FILM_SECONDS} s, as WebM.`, film, filmed, record),
      item('The program', 'The same run in Python: one file that needs NumPy.', python,
        doing(python, 'Save', () => document.querySelector('[data-do=python]').click(), 'Save the program'))] };
  };

  // ---- the dialog
  const tabs = make('div', { role: 'tablist', 'aria-label': t('Share') });
  const dialog = make('dialog', { id: 'share-dialog', 'aria-labelledby': 'share-title', close: () => end() },
    make('header', {}, make('h2', { id: 'share-title' }, t('Share')), tabs,
      make('form', { method: 'dialog' }, make('button', { 'aria-label': t('Close') }, '✕'))));
  let parts = [];

  const select = part => {
    for (const each of parts) {
      each.panel.hidden = each !== part;
      each.tab.setAttribute('aria-selected', each === part);
      each.tab.tabIndex = each === part ? 0 : -1;
    }
    part.follow();
  };

  const move = event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const rightToLeft = event.key.length > 9 && getComputedStyle(tabs).direction === 'rtl' ? -1 : 1;
    const at = parts.findIndex(part => !part.panel.hidden) + step * rightToLeft;
    const next = parts[(at + parts.length) % parts.length];
    select(next);
    next.tab.focus();
  };
  tabs.addEventListener('keydown', move);

  const build = async () => {
    const [files, css] = await Promise.all([entrain.use('export'), entrain.textOf('share.css')]);
    document.head.append(make('style', {}, css));
    parts = [linkPart(), embedPart(files), filesPart(files)];
    for (const part of parts) {
      const id = 'share-' + part.title.toLowerCase();
      part.tab = button(part.title, () => select(part), { role: 'tab', id, 'aria-controls': id + '-panel' });
      part.panel = make('section', { role: 'tabpanel', id: id + '-panel', class: part.title.toLowerCase(), 'aria-labelledby': id }, ...part.children);
      tabs.append(part.tab);
      dialog.append(part.panel);
    }
    document.body.append(dialog);
  };
  const end = () => {
    for (const part of parts) part.end?.();
    document.getElementById('share').focus();
  };
  let built = null;

  const open = async () => {
    built ||= build();
    await built.catch(error => { built = null; throw error; });
    if (!dialog.open) dialog.showModal();
    select(parts.find(part => !part.panel.hidden && part.tab.tabIndex === 0) || parts[0]);
  };

  entrain.parts.share = { open };
})();
