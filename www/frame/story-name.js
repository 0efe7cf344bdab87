import { h } from '../dom.js';
import { t } from '../strings/index.js';
import { adopt } from '../styles/sheets.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * The name of the story, and whether it is kept; a press opens the dialog of stories, which is fetched then. Where stories are not kept,
 * as in an element that another page embeds, there is nothing of it.
 * @param {Story} story
 * @param {boolean} kept Whether stories are kept here: room is held for it until they are there.
 * @param {AbortSignal} signal
 */
export function storyName(story, kept, signal) {
  const name = h('span', { class: 'title' });
  const state = h('span', { class: 'about' });
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const button = h('button', { class: 'story-name', 'aria-haspopup': 'dialog', title: t.story.stories, onclick: () => void press() },
    h('span', { class: 'unseen' }, t.story.nameIs), name, h('span', { class: 'more', 'aria-hidden': 'true' }, '▾'), state);
  const element = h('div', { class: 'named', hidden: !kept }, button, trouble);
  /** @type {Promise<{open(): void}> | null} */
  let dialog = null;

  async function press() {
    try {
      (await (dialog ??= fetched())).open();
      trouble.textContent = '';
    } catch {
      dialog = null;
      trouble.textContent = t.story.menuNotLoaded;
    }
  }

  async function fetched() {
    const { storiesDialog } = await import('./stories.js');
    const { keeper } = story;
    if (!keeper) throw new Error('nothing is kept');
    const made = storiesDialog(story, keeper, signal);
    const root = /** @type {ShadowRoot} */ (element.getRootNode());
    adopt(root, made.styles);
    root.append(made.element);
    return made;
  }

  function settle() {
    const { keeper } = story;
    element.classList.toggle('coming', !keeper);
    name.textContent = keeper?.name ?? t.story.untitled;
    state.textContent = keeper ? t.story.state[keeper.state === 'kept' && !keeper.lasting ? 'memory' : keeper.state] : '';
  }

  for (const what of ['keeping', 'name', 'articles']) story.addEventListener(what, settle, { signal });
  settle();
  return element;
}
