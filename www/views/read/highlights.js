/**
 * Highlights of one element on ranges of its text, without touching the text itself. A highlight's name is known to the whole page, so
 * several elements share it, each with its own ranges. Browsers without the interface show none.
 */
export class Highlights {
  /** @type {Map<string, Range[]>} */
  #own = new Map();

  /**
   * Shows these ranges, and no others of ours, under a name.
   * @param {string} name
   * @param {Range[]} ranges
   */
  show(name, ranges) {
    if (!('highlights' in CSS)) return;
    const shared = CSS.highlights.get(name) ?? new Highlight();
    for (const range of this.#own.get(name) ?? []) shared.delete(range);
    for (const range of ranges) shared.add(range);
    this.#own.set(name, ranges);
    CSS.highlights.set(name, shared);
  }

  clear() {
    for (const name of this.#own.keys()) this.show(name, []);
  }
}
