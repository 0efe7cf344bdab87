/**
 * Acts of more than one rule, or of more than one actor, that several rooms offer.
 * @module
 */
import { fixing as t } from '../strings/index.js';
import { called } from './naming.js';
import { saidOf } from './words.js';

/** @typedef {import('../views/view.js').ActorRow} ActorRow */
/** @typedef {import('../views/view.js').Context} Context */
/** @typedef {import('../views/view.js').Rule} Rule */

/** Says what is so, and makes it so. @param {Context} context @param {...Rule} rules */
export function put(context, ...rules) {
  return context.correct(rules, saidOf(rules));
}

/** Makes actors one, which is shown as the one most mentioned is. @param {string[]} ids @param {Context} context */
export async function mergeAll(ids, context) {
  const [actors, chosen] = await those(ids, context);
  if (chosen.length > 1) await put(context, { rule: 'merge', names: chosen.map((actor) => called(actor, actors, context)) });
}

/** No name of theirs is one, wherever it stands; where others bear the same name, what is theirs by its kind. @param {string[]} ids @param {Context} context */
export async function notEntities(ids, context) {
  const [actors, chosen] = await those(ids, context);
  const rules = chosen.flatMap((actor) => actor.aliases.map(({ name }) => {
    const shared = actors.some((other) => !ids.includes(other.id) && other.aliases.some((alias) => alias.name === name));
    return /** @type {Rule} */ ({ rule: 'not-an-entity', name: shared ? { words: name, kind: actor.kind } : name });
  }));
  if (rules.length) await put(context, ...rules);
}

/** The actors, most mentioned first. @param {string[]} ids @param {Context} context @returns {Promise<[all: ActorRow[], chosen: ActorRow[]]>} */
export async function those(ids, context) {
  const actors = await context.ask('actors');
  return [actors, actors.filter(({ id }) => ids.includes(id))];
}
