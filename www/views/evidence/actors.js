/**
 * Putting actors right: what they are called, what they are, which are one, which names are theirs.
 * @module
 */
import { mergeAll, notEntities, put, those } from '../../corrections/acts.js';
import { called, here } from '../../corrections/naming.js';
import { h } from '../../dom.js';
import { KINDS } from '../../kinds.js';
import { called as hasName } from '../../search/plain.js';
import { fixing as t } from '../../strings/index.js';

/** @typedef {import('../view.js').ActorRow} ActorRow */
/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Item} Item */
/** @typedef {import('../view.js').Kind} Kind */
/** @typedef {import('../view.js').Evidence['sentences'][number]} Sentence */

let lists = 0;

/** @param {string} id @param {Context} context */
export async function actorForm(id, context) {
  const actors = await context.ask('actors');
  const actor = actors.find((one) => one.id === id);
  if (!actor) return h('div');
  const name = called(actor, actors, context);
  return h('div', { role: 'group', 'aria-label': `${t.putRight}: ${actor.name}` },
    kinds(actor.kind, (kind) => put(context, { rule: 'retype', name, kind })),
    shortForm('shown-as', t.shownAs, t.rename, { value: actor.name }, (to) => {
      if (to !== actor.name) void put(context, { rule: 'rename', name, to });
    }),
    sameAs(actor, actors, context),
    actor.aliases.length > 1 && names(actor, name, context),
    h('button', { class: 'quiet', title: t.noneOf(actor.aliases.map((alias) => alias.name)), onclick: () => void notEntities([id], context) },
      t.notAnEntity));
}

/** @param {string[]} ids @param {Context} context */
export async function merging(ids, context) {
  const [, [first]] = await those(ids, context);
  return first ? [h('button', { class: 'together', 'aria-keyshortcuts': 'm', onclick: () => void mergeAll(ids, context) }, t.mergeAs(first.name))] : [];
}

/** What the names in a sentence are, there alone. @param {Item} item @param {Sentence} sentence @param {Context} context */
export async function mentionForm(item, { at, text, marks }, context) {
  const actors = await context.ask('actors');
  const own = item.type === 'actor' ? actors.find(({ id }) => id === item.id) : undefined;
  return h('div', {}, ...marks.map(({ start, end, kind }) => {
    const words = text.slice(start, end);
    const place = { article: at.article, start: at.start + start, end: at.start + end };
    const name = here(place, context);
    return h('div', { class: 'mention', role: 'group', 'aria-label': t.here(words) },
      h('p', {}, t.here(words)),
      own && own.count > 1 && h('button', { onclick: () => void put(context, { rule: 'split', name, from: called(own, actors, context) }) }, t.another),
      h('button', { onclick: () => void put(context, { rule: 'not-an-entity', name }) }, t.noName),
      kinds(kind, (kind) => put(context, { rule: 'retype', name, kind })));
  }));
}

/** A name to choose among those of actors: a field with a list. @param {string} name @param {string} label @param {string} button @param {{value?: string, placeholder?: string, options?: readonly string[]}} field @param {(value: string, input: HTMLInputElement) => void} then */
export function shortForm(name, label, button, { value = '', placeholder, options }, then) {
  const list = options && h('datalist', { id: `list-${(lists += 1)}` }, ...options.map((option) => h('option', { value: option })));
  const input = h('input', { type: 'text', value, placeholder, required: true, list: list?.id, autocomplete: 'off' });
  input.addEventListener('input', () => input.setCustomValidity(''));
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    // What is done is no longer in the field: keys mean the page again, such as the way back.
    /** @type {HTMLElement | null} */ (input.closest('.evidence'))?.focus();
    if (input.value.trim()) then(input.value.trim(), input);
  };
  return h('form', { class: name, onsubmit: submit }, h('label', {}, label, input), h('button', {}, button), list);
}

/** @param {string} current @param {(kind: Kind) => Promise<void>} choose */
function kinds(current, choose) {
  return h('div', { class: 'kinds', role: 'group', 'aria-label': t.kind }, ...KINDS.map(({ kind, letter, one }) =>
    h('button', { class: kind, 'aria-pressed': String(kind === current), onclick: () => kind !== current && void choose(kind) },
      h('span', { class: 'letter', 'aria-hidden': 'true' }, letter), ' ', one)));
}

/** Another actor that this one is: those first that the engine asks about. @param {ActorRow} actor @param {ActorRow[]} actors @param {Context} context */
function sameAs(actor, actors, context) {
  const others = actors.filter(({ id }) => id !== actor.id);
  if (others.length === 0) return null;
  // Two that are called alike are told apart by their kind.
  const twice = (/** @type {ActorRow} */ { id, name }) => actors.some((one) => one.id !== id && one.name === name);
  const options = new Map(others.map((other) => [twice(other) ? `${other.name} (${other.kind})` : other.name, other]));
  return shortForm('same-as', t.sameAs, t.merge, { placeholder: t.sameAsHint, options: [...options.keys()] }, (value, input) => {
    const alike = (/** @type {string} */ text) => text.toLowerCase() === value.toLowerCase();
    const exact = others.find(({ name, aliases }) => alike(name) || aliases.some((alias) => alike(alias.name)));
    // Of what is only begun there must be one.
    const begun = others.filter(hasName(value));
    const other = options.get(value) ?? exact ?? (begun.length === 1 ? begun[0] : undefined);
    // They go by the name of the first.
    const both = other && (other.count < actor.count ? [actor, other] : [other, actor]);
    if (both) return void put(context, { rule: 'merge', names: both.map((one) => called(one, actors, context)) });
    input.setCustomValidity(begun.length > 1 ? t.severalActors(value, begun.length) : t.noActor(value));
    input.reportValidity();
  });
}

/** @param {ActorRow} actor @param {import('../../../pkg/newsweave.js').Naming} from @param {Context} context */
function names(actor, from, context) {
  const other = (/** @type {string} */ name) => name !== actor.name;
  // What it is shown by cannot leave it, but all else can.
  return h('div', { class: 'names' }, h('p', {}, t.names), h('ul', {}, ...actor.aliases.map(({ name }) =>
    h('li', {}, name, other(name) && h('button', {
      class: 'quiet',
      title: t.notItsName(name),
      onclick: () => void put(context, { rule: 'split', name, from }),
    }, t.notIts)))));
}
