/**
 * The forms that put things right from their evidence: a part of its own, which comes when it is wanted.
 * @module
 */
import { h } from '../../dom.js';
import { actorForm, mentionForm, merging } from './actors.js';
import { rowForm, same } from './figures.js';
import { quoteForm, quoteOfSentence } from './quotes.js';

export { mergeAll, notEntities } from '../../corrections/acts.js';
export { offer } from './adding.js';
export { notAFigure, notTheSame } from './figures.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Item} Item */
/** @typedef {import('../view.js').Evidence['sentences'][number]} Sentence */

/** What can be done about an item as a whole. @param {Item} item @param {Context} context @returns {Promise<Node>} */
export async function of(item, context) {
  if (item.type === 'actor') return actorForm(item.id, context);
  if (item.type === 'figure') return rowForm(item.row, context);
  return item.type === 'quote' ? quoteForm(item.id, context) : h('div');
}

/** What can be wrong in a sentence. @param {Item} item @param {Sentence} sentence @param {Context} context */
export function ofSentence(item, sentence, context) {
  return item.type === 'speaker' ? quoteOfSentence(sentence, context) : mentionForm(item, sentence, context);
}

/** A way to make selected items one, and why they are several. @param {readonly Item[]} items @param {Context} context @returns {Promise<Node[]>} */
export async function together(items, context) {
  const ids = items.flatMap((item) => (item.type === 'actor' ? [item.id] : []));
  return ids.length ? merging(ids, context) : same(items.flatMap((item) => (item.type === 'figure' ? [item.row] : [])), context);
}
