import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * What stands where there is no article.
 * @param {Story} story
 * @param {{open: () => void, files: HTMLInputElement}} paste
 */
export function empty(story, paste) {
  return h('div', { class: 'start', hidden: true },
    h('h2', {}, 'Paste news articles.'),
    h('p', {}, 'See who is in them, who appears with whom, and which numbers differ. Nothing leaves the page.'),
    h('div', { class: 'buttons' },
      h('button', { class: 'primary', onclick: paste.open }, 'Paste text'),
      h('button', { onclick: () => paste.files.click() }, 'Open files'),
      story.examples.length > 0 && h('button', { onclick: () => void story.add(story.examples) }, 'Load the example')),
    h('p', { class: 'hint' }, 'Or drop files or folders here: .txt, .md, .html, .docx, .pdf, .zip. Two or more articles on the same event show the most.'));
}
