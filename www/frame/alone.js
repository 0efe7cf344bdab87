import { h } from '../dom.js';
import { t } from '../strings/index.js';
import { adopt } from '../styles/sheets.js';
import styles from '../styles/alone.css';
import { views } from '../views/index.js';
import { desk } from './desk.js';
import { bindKeys } from './keys.js';
import { notices } from './notices.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Tab} Tab */

/**
 * One view without the bar, the tabs and the story column: for a place inside another page. Who opens a place in the text sees that,
 * with a way back.
 */
export class Alone {
  #stop = new AbortController();

  /**
   * @param {ShadowRoot} root
   * @param {Story} story
   * @param {Tab} view
   */
  constructor(root, story, view) {
    const { signal } = this.#stop;
    this.root = root;
    story.show(view.id);
    adopt(root, styles);
    const both = views.filter(({ id }) => id === view.id || id === 'read');
    const { stage, drawer, live, evidence, begin } = desk(root, story, both, { scrolls: false, tabbed: false }, signal);
    const nothing = h('p', { class: 'nothing' });
    const back = h('button', { class: 'quiet back', onclick: goBack }, t.embed.back(view.label));
    const frame = h('div', { class: 'frame alone', ...t.language },
      notices(story, focus, signal),
      h('div', { class: 'main', part: 'main' }, h('h2', { class: 'unseen' }, view.label), back, nothing, stage.element),
      drawer, live);
    root.append(frame);

    function focus() {
      stage.panel?.parentElement?.focus();
    }

    function goBack() {
      story.show(view.id);
      focus();
    }

    const settle = () => {
      const none = story.entries.length === 0;
      nothing.hidden = !none;
      nothing.textContent = story.coming ? t.frame.reading : t.embed.nothing;
      frame.classList.toggle('blank', none);
      back.hidden = story.view === view.id;
    };
    for (const what of ['articles', 'view']) story.addEventListener(what, settle, { signal });
    settle();
    bindKeys({ story, views: [], keys: { enabled: true }, stage, drawer, fix: evidence.fix }, root.host, signal);
    begin();
  }

  remove() {
    this.#stop.abort();
    this.root.replaceChildren();
  }
}
