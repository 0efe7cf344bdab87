import { h } from '../../dom.js';
import { t } from '../../strings/index.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('./sheet.js').SheetView} SheetView */

/**
 * What opens the fields for title, day and outlet, in the place of the head of the article.
 * @param {SheetView} view
 * @param {Context} context
 */
export function editButton(view, context) {
  const { id } = view.sheet;
  return h('button', { class: 'quiet edit', 'data-focus': `edit ${id}`, title: t.read.editHint, onclick: () => edit(view, context) }, t.read.edit);
}

/** @param {SheetView} view @param {Context} context */
function edit({ sheet, about, title: heading }, context) {
  const head = /** @type {HTMLElement} */ (about.parentElement);
  const title = h('input', { type: 'text', value: sheet.title, autocomplete: 'off' });
  const date = h('input', { type: 'date', value: sheet.row?.date ?? sheet.date ?? '' });
  const source = h('input', { type: 'text', value: sheet.source ?? sheet.row?.source ?? '', autocomplete: 'off' });
  const form = h('form', { class: 'details', 'aria-label': t.read.edit, onsubmit: save, onkeydown: leave },
    h('label', { class: 'wide' }, t.read.title, title),
    h('label', {}, t.read.date, date),
    h('label', {}, t.read.source, source),
    h('div', { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary' }, t.read.save),
      h('button', { type: 'button', onclick: close }, t.read.cancel)));

  function close() {
    form.remove();
    about.hidden = heading.hidden = false;
    /** @type {HTMLElement | null} */ (about.querySelector('button.edit'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  /** @param {SubmitEvent} event */
  function save(event) {
    event.preventDefault();
    close();
    const given = { title: title.value.trim() || undefined, date: date.value || undefined, source: source.value.trim() || undefined };
    const shown = { title: sheet.title, date: sheet.row?.date ?? sheet.date, source: sheet.source ?? sheet.row?.source };
    // What was found in the text and stays so is still what the text says.
    if (!sheet.titled && given.title === shown.title) delete given.title;
    if (!sheet.source && given.source === shown.source) delete given.source;
    if ('title' in given && given.title !== shown.title || given.date !== (shown.date ?? undefined) || 'source' in given && given.source !== (shown.source ?? undefined)) context.desk.edit(sheet.id, given);
  }

  about.hidden = heading.hidden = true;
  head.append(form);
  // All of it is selected, as where one comes by Tab: typing puts another in its place, an arrow key leads into it.
  title.focus();
  title.select();
}
