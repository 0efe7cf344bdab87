import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * What there is to tell, newest last, and how far reading has come. Screen readers hear it as it comes.
 * @param {Story} story
 */
export function notices(story) {
  const list = h('div', { class: 'list', role: 'status' });
  const meter = h('div', { class: 'progress', hidden: true });
  const bar = h('progress', { 'aria-label': 'Articles read' });
  const said = h('span', {});
  meter.append(said, bar, h('button', { onclick: () => story.cancel() }, 'Cancel'));

  story.addEventListener('notices', () => {
    list.replaceChildren(...story.notices.map(({ key, text, actions = [], tone = 'plain' }) =>
      h('div', { class: `notice ${tone}` },
        h('p', {}, text),
        ...actions.map(({ label, run }) => h('button', { onclick: run }, label)),
        h('button', { class: 'quiet', 'aria-label': 'Dismiss', onclick: () => story.dismiss(key) }, '✕'))));
  });
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
