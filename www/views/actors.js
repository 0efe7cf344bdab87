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
import { counted } from './parts/format.js';
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
  /** @type {import('./view.js').ArticleRow[]} */
  let articles = [];
  /** @type {ReturnType<typeof actorTable>} */
  let grid;
  const bound = picks(context);
  const filter = option(context, 'actors.show', (value) => filterName(value) in FILTERS, 'all:');
  const where = h('select', { onchange: () => {
    filter.value = where.value;
    draw();
  } });
  const gist = h('p', { class: 'gist', 'aria-live': 'polite' });
  const bar = h('div', { class: 'toolbar' }, gist, h('label', { class: 'field' }, 'Show', where), pictureButtons(() => grid.element));
  const body = h('div');
  const asked = questions(context);
  const together = merging(context);
  context.root.append(h('div', { class: 'actors view' }, bar, asked.element, together.element, body));

  const actorTable = () =>
    table({
      caption: 'Actors, most mentioned first, with their mentions in each article',
      columns: columns(articles, context.open),
      picks: bound,
      item: (actor) => ({ type: 'actor', id: actor.id }),
      more: { label: (actor) => counted(actor.aliases.length, 'name'), content: (actor) => details(actor, articles, context.open) },
    });

  function draw() {
    const kinds = context.kinds();
    const shown = rows.filter((actor) => kinds.has(actor.kind) && FILTERS[filterName(where.value)](actor, where.value.slice(where.value.indexOf(':') + 1), articles));
    bar.hidden = rows.length === 0;
    gist.textContent = shown.length === rows.length ? counted(rows.length, 'actor') : `${counted(shown.length, 'actor')} of ${rows.length}`;
    if (shown.length === 0) return body.replaceChildren(h('p', { class: 'nothing' }, nothing(rows.length, articles.length)));
    body.replaceChildren(grid.element);
    grid.show(shown);
  }

  return {
    async update() {
      rows = await context.ask('actors');
      const next = context.articles();
      if (!grid || next.length !== articles.length || next.some((row, i) => row.id !== articles[i].id || row.words !== articles[i].words || row.counts !== articles[i].counts)) {
        articles = [...next];
        grid = actorTable();
        pictured(t.actors.picture, grid.element);
        where.replaceChildren(...options(articles));
      }
      where.value = filter.value;
      // The article that it speaks of may be gone.
      if (!where.value) where.value = 'all:';
      draw();
      await asked.update(rows);
    },
    select() {
      bound.paint();
      together.select();
    },
  };
}

/** @type {Record<string, (actor: ActorRow, article: string, articles: import('./view.js').ArticleRow[]) => boolean>} */
const FILTERS = {
  all: () => true,
  every: (actor, _, articles) => actor.articles.length === articles.filter(({ counts }) => counts).length,
  only: (actor, article) => actor.articles.length === 1 && actor.articles[0].article === article,
  missing: (actor, article) => actor.articles.every((entry) => entry.article !== article),
};

/** @param {string} value `only:id`, `missing:id`, `every:`, `all:`. */
const filterName = (value) => (value || 'all').split(':')[0];

/** @param {import('./view.js').ArticleRow[]} articles */
function options(articles) {
  const choices = (/** @type {string} */ filter, /** @type {string} */ words) =>
    articles.map(({ id, title }, i) => h('option', { value: `${filter}:${id}` }, `${words} article ${i + 1}: ${title}`));
  const all = h('option', { value: 'all:' }, 'All actors');
  if (articles.length < 2) return [all];
  return [
    all,
    h('option', { value: 'every:' }, 'In every article'),
    h('optgroup', { label: 'Only in' }, ...choices('only', 'Only in')),
    h('optgroup', { label: 'Missing from' }, ...choices('missing', 'Missing from')),
  ];
}

/** @param {number} actors @param {number} articles */
function nothing(actors, articles) {
  if (articles === 0) return 'Once there is an article, the people, organisations, places and groups in it stand here.';
  if (actors === 0) return 'No actors found. Names of people, organisations, places and groups would stand here.';
  return 'No actor is left: choose “All actors”, or show more kinds in the story column.';
}
