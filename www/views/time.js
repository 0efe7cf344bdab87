/**
 * When the articles came out, and the days of which they speak.
 * @module
 */
import { h } from '../dom.js';
import { t } from '../strings/index.js';
import css from '../styles/time.css';
import { choice } from './parts/choice.js';
import { dayField, dayOf } from './parts/day.js';
import { counted } from './parts/format.js';
import { numbers } from './parts/numbers.js';
import { option, optionChoice } from './parts/option.js';
import { picks } from './parts/picks.js';
import { pictureButtons, pictured } from './parts/saving.js';
import { table } from './parts/table.js';
import { axes } from './time/axis.js';
import { lanes } from './time/lanes.js';

/** @typedef {import('./view.js').Context} Context */
/** @typedef {import('./view.js').DateRow} DateRow */
/** @typedef {import('./view.js').ArticleRow} ArticleRow */

/** So many articles without a date are listed at a time. */
const UNDATED = 10;

/** @type {import('./view.js').View} */
export const time = { styles: css, mount };

/** @param {Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {DateRow[]} */
  let rows = [];
  const shape = option(context, 'time.shape', (value) => value === 'table', 'axis');
  /** Where none was chosen, as the story asks. */
  const span = option(context, 'time.span', Boolean);
  const drawn = picks(context);
  const listed = picks(context);
  const number = numbers(context);
  const bind = (/** @type {Element} */ node, /** @type {DateRow} */ { id }) => drawn.bind(node, { type: 'date', id });
  const twin = mentionTable(listed, number);
  const gist = h('p', { class: 'gist' });
  const spans = h('div');
  const shapes = optionChoice(t.common.shape, [['axis', t.time.axis], ['table', t.common.table]], shape, draw);
  /** @type {HTMLElement} */
  let lanesDrawn;
  const save = pictureButtons(() => lanesDrawn);
  const bar = h('div', { class: 'toolbar' }, gist, spans, save, shapes.element);
  const body = h('div');
  context.root.append(h('div', { class: 'time view' }, bar, body));

  function draw() {
    const articles = context.articles();
    const published = articles.flatMap(({ date }) => (date && !Number.isNaN(dayOf(date)) ? [dayOf(date)] : []));
    const dated = rows.filter(({ first }) => first != null);
    const lost = rows.filter(({ first }) => first == null);
    drawn.clear();
    spans.replaceChildren();
    bar.hidden = rows.length === 0 && published.length === 0;
    gist.textContent = [counted(dated.length, 'date'), lost.length && t.time.unresolved(lost.length), t.time.dated(published.length, counted(articles.length, 'article'))].filter(Boolean).join(', ');
    if (bar.hidden) return body.replaceChildren(h('p', { class: 'nothing' }, nothing(articles.length)), ...undated(articles, [], context, number, bind));
    save.hidden = true;
    shapes.settle();
    if (shape.value === 'table') {
      body.replaceChildren(twin.element);
      return twin.show(rows.flatMap((row) => row.cells.map((cell) => ({ row, cell }))));
    }
    const { found, chosen } = axes(dated, published);
    const axis = found.find((one) => one.span === span.value) ?? chosen;
    if (found.length > 1) {
      spans.append(choice(t.time.span, found.map((one) => [one.span, t.time.spans[one.span]]), axis.span, (picked) => {
        span.value = picked;
        draw();
        /** @type {HTMLElement | null} */ (spans.querySelector(':checked'))?.focus();
      }));
    }
    save.hidden = dated.length + published.length === 0;
    if (!save.hidden) lanesDrawn = pictured(t.time.picture, lanes(articles, dated, axis, { bind, read: context.desk.read }));
    const picture = save.hidden ? [] : [lanesDrawn, legend()];
    body.replaceChildren(...picture, ...undated(articles, lost, context, number, bind));
    drawn.paint();
  }

  return {
    prepare: () => context.ask('time'),
    async update() {
      rows = await context.ask('time');
      draw();
    },
    select() {
      drawn.paint();
      listed.paint();
    },
  };
}

/**
 * The dates that have no place, and why: an article without a date can be given one here.
 * @param {readonly ArticleRow[]} articles @param {DateRow[]} lost @param {Context} context @param {(article: string) => number} number
 * @param {(node: Element, row: DateRow) => void} bind
 */
function undated(articles, lost, context, number, bind) {
  const without = articles.filter(({ date }) => !date);
  const ids = new Set(without.map(({ id }) => id));
  /** How often each date is named, by the article that has none of its own. @type {Map<string | null, Map<DateRow, number>>} */
  const named = new Map();
  for (const row of lost) {
    for (const { at } of row.cells) {
      const article = ids.has(at.article) ? at.article : null;
      const of = named.get(article) ?? new Map();
      named.set(article, of.set(row, (of.get(row) ?? 0) + 1));
    }
  }
  const words = (/** @type {string | null} */ article) => [...(named.get(article) ?? [])].map(([row, times]) => {
    const node = h('button', { class: 'date span' }, row.title, times > 1 && ` ×${times}`);
    bind(node, row);
    return node;
  });
  const vague = words(null);
  const list = h('div');
  const rest = h('button', { class: 'quiet show-more', onclick: grow });
  function grow() {
    const from = list.children.length;
    list.append(...without.slice(from, from + UNDATED).map((article) => h('div', { class: 'of' },
      h('span', { class: 'title' }, h('span', { class: 'number' }, number(article.id)), ' ', article.title),
      dayField(t.time.date, [article.id], context.desk), ...words(article.id))));
    rest.hidden = list.children.length === without.length;
    rest.textContent = t.common.showMore(without.length - list.children.length);
  }
  grow();
  return [
    without.length > 0 && h('section', { class: 'lost' },
      h('h3', {}, t.time.noDate(without.length)),
      h('p', { class: 'hint' }, t.time.noDateHint),
      without.length > 1 && h('div', { class: 'of' }, dayField(t.time.all, without.map(({ id }) => id), context.desk)),
      list, rest),
    vague.length > 0 && h('section', { class: 'lost' }, h('h3', {}, t.time.vague), h('div', { class: 'of' }, ...vague)),
  ].filter((part) => part instanceof Node);
}

/** @param {import('./parts/picks.js').Picks} picks @param {(article: string) => number} number */
const mentionTable = (picks, number) =>
  table(
    /** @type {{caption: string, columns: import('./parts/table.js').Column<{row: DateRow, cell: DateRow['cells'][number]}>[], picks: typeof picks, item: (m: {row: DateRow}) => import('./view.js').Item}} */ ({
      caption: t.time.caption,
      columns: [
        { label: t.time.columns.date, header: true, cell: ({ row }) => row.title, value: ({ row }) => row.first ?? Infinity },
        { label: t.time.columns.precision, cell: ({ row }) => row.precision ?? t.time.noPlace, value: ({ row }) => row.precision ?? '' },
        { label: t.time.columns.article, number: true, cell: ({ cell }) => number(cell.at.article), value: ({ cell }) => number(cell.at.article) },
        { label: t.time.columns.words, cell: ({ cell }) => cell.words, class: 'said' },
        { label: t.time.columns.value, hint: t.time.valueHint, cell: ({ row }) => row.first != null && row.id, value: ({ row }) => (row.first == null ? '' : row.id) },
      ],
      picks,
      item: ({ row }) => ({ type: 'date', id: row.id }),
    }),
  );

const legend = () =>
  h('p', { class: 'key', 'aria-hidden': 'true' },
    h('span', { class: 'date dot' }), t.time.key.day,
    h('span', { class: 'date stretch' }), t.time.key.stretch,
    h('span', { class: 'published' }), t.time.key.published);

/** @param {number} articles */
const nothing = (articles) =>
  articles === 0
    ? t.time.none
    : t.time.nothing;
