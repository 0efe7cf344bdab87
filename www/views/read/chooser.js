import { h } from '../../dom.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Sheet} Sheet */

/**
 * Previous and next article, and what stands beside it.
 * @param {HTMLElement} chooser
 * @param {Context} context
 */
export function fillChooser(chooser, context) {
  const all = context.desk.all();
  const [main, beside] = context.desk.shown();
  chooser.hidden = all.length < 2;
  if (!main || chooser.hidden || chooser.contains(/** @type {ShadowRoot} */ (chooser.getRootNode()).activeElement)) return;
  const at = all.findIndex(({ id }) => id === main.id);
  /** @param {string} label @param {string} sign @param {number} index */
  const step = (label, sign, index) =>
    h('button', { class: 'quiet', 'aria-label': label, disabled: !all[index], onclick: () => context.desk.read(all[index].id) }, sign);
  /** @param {Sheet} sheet @param {boolean} selected */
  const option = (sheet, selected) => h('option', { value: sheet.id, selected }, `${sheet.number} · ${sheet.title}`);
  /** @param {Event} event */
  const value = (event) => /** @type {HTMLSelectElement} */ (event.currentTarget).value;
  chooser.replaceChildren(
    step('Previous article', '‹', at - 1),
    h('select', { 'aria-label': 'Article', onchange: (event) => context.desk.read(value(event)) }, ...all.map((sheet) => option(sheet, sheet.id === main.id))),
    h('span', { class: 'of' }, `Article ${main.number} of ${all.length}`),
    step('Next article', '›', at + 1),
    h('label', { class: 'beside' }, 'Beside it ',
      h('select', { onchange: (event) => context.desk.read(main.id, value(event) || null) },
        h('option', { value: '' }, 'none'),
        ...all.filter(({ id }) => id !== main.id).map((sheet) => option(sheet, sheet.id === beside?.id)))),
  );
}
