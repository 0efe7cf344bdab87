/**
 * The stretch of the calendar that the picture shows. Days are counted from 1970-01-01; positions are percent of the stretch. What lies
 * outside is gathered at its ends, so that a year long past does not squash the days of the story.
 * @module
 */
import { days, month, yearOf } from '../parts/day.js';

/** @typedef {import('../view.js').DateRow} DateRow */
/** @typedef {import('../parts/plot.js').Axis & {span: string, from: number, to: number}} TimeAxis */

/** How far beyond the days of publication each span looks, in days. @type {[string, number][]} */
const SPANS = [['Days', 21], ['Months', 400], ['Years', 9000], ['All', Infinity]];
/** The part of all dates, each once an article, that must stand on the axis for a span to be chosen by itself. */
const ENOUGH = 0.5;
const MOST_TICKS = 8;
/** What is longer than that, in days, makes no axis longer: a century that is named once would squash all years. */
const LONG = 4000;

/**
 * The stretches that show more than the one before, and which of them shows enough.
 * @param {DateRow[]} rows @param {number[]} published
 */
export function axes(rows, published) {
  const dated = rows.filter(({ first }) => first != null);
  const [low, high] = core(dated, published);
  /** @type {TimeAxis[]} */
  const found = [];
  for (const [span, reach] of SPANS) {
    const axis = stretch(span, dated, low, high, reach);
    const last = found.at(-1);
    if (!last || axis.from < last.from || axis.to > last.to) found.push(axis);
  }
  // Days of publication stand on every axis.
  const marks = (/** @type {DateRow[]} */ list) => list.reduce((sum, { cells }) => sum + new Set(cells.map(({ at }) => at.article)).size, published.length);
  const enough = found.find((axis) => marks(dated.filter((row) => within(row, axis))) >= ENOUGH * marks(dated));
  return { found, chosen: enough ?? found[0] };
}

/** @param {DateRow} row @param {{from: number, to: number}} axis */
export const within = ({ first, last }, { from, to }) => Number(last) >= from && Number(first) < to;

/** Whether a date goes on beyond both ends. @param {DateRow} row @param {{from: number, to: number}} axis */
export const around = ({ first, last }, { from, to }) => Number(first) < from && Number(last) >= to;

/** Where the story is: its days of publication, else the day in the middle of all. @param {DateRow[]} rows @param {number[]} published */
function core(rows, published) {
  if (published.length) return [Math.min(...published), Math.max(...published)];
  const starts = rows.flatMap(({ first, cells }) => cells.map(() => Number(first))).sort((a, b) => a - b);
  const middle = starts[starts.length >> 1] ?? 0;
  return [middle, middle];
}

/** Dates that are longer than the span looks are drawn as far as it goes. @param {string} span @param {DateRow[]} rows @param {number} low @param {number} high @param {number} reach */
function stretch(span, rows, low, high, reach) {
  let [from, to] = [low, high];
  for (const { first, last } of rows) {
    if (first == null || last == null || first < low - reach || last > high + reach || last - first > LONG) continue;
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  const air = Math.max(1, Math.ceil((to - from) / 40), Math.ceil((6 - to + from) / 2));
  from -= air;
  to += air + 1;
  const place = (/** @type {number} */ day) => Math.min(100, Math.max(0, ((day - from) / (to - from)) * 100));
  return { span, from, to, place, ticks: ticks(from, to).map(({ day, label }) => ({ at: place(day), label })) };
}

/** @param {number} from @param {number} to */
function ticks(from, to) {
  const length = to - from;
  const daily = [1, 2, 7, 14].find((step) => length / step <= MOST_TICKS);
  if (daily) {
    // Weeks begin on Mondays; a day's own tick stands in its middle.
    const first = Math.ceil((from + 3) / daily) * daily - 3;
    return Array.from({ length: Math.ceil((to - first) / daily) }, (_, i) => first + i * daily).map((day) => ({ day: day + 0.5, label: days(day) }));
  }
  const monthly = [1, 2, 3, 6].find((step) => length / 30.4 / step <= MOST_TICKS);
  const step = monthly ?? 12 * (/** @type {number} */ ([1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => length / 365.2 / years <= MOST_TICKS)) ?? 1000);
  const found = [];
  for (let count = Math.ceil((yearOf(from) * 12) / step) * step; month(count) < to; count += step) {
    if (month(count) >= from) found.push({ day: month(count), label: monthly ? days(month(count), 'month') : String(count / 12) });
  }
  return found;
}
