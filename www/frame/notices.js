import { h } from '../dom.js';
import { t } from '../strings/index.js';
import { redraw } from './focus.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Notice} Notice */

/** From so many articles on it is shown at once how far reading is, of fewer after so many milliseconds. */
const SEVERAL = 4;
const LATE = 700;

/**
 * What there is to tell, newest last, and how far reading has come. Screen readers hear it as it comes.
 * @param {Story} story
 * @param {(article?: string) => void} goOn Takes the focus when the notice that has it goes.
 * @param {AbortSignal} signal
 */
export function notices(story, goOn, signal) {
  const list = h('div', { class: 'list', role: 'status' });
  const meter = h('div', { class: 'progress', hidden: true });
  const bar = h('progress', { 'aria-label': t.story.progressOf });
  const said = h('span', {});
  meter.append(said, bar, h('button', { onclick: () => story.cancel() }, t.story.cancel));

  /** @type {Notice[]} */
  let shown = [];
  /** Of notices that go by themselves, by key. @type {Map<string, ReturnType<typeof setTimeout>>} */
  const leaving = new Map();

  function show() {
    const held = shown[[...list.children].findIndex((notice) => notice.matches(':focus-within'))];
    shown = story.notices;
    redraw(list, () => list.replaceChildren(...shown.map(draw)), () => void goOn(held?.about));
  }
  story.addEventListener('notices', show, { signal });
  show();

  /** @param {Notice} notice */
  function draw({ key, text, actions = [], tone = 'plain', lasts }) {
    const element = h('div', { class: `notice ${tone}` },
      h('p', {}, text),
      ...actions.map(({ label, run }) => h('button', { 'data-focus': `${label} ${key}`, onclick: run }, label)),
      h('button', { class: 'quiet', 'aria-label': t.story.dismiss, 'data-focus': `dismiss ${key}`, onclick: () => story.dismiss(key) }, '✕'));
    clearTimeout(leaving.get(key));
    if (lasts) expire(element, key, lasts);
    return element;
  }

  /** Who points at a notice or has the focus in it is not done with it. @param {Element} element @param {string} key @param {number} lasts */
  function expire(element, key, lasts) {
    leaving.set(key, setTimeout(() => {
      if (element.matches(':hover, :focus-within')) expire(element, key, lasts);
      else story.dismiss(key);
    }, lasts));
  }

  /** Set while something is read: a few articles are read before one could look, unless they take long. @type {ReturnType<typeof setTimeout> | undefined} */
  let late;
  story.addEventListener('progress', () => {
    const { progress } = story;
    if (!progress) {
      clearTimeout(late);
      late = undefined;
      meter.hidden = true;
      return;
    }
    late ??= setTimeout(() => (meter.hidden = false), LATE);
    meter.classList.toggle('late', progress.total < SEVERAL);
    if (progress.total >= SEVERAL) meter.hidden = false;
    bar.max = progress.total;
    bar.value = progress.done;
    said.textContent = t.story.progress(progress.done, progress.total);
  }, { signal });
  signal.addEventListener('abort', () => [late, ...leaving.values()].forEach(clearTimeout));
  return h('div', { class: 'notices', part: 'notices' }, meter, list);
}
