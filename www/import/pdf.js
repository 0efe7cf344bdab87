import { getDocument } from 'unpdf/pdfjs';

import { layText } from './lines.js';
import { refusal } from './refusal.js';

/** @typedef {import('./lines.js').Line} Line */

/**
 * The text of a document of pages, put together from its lines.
 * @param {ArrayBuffer} bytes
 */
export async function openPdf(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, isEvalSupported: false, verbosity: 0 });
  try {
    const document = await task.promise;
    /** @type {Line[][]} */
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items));
      page.cleanup();
    }
    const laid = layText(pages);
    if (!/\p{L}/u.test(laid.text)) throw refusal('scanned');
    return laid;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw refusal('locked');
    throw error;
  } finally {
    void task.destroy();
  }
}

/**
 * The pieces of text of a page as lines, in the order in which the page has them, which is that of reading in most.
 * @param {any[]} items
 * @returns {Line[]}
 */
function linesOf(items) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | null} */
  let line = null;
  for (const { str, transform, width, hasEOL } of items) {
    if (typeof str !== 'string') continue;
    const [, , , , x, y] = transform;
    const size = Math.hypot(transform[2], transform[3]);
    if (/\S/.test(str)) {
      if (line && Math.abs(line.y - y) > Math.max(line.size, size) * 0.4) line = null;
      if (!line) lines.push((line = { text: '', x, y, size, end: x }));
      // A gap where no blank stands is one.
      if (line.text && !/\s$/.test(line.text) && !/^\s/.test(str) && x - line.end > size * 0.15) line.text += ' ';
      line.end = x + width;
    }
    if (line) line.text += str;
    if (hasEOL) line = null;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}
