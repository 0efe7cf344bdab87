/**
 * Putting rows of figures right: what does not belong is taken out, what is the same thing is put together, what counts nothing goes.
 * @module
 */
import { put } from '../../corrections/acts.js';
import { figure } from '../../corrections/naming.js';
import { h } from '../../dom.js';
import { fixing as t } from '../../strings/index.js';
import { compact, shortened } from '../parts/format.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Evidence['sentences'][number]} Sentence */
/** @typedef {import('../view.js').FigureTable['rows'][number]} FigureRow */
/** @typedef {FigureRow['cells'][number]} FigureCell */

/** At most so many rows are offered. */
const MOST = 60;

/** Offers the rows that may count the same thing; those that could be taken for it first. @param {string} id @param {Context} context */
export async function rowForm(id, context) {
  const { rows, different } = await context.ask('figures');
  const row = rows.find((one) => one.id === id);
  if (!row) return h('div');
  const near = new Set(different.filter((pair) => pair.includes(id)).flat());
  const fitting = rows.filter((other) => other.id !== id && other.kind === row.kind && other.unit === row.unit);
  const offered = [...fitting.filter((other) => near.has(other.id)), ...fitting.filter((other) => !near.has(other.id))].slice(0, MOST);
  const options = offered.map(({ what, place, cells: [{ value, low, high }] }, i) => {
    const number = value ?? low ?? high;
    return h('option', { value: i }, [number != null && compact(number), shortened(place ? `${what} in ${place}` : what, 50)].filter(Boolean).join(' '));
  });
  const select = h('select', { required: true }, h('option', { value: '' }, t.chooseRow), ...options);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    void join([row, offered[Number(select.value)]], context);
  };
  return h('form', { class: 'same-as', hidden: offered.length === 0, onsubmit: submit },
    h('label', {}, t.sameAs, select), h('button', {}, t.countSame));
}

/** Why selected rows are several, and a way to make them one. @param {string[]} ids @param {Context} context */
export async function same(ids, context) {
  const { rows, different, different_why } = await context.ask('figures');
  const chosen = rows.filter(({ id }) => ids.includes(id));
  if (chosen.length < 2) return [];
  const why = different_why.filter((_, at) => different[at].every((id) => ids.includes(id)));
  return [
    h('ul', { class: 'why' }, ...[...new Set(why)].map((reason) => h('li', {}, reason))),
    h('button', { class: 'together', onclick: () => void join(chosen, context) }, t.together),
  ];
}

/** Takes the figures of a sentence out of their row. @param {string} id @param {Sentence} sentence @param {Context} context */
export async function notTheSame(id, sentence, context) {
  const [inside, outside] = await cellsOf(id, sentence, context);
  const [from] = outside;
  if (inside.length === 0) return;
  await put(context, ...inside.map((cell) => ({ rule: /** @type {const} */ ('not-the-same'), figure: figure(cell, context), ...(from && { from: figure(from, context) }) })));
}

/** @param {string} id @param {Sentence} sentence @param {Context} context */
export async function notAFigure(id, sentence, context) {
  const [inside] = await cellsOf(id, sentence, context);
  if (inside.length) await put(context, ...inside.map((cell) => ({ rule: /** @type {const} */ ('not-a-figure'), figure: figure(cell, context) })));
}

/** The cells of a row in a sentence, and the others. @param {string} id @param {Sentence} sentence @param {Context} context @returns {Promise<[FigureCell[], FigureCell[]]>} */
async function cellsOf(id, { at }, context) {
  const { rows } = await context.ask('figures');
  const cells = rows.find((row) => row.id === id)?.cells ?? [];
  const isInside = (/** @type {FigureCell} */ { at: cell }) => cell.article === at.article && cell.start >= at.start && cell.start < at.end;
  return [cells.filter(isInside), cells.filter((cell) => !isInside(cell))];
}

/** @param {FigureRow[]} rows @param {Context} context */
const join = (rows, context) => put(context, { rule: 'same', figures: rows.map((row) => figure(row.cells[0], context)) });
