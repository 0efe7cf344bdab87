import { h } from '../dom.js';
import { t } from '../strings/index.js';
import { adopt } from '../styles/sheets.js';
import { DRAWN, itemKey } from '../views/view.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Tab} Tab */
/** @typedef {import('../views/view.js').Mounted} Mounted */
/** @typedef {import('../views/view.js').Context} Context */

/** While articles are read, a view is drawn anew only when so many times what that takes has gone by: reading comes first. */
const PAUSE = 9;

/**
 * The panels of the views. A view is mounted when it is first shown, and follows the story while it is in sight. `drawn`: the state of the
 * story that it shows.
 * @typedef {{panel: HTMLElement, trouble: HTMLElement, coming: Promise<Mounted> | null, mounted: Mounted | null, drawn: string, scroll: number}} Place
 */
export class Stage {
  /** @type {Map<string, Place>} */
  #panels = new Map();
  /** @type {string} */
  #current;
  #stop = new AbortController();
  /** Counts what changes the answers of the engine, or what is shown of them. */
  #changes = 0;
  /** Before that, a view is not drawn anew while articles are read. */
  #pause = 0;
  /** The item to be brought into sight, by its key. */
  #wanted = '';

  /**
   * @param {ShadowRoot} root
   * @param {Story} story
   * @param {readonly Tab[]} views
   * @param {(panel: HTMLElement) => Context} contextFor
   * @param {{scrolls: boolean, tabbed: boolean}} how `scrolls`: each view keeps its own place on the page; `tabbed`: tabs name the panels.
   */
  constructor(root, story, views, contextFor, { scrolls, tabbed }) {
    this.root = root;
    this.story = story;
    this.views = views;
    this.contextFor = contextFor;
    this.scrolls = scrolls;
    this.tabbed = tabbed;
    this.#current = story.view;
    this.element = h('div', { class: 'stage' }, ...views.map((view) => this.#panel(view)));
    const { signal } = this.#stop;
    for (const what of ['articles', 'filters']) story.addEventListener(what, () => this.#changed(), { signal });
    for (const what of ['selection', 'preview']) story.addEventListener(what, () => this.#follow(), { signal });
    story.addEventListener('view', () => this.#show(), { signal });
    this.#show();
  }

  /** The panel in sight. */
  get panel() {
    return this.#panels.get(this.story.view)?.panel;
  }

  remove() {
    this.#stop.abort();
    for (const { mounted } of this.#panels.values()) mounted?.remove?.();
  }

  /** Brings an item into sight as soon as its view is drawn. @param {import('../views/view.js').Item} item */
  reveal(item) {
    this.#wanted = itemKey(item);
    void this.#update();
  }

  /** @param {Place} place */
  #bring({ panel }) {
    if (!this.#wanted) return;
    const found = [...panel.querySelectorAll('[data-item]')].find((one) => one.getAttribute('data-item') === this.#wanted);
    found?.scrollIntoView({ block: 'center' });
    this.#wanted = '';
  }

  /** Fetches the other views and asks what they will show, while nobody waits, so that each tab answers at once, and later nothing is asked of the network. */
  async #prepare() {
    const changes = this.#changes;
    for (const view of this.views) {
      await idle();
      if (changes !== this.#changes || this.story.progress || this.#stop.signal.aborted) return;
      const place = /** @type {Place} */ (this.#panels.get(view.id));
      const state = this.#state(view.id);
      if (place.drawn === state) continue;
      // What fails here is tried again, and told, when the view is wanted.
      const done = await this.#mounted(view, place).then((mounted) => view.id !== this.story.view && mounted.prepare?.()).catch(() => {});
      if (done === DRAWN && view.id !== this.story.view) place.drawn = state;
    }
  }

  /** @param {Tab} view */
  #panel({ id, label }) {
    const trouble = h('p', { class: 'trouble', hidden: true });
    const panel = h('div');
    this.#panels.set(id, { panel, trouble, coming: null, mounted: null, drawn: '', scroll: 0 });
    const named = this.tabbed ? { role: 'tabpanel', 'aria-labelledby': `tab-${id}` } : { role: 'group', 'aria-label': label };
    return h('div', { ...named, class: 'view-panel', part: 'view', id: `panel-${id}`, tabindex: 0, hidden: true }, trouble, panel);
  }

  #show() {
    const { view } = this.story;
    const before = this.#panels.get(this.#current);
    const now = this.#panels.get(view);
    if (this.scrolls && before && this.#current !== view) before.scroll = scrollY;
    for (const [id, { panel }] of this.#panels) /** @type {HTMLElement} */ (panel.parentElement).hidden = id !== view;
    if (this.scrolls && now && this.#current !== view && !this.story.target) scrollTo(0, now.scroll);
    this.#current = view;
    void this.#update();
  }

  #changed() {
    this.#changes += 1;
    if (!this.story.progress || performance.now() > this.#pause) void this.#update();
  }

  /** What a view that is drawn shows. @param {string} view */
  #state(view) {
    const { article, beside } = this.story;
    return [this.#changes, ...(view === 'read' ? [article, beside] : [])].join(' ');
  }

  /** Draws the view in sight, where it does not yet show the story as it stands. */
  async #update() {
    const { view: id, target } = this.story;
    const view = this.views.find((one) => one.id === id);
    const place = this.#panels.get(id);
    if (!view || !place) return;
    const state = this.#state(id);
    if (place.mounted && place.drawn === state && !target) {
      place.mounted.select();
      return this.#bring(place);
    }
    try {
      const mounted = await this.#mounted(view, place);
      if (this.story.view !== id) return;
      const begin = performance.now();
      await mounted.update();
      mounted.select();
      this.#bring(place);
      place.trouble.hidden = true;
      place.drawn = state;
      this.#pause = performance.now() + PAUSE * (performance.now() - begin);
      void this.#prepare();
    } catch (error) {
      // The story changed while the view was asking, and it is told again; or nothing can be read, which is said elsewhere.
      if (error instanceof Error && ['AbortError', 'EngineFailure'].includes(error.name)) return;
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      place.trouble.textContent = name === 'NotLoaded' ? t.frame.notLoaded : t.frame.notDrawn(message);
      place.trouble.hidden = false;
    }
  }

  /** @param {Tab} view @param {Place} place */
  async #mounted(view, place) {
    try {
      return place.mounted ?? (await (place.coming ??= this.#mount(view, place)));
    } catch (error) {
      place.coming = null;
      throw error;
    }
  }

  /** @param {Tab} tab @param {Place} place */
  async #mount({ load }, place) {
    place.trouble.textContent = t.frame.coming;
    const late = setTimeout(() => (place.trouble.hidden = false), 300);
    const view = await load().catch(notLoaded).finally(() => {
      clearTimeout(late);
      place.trouble.hidden = true;
    });
    if (view.styles) adopt(this.root, view.styles);
    place.mounted = view.mount(this.contextFor(place.panel));
    return place.mounted;
  }

  #follow() {
    this.#panels.get(this.story.view)?.mounted?.select();
  }
}

/** @param {unknown} error @returns {never} */
function notLoaded(error) {
  throw Object.assign(new Error(String(error)), { name: 'NotLoaded' });
}

/** When the page has nothing else to do. */
const idle = () =>
  new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 500)));
