import { DOUBTFUL } from '../../doubt.js';
import { h } from '../../dom.js';
import { letter } from '../../kinds.js';
import { marked } from '../../marks.js';
import { itemKey } from '../view.js';
import { paragraphs, startsWithTitle } from './paragraphs.js';

/** @typedef {import('../view.js').Sheet} Sheet */
/** @typedef {import('../view.js').ArticleAnswer} ArticleAnswer */
/** @typedef {import('../view.js').Item} Item */
/** @typedef {import('../view.js').SharedRun} SharedRun */
/** @typedef {import('./paragraphs.js').Block} Block */
/** @typedef {import('../../marks.js').Mark} Mark */

/** So many paragraphs are laid out only as they come to sight. */
const LONG = 200;

/**
 * One article on paper: paragraphs from the start, the same paragraphs with what can be pressed when the engine has answered.
 */
export class SheetView {
  /** The words of the article that stand for an item, by its key. @type {Map<string, HTMLElement[]>} */
  items = new Map();
  #answer = '';
  /** @type {(run: SharedRun) => HTMLElement} */
  #link;
  /** @type {Block[]} */
  #blocks;
  /** @type {HTMLElement[]} */
  #paragraphs;

  /**
   * @param {Sheet} sheet
   * @param {(run: SharedRun) => HTMLElement} link Leads to where else the words of a run stand.
   */
  constructor(sheet, link) {
    this.sheet = sheet;
    this.#link = link;
    this.#blocks = paragraphs(sheet.text);
    const headline = !sheet.titled && startsWithTitle(sheet.text, this.#blocks);
    this.#paragraphs = this.#blocks.map((_, index) => h('p', { class: headline && index === 0 ? 'headline' : null, dir: 'auto' }));
    this.#weave((sheet.marks ?? []).map(({ start, end, kind }) => ({ start, end, make: () => h('mark', { class: kind }) })));
    // Where the text begins with its headline, that is read out as the heading.
    this.title = h('h2', { class: sheet.titled ? null : 'unseen', hidden: headline, dir: 'auto' }, sheet.title);
    this.about = h('div', { class: 'about' });
    this.body = h('div', { class: this.#blocks.length > LONG ? 'body long' : 'body' }, ...this.#paragraphs);
    this.foot = h('footer', { class: 'hint' });
    this.barcode = h('div', { class: 'barcode', 'aria-hidden': true });
    this.element = h('article', { 'data-article': sheet.id }, h('header', {}, this.about, this.title), this.body, this.barcode, this.foot);
  }

  /**
   * Puts the marks of an answer on the text.
   * @param {ArticleAnswer} answer
   * @param {readonly SharedRun[]} shared
   */
  mark(answer, shared) {
    const key = JSON.stringify([answer, shared]);
    if (key === this.#answer) return;
    this.#answer = key;
    this.items = new Map();
    this.#weave([...this.#marks(answer), ...shared.map((run) => this.#shared(run))].sort((a, b) => a.start - b.start));
  }

  /** Fills the paragraphs. @param {Mark[]} marks By their starts. */
  #weave(marks) {
    let from = 0;
    for (const [index, { start, end }] of this.#blocks.entries()) {
      while (from < marks.length && marks[from].start < start && marks[from].end <= start) from++;
      const here = [];
      for (let i = from; i < marks.length && marks[i].start < end; i++) if (marks[i].end > start) here.push(marks[i]);
      this.#paragraphs[index].replaceChildren(...marked(this.sheet.text, start, end, here));
    }
  }

  /**
   * Gives the marks of these items a class, and takes it from the others; a long article has too many marks to touch each.
   * @param {string} name
   * @param {readonly string[]} keys
   */
  paint(name, keys) {
    for (const element of this.element.querySelectorAll(`.${name}`)) element.classList.remove(name);
    for (const key of keys) for (const element of this.items.get(key) ?? []) element.classList.add(name);
  }

  /**
   * A range of the shown text.
   * @param {number} start
   * @param {number} end
   * @returns {Range | null}
   */
  range(start, end) {
    const from = this.#point(start);
    const to = this.#point(end, true);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  /**
   * Where in the article's text a range inside one paragraph stands.
   * @param {AbstractRange} range
   */
  offsets({ startContainer, startOffset, endContainer, endOffset }) {
    const index = this.#paragraphs.findIndex((paragraph) => paragraph.contains(startContainer));
    const paragraph = this.#paragraphs[index];
    if (!paragraph?.contains(endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    /** @param {Node} node @param {number} offset */
    const offset = (node, offset) => {
      before.setEnd(node, offset);
      return this.#blocks[index].start + before.toString().length;
    };
    return { start: offset(startContainer, startOffset), end: offset(endContainer, endOffset) };
  }

  /**
   * @param {ArticleAnswer} answer
   * @returns {Mark[]}
   */
  #marks({ zones, mentions, figures, quotes, dates }) {
    const names = new Map(mentions.map(({ actor, name }) => [actor, name]));
    return [
      ...zones.map(({ start, end, kind }) => ({ start, end, make: () => zone(kind) })),
      ...dates.map(({ start, end, kind }) => ({ start, end, make: () => this.#date(kind, kind || this.sheet.text.slice(start, end)) })),
      ...quotes.map(({ start, end, id, kind, source, actor }) => ({
        start,
        end,
        make: () => {
          const by = (actor && names.get(actor)) ?? (source && this.sheet.text.slice(source.start, source.end));
          return this.#mark({ type: 'quote', id }, `quote ${kind}`, { title: kind === 'scare' ? 'scare quote' : `${kind} quote, ${by ?? 'unattributed'}` }, 'span');
        },
      })),
      ...figures.map(({ start, end, row, gloss }) => ({
        start,
        end,
        make: () => this.#mark({ type: 'figure', row }, 'figure', { title: gloss }),
      })),
      ...mentions.map(({ start, end, kind, via, actor, name, confidence }) => ({
        start,
        end,
        make: () => this.#mark({ type: 'actor', id: actor }, kind, {
          title: [name, via === 'demonym' ? `${kind}, by its adjective` : kind, confidence < DOUBTFUL && 'doubtful'].filter(Boolean).join(' · '),
          'data-via': via,
          'data-letter': confidence < DOUBTFUL ? `${letter(kind)}?` : letter(kind),
          'data-doubtful': confidence < DOUBTFUL,
        }),
      })),
    ];
  }

  /** Where a name crosses its edge the run is drawn in two, the link only with the first. @param {SharedRun} run @returns {Mark} */
  #shared(run) {
    let linked = false;
    const make = () => {
      const stretch = h('span', { class: 'shared' }, !linked && this.#link(run));
      linked = true;
      return stretch;
    };
    return { start: run.start, end: run.end, make };
  }

  /** @param {Item} item @param {string} kind @param {Record<string, string | boolean | null | undefined>} attributes @param {'mark' | 'span'} [tag] */
  #mark(item, kind, attributes, tag = 'mark') {
    const key = itemKey(item);
    return this.#known(key, h(tag, { class: kind, 'data-item': key, tabindex: -1, ...attributes }));
  }

  /** A date carries no mark until it is selected elsewhere. @param {string} value @param {string} id */
  #date(value, id) {
    return this.#known(itemKey({ type: 'date', id }), h('time', { class: 'date', datetime: value || null }));
  }

  /** @param {string} key @param {HTMLElement} element */
  #known(key, element) {
    const known = this.items.get(key);
    if (known) known.push(element);
    else this.items.set(key, [element]);
    return element;
  }

  /**
   * @param {number} offset Into the article's text.
   * @param {boolean} [atEnd] Whether it ends a range: then it may be the end of a text node.
   * @returns {[Node, number] | null}
   */
  #point(offset, atEnd = false) {
    const index = this.#blocks.findIndex(({ start, end }) => (atEnd ? offset <= end && offset > start : offset < end));
    if (index < 0) return null;
    let left = Math.max(0, offset - this.#blocks[index].start);
    const walker = document.createTreeWalker(this.#paragraphs[index], NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = /** @type {Text} */ (node);
      if (left < length || (atEnd && left === length)) return [node, left];
      left -= length;
    }
    return null;
  }
}

/** What is not running text: greyed, and named for those who do not see it. @param {string} kind */
function zone(kind) {
  return kind === 'heading' || kind === 'title'
    ? h('span', { class: `zone ${kind}`, role: 'heading', 'aria-level': kind === 'title' ? 2 : 3 })
    : h('span', { class: 'zone', role: 'note', 'aria-label': kind, title: `${kind}: not counted` });
}
