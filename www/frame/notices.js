import { h } from '../dom.js';
import { redraw } from './focus.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Notice} Notice */

/**
 * What there is to tell, newest last, and how far reading has come. Screen readers hear it as it comes.
 * @param {Story} story
 * @param {(article?: string) => void} goOn Takes the focus when the notice that has it goes.
 */
export function notices(story, goOn) {
  const list = h('div', { class: 'list', role: 'status' });
  const meter = h('div', { class: 'progress', hidden: true });
  const bar = h('progress', { 'aria-label': 'Articles read' });
  const said = h('span', {});
  meter.append(said, bar, h('button', { onclick: () => story.cancel() }, 'Cancel'));

  /** @type {Notice[]} */
  let shown = [];

  story.addEventListener('notices', () => {
    const held = shown[[...list.children].findIndex((notice) => notice.matches(':focus-within'))];
    shown = story.notices;
    redraw(list, () => list.replaceChildren(...shown.map(draw)), () => void goOn(held?.about));
  });

  /** @param {Notice} notice */
  function draw({ key, text, actions = [], tone = 'plain', lasts }) {
    const element = h('div', { class: `notice ${tone}` },
      h('p', {}, text),
      ...actions.map(({ label, run }) => h('button', { 'data-focus': `${label} ${key}`, onclick: run }, label)),
      h('button', { class: 'quiet', 'aria-label': 'Dismiss', 'data-focus': `dismiss ${key}`, onclick: () => story.dismiss(key) }, '✕'));
    if (lasts) expire(element, key, lasts);
    return element;
  }

  /** Who points at a notice or has the focus in it is not done with it. @param {Element} element @param {string} key @param {number} lasts */
  function expire(element, key, lasts) {
    setTimeout(() => {
      if (!element.isConnected) return;
      if (element.matches(':hover, :focus-within')) expire(element, key, lasts);
      else story.dismiss(key);
    }, lasts);
  }

  story.addEventListener('progress', () => {
    const { progress } = story;
    // A few articles are read before one could look.
    meter.hidden = !progress || progress.total < 4;
    if (!progress) return;
    bar.max = progress.total;
    bar.value = progress.done;
    said.textContent = `${progress.done} of ${progress.total} articles`;
  });
  return h('div', { class: 'notices' }, meter, list);
}
