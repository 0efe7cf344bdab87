/**
 * The number of an article in the story, by its id; 0 where there is none.
 * @param {import('../view.js').Context} context
 */
export function numbers(context) {
  /** @type {readonly import('../view.js').ArticleRow[]} */
  let articles = [];
  /** @type {Map<string, number>} */
  let all = new Map();
  return (/** @type {string} */ article) => {
    const now = context.articles();
    if (now !== articles) [articles, all] = [now, new Map(now.map(({ id }, index) => [id, index + 1]))];
    return all.get(article) ?? 0;
  };
}
