// The page in another language: English stands in the sources and is the key, text/LANGUAGE.txt holds the translations.
// In a message {} stands for a number with its unit, {*} for words that are translated in turn; {0} and {1} reorder.
'use strict';
(() => {
  const N = '(?:(?<![\\p{L}\\p{N}_#.])[+−-]?\\d+(?:\\.\\d+)?(?:·10)?[⁻⁰¹²³⁴-⁹]*|(?<= )–(?= |,|$))';
  const NUMBER = `${N}(?: ± <?${N})?(?: ?(?:%|°|τ/s|rad/τ|τ|ms|s|Hz)(?!\\p{L}))?`;
  /** @type {[string | RegExp, string][]} */
  const JOINTS = [[/(?<=[.?!]) /, ' '], [' · ', ' · '], ['; ', '; '], [': ', ': '], [', ', ', ']];
  const SAID = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  const numbers = new RegExp(NUMBER, 'gu');
  let messages = new Map();
  let templates = [];
  let memo = new Map();
  let originals = new Map();
  let turns = 0;
  let isolate = value => value;

  // A message stands alone on its line, its translation on the next, indented; # begins a comment.
  const read = text => {
    const pairs = [];
    for (const line of text.split('\n')) {
      if (/^\s+\S/.test(line)) pairs[pairs.length - 1][1] = line.trim();
      else if (line && line[0] !== '#') pairs.push([line, null]);
    }
    return pairs;
  };

  // Every message bracketed, every letter accented: what bears no mark is not in the catalogue. Names of files stay.
  const mirrored = key => /^\w+\.\w+$/.test(key) ? key : `[${key.replace(/\{[^}]*\}|[A-Za-z]/g, part => part[0] === '{' ? part : part + '\u0301')}]`;

  const shape = key => new RegExp('^' + key.split(/(\{\*?\})/).map(part => part === '{}' ? `(${NUMBER})`
    : part === '{*}' ? '(.+?)' : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('') + '$', 'su');

  const fill = (message, values) => {
    let next = 0;
    return message.replace(/\{(\d?)\*?\}/g, (_slot, at) => isolate(values[at === '' ? next++ : +at]));
  };

  const direct = text => {
    if (messages.has(text)) return messages.get(text);
    const values = [];
    const key = text.replace(numbers, value => (values.push(value), '{}'));
    if (messages.has(key)) return fill(messages.get(key), values);
    for (const [pattern, message] of templates) {
      const found = pattern.exec(text);
      if (found) return fill(message, found.slice(1).map(translate));
    }
    return null;
  };

  // The longest runs of clauses that are messages; what remains is taken apart further.
  const clauses = text => {
    for (const [joint, between] of JOINTS) {
      const parts = text.split(joint);
      const said = [];
      for (let from = 0; from < parts.length && parts.length > 1;) {
        let to = parts.length;
        let found = null;
        while (to > from && (found = direct(parts.slice(from, to).join(between))) === null) to--;
        said.push(found === null ? translate(parts[from]) : found);
        from = Math.max(to, from + 1);
      }
      if (parts.length > 1) return said.join(between);
    }
    return text.endsWith('.') ? translate(text.slice(0, -1)) + (messages.get('.') || '.') : text;
  };

  const translate = text => {
    if (!/[A-Za-z]{2}/.test(text)) return text;
    if (!memo.has(text)) {
      if (memo.size > 1000) { // numbers come and go; what stands on the page stays known, so that it can be said again
        const page = document.documentElement.outerHTML;
        memo = new Map([...memo].filter(([, words]) => page.includes(words)));
      }
      const said = direct(text);
      memo.set(text, said === null ? clauses(text) : said);
    }
    return memo.get(text);
  };

  const t = text => text.startsWith('<svg') ? text.replace(/>([^<]+)</g, (_all, words) => `>${t(words)}<`)
    : text.replace(/\S(?:[^]*\S)?/, words => translate(words.replace(/\s+/g, ' ')));

  // Says again what was said (entrain.say keeps it), what stands in the page itself, and what a part of the page wrote.
  const again = (node, name, text) => {
    node.said = { ...node.said, [name]: null };
    entrain.say(node, name, originals.get(text.trim()) || text);
  };
  const sayAll = () => {
    for (const element of document.querySelectorAll('*')) {
      if (/^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName)) continue;
      const said = element.said || {};
      for (const name of SAID) if (element.hasAttribute(name)) again(element, name, name in said ? said[name] : element.getAttribute(name));
      if (element.translate === false) continue;
      if ('' in said && !element.children.length) again(element, '', said['']);
      else for (const node of /** @type {NodeListOf<Text>} */ (element.childNodes)) {
        if (node.nodeType === 3 && node.data.trim()) again(node, '', node.said ? node.said[''] : node.data);
      }
    }
  };

  entrain.parts.language = {
    async speak(language) {
      const turn = ++turns;
      const mirror = language === 'x-mirror';
      const pairs = language === 'en' ? [] : read(await entrain.textOf(`text/${mirror ? 'en' : language}.txt`));
      if (turn !== turns) return; // another language was asked for meanwhile
      const said = pairs.map(([key, message]) => /** @type {[string, string]} */ ([key, mirror ? mirrored(key) : message])).filter(pair => pair[1] !== null);
      messages = new Map(said.filter(([key]) => !key.includes('{*}')));
      templates = said.filter(([key]) => key.includes('{*}')).map(([key, message]) => [shape(key), message]);
      originals = new Map([...memo].map(([text, words]) => [words, text]));
      memo = new Map();
      isolate = mirror ? value => `\u2068${value}\u2069` : value => value;
      document.documentElement.lang = mirror ? 'en-x-mirror' : language;
      document.documentElement.dir = mirror ? 'rtl' : 'ltr';
      entrain.translate = language === 'en' ? null : t;
      sayAll();
      entrain.tell('language', language);
    },
  };
})();
