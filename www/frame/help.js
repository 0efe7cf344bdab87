import { h } from '../dom.js';
import { helping as t, t as common } from '../strings/index.js';
import { accessibility } from './accessibility.js';

/**
 * The keys, a switch that turns them off, and what the measures mean.
 * @param {readonly {label: string}[]} views
 * @param {{enabled: boolean}} keys
 * @param {boolean} main Whether the page is all ours: of another's, nothing can be proved.
 */
export function helpDialog(views, keys, main) {
  /** @type {[string, string][]} */
  const rows = [['/', t.search], ...views.map(({ label }, index) => /** @type {[string, string]} */ ([String(index + 1), label])), ...t.keys];
  const dialog = h('dialog', { class: 'help', 'aria-labelledby': 'help-title' },
    h('form', { method: 'dialog' },
      h('h2', { id: 'help-title' }, t.title),
      h('dl', {}, ...rows.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)])),
      h('label', {}, h('input', {
        type: 'checkbox',
        checked: keys.enabled,
        onchange: ({ currentTarget }) => (keys.enabled = currentTarget.checked),
      }), ` ${t.useKeys}`),
      h('details', { class: 'measures' },
        h('summary', {}, t.meaning),
        h('dl', {}, ...t.measures.flatMap(([name, what]) => [h('dt', {}, name), h('dd', { class: 'hint' }, what)]))),
      h('p', { class: 'hint' }, t.caution),
      main && proof(),
      accessibility(),
      h('div', { class: 'buttons' }, h('button', { class: 'primary' }, t.close))));
  return { element: dialog, open: () => dialog.showModal() };
}

/** How to see that nothing is sent; on a phone the bar has no room for it. */
function proof() {
  const inside = h('div', { class: 'privacy' });
  const show = () => void import('./privacy.js').then(({ fill }) => fill(inside), () => (inside.textContent = common.frame.partNotLoaded));
  return h('details', { ontoggle: show }, h('summary', {}, common.frame.privacy), inside);
}
