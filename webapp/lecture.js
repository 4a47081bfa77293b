// The lecture: twelve scenes (lecture.html) beside the pictures. A scene is a text here and settings in the program
// (lab.settings.Scene); `scene` in the settings names it, so that an address, a shared link and a saved state come back to it.
'use strict';
entrain.parts.lecture = (() => {
  const { lab, t } = entrain;
  const root = document.documentElement;
  let scenes = null;
  let at = -1;
  let controls = '';
  let section = null;

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const button = (text, onclick) => make('button', { type: 'button', textContent: text, onclick });
  const named = () => scenes.findIndex(scene => scene.dataset.scene === lab.value('scene'));
  const title = scene => scene.querySelector('h2').textContent;

  // Another language names a file of its own; it may be chosen while one is under way.
  const load = async () => {
    const name = t('lecture.html');
    const [page, style] = await Promise.all([entrain.textOf(name), scenes ? '' : entrain.textOf('lecture.css')]);
    if (!scenes) document.head.append(make('style', { textContent: style }));
    scenes = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('article')];
    if (name !== t('lecture.html')) await load();
  };

  // Without input the two networks are one, and one is shown; of the facts, those whose control the scene asks for.
  const fit = () => {
    root.toggleAttribute('data-alone', lab.value('I') === '0');
    const keys = lab.value('controls').split(',');
    for (const fact of document.querySelectorAll('.facts > *')) {
      fact.hidden = !keys.some(key => fact.querySelector(`[data-param="${key}"]`));
    }
  };

  const live = article => {
    for (const what of article.querySelectorAll('[data-set]')) {
      what.onclick = () => {
        lab.set(what.dataset.set);
        if ('again' in what.dataset) lab.reset();
        lab.run();
      };
    }
    const answer = article.querySelector('.answer');
    const reveal = button(t('Show the answer'), () => {
      answer.hidden = !answer.hidden;
      article.toggleAttribute('data-revealed', !answer.hidden);
      reveal.setAttribute('aria-expanded', !answer.hidden);
    });
    reveal.className = 'reveal';
    answer.id = 'lecture-answer';
    answer.hidden = true;
    reveal.setAttribute('aria-expanded', false);
    reveal.setAttribute('aria-controls', answer.id);
    answer.before(reveal);
    article.querySelector('h2').tabIndex = -1;
  };

  const show = index => {
    at = index;
    const article = document.importNode(scenes[at], true);
    live(article);
    section.querySelector('article').replaceWith(article);
    section.querySelector('summary').textContent = t('Scene {} of {}', at + 1, scenes.length);
    section.querySelectorAll('.contents button').forEach((entry, i) => {
      if (i === at) entry.setAttribute('aria-current', 'step');
      else entry.removeAttribute('aria-current');
    });
    section.querySelectorAll('.dots i').forEach((dot, i) => dot.toggleAttribute('data-past', i <= at));
    section.querySelector('.back').disabled = at === 0;
    section.querySelector('.next').disabled = at === scenes.length - 1;
    section.querySelector('.unseen').textContent = t('Scene {} of {}', at + 1, scenes.length) + ': ' + title(scenes[at]);
    section.scrollTop = 0;
    section.querySelector('.scene').scrollTop = 0;
    fit();
  };

  const go = index => {
    if (index < 0 || index >= scenes.length) return;
    if (index === at) show(index);
    lab.scene(scenes[index].dataset.scene);
    section.querySelector('details').open = false;
    section.querySelector('h2').focus({ preventScroll: innerWidth >= 900 });
  };

  const build = () => {
    const contents = make('ol', { className: 'pop contents' },
      ...scenes.map((scene, i) => make('li', {}, button(title(scene), () => go(i)))));
    const back = Object.assign(button(t('Back'), () => go(at - 1)), { className: 'back' });
    const next = Object.assign(button(t('Next'), () => go(at + 1)), { className: 'next' });
    const status = make('p', { className: 'unseen' });
    const dots = make('div', { className: 'dots' }, ...scenes.map(() => make('i')));
    const menu = make('details', { className: 'menu' }, make('summary', { title: t('Contents') }), contents);
    menu.setAttribute('name', 'pop');
    status.setAttribute('role', 'status');
    dots.setAttribute('aria-hidden', true);
    section = make('section', { className: 'lecture' },
      make('header', {}, menu, button(t('Leave the lecture'), leave)), dots,
      make('div', { className: 'scene' }, make('article')), make('nav', {}, back, next), status);
    section.setAttribute('aria-label', t('The lecture'));
    section.querySelector('nav').setAttribute('aria-label', t('Scenes'));
    document.querySelector('main').before(section);
    root.dataset.lecture = '';
    document.addEventListener('keydown', key, true);
  };

  const key = e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    const control = e.target.closest('input, select, textarea, canvas');
    if (e.key === 'Escape') {
      if ((!control || control.type === 'radio') && !document.querySelector('dialog[open], details[open]')) leave();
      return;
    }
    if (control || document.querySelector('dialog[open]')) return;
    const forward = root.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = e.key === 'PageDown' || e.key === forward ? 1 : e.key === 'PageUp' || /^Arrow(Left|Right)$/.test(e.key) ? -1 : 0;
    if (!step) return;
    e.preventDefault();
    go(at + step);
  };

  const close = () => {
    document.removeEventListener('keydown', key, true);
    section.remove();
    root.removeAttribute('data-lecture');
    root.removeAttribute('data-alone');
    for (const fact of document.querySelectorAll('.facts > *')) fact.hidden = false;
    at = -1;
    controls = '';
  };

  // Into the free lab, with all controls and with everything else as it stands.
  const leave = () => {
    lab.set('scene=&controls=' + controls);
    document.getElementById('lecture').focus();
  };

  // The text beside the pictures is that of the scene that the settings name, whoever set them.
  const follow = () => {
    const index = named();
    if (index !== at) {
      if (at < 0) build();
      if (index < 0) close();
      else show(index);
    } else if (at >= 0) fit();
  };

  // The page has come to a scene, before the lecture was there perhaps.
  const arrive = async () => {
    if (!scenes) await load();
    if (named() === at) return;
    follow();
    lab.set(''); // which writes the address
  };

  const open = async () => {
    if (!scenes) await load();
    if (at >= 0) return;
    if (named() >= 0) await arrive();
    else {
      controls = lab.value('controls');
      go(0);
    }
  };

  entrain.watch('change', () => { if (scenes) follow(); });
  // The same scene in another language, with the visitor's guess and the answer if that was shown.
  entrain.watch('language', async () => {
    if (scenes) await load().catch(() => lab.notice(entrain.p('This language could not be loaded.')));
    if (at < 0) return;
    const guess = [...section.querySelectorAll('input')].findIndex(input => input.checked);
    const revealed = section.querySelector('[data-revealed]');
    section.remove();
    build();
    show(at);
    if (guess >= 0) section.querySelectorAll('input')[guess].checked = true;
    if (revealed) section.querySelector('.reveal').click();
  });
  return { open, arrive };
})();
