import { articleOf } from './article.js';
import { asked, load, open } from './engine.js';
import { NewsweaveError } from './errors.js';
import { readingOf } from './reading.js';

/** @typedef {import('./index.js').Article} Article */
/** @typedef {import('../newsweave.js').Engine} Engine */

/** Rows, sentences or lines that are answered where nobody says how many. */
const MOST = 100;

/** Articles that are read together. What its methods take and give is described in `index.d.ts`. */
export class Corpus {
  /** @type {Engine | null} */
  #engine = open();
  /** Of each article, the engine knows what it found, and the caller's own string is what it found it in. @type {Map<string, string>} */
  #texts = new Map();
  #numbered = 0;

  /** @param {Iterable<Article | string>} [articles] */
  static async create(articles = []) {
    await load();
    const corpus = new Corpus();
    try {
      for (const article of articles) corpus.add(article);
    } catch (error) {
      corpus.free();
      throw error;
    }
    return corpus;
  }

  get size() {
    return this.#texts.size;
  }

  /** @param {Article | string} given */
  add(given) {
    const article = articleOf(given, () => this.#nextId());
    const row = this.#ask((engine) => engine.add(article));
    this.#texts.set(article.id, article.text);
    return row;
  }

  /** @param {string} id */
  remove(id) {
    this.#texts.delete(id);
    return this.#ask((engine) => engine.remove(id));
  }

  /** @param {{allText?: boolean, leastConfidence?: number}} what */
  count({ allText = false, leastConfidence = 0 }) {
    if (!(leastConfidence >= 0 && leastConfidence <= 100)) throw new NewsweaveError('bad-argument', `leastConfidence is a percentage, 0 to 100, not ${leastConfidence}.`);
    this.#ask((engine) => engine.set_counting(allText, leastConfidence));
  }

  /** @param {import('./index.js').Rule[]} rules */
  correct(rules) {
    if (!Array.isArray(rules)) throw new NewsweaveError('bad-argument', 'Corrections are a list of rules: give an array; [] takes all of them back.');
    return this.#ask((engine) => engine.correct(rules));
  }

  corrections() {
    return this.#ask((engine) => engine.corrections());
  }

  overview() {
    return this.#ask((engine) => engine.overview());
  }

  headline() {
    return this.#ask((engine) => engine.headline());
  }

  /** @param {string} id */
  reading(id) {
    return this.#ask((engine) => {
      const answer = engine.article(id);
      return answer && readingOf(answer, engine.sentences(id) ?? [], this.#texts.get(id) ?? '');
    });
  }

  actors() {
    return this.#ask((engine) => engine.actors());
  }

  suggestions() {
    return this.#ask((engine) => engine.suggestions());
  }

  figures() {
    return this.#ask((engine) => engine.figures());
  }

  quotes() {
    return this.#ask((engine) => engine.quotes());
  }

  dates() {
    return this.#ask((engine) => engine.time());
  }

  /** @param {Partial<import('./index.js').LinksQuery>} [query] */
  links(query) {
    return this.#ask((engine) => engine.links({ unit: 'sentence', minimum: 1, most: MOST, ...query }));
  }

  /** @param {import('./index.js').WordsQuery} [query] */
  words(query) {
    return this.#ask((engine) => engine.words({ n: 1, most: MOST, ...query }));
  }

  /** @param {Omit<import('./index.js').WordsQuery, 'n' | 'all'>} [query] */
  keywords(query) {
    return this.words({ ...query, n: 1 }).keywords;
  }

  /** @param {import('./index.js').KwicQuery} of @param {Partial<Omit<import('./index.js').CollocatesQuery, 'of'>>} [query] */
  collocates(of, query) {
    return this.#ask((engine) => engine.collocates({ window: 5, most: MOST, all: false, ...query, of }));
  }

  /** @param {import('./index.js').KwicQuery} query @param {number} [most] */
  concordance(query, most = MOST) {
    return this.#ask((engine) => engine.concordance(query, most));
  }

  /** @param {import('./index.js').EvidenceQuery} query @param {number} [most] */
  evidence(query, most = MOST) {
    return this.#ask((engine) => engine.evidence(query, most));
  }

  /** @param {string} id @param {string} [other] */
  shared(id, other) {
    return this.#ask((engine) => engine.shared(id, other));
  }

  free() {
    this.#engine?.free();
    this.#engine = null;
    this.#texts.clear();
  }

  /** The first number that is no article's id. */
  #nextId() {
    do this.#numbered += 1; while (this.#texts.has(String(this.#numbered)));
    return String(this.#numbered);
  }

  /** @template T @param {(engine: Engine) => T} ask @returns {T} */
  #ask(ask) {
    const engine = this.#engine;
    if (!engine) throw new NewsweaveError('freed', 'This corpus was freed: make another one with await Corpus.create().');
    return asked(() => ask(engine));
  }
}

// For `using corpus = …`, where the language has it.
if (Symbol.dispose) Object.defineProperty(Corpus.prototype, Symbol.dispose, { value: Corpus.prototype.free });
