// The networks made audible: each unit whose trace is drawn is a note of one chord, as loud as its rate is above 0; the
// spontaneous network in the left ear, the driven one in the right. Chaos wanders, an entrained response is a phrase that
// comes again, silence is silent. Off until asked for.
'use strict';
entrain.parts.sound = (() => {
  const { lab, p, say, why } = entrain;
  const ROOT = 164.81; // Hz, E3: low, but not too low for a phone
  const CHORD = [1, 5 / 4, 3 / 2, 2, 5 / 2, 3, 4, 5];
  const SMOOTH = 0.03; // s, time constant of every change of loudness, so that none clicks
  const LOUDEST = 0.25; // the master gain at full volume
  const PATIENCE = 2000; // ms in which a browser that plays sound begins to
  const SIDES = { spontaneous: -1, driven: 1 };
  const button = document.getElementById('sound');
  let context = null;
  let master = null;
  let voices = {};
  let told = false;

  const make = (tag, attributes, ...children) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
  };
  const saying = (element, name, phrase) => {
    say(element, name, phrase);
    return element;
  };
  const words = phrase => saying(document.createTextNode(''), '', phrase);
  const option = (value, phrase) => saying(make('option', { value }), '', phrase);
  const volume = make('input', { type: 'range', min: 0, max: 100, value: 50, oninput: () => follow() });
  volume.style.setProperty('--at', '50%');
  volume.addEventListener('input', () => volume.style.setProperty('--at', volume.value + '%'));
  const heard = make('select', {}, option('both', p('both networks')), option('spontaneous', p('spontaneous only')), option('driven', p('driven only')));
  const summary = saying(make('summary', { textContent: '▾' }), 'aria-label', p('What is heard'));
  const choice = make('details', { className: 'menu', name: 'pop', hidden: true }, summary, make('div', { className: 'pop' },
    make('label', {}, words(p('volume')), volume), make('label', {}, words(p('heard')), heard),
    saying(make('p', { className: 'quiet' }), '', p('Each unit is a note, as loud as its rate: the spontaneous network left, the driven one right.'))));
  button.after(choice);

  const set = (param, value) => param.setTargetAtTime(value, context.currentTime, SMOOTH);

  // A unit's note, silent at first.
  const voice = (place, output) => {
    const note = new OscillatorNode(context, { type: 'triangle', frequency: ROOT * CHORD[place % CHORD.length] });
    const loudness = new GainNode(context, { gain: 0 });
    note.connect(loudness).connect(output);
    note.start();
    return loudness.gain;
  };

  const loudness = (member, rate) => (heard.value === 'both' || heard.value === member ? Math.max(0, Math.min(1, rate)) : 0);

  // Turns every voice to its unit's rate.
  const play = () => {
    let any = false;
    for (const [member, { gains, output }] of Object.entries(voices)) {
      const rates = lab.traces(member);
      any = any || rates.length > 0;
      while (gains.length < rates.length) gains.push(voice(gains.length, output));
      gains.forEach((gain, i) => set(gain, loudness(member, i < rates.length ? rates[i] : 0) / Math.sqrt(gains.length)));
    }
    if (!any && !told) {
      told = true;
      lab.notice(p('To hear the networks, choose the traces among the pictures.'));
    }
  };

  // Nothing is heard while time stands still or the page is hidden.
  const follow = () => {
    if (!context) return;
    const audible = lab.state().state === 'running' && !document.hidden;
    set(master.gain, audible ? LOUDEST * (volume.value / 100) ** 2 : 0);
  };

  const show = on => {
    button.setAttribute('aria-pressed', String(on));
    choice.hidden = !on;
  };

  const begin = async () => {
    if (!globalThis.AudioContext) throw entrain.refusal(p('it has no Web Audio'));
    context = new AudioContext();
    master = new GainNode(context, { gain: 0 });
    master.connect(context.destination);
    voices = {};
    for (const [member, pan] of Object.entries(SIDES)) {
      const output = new StereoPannerNode(context, { pan });
      output.connect(master);
      voices[member] = { gains: [], output };
    }
    let late = 0;
    const impatience = new Promise((_resolve, reject) => {
      late = setTimeout(() => reject(entrain.refusal(p('the browser does not let it begin'))), PATIENCE);
    });
    await Promise.race([context.resume(), impatience]);
    clearTimeout(late);
  };

  const end = () => {
    const ended = context;
    context = null;
    if (ended) ended.close().catch(() => {});
    show(false);
  };

  lab.watch('frame', () => { if (context) play(); });
  lab.watch('state', follow);
  document.addEventListener('visibilitychange', follow);

  return {
    // Turns the sound on or off; where it cannot be had, says so and leaves it off.
    async toggle() {
      if (context) return end();
      try {
        await begin();
      } catch (e) {
        end();
        say(button, 'title', p('Sound cannot be had in this browser'));
        lab.notice(p('Sound cannot be had in this browser: {}.', why(e)));
        return;
      }
      if (!context) return; // turned off again meanwhile
      say(button, 'title', p('Sound'));
      show(true);
      follow();
      play();
    },
  };
})();
