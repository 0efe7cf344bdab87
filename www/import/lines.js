/**
 * A line of a page: where it starts and ends and how high it stands (in points, upwards), and the size of its letters.
 * @typedef {{text: string, x: number, end: number, y: number, size: number}} Line
 */

/** Letters so much larger than those of the text make a title. */
const TITLE = 1.25;

/**
 * The lines of pages as a text: running heads and page numbers left out, lines joined to paragraphs, words mended that were divided at the
 * end of a line. The title is what stands on the first page in the largest letters.
 * @param {readonly (readonly Line[])[]} pages
 * @returns {{title?: string, text: string}}
 */
export function layText(pages) {
  const running = runningHeads(pages);
  const kept = pages.map((page) => page.filter((line) => !running.has(line)));
  const size = bodySize(kept.flat());
  const title = titleOf(kept[0] ?? [], size);
  const words = new Set(kept.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []));
  /** @type {string[]} */
  const paragraphs = [];
  /** @type {Line | null} */
  let before = null;
  for (const page of kept) {
    const measure = measuresOf(page, size);
    for (const line of page) {
      if (title.includes(line)) continue;
      if (before && !begins(before, line, page.includes(before), measure)) paragraphs.push(joined(paragraphs.pop() ?? '', line.text, words));
      else paragraphs.push(line.text);
      before = line;
    }
  }
  return { title: title.map(({ text }) => text).join(' ') || undefined, text: paragraphs.map((it) => it.replaceAll('\u00AD', '')).join('\n\n') };
}

/**
 * What stands at the top or the foot of pages and says the same on most of them, but for its numbers; and bare page numbers there.
 * @param {readonly (readonly Line[])[]} pages
 */
function runningHeads(pages) {
  const alike = (/** @type {Line} */ { text }) => text.toLowerCase().replace(/\d+/g, '#');
  /** The two outermost lines at each end. @param {readonly Line[]} page */
  const outer = (page) => {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])];
  };
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const page of pages) for (const said of new Set(outer(page).map(alike))) counts.set(said, (counts.get(said) ?? 0) + 1);
  const isNumber = (/** @type {Line} */ { text }) => /^(?:page\s*)?[-–—\s|]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s|]*$/i.test(text);
  const most = Math.max(2, pages.length / 2);
  return new Set(pages.flatMap((page) => outer(page).filter((line) => isNumber(line) || (pages.length > 1 && (counts.get(alike(line)) ?? 0) >= most))));
}

/** The size in which most of the text is set. @param {readonly Line[]} lines */
function bodySize(lines) {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { size, text } of lines) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 10;
}

/** The lines of the title: neighbours, in the largest letters. @param {readonly Line[]} page @param {number} body */
function titleOf(page, body) {
  const largest = Math.max(0, ...page.filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ size }) => size));
  if (largest < body * TITLE) return [];
  const first = page.findIndex(({ size }) => size >= largest * 0.97);
  const after = page.findIndex(({ size }, index) => index > first && size < largest * 0.97);
  const lines = page.slice(first, after < 0 ? page.length : after);
  return lines.length <= 4 ? lines : [];
}

/** How far lines usually lie apart, and where they start and end. @param {readonly Line[]} page @param {number} size */
function measuresOf(page, size) {
  const body = page.filter((line) => Math.abs(line.size - size) < size * 0.1);
  const gaps = body.slice(1).map((line, index) => body[index].y - line.y).filter((gap) => gap > 0).sort((a, b) => a - b);
  const ends = body.map(({ end, x }) => end - x).sort((a, b) => a - b);
  return { gap: gaps[Math.floor(gaps.length / 2)] ?? size * 1.2, width: ends[Math.floor(ends.length * 0.8)] ?? 0 };
}

/**
 * Whether a line begins a paragraph.
 * @param {Line} before @param {Line} line @param {boolean} samePage
 * @param {{gap: number, width: number}} measure
 */
function begins(before, line, samePage, { gap, width }) {
  if (Math.abs(before.size - line.size) > before.size * 0.12) return true;
  const ended = /[.!?:]["'”’)\]]*$/.test(before.text);
  // On the next page or in the next column only the words can tell.
  if (!samePage || line.y > before.y) return ended && (before.end - before.x < width * 0.85 || !/^\p{Ll}/u.test(line.text));
  if (before.y - line.y > gap * 1.35) return true;
  if (line.x - before.x > line.size * 0.8 && !/^\p{Ll}/u.test(line.text)) return true;
  return ended && before.end - before.x < width * 0.85;
}

/**
 * A word divided at the end of a line is put together, unless the text has it with its hyphen elsewhere.
 * @param {string} text @param {string} next @param {ReadonlySet<string>} words
 */
function joined(text, next, words) {
  const [, start] = /([\p{L}\p{M}]+)[-\u00AD\u2010]$/u.exec(text) ?? [];
  const [end] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next) ?? [];
  if (!start || !end) return `${text} ${next}`;
  const [whole, divided] = [start + end, `${start}-${end}`].map((word) => word.toLowerCase());
  return words.has(divided) && !words.has(whole) ? text + next : text.slice(0, -1) + next;
}
