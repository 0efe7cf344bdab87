import { Corpus } from './corpus.js';
import { load } from './engine.js';

/**
 * Reads one article by itself.
 * @param {import('./index.js').Article | string} article
 * @returns {Promise<import('./index.js').Reading>}
 */
export async function read(article) {
  await load();
  const corpus = new Corpus();
  try {
    const { id } = corpus.add(article);
    return /** @type {import('./index.js').Reading} */ (corpus.reading(id));
  } finally {
    corpus.free();
  }
}
