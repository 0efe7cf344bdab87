import { engine } from './engine/client.js';
import { Frame } from './frame/frame.js';
import { draftOfElement } from './source.js';
import { keep } from './store/keep.js';
import { lastStory } from './store/last.js';
import { sheets } from './styles/sheets.js';
import { Story } from './story.js';

/** @typedef {import('./views/view.js').Item} Item */

/**
 * `<news-weave>`: reads the `<article>`s inside it and what its visitor pastes, opens or drops.
 *
 * - `fragment`: this is the page's main element: its state stands in the address, keys, paste and drop are taken from the whole page, and
 *   its stories are kept in the browser.
 * - An `<article>` may say `data-title`, `data-date` (`YYYY-MM-DD`), `data-source` and `data-id`; without scripts it shows as it is.
 * - `leastConfidence`: names of which the tagger is less sure, in percent, are left out of all views; 0, which shows all, at first.
 * - Slot `brand`: what stands at the head. Parts: `bar`, `story`, `main`, `evidence`. Custom properties: those of `styles/tokens.css`.
 *
 * @fires {CustomEvent<{items: readonly Item[]}>} newsweave-select When the selection changed; it bubbles.
 */
export class NewsWeave extends HTMLElement {
  /** @type {Story | null} */
  #story = null;
  /** @type {Frame | null} */
  #frame = null;
  /** What is to be shown when the element is put into a page again. @type {import('./source.js').Draft[] | null} */
  #kept = null;
  /** What its visitor put right. @type {Story['corrections']['list']} */
  #corrections = [];
  /** The ids of the page's own articles. @type {Map<Element, string>} */
  #own = new Map();
  #stop = new AbortController();
  #children = new MutationObserver((records) => this.#follow(records));

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets();
  }

  connectedCallback() {
    if (this.#story) return;
    const story = (this.#story = new Story(engine.story()));
    const { signal } = (this.#stop = new AbortController());
    story.examples = this.#articles(this.children).map(draftOfElement);
    const last = this.hasAttribute('fragment') ? lastStory() : null;
    if (last === null) this.#begin(story);
    if (!this.hasAttribute('fragment')) return;
    // Who comes back sees the story that was left, not first another one.
    void keep(story, last, signal).then(() => last !== null && !signal.aborted && this.#begin(story));
  }

  disconnectedCallback() {
    // An element that is only moved comes back at once.
    queueMicrotask(() => {
      if (this.isConnected || !this.#story) return;
      this.#stop.abort();
      this.#children.disconnect();
      this.#kept = this.#story.entries.map(({ input }) => input);
      this.#corrections = this.#story.corrections.list;
      this.#frame?.remove();
      this.#story.close();
      this.#story = this.#frame = null;
    });
  }

  /** Shows the story; with the page's articles where none was opened. @param {Story} story */
  #begin(story) {
    if (!story.keeper?.opened) {
      if (this.#corrections.length) void story.recorrect((corrections) => corrections.replace(this.#corrections));
      void story.add(this.#kept ?? story.examples);
      story.keeper?.takeAsPage();
      if (!this.#kept) this.#articles(this.children).forEach((element, index) => this.#own.set(element, story.entries[index].input.id));
    }
    this.#frame = new Frame(/** @type {ShadowRoot} */ (this.shadowRoot), story, { main: this.hasAttribute('fragment') });
    story.addEventListener('selection', () => this.#tell());
    this.#children.observe(this, { childList: true });
  }

  /** What is selected. @returns {readonly Item[]} */
  get selection() {
    return this.#story?.selection ?? [];
  }

  set selection(items) {
    this.#story?.select(null);
    for (const item of items) this.#story?.select(item, { add: true });
  }

  get leastConfidence() {
    return this.#story?.leastConfidence ?? 0;
  }

  set leastConfidence(percent) {
    void this.#story?.count({ leastConfidence: Math.min(100, Math.max(0, Math.round(percent) || 0)) });
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('newsweave-select', { bubbles: true, detail: { items: this.selection } }));
  }

  /** @param {Iterable<Node>} nodes @returns {Element[]} */
  #articles(nodes) {
    return [...nodes].filter((node) => node instanceof Element && node.localName === 'article' && !node.slot).map((node) => /** @type {Element} */ (node));
  }

  /** Articles that the page adds or takes away later. @param {MutationRecord[]} records */
  #follow(records) {
    for (const { addedNodes, removedNodes } of records) {
      for (const element of this.#articles(removedNodes)) {
        const id = this.#own.get(element);
        if (id) void this.#story?.remove(id);
        this.#own.delete(element);
      }
      const added = this.#articles(addedNodes);
      const before = this.#story?.entries.length ?? 0;
      void this.#story?.add(added.map(draftOfElement));
      added.forEach((element, index) => this.#own.set(element, this.#story?.entries[before + index].input.id ?? ''));
    }
  }
}
