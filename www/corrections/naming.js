/**
 * How rules name things (docs/corrections.md): so that a new reading finds them again.
 * @module
 */

/** @typedef {import('../../pkg/newsweave.js').Naming} Naming */
/** @typedef {import('../views/view.js').ActorRow} ActorRow */
/** @typedef {import('../views/view.js').Context} Context */
/** @typedef {import('../views/view.js').Place} Place */

/** So much of the text on either side of a place tells it from others that read so. */
const AROUND = 24;
/** So many of its first words name a quote. */
const FIRST = 6;

/** What stands at a place, there alone. @param {Place} place @param {Context} context @returns {Naming} */
export function here(place, context) {
  const text = textOf(place, context);
  return at(place, text.slice(place.start, place.end), text);
}

/** A quote, by its first words. @param {Place} place @param {Context} context @returns {Naming} */
export function quote(place, context) {
  const text = textOf(place, context);
  const line = text.slice(place.start, place.end).split('\n')[0];
  const [first] = new RegExp(`^\\s*(?:\\S+\\s+){0,${FIRST - 1}}\\S+`).exec(line) ?? [line];
  return at(place, first, text);
}

/** @param {import('../views/view.js').FigureTable['rows'][number]['cells'][number]} cell @param {Context} context @returns {Naming} */
export const figure = ({ at: place, words }, context) => at(place, words, textOf(place, context));

/**
 * An actor, by the name that it is shown by; where others are called so too, by its kind, or by where it is first mentioned.
 * @param {ActorRow} actor
 * @param {readonly ActorRow[]} actors
 * @param {Context} context
 * @returns {Naming}
 */
export function called(actor, actors, context) {
  const twins = actors.filter((other) => other.id !== actor.id && other.name.toLowerCase() === actor.name.toLowerCase());
  if (twins.length === 0) return actor.name;
  const { kind, articles } = actor;
  return twins.every((twin) => twin.kind !== kind) ? { words: actor.name, kind: /** @type {import('../views/view.js').Kind} */ (kind) } : here(articles[0].first, context);
}

/** @param {Place} place @param {Context} context */
function textOf({ article }, context) {
  return context.desk.all().find(({ id }) => id === article)?.text ?? '';
}

/** @param {Place} place @param {string} words @param {string} text @returns {Naming} */
function at({ article, start }, words, text) {
  const end = start + words.length;
  return { words, at: { article, prefix: whole(text.slice(Math.max(0, start - AROUND), start)), suffix: whole(text.slice(end, end + AROUND)) } };
}

/** No half of a character that UTF-16 writes with two units is left at an end. @param {string} text */
const whole = (text) => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
