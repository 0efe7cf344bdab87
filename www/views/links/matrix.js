/**
 * The matrix: actors by actors, each cell the number of units that mention both. For narrow screens, the same as a list by actor.
 * @module
 */
import { h } from '../../dom.js';
import { counted, full } from '../parts/format.js';
import { kindMark } from '../parts/kind.js';
import { roving } from '../parts/roving.js';

/** @typedef {import('./network.js').LinkActor} LinkActor */
/** @typedef {import('./network.js').Pair} Pair */
/** @typedef {{actors: LinkActor[], pairs: Pair[], unit: 'sentence' | 'paragraph'}} Shown */

/** @param {Shown} shown @param {import('../parts/picks.js').Picks} picks */
export function matrix({ actors, pairs, unit }, picks) {
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  const counts = new Map(pairs.flatMap((pair) => [[`${pair.a} ${pair.b}`, pair], [`${pair.b} ${pair.a}`, pair]]));
  const rows = actors.map((actor) => {
    const name = h('button', { class: 'pick', title: actor.name }, actor.name);
    const head = h('th', { scope: 'row' }, kindMark(actor.kind), name);
    picks.bind(head, { type: 'actor', id: actor.id }, name);
    return h('tr', {}, head, ...actors.map((other) => cell(actor, other, counts.get(`${actor.id} ${other.id}`))));
  });
  const columnHeads = actors.map(({ name }) => h('th', { scope: 'col', title: name }, h('span', {}, name)));
  const body = h('tbody', {}, ...rows);
  const caption = h('caption', { class: 'unseen' }, `Number of ${unit}s that mention both actors`);
  roving(body, () => rows.map((row) => [...row.querySelectorAll('button')]))();
  const element = h('div', { class: 'matrix scroll' }, h('table', {}, caption, h('thead', {}, h('tr', {}, h('td'), ...columnHeads)), body));
  element.style.setProperty('--columns', String(actors.length));
  return element;

  /** @param {LinkActor} a @param {LinkActor} b @param {Pair | undefined} pair */
  function cell(a, b, pair) {
    if (a === b) return h('td', { class: 'self' }, full(a.units));
    if (!pair) return h('td');
    const button = h('button', { 'aria-label': `${a.name} and ${b.name}: ${counted(pair.count, unit)}` }, full(pair.count));
    button.style.setProperty('--part', `${Math.round(12 + 88 * (pair.count / most))}%`);
    const node = h('td', {}, button);
    picks.bind(node, { type: 'pair', a: pair.a, b: pair.b, unit }, button);
    return node;
  }
}

/** @param {Shown} shown @param {import('../parts/picks.js').Picks} picks */
export function byActor({ actors, pairs, unit }, picks) {
  const names = new Map(actors.map((actor) => [actor.id, actor]));
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  return h('ul', { class: 'by-actor' }, ...actors.map(entry));

  /** @param {LinkActor} actor */
  function entry(actor) {
    const name = h('button', { class: 'pick' }, kindMark(actor.kind), ` ${actor.name}`);
    const head = h('div', { class: 'whole' }, name);
    picks.bind(head, { type: 'actor', id: actor.id }, name);
    const own = pairs.filter(({ a, b }) => a === actor.id || b === actor.id);
    return h('li', {}, head, h('ul', {}, ...own.map((pair) => meeting(pair, /** @type {LinkActor} */ (names.get(pair.a === actor.id ? pair.b : pair.a))))));
  }

  /** @param {Pair} pair @param {LinkActor} other */
  function meeting(pair, other) {
    const button = h('button', { class: 'pick' }, `with ${other.name}`);
    const bar = h('span', { class: 'amount-bar' });
    bar.style.setProperty('--part', `${(pair.count / most) * 100}%`);
    const node = h('li', { class: 'meeting' }, button, bar, h('span', { class: 'number' }, full(pair.count)));
    picks.bind(node, { type: 'pair', a: pair.a, b: pair.b, unit }, button);
    return node;
  }
}
