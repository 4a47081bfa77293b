// The networks made audible: each unit whose trace is drawn is a note of one chord, as loud as its rate is above 0; the
// spontaneous network in the left ear, the driven one in the right. Chaos wanders, an entrained response is a phrase that
// comes again, silence is silent. Off until asked for. Its menu is in parts.html.
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
  let menu = null;
  let volume = null;
  let heard = null;
  let context = null;
  let master = null;
  let ears = []; // of each network: its name, its output and the gains of its voices
  let told = false;

  const set = (param, value) => param.setTargetAtTime(value, context.currentTime, SMOOTH);

  // A unit's note, silent at first.
  const voice = (place, output) => {
    const note = new OscillatorNode(context, { type: 'triangle', frequency: ROOT * CHORD[place % CHORD.length] });
    const loudness = new GainNode(context, { gain: 0 });
    note.connect(loudness).connect(output);
    note.start();
    return loudness.gain;
  };

  // Turns every voice to its unit's rate.
  const play = () => {
    if (!context) return;
    let any = false;
    for (const { member, gains, output } of ears) {
      const rates = lab.traces(member);
      const on = ['both', member].includes(heard.value);
      any ||= rates.length > 0;
      while (gains.length < rates.length) gains.push(voice(gains.length, output));
      gains.forEach((gain, i) => set(gain, on ? Math.max(0, Math.min(1, rates[i] || 0)) / Math.sqrt(gains.length) : 0));
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
    menu.hidden = !on;
  };

  const build = async () => {
    menu = await lab.markup('#heard');
    [volume, heard] = menu.querySelectorAll('input, select');
    volume.oninput = () => {
      volume.style.setProperty('--at', volume.value + '%');
      follow();
    };
    volume.oninput();
    button.after(menu);
  };

  const begin = async () => {
    if (!globalThis.AudioContext) throw entrain.refusal(p('it has no Web Audio'));
    context = new AudioContext();
    master = new GainNode(context, { gain: 0 });
    master.connect(context.destination);
    ears = Object.entries(SIDES).map(([member, pan]) => {
      const output = new StereoPannerNode(context, { pan });
      output.connect(master);
      return { member, output, gains: [] };
    });
    await Promise.race([context.resume(), new Promise((_, reject) => {
      setTimeout(() => reject(entrain.refusal(p('the browser does not let it begin'))), PATIENCE);
    })]);
  };

  const end = () => {
    context?.close().catch(() => {});
    context = null;
    show(false);
  };

  lab.watch('frame', play);
  lab.watch('state', follow);
  document.addEventListener('visibilitychange', follow);

  return {
    // Turns the sound on or off; where it cannot be had, says so and leaves it off.
    async toggle() {
      if (!menu) await build();
      if (context) return end();
      try {
        await begin();
        if (!context) return; // turned off again meanwhile
        say(button, 'title', p('Sound'));
        show(true);
        follow();
        play();
      } catch (e) {
        end();
        say(button, 'title', p('Sound cannot be had in this browser'));
        lab.notice(p('Sound cannot be had in this browser: {}.', why(e)));
      }
    },
  };
})();
