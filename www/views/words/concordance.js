/**
 * Keywords in context: every place of a word, a phrase or an actor, one below the other.
 * @module
 */
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { numbers } from '../parts/numbers.js';
import { table } from '../parts/table.js';
import { wordsOf } from './context.js';

/** @typedef {import('../view.js').Concordance['lines'][number]} Line */

const CHUNK = 20;
/** So many words on, lines that are alike keep the order of the text. */
const DEPTH = 5;

/** @param {import('../view.js').Context} context */
export function concordance(context) {
  const number = numbers(context);
  const list = table({
    caption: t.words.caption,
    class: 'kwic',
    columns: /** @type {import('../parts/table.js').Column<Line>[]} */ ([
      { label: t.words.columns.article, number: true, cell: ({ at }) => number(at.article) },
      { label: t.words.columns.left, class: 'left', cell: ({ left }) => h('bdi', {}, left) },
      { label: t.words.columns.hit, class: 'hit', cell: (line) => h('button', { class: 'pick', onclick: () => context.open(line.at) }, line.hit) },
      { label: t.words.columns.right, class: 'right', cell: ({ right }) => right },
    ]),
    chunk: CHUNK,
  });
  return {
    element: list.element,
    /** @param {Line[]} lines @param {string} order `place`, `hit`, or the word by which they are sorted: `1l`, `2r`. */
    show: (lines, order) => list.show(ordered(lines, order)),
  };
}

/** @param {Line[]} lines @param {string} order */
function ordered(lines, order) {
  if (order === 'place') return lines;
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const keyed = lines.map((line) => ({ line, key: keyOf(line, order) }));
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ line }) => line);
}

/** The words from the one by which lines are sorted on, away from the hit. @param {Line} line @param {string} order */
function keyOf({ left, hit, right }, order) {
  if (order === 'hit') return [...wordsOf(hit), ...wordsOf(right).slice(0, DEPTH)].join(' ');
  const from = Number(order[0]) - 1;
  const side = order.endsWith('l') ? wordsOf(left).reverse() : wordsOf(right);
  return side.slice(from, from + DEPTH).join(' ');
}
