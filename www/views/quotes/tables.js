import { t } from '../../strings/index.js';
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
    caption: t.quotes.balanceCaption,
    columns: /** @type {import('../parts/table.js').Column<ActorBalance>[]} */ ([
      { label: t.quotes.columns.kind, cell: ({ kind }) => kindMark(kind), value: ({ kind }) => kind },
      { label: t.quotes.columns.actor, header: true, cell: ({ name }) => name, value: ({ name }) => name },
      amount(t.quotes.columns.mentions, ({ mentioned }) => mentioned),
      amount(t.quotes.columns.inArticles, ({ articles }) => articles, t.quotes.hints.mentioned),
      amount(t.quotes.columns.quotes, ({ quotes }) => quotes),
      amount(t.quotes.columns.direct, ({ quoted }) => quoted.direct),
      amount(t.quotes.columns.partial, ({ quoted }) => quoted.partial),
      amount(t.quotes.columns.indirect, ({ quoted }) => quoted.indirect),
      amount(t.quotes.columns.inArticles, ({ articlesQuoted }) => articlesQuoted, t.quotes.hints.quoted),
    ]),
    picks,
    item: ({ actor }) => ({ type: 'actor', id: actor }),
    chunk: 20,
  });

/** @param {Picks} picks @param {(article: string) => number} number */
export const quoteTable = (picks, number) =>
  table({
    caption: t.quotes.caption,
    columns: /** @type {import('../parts/table.js').Column<Quoted>[]} */ ([
      { label: t.quotes.columns.speaker, cell: ({ speaker }) => speaker, value: ({ speaker }) => speaker },
      { label: t.quotes.columns.kind, cell: ({ quote }) => quote.kind, value: ({ quote }) => quote.kind },
      { label: t.quotes.columns.article, number: true, cell: ({ quote }) => number(quote.at.article), value: ({ quote }) => number(quote.at.article) },
      { label: t.quotes.columns.words, header: true, cell: ({ quote }) => shortened(quote.words, 240), value: ({ quote }) => quote.words, class: 'said' },
    ]),
    picks,
    item: ({ quote }) => ({ type: 'quote', id: quote.id }),
  });
