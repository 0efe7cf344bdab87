/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('./database.js').KeptArticle} KeptArticle */

/**
 * What a story holds at one time. Articles and corrections are never changed in place, so that looking whether they are the same costs nothing.
 * @typedef {{name: string, corrections: readonly import('../corrections.js').Change[], allText: boolean, leastConfidence: number,
 *   articles: Map<string, {input: import('../shelf.js').Input, kept?: boolean}>}} Snapshot
 */

/** @type {Snapshot} */
export const NOTHING = { name: '', corrections: [], allText: false, leastConfidence: 0, articles: new Map() };

/** @param {Story} story @returns {Snapshot} */
export function snapshot({ name, corrections, allText, leastConfidence, entries }) {
  return {
    name,
    corrections: corrections.list,
    allText,
    leastConfidence,
    articles: new Map(entries.map(({ input, kept }) => [input.id, { input, kept }])),
  };
}

/** @param {Snapshot} a @param {Snapshot} b */
export function same(a, b) {
  const fields = /** @type {const} */ (['name', 'allText', 'leastConfidence']);
  if (fields.some((field) => a[field] !== b[field])) return false;
  if (a.corrections !== b.corrections && a.corrections.length + b.corrections.length > 0) return false;
  if (a.articles.size !== b.articles.size) return false;
  const others = b.articles.entries();
  for (const [id, article] of a.articles) {
    const [otherId, other] = others.next().value ?? [];
    if (id !== otherId || !sameArticle(article, other)) return false;
  }
  return true;
}

/**
 * The articles that are new or changed, and those that are gone.
 * @param {Snapshot} before @param {Snapshot} now
 * @returns {{put: KeptArticle[], remove: string[]}}
 */
export function difference(before, now) {
  const changed = [...now.articles].filter(([id, article]) => !sameArticle(article, before.articles.get(id)));
  return {
    put: changed.map(([, { input, kept }]) => ({ ...input, kept })),
    remove: [...before.articles.keys()].filter((id) => !now.articles.has(id)),
  };
}

/** @param {{input: object, kept?: boolean}} a @param {{input: object, kept?: boolean} | undefined} b */
const sameArticle = (a, b) => a.input === b?.input && Boolean(a.kept) === Boolean(b.kept);
