/**
 * A mark on a stretch of text: offsets into it, and what makes its element.
 * @typedef {{start: number, end: number, make: () => HTMLElement}} Mark
 */

/**
 * A stretch of text with its marks, as nodes. Marks may overlap: one inside another is nested in it; where two cross, the one that starts
 * later is cut in two.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly Mark[]} marks Those that lie at least partly between `start` and `end`.
 * @returns {Node[]}
 */
export function marked(text, start, end, marks) {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.start < mark.end)
    .sort(outerFirst);
  return weave(text, start, end, inside);
}

/** @param {Mark} a @param {Mark} b */
const outerFirst = (a, b) => a.start - b.start || b.end - a.end;

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Mark[]} marks Sorted, and inside.
 */
function weave(text, start, end, marks) {
  /** @type {Node[]} */
  const nodes = [];
  let at = start;
  for (let rest = marks; rest.length > 0; ) {
    const [mark, ...others] = rest;
    const inner = [];
    const cut = [];
    let next = 0;
    for (; next < others.length && others[next].start < mark.end; next++) {
      const other = others[next];
      inner.push({ ...other, end: Math.min(other.end, mark.end) });
      if (other.end > mark.end) cut.push({ ...other, start: mark.end });
    }
    if (at < mark.start) nodes.push(new Text(text.slice(at, mark.start)));
    const element = mark.make();
    element.append(...weave(text, mark.start, mark.end, inner));
    nodes.push(element);
    at = mark.end;
    rest = cut.length > 0 ? [...cut, ...others.slice(next)].sort(outerFirst) : others.slice(next);
  }
  if (at < end) nodes.push(new Text(text.slice(at, end)));
  return nodes;
}
