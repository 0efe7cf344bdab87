/** @typedef {import('./shelf.js').Entry} Entry */

/**
 * The title of an article, or its first words.
 * @param {Entry} entry
 */
export function titleOf({ input, row }) {
  if (row?.title ?? input.title) return row?.title ?? input.title ?? '';
  const line = input.text.trim().split('\n', 1)[0].replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79).replace(/\s\S*$/, '')}…` : line;
}
