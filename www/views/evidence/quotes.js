/**
 * Putting quotes right: whose they are, and what is none.
 * @module
 */
import { put } from '../../corrections/acts.js';
import { called, quote } from '../../corrections/naming.js';
import { h } from '../../dom.js';
import { fixing as t } from '../../strings/index.js';
import { shortForm } from './actors.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Place} Place */
/** @typedef {import('../view.js').Evidence['sentences'][number]} Sentence */

/** Kinds that speak come first among those to choose from. */
const SPEAKING = ['person', 'organisation'];

/** @param {string} id @param {Context} context */
export async function quoteForm(id, context) {
  const { speakers, unattributed, scare } = await context.ask('quotes');
  const found = [...speakers.flatMap(({ quotes }) => quotes), ...unattributed, ...scare].find((one) => one.id === id);
  return found ? form(found.at, context) : h('div');
}

/** @param {Sentence} sentence @param {Context} context */
export async function quoteOfSentence({ at, marks }, context) {
  const mark = marks.find(({ kind }) => kind === 'quote');
  return mark ? form({ article: at.article, start: at.start + mark.start, end: at.start + mark.end }, context) : h('div');
}

/** @param {Place} place @param {Context} context */
async function form(place, context) {
  const actors = await context.ask('actors');
  const speaks = (/** @type {boolean} */ does) => actors.filter(({ kind }) => SPEAKING.includes(kind) === does).map(({ name }) => name);
  const words = quote(place, context);
  return h('div', {},
    shortForm('belongs-to', t.belongsTo, t.save, { options: [...new Set([...speaks(true), ...speaks(false)])] }, (name) => {
      const actor = actors.find((one) => one.name.toLowerCase() === name.toLowerCase());
      void put(context, { rule: 'said-by', quote: words, speaker: actor ? called(actor, actors, context) : name });
    }),
    h('div', { class: 'acts' },
      h('button', { class: 'quiet', onclick: () => void put(context, { rule: 'said-by', quote: words }) }, t.nobody),
      h('button', { class: 'quiet', onclick: () => void put(context, { rule: 'not-a-quote', quote: words }) }, t.notAQuote)));
}
