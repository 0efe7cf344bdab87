import { h } from '../dom.js';
import { accessibility } from './accessibility.js';

/** @typedef {import('../views/view.js').Tab} Tab */

/**
 * The keys, and a switch that turns them off.
 * @param {readonly Tab[]} views
 * @param {{enabled: boolean}} keys
 */
export function helpDialog(views, keys) {
  /** @type {[string, string][]} */
  const rows = [
    ['/', 'Search'],
    ...views.map(({ label }, index) => /** @type {[string, string]} */ ([String(index + 1), label])),
    ['j, k', 'Next and previous item; in the text, of what is selected'],
    ['Enter', 'Select; with Ctrl or ⌘ one more'],
    ['e', 'To the evidence'],
    ['a', 'Add the words that are selected as a name, or any others'],
    ['m, t, x', 'Of the actors that are selected: merge, change the kind, not an entity'],
    ['Ctrl Z', 'Take back what was last put right; with Shift do it again'],
    ['Esc', 'Select nothing'],
    ['Ctrl V', 'Paste an article, anywhere on the page'],
    ['?', 'This help'],
  ];
  const dialog = h('dialog', { class: 'help', 'aria-labelledby': 'help-title' },
    h('form', { method: 'dialog' },
      h('h2', { id: 'help-title' }, 'Keys'),
      h('dl', {}, ...rows.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)])),
      h('label', {}, h('input', {
        type: 'checkbox',
        checked: keys.enabled,
        onchange: ({ currentTarget }) => (keys.enabled = currentTarget.checked),
      }), ' Use single-letter keys'),
      h('p', { class: 'hint' },
        'Names are found by a statistical tagger and can be wrong; every count opens the sentences behind it. ' +
        'Nothing you paste leaves this page.'),
      accessibility(),
      h('div', { class: 'buttons' }, h('button', { class: 'primary' }, 'Close'))));
  return { element: dialog, open: () => dialog.showModal() };
}
