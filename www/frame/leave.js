/** @typedef {import('../story.js').Story} Story */

/**
 * Asks before the page is left where that would lose a text: what the reader brought is kept nowhere but here.
 * @param {Story} story
 * @param {AbortSignal} signal
 */
export function bindLeave(story, signal) {
  addEventListener('beforeunload', (event) => {
    const ofPage = new Set(story.examples.map(({ text }) => text));
    if (story.entries.some(({ input }) => !ofPage.has(input.text))) event.preventDefault();
  }, { signal });
}
