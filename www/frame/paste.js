import { h } from '../dom.js';
import { draftOfTransfer, importDrafts, importFiles } from '../import.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * The dialog that takes articles in: pasted text or files. What was typed stays when it is closed.
 * @param {Story} story
 */
export function pasteDialog(story) {
  const text = h('textarea', { rows: 12, placeholder: 'Paste the text of an article here', 'aria-describedby': 'paste-trouble', onpaste: pasted });
  const title = h('input', { type: 'text', autocomplete: 'off' });
  const date = h('input', { type: 'date' });
  const trouble = h('p', { class: 'trouble', id: 'paste-trouble', role: 'alert' });
  const files = h('input', { type: 'file', multiple: true, hidden: true, accept: '.txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown', onchange: opened });
  const form = h('form', { method: 'dialog', onsubmit: submitted, onkeydown: hurried },
    h('h2', { id: 'paste-title' }, 'Add articles'),
    h('p', { class: 'hint' }, 'Text or web pages. They are read in this page and sent nowhere. You can also drop files anywhere on it.'),
    h('label', { class: 'wide' }, 'Text', text),
    trouble,
    h('div', { class: 'fields' },
      h('label', { class: 'wide' }, 'Title, if it is not in the text', title),
      h('label', {}, 'Published on', date)),
    h('div', { class: 'buttons' },
      h('button', { type: 'button', onclick: () => files.click() }, 'Open files…'),
      files,
      h('span', { class: 'space' }),
      h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Close'),
      h('button', { type: 'submit', class: 'primary' }, 'Read it')));
  const dialog = h('dialog', { class: 'paste', 'aria-labelledby': 'paste-title' }, form);

  /** A web page is pasted as its article. @param {ClipboardEvent} event */
  function pasted(event) {
    if (!event.clipboardData?.types.includes('text/html') || text.value) return;
    const draft = draftOfTransfer(event.clipboardData);
    event.preventDefault();
    text.value = draft.text;
    title.value ||= draft.title ?? '';
    date.value ||= draft.date ?? '';
  }

  /** Ctrl or ⌘ with Enter reads it. @param {KeyboardEvent} event */
  function hurried(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  }

  /** @param {SubmitEvent} event */
  function submitted(event) {
    event.preventDefault();
    if (!/\S/.test(text.value)) {
      trouble.textContent = 'There is no text yet: copy an article and paste it above, or open files.';
      text.focus();
      return;
    }
    const draft = { text: text.value, title: title.value.trim() || undefined, date: date.value || undefined };
    form.reset();
    trouble.textContent = '';
    dialog.close();
    void importDrafts(story, [draft]);
  }

  function opened() {
    const chosen = [...(files.files ?? [])];
    files.value = '';
    dialog.close();
    void importFiles(story, chosen);
  }

  return { element: dialog, files, open: () => (dialog.showModal(), text.focus()) };
}
