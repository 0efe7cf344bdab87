import { following } from './following.js';
import { KINDS } from './kinds.js';
import { Shelf } from './shelf.js';
import { same } from './views/view.js';

/** @typedef {import('./views/view.js').Item} Item */
/** @typedef {import('./views/view.js').Place} Place */

/** What the legend lists: the kinds of actor, figures and quotes. */
const SHOWN = [...KINDS.map(({ kind }) => kind), 'figure', 'quote'];

/** The one state of an element: its articles, what is shown of them and what is selected. */
export class Story extends Shelf {
  view = 'read';
  /** The article in the Read view, and the one beside it. @type {string | null} */
  article = null;
  /** @type {string | null} */
  beside = null;
  /** A place to be shown as soon as its article stands. @type {Place | null} */
  target = null;
  /** @type {Item[]} */
  selection = [];
  /** How many articles are being fetched. */
  coming = 0;
  /** Whether what is pressed next comes beside what is selected. */
  gathering = false;
  /** Whether corrections are on the way, which may give what is selected other ids. */
  following = false;
  /** @type {Item | null} */
  preview = null;
  /** The kinds of actor that are shown, `figure` and `quote`. @type {Set<string>} */
  kinds = new Set(SHOWN);
  /** Keeps the story in the browser; only that of the page's main element is kept. @type {import('./store/keeper.js').Keeper | null} */
  keeper = null;
  /** What was chosen in the views, `links.unit` and the like, where that is not what they begin with. @type {Map<string, string>} */
  options = new Map();
  /** Where the article in the Read view stands among the others. */
  #at = 0;

  /** @param {string} view */
  show(view) {
    if (view === this.view) return;
    this.view = view;
    this.changed('view');
  }

  /**
   * Shows an article in the Read view.
   * @param {string} id
   * @param {string | null} [beside]
   */
  read(id, beside = this.beside) {
    this.article = id;
    this.beside = beside === id ? null : beside;
    this.view = 'read';
    this.changed('view');
  }

  /** @param {Place} place */
  open(place) {
    this.target = place;
    if (this.beside === place.article) {
      this.view = 'read';
      this.changed('view');
    } else {
      this.read(place.article);
    }
  }

  /**
   * @param {Item | null} item `null` clears.
   * @param {{add?: boolean}} [options] `add`: keep what is selected; an item selected before is taken out.
   */
  select(item, { add = false } = {}) {
    if (!item) {
      this.selection = [];
      this.gathering = false;
    } else if (!add) this.selection = [item];
    else if (this.selection.some((one) => same(one, item))) this.selection = this.selection.filter((one) => !same(one, item));
    else this.selection = [...this.selection, item];
    this.preview = null;
    this.changed('selection');
  }

  /** Whether what is pressed next comes beside what is selected. @param {boolean} on */
  gather(on) {
    this.gathering = on;
    this.changed('selection');
  }

  /** What is selected stays so, as it is called then. @param {(corrections: import('./corrections.js').Corrections) => void} act @override */
  async recorrect(act) {
    const items = this.selection;
    this.following = true;
    // It asks before the engine is told, which answers in order. Where the story changes meanwhile, or nothing can be read, there is
    // nothing to follow.
    const follow = following(items, this.ask).catch(() => null);
    const reports = await super.recorrect(act);
    const found = await (await follow)?.().catch(() => null);
    if (found && this.selection === items) this.selection = found;
    this.following = false;
    this.changed('selection');
    return reports;
  }

  /** @param {import('./shelf.js').Content} content @override */
  replace(content) {
    this.article = this.beside = this.target = null;
    return super.replace(content);
  }

  /** @param {Item | null} item */
  hover(item) {
    if (same(item, this.preview)) return;
    this.preview = item;
    this.changed('preview');
  }

  /** @param {string} option @param {string | null} value `null`: what the view begins with. */
  choose(option, value) {
    if (value === null) this.options.delete(option);
    else this.options.set(option, value);
    this.changed('options');
  }

  /**
   * Takes on a state that came from elsewhere (the address).
   * @param {{view: string, article: string | null, beside: string | null, selection: Item[], leastConfidence: number, allText: boolean,
   *   hidden: string[], options: [string, string][]}} state
   */
  restoreState({ view, article, beside, selection, leastConfidence, allText, hidden, options }) {
    const before = JSON.stringify([this.hidden, ...this.options]);
    this.view = view;
    this.options = new Map(options);
    this.kinds = new Set(SHOWN.filter((kind) => !hidden.includes(kind)));
    if (article && this.entry(article)) this.article = article;
    this.beside = beside && this.entry(beside) && beside !== this.article ? beside : null;
    this.selection = selection;
    void this.count({ leastConfidence, allText });
    if (JSON.stringify([this.hidden, ...this.options]) !== before) this.changed('filters');
    this.changed('view');
    this.changed('selection');
  }

  /**
   * @param {string} kind
   * @param {boolean} shown
   */
  filter(kind, shown) {
    if (shown) this.kinds.add(kind);
    else this.kinds.delete(kind);
    this.changed('filters');
  }

  /** The kinds that are not shown. */
  get hidden() {
    return SHOWN.filter((kind) => !this.kinds.has(kind));
  }

  /** Where the shown article was taken out, the next one takes its place. @param {import('./shelf.js').What} what @override */
  changed(what) {
    if (what === 'articles') {
      const last = this.entries.length - 1;
      if (!this.article || !this.entry(this.article)) this.article = this.entries[Math.min(this.#at, last)]?.input.id ?? null;
      if (this.beside && (this.beside === this.article || !this.entry(this.beside))) this.beside = null;
      this.#at = Math.max(0, this.entries.findIndex(({ input }) => input.id === this.article));
    }
    super.changed(what);
  }
}
