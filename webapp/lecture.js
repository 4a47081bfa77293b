// The lecture: twelve scenes (lecture.html) beside the pictures, in the frame of parts.html. A scene is a text here and
// settings in the program (lab.settings.Scene); `scene` in the settings names it, so that an address, a shared link and a
// saved state come back to it.
'use strict';
entrain.parts.lecture = (async () => {
  const { lab, lab: { make }, t } = entrain;
  const root = document.documentElement;
  let scenes, section, at = -1, controls = '';

  const button = (text, onclick) => Object.assign(make('button', { type: 'button' }, text), { onclick });
  const named = () => scenes.findIndex(scene => scene.dataset.scene === lab.value('scene'));
  const title = scene => scene.querySelector('h2').textContent;
  const find = selector => section.querySelector(selector);
  const all = selector => [...section.querySelectorAll(selector)];
  const isOpen = selector => document.querySelector(selector) !== null;

  // Another language names a file of its own; it may be chosen while one is under way.
  const load = async () => {
    const name = t('lecture.html');
    const [page, frame, css] = await Promise.all([entrain.textOf(name), lab.markup('.lecture'), scenes ? '' : entrain.textOf('lecture.css')]);
    if (!scenes) document.head.append(make('style', {}, css));
    scenes = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('article')];
    section?.remove();
    section = frame;
    find('.contents').append(...scenes.map((scene, i) => make('li', {}, button(title(scene), () => go(i)))));
    find('.dots').append(...scenes.map(() => make('i', {})));
    find('.back').onclick = () => go(at - 1);
    find('.next').onclick = () => go(at + 1);
    find('.leave').onclick = leave;
    if (name !== t('lecture.html')) await load();
  };

  // Without input the two networks are one, and one is shown.
  const fit = () => root.toggleAttribute('data-alone', lab.value('I') === '0');

  const live = article => {
    for (const what of article.querySelectorAll('[data-set]')) {
      what.onclick = () => {
        lab.set(what.dataset.set);
        if ('again' in what.dataset) lab.reset();
        lab.run();
      };
    }
    for (const choice of article.querySelectorAll('.question label')) choice.append(make('b', {}));
    for (const answer of article.querySelectorAll('.answer')) answer.ontoggle = answer.previousElementSibling.onchange = () => mark(answer);
    for (const text of article.querySelectorAll('.text')) {
      text.append(Object.assign(button(t('Read on'), () => { text.dataset.open = ''; }), { className: 'more' }));
    }
    article.querySelector('h2').tabIndex = -1;
    room.disconnect();
    for (const each of [find('.scene'), article]) room.observe(each);
  };

  // With the answer, the choice that was made says whether it is right.
  const mark = ({ open, firstElementChild: summary, previousElementSibling: question }) => {
    summary.textContent = open ? t('Hide the answer') : t('Show the answer');
    const chosen = question.querySelector('label:has(:checked)');
    const word = !open || !chosen ? '' : 'right' in chosen.dataset ? t('right') : t('wrong');
    for (const choice of question.querySelectorAll('label')) choice.lastChild.textContent = choice === chosen ? word : '';
    if (word && summary.isConnected) find('.unseen').textContent = word; // for those who hear the page
  };

  // Texts before the question in sight share what room it and the answer's button leave; what does not fit is folded.
  const room = new ResizeObserver(() => {
    const question = all('.question').find(each => each.offsetParent);
    if (!question) return;
    const texts = all('.text').filter(each => each.offsetParent && each.compareDocumentPosition(question) & 4);
    const box = each => each.getBoundingClientRect();
    const end = question.nextElementSibling.querySelector('summary') || question;
    const used = texts.reduce((sum, text) => sum - box(text).height, box(end).bottom - box(find('article')).top);
    for (const text of texts) { // whole pixels, or it would never come to rest
      const share = Math.floor((find('.scene').clientHeight - used) / (question.currentCSSZoom || 1) / texts.length) - 16;
      text.style.setProperty('--room', Math.max(40, share) + 'px');
      text.toggleAttribute('data-folded', text.scrollHeight > text.clientHeight + 2);
    }
  });

  const show = index => {
    at = index;
    if (!section.isConnected) {
      document.querySelector('main').before(section);
      root.dataset.lecture = '';
      document.addEventListener('keydown', key, true);
    }
    const article = document.importNode(scenes[at], true);
    live(article);
    find('article').replaceWith(article);
    const place = t('Scene {} of {}', at + 1, scenes.length);
    find('summary').textContent = place;
    find('.unseen').textContent = place + ': ' + title(scenes[at]);
    all('.contents button').forEach((entry, i) => { entry.ariaCurrent = i === at ? 'step' : null; });
    all('.dots i').forEach((dot, i) => dot.toggleAttribute('data-past', i <= at));
    find('.back').disabled = at === 0;
    find('.next').disabled = at === scenes.length - 1;
    section.scrollTop = find('.scene').scrollTop = 0;
    fit();
  };

  const go = index => {
    if (index < 0 || index >= scenes.length) return;
    if (index === at) show(index);
    else history.pushState(null, '', location.href); // Back goes one scene back
    lab.scene(scenes[index].dataset.scene);
    find('details').open = false;
    find('h2').focus({ preventScroll: innerWidth >= 900 });
  };

  const key = e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    const control = e.target.closest('input, select, textarea, canvas');
    if (e.key === 'Escape') {
      if ((!control || control.type === 'radio') && !isOpen('dialog[open], details[open]:not(.answer, .step *)')) leave();
      return;
    }
    const turns = /^Page/.test(e.key); // as a presenter's clicker does, wherever the focus is
    if (turns ? isOpen('#share-dialog[open]') : control || isOpen('dialog[open]')) return;
    const right = root.dir === 'rtl' ? -1 : 1;
    const step = { PageDown: 1, PageUp: -1, ArrowRight: right, ArrowLeft: -right }[e.key];
    if (!step) return;
    e.preventDefault();
    e.stopPropagation();
    document.querySelector('dialog').close();
    go(at + step);
  };

  const close = () => {
    document.removeEventListener('keydown', key, true);
    section.remove();
    for (const name of ['lecture', 'alone']) delete root.dataset[name];
    [at, controls] = [-1, ''];
  };

  // Into the free lab, with all controls and with everything else as it stands.
  const leave = () => {
    lab.set('scene=&controls=' + controls);
    document.getElementById('lecture').focus();
  };

  // The text beside the pictures is that of the scene that the settings name, whoever set them.
  const follow = () => {
    const index = named();
    if (index < 0) at >= 0 && close();
    else index === at ? fit() : show(index);
  };

  // The page has come to a scene, before the lecture was there perhaps.
  const arrive = () => {
    if (named() === at) return;
    follow();
    lab.set(''); // which writes the address
  };

  const open = () => {
    if (named() >= 0) return void arrive();
    controls = lab.value('controls');
    go(0);
  };

  await load();
  entrain.watch('change', follow);
  // The same scene in another language, with the visitor's guesses and the answers that were shown.
  entrain.watch('language', async () => {
    const answers = () => (at < 0 ? [] : all('article :is(input, details)'));
    const kept = answers().map(({ checked, open }) => ({ checked, open }));
    await load().catch(() => lab.notice(entrain.p('This language could not be loaded.')));
    if (at >= 0) show(at);
    answers().forEach((each, i) => Object.assign(each, kept[i]));
  });
  return { open, arrive };
})();
