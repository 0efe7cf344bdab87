import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { kindMark } from '../parts/kind.js';
import { counted, fixed, full } from '../parts/format.js';
import { barcodes } from './barcode.js';

/** @typedef {import('../view.js').ActorRow} ActorRow */
/** @typedef {import('../view.js').ArticleRow} ArticleRow */

/** More articles than that have no column each. */
const MOST_ARTICLES = 6;

/**
 * The columns of the actor table.
 * @param {readonly ArticleRow[]} articles @param {(place: import('../view.js').Place) => void} open
 * @returns {import('../parts/table.js').Column<ActorRow>[]}
 */
export function columns(articles, open) {
  const words = articles.reduce((sum, article) => sum + article.words, 0) || 1;
  const where = barcodes(articles);
  const rate = (/** @type {ActorRow} */ actor) => (actor.count / words) * 1000;
  return [
    { label: t.actors.columns.kind, cell: ({ kind }) => kindMark(kind), value: ({ kind }) => kind, class: 'of-kind' },
    { label: t.actors.columns.actor, header: true, cell: ({ name }) => name, value: ({ name }) => name },
    { label: t.actors.columns.where, cell: where, class: 'of-story' },
    { label: t.actors.columns.mentions, number: true, cell: ({ count }) => full(count), value: ({ count }) => count },
    { label: t.actors.columns.rate, hint: t.actors.hints.rate, number: true, cell: (actor) => fixed(rate(actor), 1), value: rate, class: 'rate' },
    { label: t.actors.columns.quoted, hint: t.actors.hints.quoted, number: true, cell: ({ quoted }) => full(quoted), value: ({ quoted }) => quoted, class: 'rate' },
    ...(articles.length > MOST_ARTICLES ? [spread(articles)] : articles.map((article, i) => perArticle(article, i + 1, open))),
    { label: 'DP', hint: t.actors.hints.dp, number: true, cell: ({ dispersion }) => fixed(dispersion, 2), value: ({ dispersion }) => dispersion, class: 'evenness' },
  ];
}

/** @param {ArticleRow} article @param {number} number @param {(place: import('../view.js').Place) => void} open @returns {import('../parts/table.js').Column<ActorRow>} */
function perArticle(article, number, open) {
  const of = (/** @type {ActorRow} */ actor) => actor.articles.find((entry) => entry.article === article.id);
  return {
    label: t.actors.inArticle(number),
    hint: article.counts ? article.title : t.actors.notCounted(article.title),
    number: true,
    class: 'per-article',
    value: (actor) => of(actor)?.count ?? 0,
    cell: (actor) => {
      const entry = of(actor);
      if (!entry) return h('span', { class: 'none' }, '–');
      const text = t.actors.openFirst(counted(entry.count, 'mention'), number, fixed(entry.per_thousand, 1));
      return h('button', { class: 'pick', title: text, 'aria-label': text, onclick: () => open(entry.first) }, full(entry.count));
    },
  };
}

/** @param {readonly ArticleRow[]} articles @returns {import('../parts/table.js').Column<ActorRow>} */
const spread = (articles) => ({
  label: t.actors.columns.articles,
  number: true,
  class: 'spread',
  value: (actor) => actor.articles.length,
  cell: (actor) => t.actors.of(full(actor.articles.length), articles.length),
});

/** Its names with the reasons, and its first mention in each article. @param {ActorRow} actor @param {readonly ArticleRow[]} articles @param {(place: import('../view.js').Place) => void} open */
export function details(actor, articles, open) {
  const names = actor.aliases.map(({ name, count, why }) =>
    h('li', {}, h('span', { class: 'alias' }, name), ` ×${full(count)}`, h('span', { class: 'reason' }, ` ${why}`)),
  );
  const firsts = actor.articles.slice(0, 50).map((entry) => {
    const number = articles.findIndex((article) => article.id === entry.article) + 1;
    return h('li', {}, h('button', { class: 'pick', onclick: () => open(entry.first) }, t.actors.first(number)), t.actors.often(full(entry.count), fixed(entry.per_thousand, 1)));
  });
  return h('div', { class: 'details' }, h('ul', {}, ...names), h('ul', {}, ...firsts));
}
