import { h } from '../dom.js';
import { t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */

/** The way back from corrections and removals, and there again; it comes with the first one. @param {Story} story @param {AbortSignal} signal */
export function undo(story, signal) {
  const back = h('button', { class: 'quiet', 'aria-keyshortcuts': 'Control+Z', onclick: () => void story.undo() }, t.changes.undo);
  const again = h('button', { class: 'quiet', 'aria-keyshortcuts': 'Control+Shift+Z', onclick: () => void story.redo() }, t.changes.redo);
  const both = h('div', { class: 'undo', role: 'group', 'aria-label': t.changes.corrections, hidden: true }, back, again);
  const settle = () => {
    const { undoes, corrections: { redoes } } = story;
    both.hidden &&= !undoes && !redoes;
    back.setAttribute('aria-disabled', String(!undoes));
    again.setAttribute('aria-disabled', String(!redoes));
    back.title = undoes ? t.changes.takesBack(undoes) : t.changes.nothingToUndo;
    again.title = redoes ? t.changes.doesAgain(redoes) : t.changes.nothingToRedo;
  };
  for (const what of ['corrections', 'notices']) story.addEventListener(what, settle, { signal });
  settle();
  return both;
}
