// The Share dialog of parts.html: a link, the code of a figure in another page, and files. Fetched when first used, as is
// export.js, which makes the files. Whatever cannot be done is said beside its control.
'use strict';
(() => {
  const { lab, p, say } = entrain;
  const USUAL = ['state', 'traces', 'g', 'I']; // pictures and controls that a figure begins with
  let dialog = null;
  let files = null;

  const find = selector => dialog.querySelector(selector);
  const all = selector => [...dialog.querySelectorAll(selector)];
  const siteOf = name => new URL(name, location.href.split(/[?#]/)[0]).href;
  // An element whose attributes keep their case; without a value there is none.
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(null, key, value);
    element.append(...children);
    return element;
  };
  const words = pattern => {
    const node = document.createTextNode('');
    say(node, '', [pattern]);
    return node;
  };

  // ---- link
  const followLink = () => {
    find('.link textarea').value = siteOf('') + (entrain.source ? '#' : '?') + (find('.tick input').checked ? lab.address() : lab.link());
  };

  // ---- embed
  const ticks = (box, rows) => {
    for (const [value, text, title] of rows) {
      const input = make('input', { type: 'checkbox', value, ...(USUAL.includes(value) && { checked: '' }) });
      const label = make('label', { class: 'tick' }, input, words(text));
      say(label, 'title', [title]);
      box.append(label);
    }
  };
  const size = input => Math.min(input.max, Math.max(input.min, Math.round(input.value) || input.defaultValue));

  const followEmbed = () => {
    const [views, controls] = all('.embed fieldset').map(box =>
      [...box.querySelectorAll(':checked')].map(input => input.value).join(','));
    const [width, height] = all('.embed [type=number]').map(size);
    const [frame, element] = all('.embed textarea');
    const settings = lab.figure(`theme=${find('.embed select').value}&controls=${controls}&views=${views}`);
    frame.value = make('iframe', { src: siteOf('embed.html?' + settings), width, height, style: 'border: 0; max-width: 100%',
      sandbox: 'allow-scripts', loading: 'lazy', title: 'Entrain' }).outerHTML;
    const attributes = new URLSearchParams(settings);
    attributes.delete('v');
    element.value = make('script', { src: siteOf('entrain-lab.js') }).outerHTML + '\n'
      + make('entrain-lab', { ...Object.fromEntries(attributes),
        style: `width: ${width}px; max-width: 100%; --entrain-height: ${height}px` }).outerHTML;
    preview('embed.html?' + settings, `width: ${width}px; height: ${height}px`);
  };
  // A new frame for new settings, so that the history does not grow.
  const preview = (src, style) => {
    const place = find('.preview');
    if (!place.checkVisibility()) return;
    if (place.firstChild?.getAttribute('src') !== src) {
      place.replaceChildren(make('iframe', { src, sandbox: 'allow-scripts' }));
      say(place.firstChild, 'title', p('Preview of the figure'));
    }
    place.firstChild.style = style;
  };

  // ---- files
  const value = name => find(`[name=${name}]`).value;
  const filming = () => {
    const record = find('[data-act=film]');
    if (record.busy) return;
    const why = files.noFilm(value('filmed'));
    say(record.closest('.item').querySelector('.said'), '', why);
    record.disabled = why !== '';
  };
  const followFiles = () => {
    const shown = lab.views().filter(({ id }) => document.querySelector(`figure[data-panel=${id}]:not([hidden])`));
    find('[name=view]').replaceChildren(...shown.map(({ id, title }) => make('option', { value: id }, words(title))));
    filming();
  };
  const openFile = async ({ target }) => {
    const said = target.closest('.item').querySelector('.said');
    say(said, '', '');
    try {
      await files.openState(target.files[0]);
      dialog.close();
    } catch (e) {
      say(said, '', entrain.why(e));
    }
    target.value = '';
  };

  // ---- what the buttons do; each says beside itself what became of it
  const acts = {
    // Where the browser refuses, the text is left selected for the visitor's own keys.
    async copy(button) {
      const text = button.closest('.acts').parentElement.querySelector('textarea');
      try {
        await navigator.clipboard.writeText(text.value);
        return p('Copied.');
      } catch (e) {
        text.focus();
        text.select();
        return p('This browser does not let the page copy: press Ctrl+C.');
      }
    },
    page: () => files.saveOneFile(),
    state: () => files.saveState(),
    open: () => find('[type=file]').click(),
    run: (button, tell) => files.saveRun(button.value, Number(value('every')) || 0.5, tell),
    picture: button => files.savePicture(value('view'), value('member'), button.value),
    film: (_, tell) => files.saveFilm(value('filmed'), tell),
    python: () => document.querySelector('[data-do=python]').click(),
  };
  const act = async ({ target }) => {
    const button = target.closest('[data-act]');
    if (!button) return;
    const said = button.closest('.item, p').querySelector('.said');
    const tell = phrase => say(said, '', phrase || '');
    button.disabled = button.busy = true;
    tell('');
    try {
      tell(await acts[button.dataset.act](button, tell));
    } catch (e) {
      tell(entrain.why(e));
    }
    button.disabled = button.busy = false;
    if (dialog.open && document.activeElement === document.body) button.focus();
  };

  // ---- the dialog
  const follow = { 'share-link': followLink, 'share-embed': followEmbed, 'share-files': followFiles };
  const panelOf = tab => document.getElementById(tab.getAttribute('aria-controls'));
  const selected = () => find('[role=tab][aria-selected=true]') || find('[role=tab]');

  const select = tab => {
    for (const each of all('[role=tab]')) {
      panelOf(each).hidden = each !== tab;
      each.setAttribute('aria-selected', each === tab);
      each.tabIndex = each === tab ? 0 : -1;
    }
    follow[tab.id]();
  };
  const move = event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches('[role=tab]')) return;
    event.preventDefault();
    const rightToLeft = event.key.length > 9 && document.dir === 'rtl' ? -1 : 1;
    const tabs = all('[role=tab]');
    const next = tabs.at((tabs.indexOf(selected()) + step * rightToLeft) % tabs.length);
    select(next);
    next.focus();
  };
  const change = ({ target }) => {
    const boxes = target.closest('fieldset');
    if (boxes && !boxes.querySelector(':checked')) target.checked = true; // a list of none would mean the usual ones
    if (target.name === 'filmed') filming();
    else if (!target.closest('.files')) follow[selected().id]();
  };
  const end = () => {
    files.stop();
    find('.preview').replaceChildren();
    document.getElementById('share').focus();
  };

  const build = async () => {
    const [made, css, part] = await Promise.all([lab.markup('#share-dialog'), entrain.textOf('share.css'), entrain.use('export')]);
    document.head.append(make('style', {}, css));
    dialog = made;
    files = part;
    const here = [location.protocol === 'file:' ? 'file' : 'site', entrain.source ? 'one' : 'many'];
    for (const part of all('[data-in]')) if (!here.includes(part.dataset.in)) part.remove();
    const [views, controls] = all('fieldset');
    if (views) {
      ticks(views, lab.views().map(({ id, title }) => [id, title, title]));
      ticks(controls, lab.table().filter(row => row.shared).map(({ key, symbol, meaning }) => [key, symbol, meaning]));
    } else {
      follow['share-embed'] = () => {};
    }
    for (const tab of all('[role=tab]')) tab.onclick = () => select(tab);
    find('[type=file]').onchange = openFile;
    Object.assign(dialog, { onclick: act, onkeydown: move, onchange: change, onclose: end });
    document.body.append(dialog);
  };
  let built = null;

  const open = async () => {
    built ||= build();
    await built.catch(error => { built = null; throw error; });
    if (!dialog.open) dialog.showModal();
    select(selected());
  };

  entrain.parts.share = { open };
})();
