/**
 * Who gets to speak: quotes by speaker, and who is mentioned beside who is quoted.
 * @module
 */
import { h } from '../dom.js';
import { t } from '../strings/index.js';
import css from '../styles/quotes.css';
import { choice } from './parts/choice.js';
import { counted } from './parts/format.js';
import { numbers } from './parts/numbers.js';
import { option, optionChoice } from './parts/option.js';
import { picks } from './parts/picks.js';
import { pictureButtons, pictured } from './parts/saving.js';
import { KINDS, groups } from './quotes/groups.js';
import { strip } from './quotes/strip.js';
import { balanceTable, quoteTable } from './quotes/tables.js';

/** @typedef {import('./view.js').QuotesAnswer} QuotesAnswer */
/** @typedef {import('./view.js').QuoteItem} QuoteItem */

/** @type {import('./view.js').View} */
export const quotes = { styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {QuotesAnswer} */
  let answer = { speakers: [], never_quoted: [], unattributed: [], scare: [] };
  const shape = option(context, 'quotes.shape', (value) => value === 'table', 'list');
  const kind = option(context, 'quotes.kind', (value) => KINDS.includes(value), 'all');
  const bound = [picks(context), picks(context), picks(context)];
  const [drawn, ofActors, ofQuotes] = bound;
  const number = numbers(context);
  const [balance, twin] = [balanceTable(ofActors), quoteTable(ofQuotes, number)];
  const filter = h('div', { class: 'gist' });
  const shapes = optionChoice(t.common.shape, [['list', t.quotes.bySpeaker], ['table', t.common.table]], shape, draw);
  const bar = h('div', { class: 'toolbar' }, filter, shapes.element);
  const body = h('div');
  context.root.append(h('div', { class: 'quotes view' }, bar, body));

  function draw() {
    drawn.clear();
    const all = everyQuote(answer);
    const rows = actorRows(answer).filter((row) => context.kinds().has(row.kind));
    bar.hidden = all.length === 0;
    if (all.length === 0 && rows.length === 0) return body.replaceChildren(h('p', { class: 'nothing' }, nothing(context.articles().length)));
    const articles = context.articles().filter(({ counts }) => counts).length;
    const shown = kind.value === 'all' ? all : all.filter(({ quote }) => quote.kind === kind.value);
    if (shape.value === 'table') {
      body.replaceChildren(balance.element, twin.element);
      balance.show(rows);
      twin.show(shown);
    } else {
      const balancePicture = pictured(t.quotes.picture, strip(rows, articles, drawn));
      body.replaceChildren(
        h('section', { 'aria-labelledby': 'balance' }, h('div', { class: 'titled' }, h('h3', { id: 'balance' }, t.quotes.balance), pictureButtons(() => balancePicture)), balancePicture),
        ...(all.length === 0 ? [h('p', { class: 'nothing' }, nothing(articles))] : groups(answer, kind.value, { number, picks: drawn })),
      );
      drawn.paint();
    }
  }

  function offer() {
    const all = everyQuote(answer);
    const of = (/** @type {string} */ kind) => all.filter(({ quote }) => quote.kind === kind).length;
    const options = KINDS.flatMap((name) => (of(name) ? [/** @type {[string, string]} */ ([name, `${of(name)} ${name}`])] : []));
    if (!of(kind.value)) kind.value = 'all';
    filter.replaceChildren(choice(t.quotes.kind, [['all', counted(all.length - of('scare'), 'quote')], ...options], kind.value, (chosen) => {
      kind.value = chosen;
      draw();
    }, 'loose'));
    shapes.settle();
  }

  return {
    prepare: () => context.ask('quotes'),
    async update() {
      answer = await context.ask('quotes');
      offer();
      draw();
    },
    select: () => bound.forEach((one) => one.paint()),
  };
}

/** @typedef {{quote: QuoteItem, speaker: string}} Quoted */

/** @param {QuotesAnswer} answer @returns {Quoted[]} */
const everyQuote = ({ speakers, unattributed, scare }) => [
  ...speakers.flatMap(({ name, quotes }) => quotes.map((quote) => ({ quote, speaker: name }))),
  ...unattributed.map((quote) => ({ quote, speaker: t.quotes.nobodyKnown })),
  ...scare.map((quote) => ({ quote, speaker: t.quotes.nobody })),
];

/** @typedef {{actor: string, name: string, kind: string, mentioned: number, articles: number, quoted: import('./view.js').QuotesAnswer['speakers'][number]['quoted'], quotes: number, articlesQuoted: number}} ActorBalance */

/** The actors that are mentioned or quoted, most mentioned first. @param {QuotesAnswer} answer @returns {ActorBalance[]} */
function actorRows({ speakers, never_quoted }) {
  const quoted = speakers.flatMap(({ actor, name, kind, mentioned, articles_mentioned, quoted, articles_quoted, quotes }) =>
    actor && kind ? [{ actor, name, kind, mentioned, articles: articles_mentioned, quoted, quotes: quotes.length, articlesQuoted: articles_quoted }] : []);
  const silent = never_quoted.map(({ actor, name, kind, mentioned, articles_mentioned }) =>
    ({ actor, name, kind, mentioned, articles: articles_mentioned, quoted: { direct: 0, partial: 0, indirect: 0 }, quotes: 0, articlesQuoted: 0 }));
  return [...quoted, ...silent].sort((a, b) => b.mentioned - a.mentioned);
}

/** @param {number} articles */
const nothing = (articles) =>
  articles === 0
    ? t.quotes.none
    : t.quotes.nothing;
