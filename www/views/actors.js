/**
 * Who is in the story: actors by articles, with their names, counts and where they stand.
 * @module
 */
import { h } from '../dom.js';
import { t } from '../strings/index.js';
import css from '../styles/actors.css';
import { columns, details } from './actors/columns.js';
import { merging } from './actors/merging.js';
import { questions } from './actors/questions.js';
import { counted, shortened } from './parts/format.js';
import { option } from './parts/option.js';
import { picks } from './parts/picks.js';
import { pictureButtons, pictured } from './parts/saving.js';
import { table } from './parts/table.js';

/** @typedef {import('./view.js').ActorRow} ActorRow */

/** @type {import('./view.js').View} */
export const actors = { styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {ActorRow[]} */
  let rows = [];
  /** @type {readonly import('./view.js').ArticleRow[]} */
  let articles = [];
  /** @type {ReturnType<typeof actorTable>} */
  let grid;
  const bound = picks(context);
  const filter = option(context, 'actors.show', (value) => filterName(value) in FILTERS, 'all:');
  const where = h('select', { onchange: () => choose(where.value, which.value || (articles[0]?.id ?? '')) });
  const which = h('select', { 'aria-label': t.actors.article, onchange: () => choose(where.value, which.value) });
  const gist = h('p', { class: 'gist', 'aria-live': 'polite' });
  const bar = h('div', { class: 'toolbar' }, gist, h('span', { class: 'field' }, h('label', { class: 'field' }, t.actors.show, where), which), pictureButtons(() => grid.element));
  const body = h('div');
  const asked = questions(context);
  const together = merging(context);
  context.root.append(h('div', { class: 'actors view' }, bar, asked.element, together.element, body));

  const actorTable = () =>
    table({
      caption: t.actors.caption,
      columns: columns(articles, context.open),
      picks: bound,
      item: (actor) => ({ type: 'actor', id: actor.id }),
      more: { label: (actor) => counted(actor.aliases.length, 'name'), content: (actor) => details(actor, articles, context.open) },
    });

  /** @param {string} name @param {string} article */
  function choose(name, article) {
    filter.value = `${name}:${OF_ARTICLE.includes(name) ? article : ''}`;
    draw();
  }

  /** Shows what is chosen, unless that speaks of an article that is gone. */
  function settle() {
    const article = filterArticle(filter.value);
    const name = filterName(filter.value);
    const ofArticle = OF_ARTICLE.includes(name);
    const filters = Object.entries(t.actors.filters).filter(([name]) => articles.length > 1 || OF_ONE.includes(name));
    const stands = filters.some(([one]) => one === name) && (!ofArticle || articles.some(({ id }) => id === article));
    where.replaceChildren(...filters.map(([value, label]) => h('option', { value }, label)));
    where.value = stands ? name : 'all';
    which.hidden = !stands || !ofArticle;
    which.replaceChildren(...(which.hidden ? [] : articles.map(({ id, title }, at) => h('option', { value: id }, t.actors.numbered(at + 1, shortened(title, TITLE))))));
    which.value = article;
  }

  function draw() {
    settle();
    const kinds = context.kinds();
    const keeps = FILTERS[where.value];
    const shown = rows.filter((actor) => kinds.has(actor.kind) && keeps(actor, which.value, articles));
    bar.hidden = rows.length === 0;
    gist.textContent = shown.length === rows.length ? counted(rows.length, 'actor') : t.actors.of(counted(shown.length, 'actor'), rows.length);
    if (shown.length === 0) return body.replaceChildren(h('p', { class: 'nothing' }, nothing(rows.length, articles.length)));
    body.replaceChildren(grid.element);
    grid.show(shown);
  }

  return {
    prepare: () => Promise.all([context.ask('actors'), context.ask('suggestions')]),
    async update() {
      rows = await context.ask('actors');
      const next = context.articles();
      if (!grid || next.length !== articles.length || next.some((row, i) => row.id !== articles[i].id || row.words !== articles[i].words || row.counts !== articles[i].counts)) {
        articles = [...next];
        grid = actorTable();
        pictured(t.actors.picture, grid.element);
      }
      draw();
      await asked.update(rows);
    },
    select() {
      bound.paint();
      together.select();
    },
  };
}

/** @type {Record<string, (actor: ActorRow, article: string, articles: readonly import('./view.js').ArticleRow[]) => boolean>} */
const FILTERS = {
  all: () => true,
  unquoted: ({ quoted }) => quoted === 0,
  every: (actor, _, articles) => actor.articles.length === articles.filter(({ counts }) => counts).length,
  only: (actor, article) => actor.articles.length === 1 && actor.articles[0].article === article,
  missing: (actor, article) => actor.articles.every((entry) => entry.article !== article),
};

/** Those that say something of a story of one article. */
const OF_ONE = ['all', 'unquoted'];
/** Those that speak of one article. */
const OF_ARTICLE = ['only', 'missing'];
/** Longer titles would widen the list of articles. */
const TITLE = 40;

/** @param {string} value `only:id`, `missing:id`, `every:`, `unquoted:`, `all:`. */
const filterName = (value) => value.split(':')[0];

/** @param {string} value */
const filterArticle = (value) => value.slice(value.indexOf(':') + 1);

/** @param {number} actors @param {number} articles */
function nothing(actors, articles) {
  if (articles === 0) return t.actors.none;
  if (actors === 0) return t.actors.nothing;
  return t.actors.noneLeft;
}
