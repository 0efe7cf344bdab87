import { h } from '../../dom.js';
import { t } from '../../strings/index.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').SharedRun} SharedRun */

/**
 * A sign in the margin beside words that another article has too; a press shows them there. It holds no text, so that the text around it
 * stays what it is.
 * @param {SharedRun} run
 * @param {Context} context
 */
export function linkShared({ words, there, articles }, context) {
  const number = context.desk.all().find(({ id }) => id === there.article)?.number ?? 0;
  const name = t.read.shared(words, number, articles - 1);
  return h('button', { class: 'same-words', 'aria-label': name, title: name, 'data-number': number, onclick: () => context.open(there) });
}

/** Says below an article how much of it stands elsewhere. @param {import('./sheet.js').SheetView} view @param {readonly SharedRun[]} shared */
export const tellShared = ({ foot }, shared) => (foot.textContent = shared.length > 0 ? t.read.sharing(shared.length) : '');
