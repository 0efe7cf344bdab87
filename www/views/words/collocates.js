/**
 * The words that stand around the hits: counts first, then how surely they belong together.
 * @module
 */
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { fixed, full } from '../parts/format.js';
import { table } from '../parts/table.js';
import { amount } from './terms.js';

/** @typedef {import('../view.js').Collocates} Collocates */
/** @typedef {Collocates['collocates'][number]} Collocate */

const CHUNK = 10;

/** @param {(word: string) => void} choose Called with the word that is pressed. */
export function collocates(choose) {
  let most = 1;
  const list = table({
    caption: t.words.collocates,
    columns: /** @type {import('../parts/table.js').Column<Collocate>[]} */ ([
      { label: t.words.columns.word, header: true, value: ({ term }) => term, cell: ({ term }) => h('button', { class: 'pick', 'aria-pressed': 'false', 'data-word': term, onclick: () => choose(term) }, term) },
      { label: t.words.columns.together, hint: t.words.hints.together, number: true, class: 'amount-cell', cell: ({ count }) => amount(full(count), count / most), value: ({ count }) => count },
      { label: t.words.columns.left, number: true, cell: ({ left }) => full(left), value: ({ left }) => left },
      { label: t.words.columns.right, number: true, cell: ({ right }) => full(right), value: ({ right }) => right },
      { label: t.words.columns.total, hint: t.words.hints.total, number: true, cell: ({ total }) => full(total), value: ({ total }) => total },
      { label: 'G²', hint: t.words.hints.collocateG2, number: true, cell: ({ g2 }) => fixed(g2, 1), value: ({ g2 }) => g2 },
    ]),
    chunk: CHUNK,
  });
  return {
    element: list.element,
    /** @param {Collocates} answer */
    show({ collocates: found }) {
      most = found.reduce((sum, { count }) => Math.max(sum, count), 1);
      list.show(found);
    },
    /** Shows which word was pressed. @param {string | null} word */
    mark(word) {
      for (const button of list.element.querySelectorAll('[data-word]')) button.setAttribute('aria-pressed', String(button.getAttribute('data-word') === word));
    },
  };
}
