import { t } from '../strings/index.js';
import { later } from '../views/index.js';
import { disclosure } from './disclosure.js';
import { undo } from './undo.js';

/** @typedef {import('../story.js').Story} Story */

/** The list of what was put right, behind a button that says how many there are. @param {Story} story @param {AbortSignal} signal */
export function changes(story, signal) {
  const back = undo(story, signal);
  const { element, button, open } = disclosure(t.changes.title, 'changes', async (inside) => (await later()).changes.fill(inside, story, back), signal);
  const settle = () => {
    const { length } = story.corrections.list;
    button.textContent = length ? t.changes.count(length) : t.changes.title;
  };
  story.addEventListener('corrections', settle, { signal });
  settle();
  return {
    element,
    /** Opens it, to add a name. */
    async add() {
      await open();
      /** @type {HTMLElement | null} */ (element.querySelector('.adding input'))?.focus();
    },
  };
}
