import { mergeAll, notEntities, those } from '../../corrections/acts.js';
import { h } from '../../dom.js';
import { fixing as t } from '../../strings/index.js';

/**
 * What can be done with actors that are selected together.
 * @param {import('../view.js').Context} context
 */
export function merging(context) {
  const names = h('p', {});
  const merge = h('button', { 'aria-keyshortcuts': 'm', onclick: () => void mergeAll(ids(), context) });
  const none = h('button', { 'aria-keyshortcuts': 'x', onclick: () => void notEntities(ids(), context) }, t.notEntities);
  const element = h('div', { class: 'merging', role: 'group', 'aria-label': t.selected, hidden: true }, names, merge, none,
    h('button', { class: 'quiet', onclick: () => context.select(null) }, t.clear));
  const ids = () => context.selection().flatMap((item) => (item.type === 'actor' ? [item.id] : []));

  async function select() {
    const chosen = ids().length > 1 ? (await those(ids(), context))[1] : [];
    element.hidden = chosen.length < 2;
    if (element.hidden) return;
    names.textContent = t.these(chosen.map(({ name }) => name));
    merge.textContent = t.mergeAs(chosen[0].name);
  }

  return { element, select: () => void select().catch(() => {}) };
}
