// The page in another language: its texts and the patterns of its phrases are the keys of text/LANGUAGE.txt.
'use strict';
(() => {
  const HEARD = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  let turn = 0;

  // Every pattern bracketed, every letter accented: what bears no mark is not in the catalogue. Names of files stay.
  const mirrored = pattern => (/^\w+\.\w+$/.test(pattern) ? pattern
    : `[${pattern.replace(/\{\}|[A-Za-z]/g, part => (part === '{}' ? part : part + '\u0301'))}]`);

  // A pattern stands alone on its line, its translation on the next, indented; # begins a comment.
  const read = text => {
    const messages = new Map();
    let pattern = '';
    for (const line of text.split('\n')) {
      if (/^\s+\S/.test(line)) messages.set(pattern, line.trim());
      else if (line && line[0] !== '#') messages.set(pattern = line, mirrored(line));
    }
    return messages;
  };

  // Says a phrase again, or a text that stands in the page itself, which is kept with the space around it.
  const again = (node, name, text) => {
    const said = node.said ||= {};
    const [before, , after] = text.split(/(\S[^]*\S|\S)/);
    entrain.say(node, name, said[name] ??= ['', '', before, [text.trim().replace(/\s+/g, ' ')], after ?? '']);
  };

  const sayAll = root => {
    for (const element of [root, ...root.querySelectorAll(':not(script, style, noscript)')]) {
      for (const name of HEARD) if (element.getAttribute(name)) again(element, name, element.getAttribute(name));
      if (element.said?.[''] && !element.children.length) again(element, '', '');
      else if (element.translate) {
        for (const node of element.childNodes) if (node instanceof Text && node.data.trim()) again(node, '', node.data);
      }
    }
  };

  entrain.parts.language = {
    // Says all that an element holds.
    say: sayAll,
    async speak(language) {
      const mine = ++turn;
      const mirror = language === 'x-mirror';
      const messages = language === 'en' ? new Map() : read(await entrain.textOf(`text/${mirror ? 'en' : language}.txt`));
      if (mine !== turn) return; // another language was asked for meanwhile
      entrain.message = pattern => messages.get(pattern) ?? pattern;
      entrain.inserted = mirror ? text => `\u2068${text}\u2069` : text => text;
      document.documentElement.lang = mirror ? 'en-x-mirror' : language;
      document.documentElement.dir = mirror ? 'rtl' : 'ltr';
      sayAll(document.documentElement);
      entrain.tell('language', language);
    },
  };
})();
