import { h } from '../dom.js';
import { engine } from '../engine/client.js';
import { mountEvidence } from '../views/evidence.js';
import { contextFor } from './context.js';
import { bindSaving } from './exporting.js';
import { bindReturn } from './focus.js';
import { bindReveal } from './reveal.js';
import { Stage } from './stage.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Tab} Tab */

/**
 * What every element has, however much it shows around it: views, the evidence drawer, what is said to screen readers, and the engine's
 * word.
 * @param {ShadowRoot} root
 * @param {Story} story
 * @param {readonly Tab[]} views
 * @param {{scrolls: boolean, tabbed: boolean}} how As the stage takes it.
 * @param {AbortSignal} signal
 */
export function desk(root, story, views, how, signal) {
  const live = h('div', { class: 'unseen', 'aria-live': 'polite' });
  /** @param {string} text */
  const announce = (text) => (live.textContent = text);
  const drawer = h('section', { class: 'evidence', part: 'evidence', 'aria-label': 'Evidence', tabindex: -1 });
  const stage = new Stage(root, story, views, (panel) => contextFor(story, panel, announce), how);
  signal.addEventListener('abort', () => stage.remove());
  const evidence = mountEvidence(contextFor(story, drawer, announce));

  // Where the focus was is asked before the evidence is drawn anew.
  bindReturn({ story, root, drawer, stage }, signal);
  bindReveal({ stage: stage.element, drawer }, signal);
  story.addEventListener('articles', () => story.following || evidence.select(), { signal });
  story.addEventListener('selection', () => {
    evidence.select();
    // What was said of it is over.
    if (story.selection.length === 0) announce('');
  }, { signal });
  bindSaving(story, root, announce, signal);
  listenToEngine(story, signal);

  return {
    stage, drawer, live, evidence,
    /** To be called when all stands in the element. */
    begin() {
      evidence.select();
    },
  };
}

/** @param {Story} story @param {AbortSignal} signal */
function listenToEngine(story, signal) {
  /** @param {string} type @param {(text: string) => void} act */
  const on = (type, act) => engine.addEventListener(type, (event) => act(/** @type {CustomEvent<string>} */ (event).detail), { signal });
  on('note', (text) => story.notify({ key: 'engine', text }));
  on('failed', (text) => story.notify({ key: 'engine', text, tone: 'trouble' }));
  on('restarted', (why) => {
    story.notify({ key: 'engine', text: `The reading engine had stopped (${why}) and was started again. Your texts are kept.`, tone: 'trouble' });
    void story.restart();
  });
}
