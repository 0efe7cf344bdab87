import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').View} View */
/** @typedef {import('../views/view.js').Mounted} Mounted */
/** @typedef {import('../views/view.js').Context} Context */

/** The panels of the views. A view is mounted when it is first shown, and follows the story while it is in sight. */
export class Stage {
  /** @type {Map<string, {panel: HTMLElement, trouble: HTMLElement, mounted: Mounted | null, scroll: number}>} */
  #panels = new Map();
  /** @type {string} */
  #current;
  #stop = new AbortController();

  /**
   * @param {Story} story
   * @param {readonly View[]} views
   * @param {(panel: HTMLElement) => Context} contextFor
   * @param {boolean} scrolls Whether each view keeps its own place on the page.
   */
  constructor(story, views, contextFor, scrolls) {
    this.story = story;
    this.views = views;
    this.contextFor = contextFor;
    this.scrolls = scrolls;
    this.#current = story.view;
    this.element = h('div', { class: 'stage' }, ...views.map((view) => this.#panel(view)));
    const { signal } = this.#stop;
    for (const what of ['articles', 'filters']) story.addEventListener(what, () => void this.#update(), { signal });
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

  /** @param {View} view */
  #panel({ id }) {
    const trouble = h('p', { class: 'trouble', hidden: true });
    const panel = h('div');
    this.#panels.set(id, { panel, trouble, mounted: null, scroll: 0 });
    return h('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: 0, hidden: true }, trouble, panel);
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

  async #update() {
    const view = this.views.find(({ id }) => id === this.story.view);
    const place = this.#panels.get(this.story.view);
    if (!view || !place) return;
    try {
      place.mounted ??= view.mount(this.contextFor(place.panel));
      await place.mounted.update();
      place.mounted.select();
      place.trouble.hidden = true;
    } catch (error) {
      // The story changed while the view was asking, and it is told again; or nothing can be read, which is said elsewhere.
      if (error instanceof Error && ['AbortError', 'EngineFailure'].includes(error.name)) return;
      place.trouble.textContent = `This view could not be drawn: ${error instanceof Error ? error.message : error}. The text is kept; choose another view, or reload the page.`;
      place.trouble.hidden = false;
    }
  }

  #follow() {
    this.#panels.get(this.story.view)?.mounted?.select();
  }
}
