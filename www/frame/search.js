import { h } from '../dom.js';
import { letter } from '../kinds.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Item} Item */
/** @typedef {{item: Item, label: string, hint: string, kind: string}} Suggestion */

const MOST = 8;

/**
 * The search box (ARIA authoring practices: a combobox with a list): actors by any of their names, else the words themselves.
 * @param {Story} story
 */
export function search(story) {
  /** @type {Suggestion[]} */
  let found = [];
  /** The suggestion that is pointed at; none (-1) until an arrow key is pressed. */
  let at = -1;
  const list = h('ul', { role: 'listbox', id: 'found', 'aria-label': 'Suggestions', hidden: true });
  const input = h('input', {
    type: 'search', role: 'combobox', placeholder: 'Search names and words', 'aria-label': 'Search names and words', 'aria-keyshortcuts': '/',
    'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false',
    oninput: () => void suggest(), onkeydown: pressed, onblur: close,
  });

  async function suggest() {
    const words = input.value.trim();
    found = words ? await suggestions(story, words) : [];
    if (words === input.value.trim()) draw(-1);
  }

  /** @param {number} index */
  function draw(index) {
    at = index;
    list.replaceChildren(...found.map(({ label, hint, kind }, i) =>
      h('li', { role: 'option', id: `found-${i}`, 'aria-selected': String(i === at), onpointerdown: (event) => (event.preventDefault(), choose(i)) },
        h('span', { class: `letter ${kind}`, 'aria-hidden': 'true' }, kind === 'term' ? '“' : letter(kind)),
        h('span', { class: 'label' }, label),
        h('span', { class: 'amount' }, hint))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `found-${at}`);
  }

  function close() {
    found = [];
    draw(-1);
  }

  /** @param {number} index */
  function choose(index) {
    if (!found[index]) return;
    const { item } = found[index];
    story.select(item);
    void show(story, item).catch(() => {});
    input.value = '';
    close();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.key === 'ArrowDown' && found.length) draw((at + 1) % found.length);
    else if (event.key === 'ArrowUp' && found.length) draw((Math.max(at, 0) + found.length - 1) % found.length);
    else if (event.key === 'Enter') found.length ? choose(Math.max(at, 0)) : void suggest().then(() => choose(0));
    else if (event.key === 'Escape') input.value ? ((input.value = ''), close()) : story.select(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { element: h('div', { class: 'finder', role: 'search', 'aria-label': 'Names and words' }, input, list), focus: () => input.focus() };
}

/**
 * In the Read view, goes to the first place of what was looked for where none of the articles shown has it.
 * @param {Story} story
 * @param {Item} item
 */
async function show(story, item) {
  if (story.view !== 'read') return;
  const places = item.type === 'actor'
    ? ((await story.ask('actors')).find(({ id }) => id === item.id)?.articles ?? []).map(({ first }) => first)
    : item.type === 'term' ? (await story.ask('concordance', { phrase: item.term }, 1000)).lines.map(({ at }) => at) : [];
  if (places.length && !places.some(({ article }) => [story.article, story.beside].includes(article))) story.open(places[0]);
}

/**
 * @param {Story} story
 * @param {string} words
 * @returns {Promise<Suggestion[]>}
 */
async function suggestions(story, words) {
  const actors = story.rows.length ? await story.ask('actors').catch(() => []) : [];
  const wanted = plain(words);
  /** @param {string} name */
  const fits = (name) => ` ${plain(name)}`.includes(` ${wanted}`);
  const fitting = actors.filter(({ name, aliases }) => fits(name) || aliases.some((alias) => fits(alias.name)));
  return [
    ...fitting.slice(0, MOST).map(({ id, name, kind, count }) => ({
      item: /** @type {Item} */ ({ type: 'actor', id }), label: name, hint: `${count}×`, kind,
    })),
    { item: { type: 'term', term: words }, label: `“${words}”`, hint: 'as words', kind: 'term' },
  ];
}

/** Without case and accents. @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
