/**
 * The two lists of terms, sorted bars that are tables: the most frequent, and those that stand out against general news.
 * @module
 */
import { h } from '../../dom.js';
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
    caption: 'Terms by frequency',
    columns: /** @type {import('../parts/table.js').Column<Term>[]} */ ([
      { label: 'Term', header: true, cell: ({ term }) => term, value: ({ term }) => term },
      { label: 'Count', number: true, cell: ({ count }) => amount(full(count), count / most), value: ({ count }) => count, class: 'amount-cell' },
      { label: 'Per 1,000', hint: 'Per 1,000 words', number: true, cell: (term) => fixed(term.per_thousand, 1), value: (term) => term.per_thousand },
      { label: 'Articles', hint: 'Articles that have it', number: true, cell: ({ articles }) => full(articles), value: ({ articles }) => articles },
      { label: 'DP', hint: 'Deviation of proportions: 0 where all articles use it alike, towards 1 where few do', number: true, cell: ({ dispersion }) => fixed(dispersion, 2), value: ({ dispersion }) => dispersion },
    ]),
    picks,
    item: ({ term }) => ({ type: 'term', term }),
    chunk: CHUNK,
  });
  return {
    element: h('section', {}, h('h3', {}, 'Most frequent'), list.element),
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
    caption: 'Words that stand out against general news, by log-likelihood',
    columns: /** @type {import('../parts/table.js').Column<Keyword>[]} */ ([
      { label: 'Term', header: true, cell: ({ term }) => term, value: ({ term }) => term },
      { label: 'G²', hint: 'Log-likelihood ratio: how sure it is that the story uses the word more than general news', number: true, cell: ({ g2 }) => amount(fixed(g2, 1), g2 / most), value: ({ g2 }) => g2, class: 'amount-cell' },
      { label: 'Log ratio', hint: 'How many times the rate doubles, from general news to the story', number: true, cell: (word) => fixed(word.log_ratio, 1), value: (word) => word.log_ratio },
      { label: 'Count', number: true, cell: ({ count }) => full(count), value: ({ count }) => count },
    ]),
    picks,
    item: ({ term }) => ({ type: 'term', term }),
    chunk: CHUNK,
  });
  return {
    element: h('section', {}, h('h3', {}, 'Stand out against general news'), list.element),
    /** @param {Keyword[]} words */
    show(words) {
      most = words.reduce((sum, { g2 }) => Math.max(sum, g2), 1);
      list.show(words);
    },
  };
}

/** A number with its bar. @param {string} text @param {number} part */
function amount(text, part) {
  const bar = h('span', { class: 'amount-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', `${Math.max(0, part) * 100}%`);
  return h('span', { class: 'with-bar' }, bar, h('span', {}, text));
}
