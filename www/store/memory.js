/** @typedef {import('./database.js').Database} Database */
/** @typedef {import('./database.js').StoryRecord} StoryRecord */
/** @typedef {import('./database.js').KeptArticle} KeptArticle */

/** @type {Map<string, {record: StoryRecord, articles: Map<string, KeptArticle>, look?: import('./database.js').Look}>} */
const stories = new Map();

/** Where the browser keeps nothing: stories that last as long as the page. @type {Database} */
export const memory = {
  list: async () => [...stories.values()].map(({ record }) => record),
  record: async (id) => stories.get(id)?.record,
  async load(id) {
    const story = stories.get(id);
    return story ? { ...story, articles: story.record.order.flatMap((id) => story.articles.get(id) ?? []) } : null;
  },
  async write(revision, { record, put, remove }) {
    const articles = stories.get(record.id)?.articles ?? new Map();
    for (const id of remove) articles.delete(id);
    for (const article of put) articles.set(article.id, article);
    stories.set(record.id, { ...stories.get(record.id), record: { ...record, revision: revision + 1 }, articles });
    return true;
  },
  async look(id, look) {
    const story = stories.get(id);
    if (story) story.look = look;
  },
  async remove(id) {
    stories.delete(id);
  },
};
