import { itemKey } from './views/view.js';

/** @typedef {import('./views/view.js').Item} Item */
/** @typedef {import('./story.js').Story} Story */

/** An option of a view: `links.unit`. */
const OPTION = /^[a-z]+\.[a-z]+$/;

/**
 * What the address says of a story: the view, the articles shown, what is selected, filtered and chosen; nothing of their text.
 * @param {Story} story
 */
export function fragmentOf(story) {
  const parts = new URLSearchParams();
  if (story.view !== 'read') parts.set('view', story.view);
  if (story.article && story.article !== story.entries[0]?.input.id) parts.set('article', story.article);
  if (story.beside) parts.set('beside', story.beside);
  if (story.leastConfidence) parts.set('sure', String(story.leastConfidence));
  if (story.allText) parts.set('all', 'yes');
  const hidden = story.hidden;
  if (hidden.length) parts.set('hide', hidden.join(' '));
  for (const [option, value] of [...story.options].sort()) parts.set(option, value);
  for (const item of story.selection) parts.append('select', itemKey(item));
  return parts.toString();
}

/**
 * @param {string} fragment Without `#`.
 * @param {readonly string[]} views The ids of the views there are.
 */
export function stateOf(fragment, views) {
  const parts = new URLSearchParams(fragment);
  const view = parts.get('view') ?? 'read';
  const sure = Number(parts.get('sure') ?? 0);
  return {
    view: views.includes(view) ? view : 'read',
    article: parts.get('article'),
    beside: parts.get('beside'),
    leastConfidence: Number.isInteger(sure) && sure >= 0 && sure <= 100 ? sure : 0,
    allText: parts.get('all') === 'yes',
    hidden: parts.get('hide')?.split(' ') ?? [],
    options: [...parts].filter(([option]) => OPTION.test(option)).sort(),
    selection: parts.getAll('select').flatMap((key) => itemOf(key) ?? []),
  };
}

/**
 * @param {string} key As `itemKey` gives it.
 * @returns {Item | null}
 */
function itemOf(key) {
  const [, type, rest] = /^(\w+):(.+)$/s.exec(key) ?? [];
  if (type === 'actor' || type === 'date' || type === 'speaker' || type === 'quote') return { type, id: rest };
  if (type === 'figure') return { type, row: rest };
  if (type === 'term') return { type, term: rest };
  if (type !== 'pair') return null;
  const [unit, a, b] = rest.split(':').map(decoded);
  return b && (unit === 'sentence' || unit === 'paragraph') ? { type, a, b, unit } : null;
}

/** Addresses come from anywhere: what is not well formed stays as it is. @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
