/**
 * What was found in one article: the engine's answer, with the words of each finding.
 * @param {import('./answers.js').ArticleAnswer} answer
 * @param {import('./answers.js').Stretch[]} sentences
 * @param {string} text
 * @returns {import('./index.js').Reading}
 */
export function readingOf({ row, paragraphs, zones, mentions, figures, quotes, dates }, sentences, text) {
  /** @param {import('./index.js').Span} span */
  const words = ({ start, end }) => text.slice(start, end);
  /** @template {import('./index.js').Span} T @param {T} finding @returns {T & {text: string}} */
  const found = (finding) => ({ ...finding, text: words(finding) });
  /** @param {import('./answers.js').Stretch | null} stretch */
  const part = (stretch) => stretch && plain(stretch);
  /** @param {import('./answers.js').Stretch} stretch */
  const plain = ({ start, end }) => found({ start, end });
  const { id, title, date, source, words: count, english } = row;
  return {
    id, title, date, source, english, words: count,
    names: mentions.map(found),
    figures: figures.map((figure) => ({ ...found(figure), counted: part(figure.counted) })),
    quotes: quotes.map((quote) => ({ ...found(quote), source: part(quote.source) })),
    dates: dates.map(({ kind, ...span }) => ({ ...found(span), value: kind || null })),
    sentences: sentences.map(plain),
    paragraphs: paragraphs.map(plain),
    zones: zones.map(found),
  };
}
