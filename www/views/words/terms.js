/**
 * The two lists of terms, sorted bars that are tables: the most frequent, and those that stand out against general news.
 * @module
 */
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { fixed, full } from '../parts/format.js';
import { table } from '../parts/table.js';

/** @typedef {import('../view.js').Words['terms'][number]} Term */
/** @typedef {import('../view.js').Words['keywords'][number]} Keyword */
/** @typedef {import('../parts/picks.js').Picks} Picks */

const CHUNK = 15;

/** @param {Picks} picks */
export function frequency(picks) {
  let most = 1;
  const list = table({
    caption: t.words.byFrequency,
    columns: /** @type {import('../parts/table.js').Column<Term>[]} */ ([
      { label: t.words.columns.term, header: true, cell: ({ term }) => term, value: ({ term }) => term },
      { label: t.words.columns.count, number: true, cell: ({ count }) => amount(full(count), count / most), value: ({ count }) => count, class: 'amount-cell' },
      { label: t.words.columns.rate, hint: t.words.hints.rate, number: true, cell: (term) => fixed(term.per_thousand, 1), value: (term) => term.per_thousand },
      { label: t.words.columns.articles, hint: t.words.hints.articles, number: true, cell: ({ articles }) => full(articles), value: ({ articles }) => articles },
      { label: 'DP', hint: t.words.hints.dp, number: true, cell: ({ dispersion }) => fixed(dispersion, 2), value: ({ dispersion }) => dispersion },
    ]),
    picks,
    item: ({ term }) => ({ type: 'term', term }),
    chunk: CHUNK,
  });
  return {
    element: h('section', {}, h('h3', {}, t.words.mostFrequent), list.element),
    /** @param {Term[]} terms */
    show(terms) {
      most = terms.reduce((sum, { count }) => Math.max(sum, count), 1);
      list.show(terms);
    },
  };
}

/** @param {Picks} picks */
export function keyness(picks) {
  let most = 1;
  const list = table({
    caption: t.words.standOut,
    columns: /** @type {import('../parts/table.js').Column<Keyword>[]} */ ([
      { label: t.words.columns.term, header: true, cell: ({ term }) => term, value: ({ term }) => term },
      { label: 'G²', hint: t.words.hints.g2, number: true, cell: ({ g2 }) => amount(fixed(g2, 1), g2 / most), value: ({ g2 }) => g2, class: 'amount-cell' },
      { label: t.words.columns.logRatio, hint: t.words.hints.logRatio, number: true, cell: (word) => fixed(word.log_ratio, 1), value: (word) => word.log_ratio },
      { label: t.words.columns.count, number: true, cell: ({ count }) => full(count), value: ({ count }) => count },
    ]),
    picks,
    item: ({ term }) => ({ type: 'term', term }),
    chunk: CHUNK,
  });
  const title = h('h3');
  const none = h('p', { class: 'hint' }, t.words.nothingStandsOut);
  return {
    element: h('section', {}, title, none, list.element),
    /** @param {Keyword[]} words @param {string} heading */
    show(words, heading) {
      most = words.reduce((sum, { g2 }) => Math.max(sum, g2), 1);
      title.textContent = heading;
      none.hidden = words.length > 0;
      list.element.hidden = words.length === 0;
      list.show(words, heading);
    },
  };
}

/** A number with its bar. @param {string} text @param {number} part */
export function amount(text, part) {
  const bar = h('span', { class: 'amount-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', `${Math.max(0, part) * 100}%`);
  return h('span', { class: 'with-bar' }, bar, h('span', {}, text));
}
