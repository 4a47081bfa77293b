// The Share dialog: a link, the code of a figure in another page, and files. Fetched when first used, as is export.js,
// which makes the files. Whatever cannot be done is said beside its control.
'use strict';
(() => {
  const { lab, p, say } = entrain;

  // ---- elements; a list among their attributes and children is a phrase
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (Array.isArray(value)) say(element, name, value);
      else if (value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    for (const child of children) element.append(Array.isArray(child) ? words(child) : child);
    return element;
  };
  const words = phrase => {
    const node = document.createTextNode('');
    say(node, '', phrase);
    return node;
  };
  const button = (text, click, attributes = {}) => make('button', { type: 'button', click, ...attributes }, text);
  const field = (label, control) => make('label', {}, make('span', {}, label), control);
  const choice = (pairs, attributes = {}) => make('select', attributes, ...pairs.map(([value, text]) => make('option', { value }, text)));
  const saying = () => make('output', { class: 'said' });
  const code = (label, rows) => make('textarea', { readonly: true, rows, spellcheck: 'false', 'aria-label': label });

  // Copies what a field holds; where the browser refuses, leaves it selected for the visitor's own keys.
  const copying = (text, source) => {
    const said = saying();
    return make('p', { class: 'acts' }, button(text, async () => {
      try {
        await navigator.clipboard.writeText(source.value);
        say(said, '', p('Copied.'));
      } catch (e) {
        source.focus();
        source.select();
        say(said, '', p('This browser does not let the page copy: press Ctrl+C.'));
      }
    }), said);
  };

  // A button that says beside itself what became of its action.
  const doing = (said, text, action, name = text) => {
    const its = button(text, async () => {
      its.disabled = its.busy = true;
      const tell = phrase => say(said, '', phrase || '');
      tell('');
      try {
        tell(await action(tell));
      } catch (e) {
        tell(entrain.why(e));
      }
      its.disabled = its.busy = false;
      if (dialog.open && document.activeElement === document.body) its.focus();
    }, { 'aria-label': name });
    return its;
  };

  const base = () => location.href.split(/[?#]/)[0];
  const siteOf = name => new URL(name, base()).href;

  // ---- link
  const linkPart = () => {
    const text = code(p('Link'), 2);
    const all = make('input', { type: 'checkbox', change: () => follow() });
    const follow = () => {
      text.value = base() + (entrain.source ? '#' : '?') + (all.checked ? lab.address() : lab.link());
    };
    return { name: 'link', title: p('Link'), follow, children: [
      make('p', { class: 'quiet' }, location.protocol === 'file:' ? p('The page is a file here: this link leads to it on this device only.')
        : p('Whoever opens it sees this network with these settings, from t = 0.')),
      text, make('label', { class: 'tick' }, all, p('with the pictures and the look of this page')), copying(p('Copy the link'), text)] };
  };

  // ---- embed
  const embedPart = ({ escaped }) => {
    const number = (value, min) => make('input', { type: 'number', min, max: 4000, step: 10, value, change: () => follow() });
    const size = (input, min, otherwise) => Math.min(4000, Math.max(min, Math.round(input.value) || otherwise));
    const widths = number(640, 160);
    const heights = number(400, 120);
    const theme = choice([['auto', p('auto')], ['light', p('light')], ['dark', p('dark')]], { change: () => follow() });
    const tick = (value, label, title, checked) => {
      // The last one stays: a list of none would mean the usual ones.
      const box = make('input', { type: 'checkbox', value, change: () => {
        if (!chosen(box.closest('fieldset'))) box.checked = true;
        follow();
      } });
      box.checked = checked;
      return make('label', { class: 'tick', title }, box, label);
    };
    const group = (legend, labels) => make('fieldset', {}, make('legend', {}, legend), ...labels);
    const views = group(p('Pictures'), lab.views().map(({ id, title }) => tick(id, [title], [title], ['state', 'traces'].includes(id))));
    const controls = group(p('Controls'), lab.table().filter(row => row.shared).map(({ key, symbol, meaning }) =>
      tick(key, [symbol], [meaning], ['g', 'I'].includes(key))));
    const chosen = boxes => [...boxes.querySelectorAll(':checked')].map(box => box.value).join(',');
    const frame = code(p('Code of the frame'), 5);
    const element = code(p('Code of the element'), 5);
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
        preview.replaceChildren(make('iframe', { src, title: p('Preview of the figure'), sandbox: 'allow-scripts' }));
      }
      preview.firstChild.style = `width: ${width}px; height: ${height}px`;
    };

    return { name: 'embed', title: p('Embed'), follow, end: () => preview.replaceChildren(), children: entrain.source
      ? [make('p', { class: 'quiet' }, p('Another page can only hold a figure that lies on a site; this page is one file.'))]
      : [make('div', { class: 'figure' },
        make('div', { class: 'choices' }, make('div', { class: 'row' }, field(p('width'), widths), field(p('height'), heights), field(p('theme'), theme)), views, controls),
        preview),
      make('div', { class: 'codes' },
        make('div', {}, make('h3', {}, p('A frame')), make('p', { class: 'quiet' }, p('Works in every page that may hold a frame.')),
          frame, copying(p('Copy the frame'), frame)),
        make('div', {}, make('h3', {}, p('An element')), make('p', { class: 'quiet' }, p('Lets the page itself listen and turn the knobs.')),
          element, copying(p('Copy the element'), element)))] };
  };

  // ---- files
  const filesPart = files => {
    const item = (title, about, said, ...acts) => make('div', { class: 'item', role: 'group', 'aria-label': title },
      make('h3', {}, title), make('p', { class: 'quiet' }, about), make('div', { class: 'acts' }, ...acts), said);
    const [page, state, run, picture, film, python] = Array.from({ length: 6 }, saying);

    const file = make('input', { type: 'file', hidden: true, accept: '.json,application/json', change: async () => {
      say(state, '', '');
      try {
        await files.openState(file.files[0]);
        dialog.close();
      } catch (e) {
        say(state, '', entrain.why(e));
      }
      file.value = '';
    } });
    const every = make('input', { type: 'number', min: 0.001, step: 'any', value: 0.5 });
    const view = choice([], { 'aria-label': p('picture') });
    const of = (attributes = {}) => choice([['spontaneous', p('spontaneous')], ['driven', p('driven')]], { 'aria-label': p('network'), ...attributes });
    const member = of();
    const filmed = of({ change: () => filming() });
    const record = doing(film, p('Record'), tell => files.saveFilm(filmed.value, tell), p('Record the state space'));

    const commented = make('input', { type: 'checkbox', checked: true });
    const runAs = format => doing(run, format.toUpperCase(), tell => files.saveRun(format, Number(every.value) || 0.5, format === 'csv' && commented.checked, tell), p('Save the run as {}', format.toUpperCase()));
    const pictureAs = format => doing(picture, format.toUpperCase(), async () => files.savePicture(view.value, member.value, format, commented.checked), p('Save the picture as {}', format.toUpperCase()));

    const filming = () => {
      if (record.busy) return;
      const why = files.noFilm(filmed.value);
      say(film, '', why);
      record.disabled = why !== '';
    };

    const follow = () => {
      const shown = lab.views().filter(({ id }) => document.querySelector(`figure[data-panel=${id}]:not([hidden])`));
      view.replaceChildren(...shown.map(({ id, title }) => make('option', { value: id }, [title])));
      filming();
    };

    return { name: 'files', title: p('Files'), follow, end: files.stop, children: [
      make('label', { class: 'tick' }, commented, 'CSV: ', p('with a # line of its settings')),
      item(p('The page'), p('One file with this state inside, which needs no network and no site.'), page, doing(page, p('Save'), files.saveOneFile, p('Save the page'))),
      item(p('The state'), p('Settings, seeds and the number of steps, which determine it as long as no knob was turned on the way; opening the file goes through the steps again. It may also be dropped on the page.'),
        state, doing(state, p('Save'), files.saveState, p('Save the state')), button(p('Open'), () => file.click(), { 'aria-label': p('Open a state') }), file),
      item(p('The run'), p('All units of both networks from t = 0 until now with the present settings, computed anew. NPY holds float32: spontaneous then driven, by samples, by units.'),
        run, make('label', {}, make('span', {}, p('every')), every, make('span', {}, 'τ')), runAs('csv'), runAs('npy')),
      item(p('A picture'), p('Any of the pictures shown, as it is now.'), picture, view, member, pictureAs('svg'), pictureAs('png'), pictureAs('csv')),
      item(p('A film'), p('The state space for {} s, as WebM.', files.FILM_SECONDS), film, filmed, record),
      item(p('The program'), p('The same run in Python: one file that needs NumPy.'), python,
        doing(python, p('Save'), () => document.querySelector('[data-do=python]').click(), p('Save the program')))] };
  };

  // ---- the dialog
  const tabs = make('div', { role: 'tablist', 'aria-label': p('Share') });
  const dialog = make('dialog', { id: 'share-dialog', 'aria-labelledby': 'share-title', close: () => end() },
    make('header', {}, make('h2', { id: 'share-title' }, p('Share')), tabs,
      make('form', { method: 'dialog' }, make('button', { 'aria-label': p('Close') }, '✕'))));
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
      const id = 'share-' + part.name;
      part.tab = button(part.title, () => select(part), { role: 'tab', id, 'aria-controls': id + '-panel' });
      part.panel = make('section', { role: 'tabpanel', id: id + '-panel', class: part.name, 'aria-labelledby': id }, ...part.children);
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
