// The page's program as its other parts see it: calls of plain values over its lines of text (browser.page.LabApi).
'use strict';
entrain.lab = entrain.parts.lab = (() => {
  const { ask, traces, watch } = entrain;
  const asked = line => JSON.parse(ask(line));

  return {
    // An element with attributes, which keep their case.
    make(tag, attributes, ...children) {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttributeNS(null, name, value);
      element.append(...children);
      return element;
    },
    // An element of parts.html, in the visitor's language.
    async markup(selector) {
      const page = new DOMParser().parseFromString(await entrain.textOf('parts.html'), 'text/html');
      const element = document.adoptNode(page.querySelector(selector));
      entrain.parts.language?.say(element);
      return element;
    },
    // The canonical settings text; as an address, relative to the scene; as a link, without the page's pictures and looks.
    settings: () => ask('settings'),
    address: () => ask('address'),
    link: () => ask('link'),
    // The settings text of a figure of this network, with pairs like 'theme=dark&views=state'.
    figure: pairs => ask('figure ' + pairs),
    // The text of one parameter; empty for a key that is none.
    value: key => ask('value ' + key),
    // The texts of all parameters by their keys, and of the preset, or null.
    values: () => asked('values'),
    // Takes on pairs like 'g=1.5&I=0', all of them or, where there are problems, none. Returns the problems.
    set: pairs => asked('set ' + pairs),
    // Takes on a whole settings text from t = 0, or, where there are problems, nothing. Returns the problems.
    open: text => asked('open ' + text),
    // Goes to a scene of the lecture, from t = 0; the visitor's way to watch stays.
    scene: id => void ask('scene ' + id),
    run: () => void ask('run'),
    pause: () => void ask('pause'),
    step: (steps = 1) => void ask('step ' + steps),
    reset: () => void ask('reset'),
    state: () => asked('state'),
    // The number of steps of the present run, and the hash of its state then; not settled while nothing is simulated.
    hash: () => new Promise((done, failed) => {
      const asked = +ask('hash');
      const unwatch = watch('hash', text => {
        const { id, why, ...answer } = JSON.parse(text);
        if (id > 0 && id !== asked) return; // 0 is for all
        unwatch();
        if (why) failed(entrain.refusal(why));
        else done(answer);
      });
    }),
    // Gives the simulation data of one's own, rows × columns numbers row by row: 'weights' (N × N), 'state', 'phases' or 'bias' (1 × N).
    give: (kind, rows, columns, numbers, from = '') => entrain.give(kind, rows, columns, Float64Array.from(numbers), from, false),
    // Goes to a saved state: so many steps after t = 0, paused. Returns the problems with its settings; 'arrival' tells the end.
    restore: (settings, steps, hash = '') => asked(`restore ${steps} ${hash} ${settings}`),
    table: () => asked('table'),
    views: () => asked('views'),
    // A picture as the text of a file, 'svg' or 'csv'; empty for a view that is none.
    picture: (view, member = 'spontaneous', format = 'svg', width = 960, height = 600) =>
      ask(`picture ${view} ${member} ${format} ${width} ${height}`),
    // The latest rates of the units whose traces are drawn.
    traces,
    // Shows the visitor a notice: a text or a phrase.
    notice: phrase => void ask('notice ' + JSON.stringify(phrase)),
    watch,
  };
})();
