import { engine } from './engine/client.js';
import { followFont } from './font.js';
import { Alone } from './frame/alone.js';
import { Frame } from './frame/frame.js';
import { Given } from './given.js';
import { Pending } from './pending.js';
import { draftOfObject } from './source.js';
import { keep } from './store/keep.js';
import { lastStory } from './store/last.js';
import { t } from './strings/index.js';
import { sheets } from './styles/sheets.js';
import { Story } from './story.js';
import { views } from './views/index.js';

/** @typedef {import('./views/view.js').Item} Item */
/** @typedef {import('./source.js').Draft} Draft */
/** @typedef {import('./news-weave.js').NewsWeaveElement} NewsWeaveElement */
/** @typedef {import('./news-weave.js').ArticleInput} ArticleInput */
/** @typedef {import('./news-weave.js').ArticleOutput} ArticleOutput */

/** Properties of which a page may have set one before the element was known. */
const PROPERTIES = /** @type {const} */ (['src', 'htmlFor', 'view', 'fragment', 'leastConfidence', 'selection', 'articles']);

/**
 * Reads news articles, and shows who is in them, who speaks, and which numbers differ. Nothing is sent anywhere.
 *
 * What it reads are the `<article>`s inside it (which may say `data-title`, `data-date` as `YYYY-MM-DD`, `data-source` and `data-id`, and
 * show as they are where scripts do not run), what `src` and `for` name, what a program gives, and what its visitor pastes, opens or drops.
 *
 * @implements {NewsWeaveElement}
 * @tagname news-weave
 *
 * @attr {string} src - Addresses of articles, with spaces between them: text, Markdown or web pages, on this site or on one that allows it (CORS).
 * @attr {string} for - A CSS selector of the article on the page around.
 * @attr {"read"|"figures"|"quotes"|"actors"|"links"|"time"|"words"} view - The one view to show; without it all of them, with all that goes with them.
 * @attr {boolean} fragment - This is the page's main element: its state stands in the address, keys, paste and drop are taken from the whole page, and its stories are kept in the browser.
 * @attr {number} least-confidence - Names of which the tagger is less sure, in percent, are left out of all views.
 *
 * @fires {CustomEvent<{articles: ArticleOutput[]}>} newsweave-ready - All that the element was given so far is read.
 * @fires {CustomEvent<{articles: ArticleOutput[]}>} newsweave-change - Articles came, went, or have another title, day or outlet.
 * @fires {CustomEvent<{items: readonly Item[]}>} newsweave-select - Something else is selected.
 * @fires {CustomEvent<{view: string}>} newsweave-view - Another view is in sight.
 * @fires {CustomEvent<{message: string, url?: string}>} newsweave-error - An article cannot be had, or nothing can be read here; the message is for the reader, and stands in the element too.
 *
 * @slot brand - What stands at the head, before the search.
 *
 * @csspart bar - The head: search, and what can be done with the whole story.
 * @csspart summary - The counts below it.
 * @csspart notices - What there is to tell.
 * @csspart story - The column of articles, with the legend.
 * @csspart main - The views.
 * @csspart tabs - What chooses among them.
 * @csspart view - One of them.
 * @csspart evidence - The sentences that prove what is selected.
 */
export class NewsWeave extends HTMLElement {
  static observedAttributes = ['src', 'for', 'view', 'least-confidence', 'fragment'];

  /** @type {Story | null} */
  #story = null;
  /** @type {Frame | Alone | null} */
  #frame = null;
  /** What is to be shown when the element is put into a page (again). @type {Draft[] | null} */
  #kept = null;
  /** What was added before that. @type {Draft[]} */
  #waiting = [];
  /** What its visitor put right. @type {Story['corrections']['list']} */
  #corrections = [];
  #given = new Given(this, (error, detail) => this.#fail(error, detail));
  /** The attributes whose articles are still to be taken in. @type {Set<'src' | 'for'>} */
  #stale = new Set(['src', 'for']);
  #pending = new Pending(() => this.isConnected && this.#tell('ready', { articles: this.articles }));
  /** @type {Map<'src' | 'for', AbortController>} */
  #taking = new Map();
  #stop = new AbortController();
  #children = new MutationObserver(() => this.#story && this.#work(this.#given.follow(this.#story)));
  /** What the page was last told of the articles. */
  #said = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets();
  }

  connectedCallback() {
    for (const property of PROPERTIES) this.#upgrade(property);
    if (this.#story) return;
    followFont(/** @type {ShadowRoot} */ (this.shadowRoot));
    engine.start();
    const story = (this.#story = new Story(engine.story()));
    const { signal } = (this.#stop = new AbortController());
    story.examples = this.#given.drafts;
    const last = this.hasAttribute('fragment') ? lastStory() : null;
    if (last === null) this.#work(this.#begin(story));
    if (!this.hasAttribute('fragment')) return;
    // Who comes back sees the story that was left, not first another one.
    this.#work(keep(story, last, signal).then(() => (last !== null && !signal.aborted ? this.#begin(story) : undefined)));
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

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (name === 'src' || name === 'for') {
      this.#stale.add(name);
      if (this.#frame) this.#take();
    } else if (name === 'least-confidence') {
      void this.#story?.count({ leastConfidence: this.#least });
    } else if (this.#frame) {
      this.#show();
    }
  }

  /** Shows the story; with the page's articles where none was opened. @param {Story} story */
  async #begin(story) {
    const { signal } = this.#stop;
    const work = [];
    const opened = Boolean(story.keeper?.opened);
    if (!opened) {
      if (this.#corrections.length) void story.recorrect((corrections) => corrections.replace(this.#corrections));
      work.push(story.count({ leastConfidence: this.#least }), story.add(this.#kept ?? []), this.#given.follow(story), story.add(this.#waiting));
      this.#kept = null;
      this.#waiting = [];
      story.keeper?.takeAsPage();
    }
    this.#show();
    const on = (/** @type {import('./shelf.js').What} */ what, /** @type {() => void} */ act) => story.addEventListener(what, act, { signal });
    on('selection', () => this.#tell('select', { items: this.selection }));
    on('view', () => this.#tell('view', { view: story.view }));
    on('articles', () => this.#tellOfArticles());
    // Each question fails then; the page is told once.
    engine.addEventListener('failed', (event) => this.#fail(new Error(/** @type {CustomEvent<string>} */ (event).detail)), { signal, once: true });
    this.#children.observe(this, { childList: true });
    if (!opened) this.#take();
    this.#tellOfArticles();
    await Promise.all(work);
  }

  /** Puts the view, or all of them, into the element. */
  #show() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const story = /** @type {Story} */ (this.#story);
    this.#frame?.remove();
    const view = views.find(({ id }) => id === this.view);
    this.#frame = view ? new Alone(root, story, view) : new Frame(root, story, { main: this.fragment });
    story.dismiss('view');
    if (view || !this.view) return;
    const text = t.embed.noView(this.view, views.map(({ id }) => id).join(', '));
    story.notify({ key: 'view', text, tone: 'trouble' });
    this.#fail(new Error(text));
  }

  /** Takes in what attributes name. */
  #take() {
    const story = /** @type {Story} */ (this.#story);
    for (const attribute of this.#stale) {
      this.#taking.get(attribute)?.abort();
      const taking = new AbortController();
      this.#taking.set(attribute, taking);
      this.#stop.signal.addEventListener('abort', () => taking.abort(), { signal: taking.signal });
      this.#work(this.#given.take(attribute, story, taking.signal).then(() => story.keeper?.state === 'page' && story.keeper.takeAsPage()));
    }
    this.#stale.clear();
  }

  /** Addresses of articles, with spaces between them. @type {string} */
  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(addresses) {
    this.setAttribute('src', addresses);
  }

  /** A CSS selector of the article on the page around. @type {string} */
  get htmlFor() {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(selector) {
    this.setAttribute('for', selector);
  }

  /** The one view that is shown; empty for all of them. @type {string} */
  get view() {
    return this.getAttribute('view') ?? '';
  }

  set view(view) {
    if (view) this.setAttribute('view', view);
    else this.removeAttribute('view');
  }

  /** Whether this is the page's main element. @type {boolean} */
  get fragment() {
    return this.hasAttribute('fragment');
  }

  set fragment(main) {
    this.toggleAttribute('fragment', Boolean(main));
  }

  /** Names of which the tagger is less sure, in percent, are left out of all views; 0 shows all. @type {number} */
  get leastConfidence() {
    return this.#story?.leastConfidence ?? this.#least;
  }

  set leastConfidence(percent) {
    if (Number(percent) > 0) this.setAttribute('least-confidence', String(percent));
    else this.removeAttribute('least-confidence');
    // Where the visitor has chosen otherwise, the attribute may say that already.
    void this.#story?.count({ leastConfidence: this.#least });
  }

  /** What is selected. @type {readonly Item[]} */
  get selection() {
    return this.#story?.selection ?? [];
  }

  set selection(items) {
    this.#story?.select(null);
    for (const item of items) this.#story?.select(item, { add: true });
  }

  /**
   * The articles in the element, whichever way they came. To set them replaces all of them; each has a `text` or an `html`, and may have
   * `id`, `title`, `date` and `source`.
   * @type {ArticleOutput[]}
   */
  get articles() {
    const inputs = this.#frame && this.#story ? this.#story.entries.map(({ input }) => input) : [...(this.#kept ?? []), ...this.#waiting];
    return inputs.map(({ id = '', title, date, source, text }) => ({ id, title, date, source, text }));
  }

  set articles(/** @type {ArticleInput[]} */ articles) {
    this.#replace(draftsOf(articles));
  }

  /** When all that the element was given so far is read, or cannot be. @type {Promise<void>} */
  get ready() {
    return this.#pending.ended;
  }

  /**
   * Reads further articles.
   * @param {...ArticleInput} articles
   * @returns {Promise<void>} When all is read.
   */
  async add(...articles) {
    const drafts = draftsOf(articles);
    if (this.#frame && this.#story) this.#work(this.#story.add(drafts));
    else this.#waiting.push(...drafts);
    return this.ready;
  }

  /**
   * Reads these articles in the place of all others.
   * @param {ArticleInput[]} articles
   * @returns {Promise<void>} When all is read.
   */
  async replace(articles) {
    this.#replace(draftsOf(articles));
    return this.ready;
  }

  /** Takes all articles out. */
  clear() {
    this.#replace([]);
  }

  /** @param {Draft[]} drafts */
  #replace(drafts) {
    this.#given.forget();
    this.#stale.clear();
    for (const taking of this.#taking.values()) taking.abort();
    const story = this.#frame && this.#story;
    if (story) {
      const { name, corrections: { list }, allText, leastConfidence } = story;
      this.#work(story.replace({ name, articles: drafts, corrections: list, allText, leastConfidence }));
    } else {
      [this.#kept, this.#waiting] = [drafts, []];
    }
  }

  /** What the attribute says, in percent. */
  get #least() {
    return Math.min(100, Math.max(0, Math.round(Number(this.getAttribute('least-confidence'))) || 0));
  }

  /** A property that was set before the element was known goes through its setter. @param {typeof PROPERTIES[number]} property */
  #upgrade(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = /** @type {any} */ (this)[property];
    delete (/** @type {any} */ (this)[property]);
    /** @type {any} */ (this)[property] = value;
  }

  /** @param {Promise<unknown>} work */
  #work(work) {
    void this.#pending.add(work);
  }

  #tellOfArticles() {
    const said = JSON.stringify(this.#story?.entries.map(({ input: { id, title, date, source } }) => [id, title, date, source]));
    if (said === this.#said) return;
    this.#said = said;
    this.#tell('change', { articles: this.articles });
  }

  /** @param {Error} error @param {object} [detail] */
  #fail(error, detail) {
    this.#tell('error', { message: error.message, ...detail });
  }

  /** @param {string} what @param {object} detail */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`newsweave-${what}`, { bubbles: true, composed: true, detail }));
  }
}

/** @param {unknown} articles @returns {Draft[]} */
function draftsOf(articles) {
  if (!Array.isArray(articles)) throw new TypeError(t.embed.noList);
  return articles.map(draftOfObject);
}
