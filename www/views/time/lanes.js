/**
 * A lane for each article: a dot for a day that it names, a bar for a longer time, a line for its own day; at the ends what lies outside.
 * @module
 */
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { counted } from '../parts/format.js';
import { dayOf, days, longDate } from '../parts/day.js';
import { axisLine, gridlines, placed } from '../parts/plot.js';
import { roving } from '../parts/roving.js';
import { around, within } from './axis.js';

/** @typedef {import('../view.js').DateRow} DateRow */
/** @typedef {import('../view.js').ArticleRow} ArticleRow */
/** @typedef {import('./axis.js').TimeAxis} TimeAxis */
/** @typedef {{row: DateRow, words: string[]}} Named A date as one article names it. */
/** @typedef {{bind: (node: Element, row: DateRow) => void, read: (id: string) => void}} Means */

/** What stands closer than that on the axis (percent) is put one above the other. */
const ROOM = 5.5;
/** A stretch shorter than that has no room for its words. */
const WORDED = 14;
const LANES = 30;
/** So many dates beyond an end of the axis are shown at first: those nearest to it. */
const BEYOND = 4;

/** @param {readonly ArticleRow[]} articles @param {DateRow[]} rows @param {TimeAxis} axis @param {Means} means */
export function lanes(articles, rows, axis, means) {
  /** @type {Map<string, Map<DateRow, Named>>} */
  const named = new Map(articles.map(({ id }) => [id, new Map()]));
  for (const row of rows) {
    for (const { at, words } of row.cells) {
      const of = named.get(at.article);
      const known = of?.get(row);
      if (known) known.words.push(words);
      else of?.set(row, { row, words: [words] });
    }
  }
  const beyond = (/** @type {(row: DateRow) => boolean} */ is) => rows.some((row) => !within(row, axis) && is(row));
  const ends = { earlier: beyond((row) => Number(row.first) < axis.from), later: beyond((row) => Number(row.first) >= axis.to) };
  const list = h('ol', { class: 'rows' });
  const rest = h('button', { class: 'quiet show-more', onclick: grow });
  const settle = roving(list, () => [...list.children].map((line) => [...line.querySelectorAll('button')]));
  function grow() {
    const from = list.children.length;
    list.append(...articles.slice(from, from + LANES).map((article, i) => lane(article, from + i + 1, [...(named.get(article.id)?.values() ?? [])], axis, ends, means)));
    rest.hidden = list.children.length === articles.length;
    rest.textContent = t.common.showMore(articles.length - list.children.length);
    settle();
  }
  grow();
  const plot = h('div', { class: `plot${ends.earlier ? ' earlier' : ''}${ends.later ? ' later' : ''}` }, gridlines(axis), list, axisLine(axis));
  return h('section', { 'aria-label': t.time.byArticle }, plot, rest);
}

/** @param {ArticleRow} article @param {number} number @param {Named[]} named @param {TimeAxis} axis @param {{earlier: boolean, later: boolean}} ends @param {Means} means */
function lane(article, number, named, axis, ends, { bind, read }) {
  const inside = named.filter(({ row }) => within(row, axis) && !around(row, axis));
  const whole = named.filter(({ row }) => around(row, axis));
  const before = named.filter(({ row }) => Number(row.last) < axis.from);
  const after = named.filter(({ row }) => Number(row.first) >= axis.to);
  const track = h('div', { class: 'track' });
  const date = article.date ? dayOf(article.date) : NaN;
  if (date >= axis.from && date < axis.to) track.append(placed(h('span', { class: 'published', 'aria-hidden': 'true' }), { at: axis.place(date + 0.5) }));
  placed(track, { levels: stack(track, inside, axis, bind) });
  return h('li', {},
    h('div', { class: 'head' },
      h('button', { class: 'pick', onclick: () => read(article.id) }, h('span', { class: 'number' }, h('span', { class: 'unseen' }, t.common.article), number), ' ', article.title),
      whole.length > 0 && h('span', { class: 'whole' }, t.time.within, ' ', ...whole.map((it) => mark(it, 'span', worded(it), bind))),
      h('span', { class: 'about' }, article.date ? t.time.published(longDate(article.date)) : t.time.undated)),
    h('div', { class: 'line' },
      ends.earlier && end('earlier', before.slice(-BEYOND), before.slice(0, -BEYOND), bind),
      track,
      ends.later && end('later', after.slice(0, BEYOND), after.slice(BEYOND), bind)));
}

/** @param {string} name @param {Named[]} near @param {Named[]} far @param {Means['bind']} bind */
function end(name, near, far, bind) {
  const marks = (/** @type {Named[]} */ list) => list.map((it) => mark(it, 'span', worded(it), bind));
  const node = h('div', { class: `end ${name}` }, ...marks(near));
  if (far.length > 0) {
    const open = h('button', { class: 'quiet', 'aria-label': t.time.moreAt(counted(far.length, t.time.moreDates), t.time.ends[name]) }, `+${far.length}`);
    open.addEventListener('click', () => {
      const found = marks(far);
      open.replaceWith(...found);
      found[0].focus();
    });
    if (name === 'earlier') node.prepend(open);
    else node.append(open);
  }
  return node;
}

/** Puts the marks on the track, each on the first level where it has room. @param {HTMLElement} track @param {Named[]} named @param {TimeAxis} axis @param {Means['bind']} bind */
function stack(track, named, axis, bind) {
  /** Where each level is free from on. @type {number[]} */
  const levels = [];
  for (const it of named) {
    const { first, last, precision } = it.row;
    const [from, to] = [axis.place(Number(first)), axis.place(Number(last) + 1)];
    const middle = (from + to) / 2;
    const dot = precision === 'day' || to - from < ROOM;
    const [left, right] = dot ? [middle - ROOM / 2, middle + ROOM / 2] : [from, to];
    const found = levels.findIndex((free) => free <= left + 0.01);
    const level = found < 0 ? levels.length : found;
    levels[level] = right;
    const open = [Number(first) < axis.from && 'left', Number(last) >= axis.to && 'right'].filter(Boolean).join(' ');
    const node = mark(it, dot ? 'dot' : 'stretch', dot ? it.words.length > 1 && it.words.length : to - from > WORDED && worded(it), bind);
    if (open && !dot) node.setAttribute('data-open', open);
    track.append(placed(node, dot ? { at: middle, level } : { from, to, level }));
  }
  return Math.max(1, levels.length);
}

/** @param {Named} named @param {string} look @param {import('../../dom.js').Child} text @param {Means['bind']} bind */
function mark({ row, words }, look, text, bind) {
  const said = `${row.title}: ${[...new Set(words)].map((w) => `“${w}”`).join(', ')}${words.length > 1 ? `, ${counted(words.length, 'mention')}` : ''}`;
  // Who speaks to the page says what can be seen (WCAG 2.5.3).
  const name = typeof text === 'string' && !said.includes(text) ? `${text}, ${said}` : said;
  const node = h('button', { class: `date ${look}`, title: said, 'aria-label': name }, text);
  bind(node, row);
  return node;
}

/** `Sept 2018 ×2` @param {Named} named */
const worded = ({ row, words }) => shortDate(row) + (words.length > 1 ? ` ×${words.length}` : '');

/** `7 Sept 2018`, `Sept 2018`, `2018`. @param {DateRow} row */
const shortDate = ({ title, first, precision }) => (precision === 'day' ? days(Number(first), 'full') : precision === 'month' ? days(Number(first), 'month') : title);
