import { h } from '../dom.js';
import { t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * What stands where there is no article.
 * @param {Story} story
 * @param {{open: () => void, files: HTMLInputElement}} paste
 */
export function empty(story, paste) {
  return h('div', { class: 'start', hidden: true },
    h('h2', {}, t.story.start),
    h('p', {}, t.story.startHint),
    h('div', { class: 'buttons' },
      h('button', { class: 'primary', onclick: paste.open }, t.story.pasteText),
      h('button', { onclick: () => paste.files.click() }, t.story.openFiles),
      story.examples.length > 0 && h('button', { onclick: () => void story.add(story.examples) }, t.story.loadExample)),
    h('p', { class: 'hint' }, t.story.dropHint));
}
