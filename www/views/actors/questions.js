import { put } from '../../corrections/acts.js';
import { called } from '../../corrections/naming.js';
import { h } from '../../dom.js';
import { fixing as t } from '../../strings/index.js';
import { kindMark } from '../parts/kind.js';

/** @typedef {import('../view.js').ActorRow} ActorRow */
/** @typedef {import('../view.js').Suggestion} Suggestion */

/** So many are asked at a time. */
const FIRST = 3;

/**
 * Are these one actor? The engine asks, and does nothing by itself. Yes merges them; no keeps them apart, which is a correction too, so
 * that nobody asks again.
 * @param {import('../view.js').Context} context
 */
export function questions(context) {
  const list = h('ul', {});
  const more = h('button', { class: 'quiet show-more', onclick: () => show(Infinity) });
  const element = h('section', { class: 'questions', 'aria-labelledby': 'questions', hidden: true }, h('h3', { id: 'questions' }, t.oneActor), list, more);
  /** @type {HTMLElement[]} */
  let cards = [];
  /** @type {ActorRow[]} */
  let all = [];

  /** @param {number} most */
  function show(most) {
    const held = list.matches(':focus-within');
    list.replaceChildren(...cards.slice(0, most));
    more.hidden = cards.length <= most;
    more.textContent = t.moreQuestions(cards.length - most);
    element.hidden = cards.length === 0;
    if (held) list.querySelector('button')?.focus();
  }

  /** @param {ActorRow[]} actors */
  async function update(actors) {
    all = actors;
    const rows = new Map(actors.map((actor) => [actor.id, actor]));
    const asked = actors.length ? await context.ask('suggestions') : [];
    cards = asked.flatMap(({ actors: [a, b], why }) => {
      const [one, other] = [rows.get(a), rows.get(b)];
      return one && other ? [card(one, other, why)] : [];
    });
    show(FIRST);
  }

  /** @param {ActorRow} one @param {ActorRow} other The fuller name, or the country of a capital. @param {string} why */
  function card(one, other, why) {
    /** @param {ActorRow} actor */
    const named = ({ id, kind, name, count }) =>
      h('span', { class: 'named' }, kindMark(kind), ' ', h('button', { class: 'pick', onclick: () => context.select({ type: 'actor', id }) }, name), ` ×${count}`);
    const name = (/** @type {ActorRow} */ actor) => called(actor, all, context);
    return h('li', {},
      h('p', {}, named(one), ' ', t.and, ' ', named(other)),
      h('p', { class: 'reason' }, `${why}.`),
      h('div', { class: 'buttons' },
        h('button', { 'aria-label': t.yesMerge(one.name, other.name), onclick: () => void put(context, { rule: 'merge', names: [name(other), name(one)] }) }, t.yes),
        h('button', { 'aria-label': t.noApart(one.name, other.name), onclick: () => void put(context, { rule: 'split', name: name(one), from: name(other) }) }, t.no)));
  }

  return { element, update };
}
