import { full, shortened } from '../parts/format.js';
import { kindMark } from '../parts/kind.js';
import { table } from '../parts/table.js';

/** @typedef {import('../quotes.js').ActorBalance} ActorBalance */
/** @typedef {import('../quotes.js').Quoted} Quoted */
/** @typedef {import('../parts/picks.js').Picks} Picks */

/** @param {string} label @param {(row: ActorBalance) => number} value @param {string} [hint] @returns {import('../parts/table.js').Column<ActorBalance>} */
const amount = (label, value, hint) => ({ label, hint, number: true, cell: (row) => full(value(row)), value });

/** The strip of mentions and quotes as numbers. @param {Picks} picks */
export const balanceTable = (picks) =>
  table({
    caption: 'Mentions and quotes of each actor',
    columns: /** @type {import('../parts/table.js').Column<ActorBalance>[]} */ ([
      { label: 'Kind', cell: ({ kind }) => kindMark(kind), value: ({ kind }) => kind },
      { label: 'Actor', header: true, cell: ({ name }) => name, value: ({ name }) => name },
      amount('Mentions', ({ mentioned }) => mentioned),
      amount('in articles', ({ articles }) => articles, 'Articles that mention it'),
      amount('Direct', ({ quoted }) => quoted.direct),
      amount('Partial', ({ quoted }) => quoted.partial),
      amount('Indirect', ({ quoted }) => quoted.indirect),
      amount('in articles', ({ articlesQuoted }) => articlesQuoted, 'Articles that quote it'),
    ]),
    picks,
    item: ({ actor }) => ({ type: 'actor', id: actor }),
    chunk: 20,
  });

/** @param {Picks} picks @param {(article: string) => number} number */
export const quoteTable = (picks, number) =>
  table({
    caption: 'Quotes, one a row',
    columns: /** @type {import('../parts/table.js').Column<Quoted>[]} */ ([
      { label: 'Speaker', cell: ({ speaker }) => speaker, value: ({ speaker }) => speaker },
      { label: 'Kind', cell: ({ quote }) => quote.kind, value: ({ quote }) => quote.kind },
      { label: 'Article', number: true, cell: ({ quote }) => number(quote.at.article), value: ({ quote }) => number(quote.at.article) },
      { label: 'Words', header: true, cell: ({ quote }) => shortened(quote.words, 240), value: ({ quote }) => quote.words, class: 'said' },
    ]),
    picks,
    item: ({ quote }) => ({ type: 'quote', id: quote.id }),
  });
