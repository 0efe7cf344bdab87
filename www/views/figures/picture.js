/**
 * The figures of one group on their axis: a block for each thing counted, a line for each mention, a dot for its value and a bar where it
 * is vague or has bounds.
 * @module
 */
import { clusters } from '../../clusters.js';
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { compact, counted } from '../parts/format.js';
import { axisLine, gridlines, placed } from '../parts/plot.js';
import { chip, chips } from './status.js';

/** @typedef {import('./axes.js').Group} Group */
/** @typedef {import('./axes.js').FigureRow} FigureRow */
/** @typedef {import('./axes.js').FigureCell} FigureCell */
/** @typedef {import('../../clusters.js').Cluster<FigureRow>} Cluster */

const LINES = 6;
/** So many things counted are drawn at a time. */
const ROWS = 100;
/** Of more than that, those that come first: to draw many takes long. */
const FIRST = 15;

/**
 * @typedef {object} Means
 * @property {import('../view.js').FigureTable} answer
 * @property {(article: string) => number} number
 * @property {(area: Element, row: FigureRow, control: Element) => void} bind
 * @property {(row: FigureRow, beside: FigureRow[]) => HTMLElement[]} others Leads to rows that could be taken for this one and do not stand beside it.
 * @property {(rows: FigureRow[]) => void} compare
 */

/** @param {Group} group @param {Means} means */
export function picture(group, means) {
  const all = clusters(group.rows, means.answer);
  const list = h('ol', { class: 'rows' });
  const rest = h('button', { class: 'quiet show-more', onclick: grow });
  let shown = 0;
  function grow() {
    const next = Math.min(all.length, shown + (shown === 0 && all.length > ROWS ? FIRST : ROWS));
    list.append(...all.slice(shown, next).flatMap((it) => cluster(it, group, means)));
    shown = next;
    rest.hidden = shown === all.length;
    rest.textContent = t.common.showMore(all.length - shown);
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

/** Rows that count different things, bracketed, with what sets them apart. @param {Cluster} it @param {Group} group @param {Means} means */
function cluster({ rows, why }, group, means) {
  const blocks = rows.map((row) => block(row, rows, group, means));
  if (rows.length === 1) return blocks;
  const reasons = new Set(why.flatMap((reason) => reason.split(/(?<=\.) /)));
  const head = h('div', { class: 'head' },
    chip('different', '!', t.figures.differentThing),
    h('button', { class: 'quiet', onclick: () => means.compare(rows) }, t.figures.compare),
    h('p', { class: 'why' }, [...reasons].join(' ')));
  return [h('li', { class: 'cluster' }, head, h('ol', {}, ...blocks))];
}

/** @param {FigureRow} row @param {FigureRow[]} beside @param {Group} group @param {Means} means */
function block(row, beside, group, means) {
  const title = h('button', { class: 'pick' }, row.what, row.place && h('span', { class: 'where' }, t.figures.inPlace(row.place)));
  const others = means.others(row, beside);
  const lines = mentions(row);
  const extra = lines.slice(LINES);
  const told = row.status === 'only' && row.corrections.length === 0 ? null : h('p', { class: 'why' }, [row.why, ...row.corrections.map((told) => t.figures.corrected(told))].join(' '));
  const node = h('li', {}, h('div', { class: 'head' }, title, ...others, chips(row, means.number, others.length > 0)), told);
  node.append(...lines.slice(0, LINES).map((mention) => line(mention, row, group, means.number)));
  if (extra.length > 0) {
    const open = h('button', { class: 'quiet' }, counted(extra.length, t.figures.moreMentions));
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
  const who = h('span', { class: 'article' }, h('span', { class: 'unseen' }, t.common.article), article);
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

/** `3M`, `200k–900k`, `2M or more`, `7 years`; a half is `50%`. @param {FigureCell} cell @param {FigureRow} row */
function valueText({ value, low, high }, { kind, unit }) {
  const timed = kind === 'duration' || kind === 'age';
  const after = kind === 'percent' || kind === 'fraction' ? () => '%' : timed ? (/** @type {number} */ n) => ` ${unit ?? 'year'}${n === 1 ? '' : 's'}` : () => '';
  const plain = (/** @type {number} */ n) => compact(kind === 'fraction' ? 100 * n : n);
  const short = (/** @type {number} */ n) => plain(n) + after(n);
  if (low != null && high != null && low !== high) return `${plain(low)}–${short(high)}`;
  if (value != null) return short(value);
  return low != null ? t.figures.orMore(short(low)) : t.figures.upTo(short(high ?? 0));
}
