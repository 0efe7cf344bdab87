import { titleOf } from '../title.js';
import { later } from '../views/index.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Context} Context */

/**
 * What a view is given: questions, and ways to select and to go.
 * @param {Story} story
 * @param {HTMLElement} root
 * @param {(text: string) => void} announce
 * @returns {Context}
 */
export function contextFor(story, root, announce) {
  const all = () => story.entries.map(sheet);
  return {
    root,
    announce,
    ask: story.ask,
    articles: () => story.rows,
    kinds: () => story.kinds,
    options: { get: (name) => story.options.get(name), set: (name, value) => story.choose(name, value) },
    selection: () => story.selection,
    previewed: () => story.preview,
    select: (item, options) => story.select(item, story.gathering ? { add: true } : options),
    gathering: () => story.gathering,
    gather: (on) => story.gather(on),
    preview: (item) => story.hover(item),
    correct: (rules, said) => story.correct(rules, said),
    forms: async () => (await later()).forms,
    open: (place) => story.open(place),
    desk: {
      all,
      shown: () => [story.article, story.beside].flatMap((id) => all().find((sheet) => sheet.id === id) ?? []),
      read: (id, beside) => story.read(id, beside),
      setDate: (ids, date) => void story.edit(ids, { date }),
      edit: (id, change) => void story.edit([id], change),
      takeTarget: () => {
        const { target } = story;
        story.target = null;
        return target;
      },
    },
  };
}

/** @param {import('../shelf.js').Entry} entry @param {number} index @returns {import('../views/view.js').Sheet} */
function sheet(entry, index) {
  const { input, row, state, marks } = entry;
  const { id, date, source, text } = input;
  return { id, number: index + 1, title: titleOf(entry), titled: Boolean(input.title), date, source, text, marks, row, failed: state === 'failed' };
}
