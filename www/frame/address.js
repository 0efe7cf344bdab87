import { fragmentOf, stateOf } from '../fragment.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * Keeps the story's state in the address, so that Back goes back and a link leads to the same view.
 * @param {Story} story
 * @param {readonly string[]} views
 * @param {AbortSignal} signal
 */
export function bindAddress(story, views, signal) {
  const take = () => story.restoreState(stateOf(location.hash.slice(1), views));
  const give = () => {
    const fragment = fragmentOf(story);
    // The same state may be spelt in other ways: what counts is what it means.
    const stands = JSON.stringify(stateOf(location.hash.slice(1), views)) === JSON.stringify(stateOf(fragment, views));
    if (!stands) history.pushState(null, '', fragment ? `#${fragment}` : location.pathname + location.search);
  };
  if (location.hash.length > 1) take();
  addEventListener('popstate', take, { signal });
  for (const what of ['view', 'selection', 'counting']) story.addEventListener(what, give, { signal });
}
