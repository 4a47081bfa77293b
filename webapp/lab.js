// The page's program as its other parts see it: calls of plain values over its lines of text (browser.LabApi).
'use strict';
entrain.lab = entrain.parts.lab = (() => {
  const rows = text => text.split('\n').slice(0, -1).map(row => row.split('\t'));
  const number = text => (text === '' ? null : +text.replace('−', '-'));
  // Where one value is refused here nothing is taken, so none "is used" in its place.
  const problems = text => rows(text).map(([key, value, message]) =>
    ({ key, value, message: message.replace(/; [^;]+ is used\.$/, '.') }));
  const verdict = ([regime, word, numbers, lambda, error]) =>
    ({ regime, word, numbers, lambda: number(lambda), error: number(error) });
  const ask = entrain.ask;

  return {
    // The canonical settings text.
    settings: () => ask('settings'),
    // The text of one parameter; empty for a key that is none.
    value: key => ask('value ' + key),
    // Takes on pairs like 'g=1.5&I=0', all of them or, where there are problems, none. Returns the problems.
    set: pairs => problems(ask('set ' + pairs)),
    // Takes on a whole settings text from t = 0, or, where there are problems, nothing. Returns the problems.
    open: text => problems(ask('open ' + text)),
    run: () => void ask('run'),
    pause: () => void ask('pause'),
    step: (steps = 1) => void ask('step ' + steps),
    reset: () => void ask('reset'),
    state() {
      const [[t, running, state], spontaneous, driven] = rows(ask('state'));
      return { t: +t, running: running === 'true', state, spontaneous: verdict(spontaneous), driven: verdict(driven) };
    },
    table: () => rows(ask('table')).map(([key, symbol, unit, effect, meaning, initial, min, max, choices]) =>
      ({ key, symbol, unit, effect, meaning, initial, min: number(min), max: number(max), choices: choices ? choices.split(',') : [] })),
    views: () => rows(ask('views')).map(([id, title, paired]) => ({ id, title, paired: paired === 'true' })),
    // A picture as the text of a file, 'svg' or 'csv'; empty for a view that is none.
    picture: (view, member = 'spontaneous', format = 'svg', width = 960, height = 600) =>
      ask(`picture ${view} ${member} ${format} ${width} ${height}`),
    // The latest rates of the units whose traces are drawn.
    traces: member => entrain.traces(member),
    // Shows the visitor a notice.
    notice: text => void ask('notice ' + text),
    watch: entrain.watch,
  };
})();
