/**
 * Putting rows of figures right from their evidence: what does not belong is taken out, what is the same thing is put together.
 * @module
 */
import { h } from '../../dom.js';
import { asking } from '../parts/asking.js';
import { compact, shortened } from '../parts/format.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Evidence} Evidence */
/** @typedef {import('../view.js').Rule} Rule */
/** @typedef {import('../view.js').FigureTable['rows'][number]} FigureRow */
/** @typedef {FigureRow['cells'][number]} FigureCell */

/** So much of the text on either side of a figure tells it from others with the same words. */
const AROUND = 24;
/** At most so many rows are offered. */
const MOST = 60;

/** For a sentence of a row: takes its figures out of the row. @param {FigureRow} row @param {Evidence['sentences'][number]} sentence @param {Context} context */
export function notTheSame(row, { at }, context) {
  const inside = (/** @type {FigureCell} */ { at: cell }) => cell.article === at.article && cell.start >= at.start && cell.start < at.end;
  const [cells, rest] = [row.cells.filter(inside), row.cells.filter((cell) => !inside(cell))];
  if (cells.length === 0 || rest.length === 0) return null;
  const put = () => correct(context, cells.map((cell) => ({ rule: 'not-the-same', figure: naming(cell, context), from: naming(rest[0], context) })), [...cells, rest[0]],
    `“${cells[0].words}” and “${rest[0].words}” count different things now.`);
  return h('button', { class: 'quiet', title: `This is not the same as “${rest[0].words}”`, onclick: () => asking(put()) }, 'Not the same');
}

/** Offers the rows that may count the same thing; those that could be taken for it first. @param {FigureRow} row @param {Context} context */
export async function sameAs(row, context) {
  const { rows, different } = await context.ask('figures');
  const near = new Set(different.filter((pair) => pair.includes(row.id)).flat());
  const fitting = rows.filter(({ id, kind, unit }) => id !== row.id && kind === row.kind && unit === row.unit);
  const offered = [...fitting.filter(({ id }) => near.has(id)), ...fitting.filter(({ id }) => !near.has(id))].slice(0, MOST);
  if (offered.length === 0) return null;
  const select = h('select', { class: 'same-as', 'aria-label': 'Same as', onchange: () => asking(same([row, offered[Number(select.value)]], context)) },
    h('option', { value: '' }, 'Same as …'),
    ...offered.map(({ what, place, cells: [{ value, low, high }] }, i) => {
      const number = value ?? low ?? high;
      return h('option', { value: i }, [number != null && compact(number), shortened(place ? `${what} in ${place}` : what, 50)].filter(Boolean).join(' '));
    }));
  return select;
}

/** Puts rows together. @param {FigureRow[]} rows @param {Context} context */
export function same(rows, context) {
  const cells = rows.map((row) => row.cells[0]);
  return correct(context, [{ rule: 'same', figures: cells.map((cell) => naming(cell, context)) }], cells, `“${cells[0].words}” and “${cells[1].words}” count the same thing now.`);
}

/** Selects what has become of the figures, so that one sees it. @param {Context} context @param {Rule[]} rules @param {FigureCell[]} cells @param {string} said */
async function correct(context, rules, cells, said) {
  await context.correct(rules, said);
  const { rows } = await context.ask('figures');
  const held = (/** @type {FigureRow} */ row) => row.cells.some(({ at }) => cells.some((cell) => cell.at.article === at.article && cell.at.start === at.start));
  rows.filter(held).forEach(({ id }, i) => context.select({ type: 'figure', row: id }, { add: i > 0 }));
}

/** Names a figure by its words and its place. @param {FigureCell} cell @param {Context} context */
function naming({ at, words }, context) {
  const text = context.desk.all().find(({ id }) => id === at.article)?.text ?? '';
  const end = at.start + words.length;
  return { words, at: { article: at.article, prefix: text.slice(Math.max(0, at.start - AROUND), at.start), suffix: text.slice(end, end + AROUND) } };
}
