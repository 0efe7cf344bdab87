import { draftsAt, NotFetched } from './import/fetched.js';
import { draftOfElement, draftsOfPage } from './source.js';
import { t } from './strings/index.js';

/** @typedef {import('./source.js').Draft} Draft */
/** @typedef {import('./story.js').Story} Story */

/** Milliseconds after which it is said that something is being fetched. */
const LATE = 700;

/**
 * The articles that a page gives an element, by the way on which each came: `children` (the `<article>`s inside), and the attributes `src`
 * and `for`. Whatever of these changes, only its own articles change.
 */
export class Given {
  /** The ids of the articles inside the element; empty, where others took their place. @type {Map<Element, string>} */
  #children = new Map();
  /** The ids of those that attributes gave. @type {Map<'src' | 'for', string[]>} */
  #attributes = new Map();
  #element;
  #fail;

  /** @param {HTMLElement} element @param {(error: Error, detail?: object) => void} fail */
  constructor(element, fail) {
    this.#element = element;
    this.#fail = fail;
  }

  /** The articles inside the element, read anew. @returns {Draft[]} */
  get drafts() {
    return articles(this.#element.children).map(draftOfElement);
  }

  /** Other articles take the place of all that the page gave so far. */
  forget() {
    for (const element of articles(this.#element.children)) this.#children.set(element, '');
    this.#attributes.clear();
  }

  /** Articles that the page has added inside the element, or taken away. @param {Story} story */
  async follow(story) {
    const now = articles(this.#element.children);
    const gone = [...this.#children].filter(([element]) => !now.includes(element));
    for (const [element] of gone) this.#children.delete(element);
    const added = now.filter((element) => !this.#children.has(element));
    const ids = put(story, added.map(draftOfElement));
    added.forEach((element, index) => this.#children.set(element, ids[index]));
    await Promise.all([story.withdraw(gone.map(([, id]) => id)), added.length && story.add([])]);
  }

  /**
   * Takes in what the attribute names now, in the place of what it named before.
   * @param {'src' | 'for'} attribute @param {Story} story @param {AbortSignal} signal
   */
  async take(attribute, story, signal) {
    const before = this.#attributes.get(attribute) ?? [];
    this.#attributes.delete(attribute);
    story.dismiss(attribute);
    await story.withdraw(before);
    const value = this.#element.getAttribute(attribute)?.trim();
    if (!value || signal.aborted) return;
    /** @type {string[]} */
    const ids = [];
    this.#attributes.set(attribute, ids);
    await (attribute === 'src' ? this.#fetch(value.split(/\s+/), ids, story, signal) : this.#find(value, ids, story, signal));
  }

  /** @param {string[]} addresses @param {string[]} ids @param {Story} story @param {AbortSignal} signal */
  async #fetch(addresses, ids, story, signal) {
    const late = setTimeout(() => story.notify({ key: 'src', text: t.embed.fetching(addresses.length) }), LATE);
    signal.addEventListener('abort', () => clearTimeout(late));
    /** @type {string[]} */
    const troubles = [];
    story.coming += addresses.length;
    story.changed('articles');
    // All are asked for at once, and stand in the order in which they were named.
    const coming = addresses.map((address) => draftsAt(address, signal).catch((error) => /** @type {Error} */ (error)));
    /** @type {Promise<void>[]} */
    const reading = [];
    for (const one of coming) {
      const found = await one;
      story.coming -= 1;
      if (signal.aborted) continue;
      if (found instanceof Error) {
        troubles.push(found.message);
        this.#fail(found, found instanceof NotFetched ? { url: found.url } : {});
      } else {
        ids.push(...put(story, found));
        reading.push(story.add([]));
      }
    }
    clearTimeout(late);
    if (signal.aborted) return;
    story.dismiss('src');
    if (troubles.length) story.notify({ key: 'src', text: troubles.join(' '), tone: 'trouble' });
    story.changed('articles');
    await Promise.all(reading);
  }

  /** @param {string} selector @param {string[]} ids @param {Story} story @param {AbortSignal} signal */
  async #find(selector, ids, story, signal) {
    // What follows the element on the page may not be there yet.
    if (document.readyState === 'loading') {
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { signal });
        signal.addEventListener('abort', resolve);
      });
    }
    if (signal.aborted) return;
    const root = /** @type {Document | ShadowRoot} */ (this.#element.getRootNode());
    const trouble = (/** @type {string} */ text) => {
      story.notify({ key: 'for', text, tone: 'trouble' });
      this.#fail(new Error(text));
    };
    /** @type {Element[]} */
    let found;
    try {
      found = [...root.querySelectorAll(selector)].filter((one) => !this.#element.contains(one));
    } catch {
      return trouble(t.embed.noSelector(selector));
    }
    if (found.length === 0) return trouble(t.embed.noMatch(selector));
    const drafts = draftsOfPage(found).filter(({ text }) => /\S/.test(text));
    if (drafts.length === 0) return trouble(t.embed.noText(selector));
    ids.push(...put(story, drafts));
    await story.add([]);
  }
}

/** Puts articles into a story, and gives their ids there. @param {Story} story @param {Draft[]} drafts */
function put(story, drafts) {
  const before = story.entries.length;
  story.put(drafts);
  return story.entries.slice(before).map(({ input }) => input.id);
}

/** @param {Iterable<Node>} nodes @returns {Element[]} */
function articles(nodes) {
  return [...nodes].flatMap((node) => (node instanceof Element && node.localName === 'article' && !node.slot ? [node] : []));
}
