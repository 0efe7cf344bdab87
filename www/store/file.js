import { fragmentOf } from '../fragment.js';
import { stories as t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Content} Content */
/** @typedef {import('../views/view.js').Rule} Rule */

const FORMAT = 'newsweave-story';
/** Grows when older pages could no longer read what is written. */
const VERSION = 1;

/** A story as one file, as docs/story-file.md has it. @param {Story} story @param {string} name @param {Date} saved */
export function storyFile(story, name, saved) {
  const { entries, corrections, allText, leastConfidence, hidden } = story;
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    name,
    saved: saved.toISOString(),
    articles: entries.map(({ input, kept }) => ({ ...input, kept })),
    corrections: corrections.list.map(({ said, rules }) => ({ said, rules })),
    counting: { allText, leastConfidence },
    view: fragmentOf(story),
    hidden,
  }, null, 1);
}

/**
 * What a file of a story holds.
 * @param {string} text
 * @returns {Content & {view: string, hidden: string[]}}
 * @throws {Error} With a message for the reader where it is none.
 */
export function parseStory(text) {
  const file = parsed(text);
  if (!isRecord(file) || file.format !== FORMAT) throw new Error(t.notAStory);
  if (typeof file.version !== 'number' || file.version > VERSION) throw new Error(t.tooNew);
  const counting = isRecord(file.counting) ? file.counting : {};
  const percent = Number(counting.leastConfidence);
  return {
    name: words(file.name) ?? '',
    articles: distinct(list(file.articles, 'articles').map(article)),
    corrections: list(file.corrections ?? [], 'corrections').map(correction),
    allText: counting.allText === true,
    leastConfidence: Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : 0,
    view: words(file.view) ?? '',
    hidden: Array.isArray(file.hidden) ? file.hidden.filter((kind) => typeof kind === 'string') : [],
  };
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(t.notJson);
  }
}

/** @param {unknown} value @param {string} what @returns {unknown[]} */
function list(value, what) {
  if (!Array.isArray(value)) throw new Error(t.noList(what));
  return value;
}

/** @param {unknown} value @param {number} index @returns {Content['articles'][number]} */
function article(value, index) {
  if (!isRecord(value) || typeof value.text !== 'string') throw new Error(t.noText(index + 1));
  const date = words(value.date);
  return {
    id: words(value.id) ?? '',
    title: words(value.title),
    date: date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined,
    source: words(value.source),
    text: value.text,
    kept: value.kept === true || undefined,
  };
}

/** Articles without an id, or with that of another, get one of their own when they are taken in. @param {Content['articles']} articles */
function distinct(articles) {
  const seen = new Set();
  return articles.map((article) => {
    const id = seen.has(article.id) ? '' : article.id;
    seen.add(id);
    return { ...article, id };
  });
}

/** @param {unknown} value @param {number} index @returns {Content['corrections'][number]} */
function correction(value, index) {
  if (!isRecord(value) || !Array.isArray(value.rules)) throw new Error(t.noRules(index + 1));
  return { said: words(value.said) ?? '', rules: /** @type {Rule[]} */ (value.rules) };
}

/** @param {unknown} value */
const words = (value) => (typeof value === 'string' && value !== '' ? value : undefined);

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
