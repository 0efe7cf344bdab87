/** The number of an article in the story, by its id. @param {import('../view.js').Context} context */
export const numbers = (context) => (/** @type {string} */ article) => context.articles().findIndex(({ id }) => id === article) + 1;
