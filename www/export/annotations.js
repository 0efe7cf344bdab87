/**
 * The findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each points at its words, which are quoted with what
 * stands around them, and at their place in code points.
 * @module
 */

/** @typedef {import('./gather.js').Gathered} Gathered */
/** @typedef {import('./gather.js').Stretch} Stretch */

/** So many code points before and after the words are quoted, so that they are found again where the text has changed. */
const AROUND = 32;

/** @param {Gathered} found @param {string} made Today, `YYYY-MM-DD`. */
export function annotations(found, made) {
  const texts = new Map(found.articles.map(({ id, text }) => [id, Array.from(text)]));
  const bodies = bodiesOf(found);
  const items = bodies.map(({ stretch, ...body }, at) => ({
    id: `#annotation-${at + 1}`,
    type: 'Annotation',
    ...body,
    target: { source: iri(found, stretch.article), selector: selectors(stretch, texts.get(stretch.article) ?? []) },
  }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#annotations',
    type: 'AnnotationCollection',
    label: found.name,
    created: `${made}T00:00:00Z`,
    generator: { id: 'urn:newsweave', type: 'Software', name: 'Newsweave' },
    total: items.length,
    first: { id: '#page', type: 'AnnotationPage', partOf: '#annotations', startIndex: 0, items },
  };
}

/** @typedef {{type: 'TextualBody', purpose: string, value: string, format: 'text/plain', language?: string}} Body */

/** @param {Gathered} found @returns {{motivation: string, body: Body[], stretch: Stretch}[]} */
function bodiesOf({ mentions, figures, quotes, dates, byId }) {
  return [
    ...mentions.map((mention) => ({
      motivation: 'identifying', stretch: mention,
      body: [body('identifying', byId.actor.get(mention.actor)?.name ?? ''), body('classifying', mention.kind)],
    })),
    ...figures.flatMap(({ what, place, status, mentions: own }) => own.map((stretch) => ({
      motivation: 'describing', stretch,
      body: [body('describing', place ? `${what} in ${place}` : what), body('classifying', 'figure'), body('assessing', status)],
    }))),
    ...quotes.map((stretch) => ({
      motivation: 'describing', stretch,
      body: [body('describing', stretch.speaker ?? 'unattributed'), body('classifying', `${stretch.kind} quote`)],
    })),
    ...dates.flatMap(({ value, title, mentions: own }) => own.map((stretch) => ({
      motivation: 'describing', stretch, body: [body('describing', value ?? title), body('classifying', 'date')],
    }))),
  ];
}

/** @param {string} purpose @param {string} value @returns {Body} */
const body = (purpose, value) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });

/** @param {Stretch} stretch @param {string[]} text By code points. */
const selectors = ({ start, end }, text) => [
  {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end).join(''),
    prefix: text.slice(Math.max(0, start - AROUND), start).join(''),
    suffix: text.slice(end, end + AROUND).join(''),
  },
  { type: 'TextPositionSelector', start, end },
];

/** What is annotated has no address: the article's number in the story stands for it. @param {Gathered} found @param {string} article */
const iri = ({ byId }, article) => `#article-${byId.article.get(article)?.number}`;
