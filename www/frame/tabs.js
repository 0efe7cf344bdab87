import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Tab} Tab */

/**
 * The views as tabs (ARIA authoring practices: arrow keys, Home and End move and choose); on a narrow page they scroll.
 * @param {Story} story
 * @param {readonly Tab[]} views
 * @param {AbortSignal} signal
 */
export function tabs(story, views, signal) {
  const buttons = views.map(({ id, label }, index) =>
    h('button', { role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}`, title: `Key ${index + 1}`, onclick: () => story.show(id) }, label));
  const bar = h('div', { role: 'tablist', 'aria-label': 'Views', onkeydown: step }, ...buttons);

  /** @param {KeyboardEvent} event */
  function step({ key }) {
    const at = views.findIndex(({ id }) => id === story.view);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
    if (next === undefined) return;
    const index = (next + views.length) % views.length;
    story.show(views[index].id);
    buttons[index].focus();
  }

  function choose() {
    for (const [index, { id }] of views.entries()) {
      buttons[index].setAttribute('aria-selected', String(id === story.view));
      buttons[index].tabIndex = id === story.view ? 0 : -1;
    }
    // On a narrow page the row of tabs scrolls.
    const chosen = buttons.find((button) => button.tabIndex === 0);
    if (chosen && bar.scrollWidth > bar.clientWidth) bar.scrollLeft = chosen.offsetLeft - (bar.clientWidth - chosen.offsetWidth) / 2;
  }

  story.addEventListener('view', choose, { signal });
  choose();
  return h('div', { class: 'tabs', part: 'tabs' }, bar);
}
