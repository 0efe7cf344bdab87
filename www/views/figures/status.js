import { h } from '../../dom.js';
import { t } from '../../strings/index.js';

/** @typedef {import('../view.js').FigureTable['rows'][number]} FigureRow */

const SIGNS = /** @type {Record<string, string>} */ ({ agree: '=', differ: '≠', vague: '≈' });

/** `agree`, `differ`, `only in 2`, `vague`. @param {FigureRow} row @param {(article: string) => number} number */
export const statusText = (row, number) => (row.status === 'only' ? t.figures.onlyIn(number(row.cells[0].at.article)) : row.status);

/** @param {FigureRow} row @param {(article: string) => number} number @param {boolean} different Whether another row could be taken for it. */
export const chips = (row, number, different) =>
  h('span', { class: 'chips' }, different && chip('different', undefined, t.figures.differentThing), chip(row.status, SIGNS[row.status], statusText(row, number)));

/** @param {string} status @param {string | undefined} sign @param {string} text */
export const chip = (status, sign, text) =>
  h('span', { class: 'chip', 'data-status': status }, sign && h('span', { 'aria-hidden': 'true' }, sign), text);

/** `refugees in Turkey`. @param {FigureRow} row */
export const rowName = (row) => (row.place ? row.what + t.figures.inPlace(row.place) : row.what);
