/** A paragraph of an article as it is shown: offsets into the text, white space at its ends left out. @typedef {{start: number, end: number}} Block */

/**
 * The paragraphs of a text: what blank lines part, or its lines where there are none.
 * @param {string} text
 * @returns {Block[]}
 */
export function paragraphs(text) {
  const blank = /\n[ \t\u00a0\r]*\n/.test(text.trim());
  const edge = blank ? /(?:\r?\n[ \t\u00a0]*){2,}/g : /\n+/g;
  /** @type {Block[]} */
  const blocks = [];
  let at = 0;
  for (const { index, 0: gap } of text.matchAll(edge)) {
    push(blocks, text, at, index);
    at = index + gap.length;
  }
  push(blocks, text, at, text.length);
  return blocks;
}

/** @param {Block[]} blocks @param {string} text @param {number} start @param {number} end */
function push(blocks, text, start, end) {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  const length = slice.trim().length;
  if (length > 0) blocks.push({ start: start + lead, end: start + lead + length });
}

/**
 * Whether the first paragraph is a headline rather than a sentence: short, and without a full stop.
 * @param {string} text
 * @param {Block[]} blocks
 */
export function startsWithTitle(text, blocks) {
  if (blocks.length < 2) return false;
  const first = text.slice(blocks[0].start, blocks[0].end);
  return first.length <= 140 && !first.includes('\n') && !/[.:;,]["”’)]?$/.test(first);
}
