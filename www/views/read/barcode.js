import { h } from '../../dom.js';

/** @typedef {import('./sheet.js').SheetView} SheetView */
/** @typedef {import('../view.js').Place} Place */

/**
 * The margin beside an article: a line for each place where something selected stands, at its height in the text. A press goes there.
 * The keys `j` and `k` do the same, so it is hidden from screen readers.
 * @param {SheetView} sheet
 * @param {string[]} keys Of the selected items.
 * @param {Place[]} places Of the selected words.
 */
export function fillBarcode(sheet, keys, places) {
  const marks = keys.flatMap((key) => sheet.items.get(key) ?? []);
  const order = new Map([...sheet.body.children].map((paragraph, index) => [paragraph, index]));
  const ticks = [
    ...marks.map((mark) => tick(/** @type {Element} */ (mark.closest('p')), mark.className.split(' ')[0])),
    ...places.flatMap(({ start, end }) => {
      const paragraph = sheet.range(start, end)?.startContainer.parentElement?.closest('p');
      return paragraph ? [tick(paragraph, 'term')] : [];
    }),
  ];
  sheet.barcode.replaceChildren(...ticks);

  /** @param {Element} paragraph @param {string} kind */
  function tick(paragraph, kind) {
    const line = h('span', { class: kind, onclick: () => paragraph.scrollIntoView({ block: 'center' }) });
    line.style.setProperty('inset-block-start', `${(((order.get(paragraph) ?? 0) + 0.5) / order.size) * 100}%`);
    return line;
  }
}
