/**
 * The tables: for each the names of its columns, and its rows.
 * @module
 */

/** @typedef {import('./gather.js').Gathered} Gathered */
/** @typedef {import('./gather.js').Stretch} Stretch */
/** @typedef {import('./csv.js').Value} Value */

const PLACE = ['Article', 'Title', 'Date', 'Source', 'Start', 'End', 'Words'];

/** By name: those of the files. @type {Record<string, (found: Gathered) => Value[][]>} */
export const tables = {
  actors: ({ actors, articles }) => [
    ['Actor', 'Kind', 'Mentions', 'Mentions as demonym', 'Quotes', 'Articles', 'Per 1,000 words', 'Deviation of proportions', 'Names', 'Actor ID'],
    ...actors.map(({ id, name, kind, mentions, demonyms, quoted, articles: own, dispersion, names }) =>
      [name, kind, mentions, demonyms, quoted, own.length, rate(mentions, articles), dispersion, names.map((one) => one.name).join('; '), id]),
  ],
  mentions: (found) => [
    ['Actor', 'Kind', 'Found by', 'Confidence in %', 'Part', ...PLACE, 'Actor ID'],
    ...found.mentions.map((mention) =>
      [found.byId.actor.get(mention.actor)?.name, mention.kind, mention.via, mention.confidence, mention.part ?? 'text', ...place(found, mention), mention.actor]),
  ],
  figures: (found) => [
    ['Counted', 'Place', 'Status', 'Kind', 'Unit', 'Value', 'Low', 'High', 'Approximation', 'Phrase', ...PLACE, 'Why', 'Row'],
    ...found.figures.flatMap(({ row, what, place: where, status, kind, unit, why, mentions }) => mentions.map((mention) =>
      [what, where, status, kind, unit, mention.value, mention.low, mention.high, mention.approximation, mention.phrase, ...place(found, mention), why, row])),
  ],
  quotes: (found) => [
    ['Speaker', 'Kind', ...PLACE, 'Named as', 'Cue', 'Actor ID'],
    ...found.quotes.map((quote) => [quote.speaker, quote.kind, ...place(found, quote), quote.source?.words, quote.cue?.words, quote.actor]),
  ],
  dates: (found) => [
    ['Value', 'In words', 'Precision', 'First day', 'Last day', ...PLACE],
    ...found.dates.flatMap(({ value, title, precision, first, last, mentions }) =>
      mentions.map((mention) => [value, title, precision, first, last, ...place(found, mention)])),
  ],
  pairs: (found) => {
    const names = uniqueNames(found);
    return [
      ['Source', 'Target', 'Type', 'Weight', 'Unit', 'G2', 'NPMI'],
      ...found.pairs.list.map(({ source, target, weight, g2, npmi }) => [names.get(source), names.get(target), 'Undirected', weight, found.pairs.unit, g2, npmi]),
    ];
  },
};

/** @param {Gathered} found @param {Stretch} stretch @returns {Value[]} */
function place({ byId }, { article, start, end, words }) {
  const { number, title, date, source } = byId.article.get(article) ?? {};
  return [number, title, date, source, start, end, words];
}

/** Per 1,000 words of what counts, one decimal. @param {number} mentions @param {Gathered['articles']} articles */
function rate(mentions, articles) {
  const words = articles.reduce((sum, one) => sum + (one.counted ? one.words : 0), 0);
  return words ? Math.round((mentions / words) * 10_000) / 10 : 0;
}

/** In a list of pairs a name stands for an actor: where two share one, their kinds (and ids) tell them apart. @param {Gathered} found @returns {Map<string, string>} */
export function uniqueNames({ actors }) {
  /** @type {(name: (actor: Gathered['actors'][number]) => string) => Set<string>} */
  const twice = (name) => {
    const all = actors.map(name);
    return new Set(all.filter((one, index) => all.indexOf(one) < index));
  };
  const withKind = (/** @type {Gathered['actors'][number]} */ { name, kind }) => `${name} (${kind})`;
  const [names, kinds] = [twice(({ name }) => name), twice(withKind)];
  return new Map(actors.map((actor) => {
    if (!names.has(actor.name)) return [actor.id, actor.name];
    return [actor.id, kinds.has(withKind(actor)) ? `${actor.name} (${actor.kind}, ${actor.id})` : withKind(actor)];
  }));
}
