import { openDB } from 'idb';

/** @typedef {import('../shelf.js').Input} Input */
/** @typedef {import('../corrections.js').Change} Change */

/** An article as it is kept: a record of its own, so that a change costs one article and not the story. @typedef {Input & {kept?: boolean}} KeptArticle */

/**
 * What is kept of a story beside its articles. `title` is what it goes by where it has no name. `revision` grows with each change,
 * `changed` is when that was (milliseconds since 1970).
 * @typedef {{id: string, name: string, title: string, revision: number, changed: number, order: string[], corrections: readonly Change[],
 *   allText: boolean, leastConfidence: number}} StoryRecord
 */

/**
 * How a story was looked at last: the state of fragment.js and the kinds that are filtered out. Whoever only looks changes no story.
 * @typedef {{view: string, hidden: string[]}} Look
 */

/** A change of what a story holds. @typedef {{record: Omit<StoryRecord, 'revision'>, put: KeptArticle[], remove: string[]}} Changes */

/** @typedef {Awaited<ReturnType<typeof openDatabase>>} Database */

/** Milliseconds after which a browser that says nothing counts as one that keeps nothing. */
const PATIENCE = 5000;
/** So many articles are handed to the browser at once: a few milliseconds of the page's time. */
const SLICE = 40;

/** The stories that this browser keeps for this site. Rejects where it keeps none. */
export async function openDatabase() {
  const db = await within(PATIENCE, openDB('newsweave', 1, {
    upgrade(db) {
      db.createObjectStore('stories', { keyPath: 'id' });
      db.createObjectStore('articles', { keyPath: ['story', 'id'] });
      db.createObjectStore('looks', { keyPath: 'story' });
    },
    // A later version of the page in another tab wants to change the form: it need not wait for this one.
    blocking: (_before, _after, event) => /** @type {IDBDatabase} */ (event.target).close(),
  }));
  const articlesOf = (/** @type {string} */ id) => IDBKeyRange.bound([id], [id, []]);
  const all = ['stories', 'articles', 'looks'];

  return {
    /** @returns {Promise<StoryRecord[]>} */
    list: () => db.getAll('stories'),

    /** @param {string} id @returns {Promise<StoryRecord | undefined>} */
    record: (id) => db.get('stories', id),

    /** @param {string} id @returns {Promise<{record: StoryRecord, articles: KeptArticle[], look?: Look} | null>} The articles in their order. */
    async load(id) {
      const tx = db.transaction(all);
      const [stories, texts, looks] = all.map((name) => tx.objectStore(name));
      const [record, articles, look] = await Promise.all([stories.get(id), texts.getAll(articlesOf(id)), looks.get(id)]);
      if (!record) return null;
      const byId = new Map(articles.map(({ story: _, ...article }) => [article.id, article]));
      return { record, articles: record.order.flatMap((/** @type {string} */ id) => byId.get(id) ?? []), look };
    },

    /**
     * All of a change is kept, or nothing of it.
     * @param {number} revision What the change was made on; 0 for a story that was not kept before.
     * @param {Changes} changes
     * @returns {Promise<boolean>} Whether it was: not where someone else has changed or deleted the story since.
     */
    async write(revision, { record, put, remove }) {
      const tx = db.transaction(['stories', 'articles'], 'readwrite');
      const [stories, articles] = [tx.objectStore('stories'), tx.objectStore('articles')];
      // Where a request fails, the wait for it tells.
      tx.done.catch(() => {});
      if (((await stories.get(record.id))?.revision ?? 0) !== revision) return tx.abort(), false;
      await Promise.all(remove.map((id) => articles.delete([record.id, id])));
      for (let at = 0; at < put.length; at += SLICE) {
        await Promise.all(put.slice(at, at + SLICE).map((article) => articles.put({ ...article, story: record.id })));
      }
      await Promise.all([stories.put({ ...record, revision: revision + 1 }), tx.done]);
      return true;
    },

    /** @param {string} id @param {Look} look */
    async look(id, look) {
      const tx = db.transaction('looks', 'readwrite');
      await Promise.all([tx.store.put({ ...look, story: id }), tx.done]);
    },

    /** @param {string} id */
    async remove(id) {
      const tx = db.transaction(all, 'readwrite');
      const [stories, articles, looks] = all.map((name) => tx.objectStore(name));
      await Promise.all([stories.delete(id), articles.delete(articlesOf(id)), looks.delete(id), tx.done]);
    },
  };
}

/** @template T @param {number} patience @param {Promise<T>} promise @returns {Promise<T>} */
function within(patience, promise) {
  return Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error('the browser does not answer')), patience)),
  ]);
}
