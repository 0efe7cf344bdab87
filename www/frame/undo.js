import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */

/** Takes the last correction back; it comes with the first one. @param {Story} story */
export function undo(story) {
  const button = h('button', { class: 'quiet', hidden: true, onclick: () => void story.undo() }, 'Undo');
  story.addEventListener('articles', () => {
    const last = story.corrections.at(-1);
    button.hidden &&= !last;
    button.setAttribute('aria-disabled', String(!last));
    button.title = last ? `Take back: ${last.said}` : 'Nothing to take back';
  });
  return button;
}
