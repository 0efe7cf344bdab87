/**
 * Keywords in context: every place of a word, a phrase or an actor, one below the other.
 * @module
 */
import { h } from '../../dom.js';
import { choice } from '../parts/choice.js';
import { counted, full } from '../parts/format.js';
import { table } from '../parts/table.js';

/** @typedef {import('../view.js').Concordance['lines'][number]} Line */
/** @typedef {'place' | 'left' | 'right'} Order */

/** Lines asked for, and shown at first. */
const MOST = 1000;
const CHUNK = 20;

/** @param {import('../view.js').Context} context */
export function concordance(context) {
  /** @type {Line[]} */
  let lines = [];
  /** @type {Order} */
  let order = 'place';
  let asked = 0;
  const input = h('input', { type: 'search', placeholder: 'word or phrase, * for any ending', 'aria-label': 'Word or phrase to look up, * for any ending' });
  const gist = h('p', { class: 'gist', role: 'status' });
  const list = table({
    caption: 'Keywords in context',
    class: 'kwic',
    columns: /** @type {import('../parts/table.js').Column<Line>[]} */ ([
      { label: 'Article', number: true, cell: ({ at }) => context.articles().findIndex(({ id }) => id === at.article) + 1 },
      { label: 'Left', class: 'left', cell: ({ left }) => h('bdi', {}, left) },
      { label: 'Hit', class: 'hit', cell: (line) => h('button', { class: 'pick', onclick: () => context.open(line.at) }, line.hit) },
      { label: 'Right', class: 'right', cell: ({ right }) => right },
    ]),
    chunk: CHUNK,
  });
  const orders = choice('Sort lines by', [['place', 'Place'], ['left', '1 left'], ['right', '1 right']], order, (chosen) => {
    order = chosen;
    draw();
  });
  const form = h(
    'form',
    { class: 'toolbar', onsubmit: look },
    h('h3', {}, 'In context'),
    input,
    h('button', {}, 'Look up'),
    h('span', { class: 'space' }),
    orders,
  );

  /** @param {Event} event */
  function look(event) {
    event.preventDefault();
    const term = input.value.trim();
    if (term) context.select({ type: 'term', term });
  }

  function draw() {
    list.element.hidden = lines.length === 0;
    orders.hidden = lines.length < 2;
    list.show(ordered(lines, order));
  }

  return {
    element: h('section', { class: 'context' }, form, gist, list.element),
    /**
     * @param {{phrase: string} | {actor: string} | null} query
     * @param {string} name How the query is called in words.
     */
    async show(query, name) {
      const turn = (asked += 1);
      const answer = query ? await context.ask('concordance', query, MOST) : { total: 0, lines: [] };
      if (turn !== asked) return;
      lines = answer.lines;
      if (query && 'phrase' in query) input.value = query.phrase;
      gist.textContent = query ? said(answer.total, lines.length, name) : 'Choose a term or an actor, or look up any phrase, to see each place where it stands.';
      draw();
    },
  };
}

/** @param {number} total @param {number} shown @param {string} name */
function said(total, shown, name) {
  if (total === 0) return `“${name}” stands nowhere in the running text.`;
  return `“${name}”: ${counted(total, 'line')}${shown < total ? `, the first ${full(shown)} shown` : ''}`;
}

/** @param {Line[]} lines @param {Order} order */
function ordered(lines, order) {
  if (order === 'place') return lines;
  const side = order === 'left' ? (/** @type {Line} */ { left }) => words(left).reverse() : (/** @type {Line} */ { right }) => words(right);
  const keyed = lines.map((line) => ({ line, key: side(line).slice(0, 3).join(' ') }));
  return keyed.sort((a, b) => a.key.localeCompare(b.key, 'en')).map(({ line }) => line);
}

/** @param {string} text */
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
