/** @typedef {import('../story.js').Story} Story */

/**
 * Asks before the page is left where that would lose what the reader did.
 * @param {Story} story
 * @param {AbortSignal} signal
 */
export function bindLeave(story, signal) {
  addEventListener('beforeunload', (event) => {
    const ofPage = new Set(story.examples.map(({ text }) => text));
    const losing = story.keeper ? story.keeper.losing : story.entries.some(({ input }) => !ofPage.has(input.text));
    if (losing) event.preventDefault();
  }, { signal });
}
