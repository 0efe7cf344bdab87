import { NewsweaveError } from './errors.js';

const FIELDS = /** @type {const} */ (['id', 'title', 'date', 'source']);

/**
 * An article as the engine takes it, from what a program gives: a text alone will do.
 * @param {unknown} given
 * @param {() => string} newId
 */
export function articleOf(given, newId) {
  const article = /** @type {Record<string, unknown>} */ (typeof given === 'string' ? { text: given } : given);
  if (typeof article !== 'object' || article === null) throw bad(`is ${shown(given)}, and should be a text or an object {text, title?, date?, source?, id?}`);
  if (typeof article.text !== 'string') throw bad(`has ${shown(article.text)} as its text: give the plain text as a string`);
  for (const field of FIELDS) {
    const value = article[field];
    if (value != null && typeof value !== 'string') throw bad(`has ${shown(value)} as its ${field}: give a string, or leave it out${hint(value)}`);
  }
  if (article.date && !/^\d{4}-\d\d-\d\d$/.test(/** @type {string} */ (article.date))) throw bad(`has the date “${article.date}”: give YYYY-MM-DD, or leave it out`);
  const { text, title, date, source } = /** @type {Record<string, string | undefined>} */ (article);
  return { id: /** @type {string | undefined} */ (article.id) ?? newId(), text: text ?? '', title: title ?? undefined, date: date || undefined, source: source ?? undefined };
}

/** @param {string} why */
const bad = (why) => new NewsweaveError('bad-article', `The article ${why}.`);

/** @param {unknown} value */
const hint = (value) => (value instanceof Date ? '; of a Date, date.toISOString().slice(0, 10)' : '');

/** @param {unknown} value */
const shown = (value) => (value === undefined ? 'nothing' : value === null ? 'null' : value instanceof Date ? 'a Date' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`);
