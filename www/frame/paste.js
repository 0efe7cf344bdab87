import { h } from '../dom.js';
import { draftOfTransfer, importDraft, importFiles } from '../import.js';
import { t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * The dialog that takes articles in: pasted text or files. What was typed stays when it is closed.
 * @param {Story} story
 */
export function pasteDialog(story) {
  const text = h('textarea', { rows: 12, placeholder: t.importing.placeholder, 'aria-describedby': 'paste-trouble', onpaste: pasted });
  const title = h('input', { type: 'text', autocomplete: 'off' });
  const date = h('input', { type: 'date' });
  const source = h('input', { type: 'text', autocomplete: 'off' });
  const trouble = h('p', { class: 'trouble', id: 'paste-trouble', role: 'alert' });
  const files = h('input', { type: 'file', multiple: true, hidden: true, accept: '.txt,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,.zip,.json,text/plain,text/html,text/markdown,application/pdf,application/zip', onchange: opened });
  const form = h('form', { method: 'dialog', onsubmit: submitted, onkeydown: hurried },
    h('h2', { id: 'paste-title' }, t.importing.title),
    h('p', { class: 'hint' }, t.importing.hint),
    h('label', { class: 'wide' }, t.importing.text, text),
    trouble,
    h('div', { class: 'fields' },
      h('label', { class: 'wide' }, t.importing.titleField, title),
      h('label', {}, t.importing.date, date),
      h('label', { class: 'wide' }, t.importing.source, source)),
    h('div', { class: 'buttons' },
      h('button', { type: 'button', onclick: () => files.click() }, t.importing.openFiles),
      files,
      h('span', { class: 'space' }),
      h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, t.importing.close),
      h('button', { type: 'submit', class: 'primary' }, t.importing.readIt)));
  const dialog = h('dialog', { class: 'paste', 'aria-labelledby': 'paste-title' }, form);

  /** A web page is pasted as its article. @param {ClipboardEvent} event */
  function pasted(event) {
    if (!event.clipboardData?.types.includes('text/html') || text.value) return;
    const draft = draftOfTransfer(event.clipboardData);
    event.preventDefault();
    text.value = draft.text;
    title.value ||= draft.title ?? '';
    date.value ||= draft.date ?? '';
    source.value ||= draft.source ?? '';
  }

  /** Ctrl or ⌘ with Enter reads it. @param {KeyboardEvent} event */
  function hurried(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  }

  /** @param {SubmitEvent} event */
  function submitted(event) {
    event.preventDefault();
    if (!/\S/.test(text.value)) {
      trouble.textContent = t.importing.missing;
      text.focus();
      return;
    }
    const draft = { text: text.value, title: title.value.trim() || undefined, date: date.value || undefined, source: source.value.trim() || undefined };
    form.reset();
    trouble.textContent = '';
    dialog.close();
    void importDraft(story, draft);
  }

  function opened() {
    const chosen = [...(files.files ?? [])];
    files.value = '';
    dialog.close();
    void importFiles(story, chosen);
  }

  return { element: dialog, files, open: () => (dialog.showModal(), text.focus()) };
}
