/**
 * The figures of one group on their axis: a block for each thing counted, a line for each mention, a dot for its value and a bar where it
 * is vague or has bounds.
 * @module
 */
import { h } from '../../dom.js';
import { compact, counted } from '../parts/format.js';
import { axisLine, gridlines, placed } from '../parts/plot.js';
import { chips } from './status.js';

/** @typedef {import('./axes.js').Group} Group */
/** @typedef {import('./axes.js').FigureRow} FigureRow */
/** @typedef {import('./axes.js').FigureCell} FigureCell */

const LINES = 6;
const ROWS = 100;

/**
 * @param {Group} group
 * @param {{number: (article: string) => number, bind: (area: Element, row: FigureRow, control: Element) => void,
 *   others: (row: FigureRow) => HTMLElement[]}} means `others` leads to the rows that count something else though they look alike.
 */
export function picture(group, means) {
  const list = h('ol', { class: 'rows' });
  const rest = h('button', { class: 'quiet show-more', onclick: grow });
  function grow() {
    const next = group.rows.slice(list.children.length, list.children.length + ROWS);
    list.append(...next.map((row) => block(row, group, means)));
    const hidden = group.rows.length - list.children.length;
    rest.hidden = hidden === 0;
    rest.textContent = `Show more (${hidden})`;
  }
  grow();
  const id = `figures-${group.title.replace(/\W+/g, '-').toLowerCase()}`;
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h3', { id }, group.title),
    h('div', { class: 'plot' }, group.axis && gridlines(group.axis), list, group.axis && axisLine(group.axis)),
    rest,
  );
}

/** @param {FigureRow} row @param {Group} group @param {Parameters<typeof picture>[1]} means */
function block(row, group, means) {
  const title = h('button', { class: 'pick' }, row.what, row.place && h('span', { class: 'where' }, ` in ${row.place}`));
  const others = means.others(row);
  const lines = mentions(row);
  const extra = lines.slice(LINES);
  const node = h('li', {}, h('div', { class: 'head' }, title, ...others, chips(row, means.number, others.length > 0)));
  node.append(...lines.slice(0, LINES).map((mention) => line(mention, row, group, means.number)));
  if (extra.length > 0) {
    const open = h('button', { class: 'quiet' }, `${counted(extra.length, 'more mention')}`);
    open.addEventListener('click', () => open.replaceWith(...extra.map((mention) => line(mention, row, group, means.number))));
    node.append(open);
  }
  means.bind(node, row, title);
  return node;
}

/** Mentions with the same words in the same article share a line. @param {FigureRow} row */
function mentions(row) {
  /** @type {Map<string, {cell: FigureCell, times: number}>} */
  const lines = new Map();
  for (const cell of row.cells) {
    const key = JSON.stringify([cell.at.article, cell.words, cell.value, cell.low, cell.high]);
    const same = lines.get(key);
    if (same) same.times += 1;
    else lines.set(key, { cell, times: 1 });
  }
  return [...lines.values()];
}

/** @param {{cell: FigureCell, times: number}} mention @param {FigureRow} row @param {Group} group @param {(article: string) => number} number */
function line({ cell, times }, row, { axis, scaled }, number) {
  const article = number(cell.at.article);
  const who = h('span', { class: 'article' }, h('span', { class: 'unseen' }, 'Article '), article);
  const said = h('span', { class: 'said' }, who, ` ${cell.words}`, times > 1 && ` ×${times}`);
  return h('div', { class: 'line' }, said, axis && track(cell, row, article, (value) => axis.place(scaled(row, value))));
}

/** @param {FigureCell} cell @param {FigureRow} row @param {number} article @param {(value: number) => number} place */
function track(cell, row, article, place) {
  const { value, low, high } = cell;
  const node = h('div', { class: 'track', 'aria-hidden': 'true' });
  if (value == null && low == null && high == null) return node;
  const bounded = low != null || high != null;
  const from = low != null ? place(low) : bounded ? 0 : place(value ?? 0);
  const to = high != null ? place(high) : bounded ? 100 : from;
  const at = value != null ? place(value) : low != null && high != null ? (from + to) / 2 : low != null ? from : to;
  if (bounded) node.append(placed(h('span', { class: 'range', 'data-open': low == null ? 'left' : high == null && 'right' }), { from, to }));
  node.append(placed(h('span', { class: 'dot', 'data-about': cell.approximation != null }, article), { at }));
  const left = to > 70;
  node.append(placed(h('span', { class: 'value', 'data-side': left && 'left' }, valueText(cell, row)), { at: left ? Math.min(from, at) : Math.max(to, at) }));
  return node;
}

/** `3M`, `200k–900k`, `2M or more`, `7 years`. @param {FigureCell} cell @param {FigureRow} row */
function valueText({ value, low, high }, { kind, unit }) {
  const timed = kind === 'duration' || kind === 'age';
  const after = kind === 'percent' ? () => '%' : timed ? (/** @type {number} */ n) => ` ${unit ?? 'year'}${n === 1 ? '' : 's'}` : () => '';
  const short = (/** @type {number} */ n) => compact(n) + after(n);
  if (low != null && high != null && low !== high) return `${compact(low)}–${short(high)}`;
  if (value != null) return short(value);
  return low != null ? `${short(low)} or more` : `up to ${short(high ?? 0)}`;
}
