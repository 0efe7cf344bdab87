import { h } from '../dom.js';
import { t } from '../strings/index.js';
import { later, views } from '../views/index.js';
import { bindAddress } from './address.js';
import { changes } from './changes.js';
import { column } from './column.js';
import { desk } from './desk.js';
import { empty } from './empty.js';
import { exportMenu } from './exporting.js';
import { bindKeys } from './keys.js';
import { bindLeave } from './leave.js';
import { notices } from './notices.js';
import { pasteDialog } from './paste.js';
import { proof } from './proof.js';
import { search } from './search.js';
import { shareMenu } from './sharing.js';
import { summary } from './summary.js';
import { tabs } from './tabs.js';
import { bindTransfer } from './transfer.js';
import { undo } from './undo.js';

/** @typedef {import('../story.js').Story} Story */

/** From this width on (px) the story column stands open; below it folds away. As in `frame.css`. */
const WIDE = 700;

/** All that an element shows around its views, and what it listens to. */
export class Frame {
  #stop = new AbortController();
  /** @type {ReturnType<typeof import('./help.js').helpDialog> | null} */
  #dialog = null;

  /**
   * @param {ShadowRoot} root
   * @param {Story} story
   * @param {{main: boolean}} options Whether this is the page's main element.
   */
  constructor(root, story, { main }) {
    const { signal } = this.#stop;
    this.root = root;
    const keys = { enabled: true };
    const paste = pasteDialog(story);
    const help = () => void this.#help(story, keys, main);
    const searchBox = search(story, (item) => stage.reveal(item));
    const side = column(story, paste.open, main, signal);
    const { stage, drawer, live, evidence, begin } = desk(root, story, views, { scrolls: main, tabbed: true }, signal);
    const start = empty(story, paste);
    const fixed = changes(story, signal);
    const exporting = exportMenu(story, root, { panel: () => stage.panel, main }, signal);
    // Hundreds of articles stand before the view.
    const skip = h('button', { class: 'skip', onclick: () => stage.panel?.parentElement?.focus() }, t.frame.skip);
    const frame = h('div', { class: 'frame', ...t.language },
      skip,
      h('div', { class: 'bar', part: 'bar' },
        h('slot', { name: 'brand' }),
        searchBox.element,
        undo(story, signal),
        fixed.element,
        exporting.element,
        main && shareMenu(story, signal).element,
        main && proof(signal).element,
        h('button', { class: 'quiet', 'aria-label': 'Help and keys', 'aria-keyshortcuts': '?', onclick: help }, '?')),
      summary(story, (item) => stage.reveal(item), signal),
      notices(story, side.focus, signal),
      side.element,
      h('div', { class: 'main', part: 'main' }, tabs(story, views, signal), start, stage.element),
      drawer, live, paste.element);
    root.append(frame);

    const settle = () => {
      const none = story.entries.length === 0;
      start.hidden = !none || story.coming > 0;
      frame.classList.toggle('blank', none);
    };
    story.addEventListener('articles', settle, { signal });
    settle();

    this.#fold(story, side.details, frame, signal);
    // The words that are selected, where there are any.
    const add = () => {
      const picked = stage.panel?.querySelector('.picking:not([hidden]) button');
      if (picked instanceof HTMLElement) picked.focus();
      else void fixed.add().catch(() => {});
    };
    bindKeys({ story, views, keys, stage, drawer, search: searchBox.focus, help, add, fix: evidence.fix }, main ? document : root.host, signal);
    bindTransfer(story, frame, main ? document : root.host, signal);
    if (main) {
      bindAddress(story, views.map(({ id }) => id), signal);
      bindLeave(story, signal);
    }
    begin();
  }

  remove() {
    this.#stop.abort();
    this.root.replaceChildren();
  }

  /** The help comes with the views behind the first. @param {Story} story @param {{enabled: boolean}} keys @param {boolean} main */
  async #help(story, keys, main) {
    try {
      const { helpDialog } = await later();
      if (!this.#dialog) {
        this.#dialog = helpDialog(views, keys, main);
        this.root.append(this.#dialog.element);
      }
      this.#dialog.open();
    } catch {
      story.notify({ key: 'help', text: t.frame.partNotLoaded, tone: 'trouble' });
    }
  }

  /**
   * Folds the story column where there is little room, and opens it where there is much; in between the visitor decides. Who
   * has chosen an article there wants to see it.
   * @param {Story} story
   * @param {HTMLDetailsElement} details
   * @param {Element} frame
   * @param {AbortSignal} signal
   */
  #fold(story, details, frame, signal) {
    const fit = () => {
      const wide = frame.getBoundingClientRect().width >= WIDE;
      if (wide !== was) details.open = was = wide;
    };
    /** @type {boolean | null} */
    let was = null;
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(frame);
    story.addEventListener('view', () => was === false && (details.open = false), { signal });
    signal.addEventListener('abort', () => observer.disconnect());
  }
}
