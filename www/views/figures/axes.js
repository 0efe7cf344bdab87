/**
 * Figures that can stand on one axis: counts with counts, shares with shares, each currency and each measure by itself, all durations
 * together. Positions are percent of the axis' length.
 * @module
 */
import { t } from '../../strings/index.js';
import { compact } from '../parts/format.js';

/** @typedef {import('../view.js').FigureTable['rows'][number]} FigureRow */
/** @typedef {FigureRow['cells'][number]} FigureCell */
/** @typedef {import('../parts/plot.js').Axis} Axis */
/** @typedef {{title: string, rows: FigureRow[], axis: Axis | null, scaled: (row: FigureRow, value: number) => number}} Group */

const SECONDS = /** @type {Record<string, number>} */ ({
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
  decade: 315_569_520,
  century: 3_155_695_200,
});

const ORDER = ['count', 'money', 'percent', 'fraction', 'measure', 'duration', 'age'];

/** @param {FigureRow[]} rows @returns {Group[]} Groups by kind, each with its rows in the order given. */
export function groups(rows) {
  /** @type {Map<string, FigureRow[]>} */
  const byTitle = new Map();
  const rank = (/** @type {FigureRow} */ row) => (ORDER.indexOf(row.kind) + ORDER.length + 1) % (ORDER.length + 1);
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b))) {
    const title = groupTitle(row);
    const group = byTitle.get(title);
    if (group) group.push(row);
    else byTitle.set(title, [row]);
  }
  return [...byTitle].map(([title, members]) => {
    const scaled = scaling(members[0].kind);
    return { title, rows: members, scaled, axis: axis(members, scaled) };
  });
}

/** @param {FigureRow} row */
function groupTitle({ kind, unit }) {
  switch (kind) {
    case 'count':
      return t.figures.groups.counts;
    case 'money':
      return unit ? t.figures.groupIn(t.figures.groups.money, unit) : t.figures.groups.money;
    case 'percent':
    case 'fraction':
      return t.figures.groups.shares;
    case 'measure':
      return unit ? t.figures.groupIn(t.figures.groups.measures, unit) : t.figures.groups.measures;
    case 'duration':
      return t.figures.groups.durations;
    case 'age':
      return t.figures.groups.ages;
    default:
      return t.figures.groups.others;
  }
}

/** Values of one group in one unit: durations in seconds, fractions in percent. @param {string} kind @returns {Group['scaled']} */
function scaling(kind) {
  if (kind === 'duration') return (row, value) => value * (SECONDS[row.unit ?? 'year'] ?? SECONDS.year);
  if (kind === 'percent' || kind === 'fraction') return (row, value) => (row.kind === 'fraction' ? value * 100 : value);
  return (_, value) => value;
}

/** @param {FigureRow[]} rows @param {Group['scaled']} scaled @returns {Axis | null} None for numbers that measure nothing. */
function axis(rows, scaled) {
  const { kind } = rows[0];
  if (!ORDER.includes(kind)) return null;
  const values = rows.flatMap((row) => row.cells.flatMap(({ value, low, high }) => [value, low, high].flatMap((v) => (v == null ? [] : [scaled(row, v)]))));
  if (kind === 'percent' || kind === 'fraction') return linear(Math.max(100, ...values));
  const positive = values.filter((v) => v > 0);
  if (positive.length === 0) return null;
  const least = positive.reduce((a, b) => Math.min(a, b));
  const most = positive.reduce((a, b) => Math.max(a, b));
  return kind === 'duration' ? durations(least, most) : decades(least, most);
}

/** @param {number} end @returns {Axis} */
function linear(end) {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => ({ at: part * 100, label: `${compact(part * end)}%` }));
  return { place: (v) => clamp((v / end) * 100), ticks };
}

/** @param {number} least @param {number} most @returns {Axis} */
function decades(least, most) {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.log10(most) + 0.15);
  const place = logarithmic(from, to);
  const step = Math.ceil((to - from) / 9);
  const between = to - from < 2.5 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = from; power <= to; power += step) ticks.push(...between.map((n) => n * 10 ** power));
  return { place, ticks: ticks.filter((n) => Math.log10(n) <= to).map((n) => ({ at: place(n), label: compact(n) })) };
}

/** @param {number} least @param {number} most @returns {Axis} */
function durations(least, most) {
  const marks = Object.entries(SECONDS);
  const first = marks.findLast(([, s]) => s <= least) ?? marks[0];
  const last = marks.find(([, s]) => s > most)?.[1] ?? most * 2;
  const place = logarithmic(Math.log10(first[1]), Math.log10(last));
  const ticks = marks.filter(([, s]) => s >= first[1] && s <= last).map(([label, s]) => ({ at: place(s), label }));
  return { place, ticks };
}

/** Nothing and less than nothing stand at the left edge. @param {number} from @param {number} to Powers of ten. */
const logarithmic = (from, to) => (/** @type {number} */ v) => (v > 0 ? clamp(((Math.log10(v) - from) / (to - from)) * 100) : 0);

/** @param {number} percent */
const clamp = (percent) => Math.min(100, Math.max(0, percent));
