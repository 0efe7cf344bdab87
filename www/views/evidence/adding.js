import { put } from '../../corrections/acts.js';
import { h } from '../../dom.js';
import { KINDS } from '../../kinds.js';
import { fixing as t } from '../../strings/index.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Place} Place */

/**
 * Fills the bar below words that the reader selected: they can be added as a name, of a kind, wherever they stand.
 * @param {HTMLElement} bar
 * @param {Place} place
 * @param {string} words
 * @param {Context} context
 */
export function offer(bar, place, words, context) {
  bar.setAttribute('aria-label', t.addAs(words));
  bar.replaceChildren(h('span', {}, t.addAs(words)), ...KINDS.map(({ kind, letter, one }) =>
    h('button', { class: kind, onclick: () => void add(kind) }, h('span', { class: 'letter', 'aria-hidden': 'true' }, letter), ' ', one)));

  /** @param {import('../view.js').Kind} kind */
  async function add(kind) {
    bar.hidden = true;
    await put(context, { rule: 'add', name: words, kind });
    const { mentions } = await context.ask('article', place.article);
    const mention = mentions.find(({ start, end }) => start < place.end && end > place.start);
    if (mention) context.select({ type: 'actor', id: mention.actor });
  }
}
