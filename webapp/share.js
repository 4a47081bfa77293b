// The Share dialog of parts.html: a link, the code of a figure in another page, and files. Fetched when first used, as is
// the program of parts, which makes the files. Whatever cannot be done is said beside its control.
'use strict';
(() => {
  const { lab, p, say } = entrain;
  const { make } = lab;
  const USUAL = ['state', 'traces', 'g', 'I']; // pictures and controls that a figure begins with
  const FRAME = { sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox', allow: 'fullscreen', loading: 'lazy', title: 'Entrain' };
  let [dialog, figure] = [null, '']; // of the figure its settings

  const find = selector => dialog.querySelector(selector);
  const all = selector => [...dialog.querySelectorAll(selector)];
  const value = name => find(`[name=${name}]`).value;
  const siteOf = name => new URL(name, location.href.split(/[?#]/)[0]).href;
  const saying = (element, pattern) => {
    say(element, '', [pattern]);
    return element;
  };

  // ---- link
  const followLink = () => {
    const settings = find('.tick input').checked ? lab.address() : lab.link();
    find('.link textarea').value = siteOf('') + (entrain.source ? '#' : '?') + settings;
  };

  // ---- embed
  const tick = (name, id, text, title) => {
    const input = make('input', { type: 'checkbox', value: id, ...(USUAL.includes(id) && { checked: '' }) });
    const label = make('label', { class: 'tick' }, input, saying(document.createTextNode(''), text));
    say(label, 'title', [title]);
    find(`[name=${name}]`).append(label);
  };
  const size = name => {
    const { validity, value, defaultValue } = find(`[name=${name}]`);
    return Math.round(validity.valid ? value : defaultValue);
  };

  const followEmbed = () => {
    const ticked = name => all(`[name=${name}] :checked`).map(input => input.value).join();
    const [width, height] = ['width', 'height'].map(size);
    const settings = lab.figure(`theme=${value('theme')}&controls=${ticked('controls')}&views=${ticked('views')}`);
    // Where a host takes the frame away, the link in it remains.
    const link = make('a', { href: siteOf('?' + lab.link()) }, entrain.t('Two recurrent networks: open in the lab')).outerHTML;
    const frame = src => make('iframe', { src, width, height, style: 'border: 0; max-width: 100%', ...FRAME }, link).outerHTML;
    find('[name=frame]').value = frame(siteOf('embed.html?' + settings));
    find('[name=whole]').value = frame('entrain-figure.html');
    figure = settings;
    const attributes = new URLSearchParams(settings);
    attributes.delete('v');
    attributes.set('style', `width: ${width}px; max-width: 100%; --entrain-height: ${height}px`);
    find('[name=element]').value = make('script', { src: siteOf('entrain-lab.js') }).outerHTML + '\n'
      + make('entrain-lab', Object.fromEntries(attributes)).outerHTML;
    preview('embed.html?' + settings, `width: ${width}px; height: ${height}px`);
  };
  // A new frame for new settings, so that the history does not grow.
  const preview = (src, style) => {
    const place = find('.preview');
    if (!place.checkVisibility()) return;
    if (place.firstChild?.getAttribute('src') !== src) {
      place.replaceChildren(make('iframe', { ...FRAME, src }));
      say(place.firstChild, 'title', p('Preview of the figure'));
    }
    place.firstChild.style = style;
  };

  // ---- files
  // Has the program of parts make something (browser.part.Order); settled with what it says in the end.
  const made = async (what, order = {}, tell = _said => {}) => {
    const part = await entrain.use('parts').catch(error => {
      throw entrain.refusal(['', ' ', p('This part could not be loaded.'), entrain.why(error)]);
    });
    return new Promise((done, failed) => part('make ' + what, {
      ...order,
      tell: code => tell(JSON.parse(code)),
      done: code => done(JSON.parse(code)),
      failed: code => failed(entrain.refusal(JSON.parse(code))),
    }, 0));
  };
  const saidBeside = element => element.closest('.item, p').querySelector(':scope > .said');
  const filming = async () => {
    const record = find('[data-act=film]');
    const why = await made('reason', { member: value('filmed') }).catch(entrain.why);
    if (record.busy) return;
    say(saidBeside(record), '', why);
    record.disabled = why !== '';
  };
  const followFiles = () => {
    const shown = lab.views().filter(({ id }) => document.querySelector(`figure[data-panel=${id}]:not([hidden])`));
    find('[name=view]').replaceChildren(...shown.map(({ id, title }) => saying(make('option', { value: id }), title)));
    made('weight').catch(entrain.why).then(said => say(saidBeside(find('[data-act=page]')), '', said));
    filming();
  };

  // ---- what the buttons do; each says beside itself what became of it
  const commented = () => find('[name=commented]').checked;
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
    page: () => made('page'),
    figure: () => made('figure', { settings: `${figure}&lang=${document.documentElement.lang.slice(0, 2)}`, lab: siteOf('./') }),
    state: () => made('state'),
    open: () => find('[type=file]').click(),
    opened: async input => {
      await made('open', { file: input.files[0] }).finally(() => { input.value = ''; });
      dialog.close();
    },
    run: ({ value: format }, tell) =>
      made('run', { format, every: Number(value('every')) || 0.5, commented: format === 'csv' && commented() }, tell),
    picture: button => {
      const asked = ['save-picture', value('view'), value('member'), button.value, commented()];
      if (!entrain.ask(asked.join(' '))) throw entrain.refusal(p('This picture is not there yet.'));
    },
    film: (_, tell) => made('film', { member: value('filmed') }, tell),
    python: () => document.querySelector('[data-do=python]').click(),
  };
  const act = async control => {
    const tell = phrase => say(saidBeside(control), '', phrase || '');
    control.disabled = control.busy = true;
    tell('');
    try {
      tell(await acts[control.dataset.act](control, tell));
    } catch (e) {
      tell(entrain.why(e));
    }
    control.disabled = control.busy = false;
    if (dialog.open && document.activeElement === document.body) control.focus();
  };

  // ---- the dialog
  const follow = { 'share-link': followLink, 'share-embed': followEmbed, 'share-files': followFiles };
  const followPart = () => follow[find('[name=part]:checked').id]();
  const click = ({ target }) => {
    const button = target.closest('button[data-act]');
    if (button) act(button);
  };
  const change = ({ target }) => {
    const boxes = target.closest('fieldset');
    if (boxes && !boxes.querySelector(':checked')) target.checked = true; // a list of none would mean the usual ones
    if (target.name === 'filmed') filming();
    else if (target.dataset.act) act(target);
    else if (!target.closest('.files')) followPart();
  };
  // What a number may be stands beside one that cannot be; left, it is the last good one.
  const check = ({ target: field, type }) => {
    if (field.type !== 'number') return;
    if (field.validity.valid) field.defaultValue = field.value;
    else if (type === 'focusout') field.value = field.defaultValue;
    field.setAttribute('aria-invalid', !field.validity.valid);
  };
  const end = () => {
    entrain.parts.parts?.('stop', null, 0);
    find('.preview').replaceChildren();
    document.getElementById('share').focus();
  };

  const build = async () => {
    const [markup, css] = await Promise.all([lab.markup('#share-dialog'), entrain.textOf('share.css')]);
    dialog = markup;
    document.head.append(make('style', {}, css));
    for (const { id, title } of lab.views()) tick('views', id, title, title);
    for (const { shared, key, symbol, meaning } of lab.table()) if (shared) tick('controls', key, symbol, meaning);
    const here = [location.protocol === 'file:' ? 'file' : 'site', entrain.source ? 'one' : 'many'];
    for (const part of all('[data-in]')) part.hidden = !here.includes(part.dataset.in);
    for (const type of ['change', 'focusout']) dialog.addEventListener(type, check);
    Object.assign(dialog, { onclick: click, onchange: change, onclose: end });
    document.body.append(dialog);
    return { open };
  };
  const open = () => {
    if (!dialog.open) dialog.showModal();
    followPart();
  };
  entrain.parts.share = build();
})();
