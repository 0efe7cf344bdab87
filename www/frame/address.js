import { fragmentOf, stateOf } from '../fragment.js';
import { openFromPage, openShared } from './sharing.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * Keeps the story's state in the address, so that Back goes back and a link leads to the same view.
 * @param {Story} story
 * @param {readonly string[]} views
 * @param {AbortSignal} signal
 */
export function bindAddress(story, views, signal) {
  const take = () => openShared(story) || openFromPage(story) || story.restoreState(stateOf(location.hash.slice(1), views));
  /** @param {'pushState' | 'replaceState'} step */
  const give = (step) => {
    const fragment = fragmentOf(story);
    // The same state may be spelt in other ways: what counts is what it means.
    const stands = JSON.stringify(stateOf(location.hash.slice(1), views)) === JSON.stringify(stateOf(fragment, views));
    if (!stands) history[step](null, '', fragment ? `#${fragment}` : location.pathname + location.search);
  };
  if (location.hash.length > 1) take();
  addEventListener('popstate', take, { signal });
  for (const what of ['view', 'selection', 'counting']) story.addEventListener(what, () => give('pushState'), { signal });
  // Back leads to another view, not through each switch that was tried in one.
  for (const what of ['filters', 'options']) story.addEventListener(what, () => give('replaceState'), { signal });
}
