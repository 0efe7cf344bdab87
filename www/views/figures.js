/**
 * Figures that count the same thing, side by side across the articles, most disagreement first.
 * @module
 */
import { h } from '../dom.js';
import css from '../styles/figures.css';
import { groups } from './figures/axes.js';
import { picture } from './figures/picture.js';
import { rowName, statusText } from './figures/status.js';
import { choice } from './parts/choice.js';
import { counted, full } from './parts/format.js';
import { picks } from './parts/picks.js';
import { table } from './parts/table.js';

/** @typedef {import('./view.js').FigureTable} FigureTable */
/** @typedef {FigureTable['rows'][number]} FigureRow */
/** @typedef {{row: FigureRow, cell: FigureRow['cells'][number]}} Mention */

/** @type {import('./view.js').View} */
export const figures = { id: 'figures', label: 'Figures', styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {FigureTable} */
  let answer = { rows: [], different: [], different_why: [] };
  /** @type {'log' | 'table'} */
  let shape = 'log';
  const drawn = picks(context);
  const listed = picks(context);
  const number = (/** @type {string} */ article) => context.articles().findIndex((a) => a.id === article) + 1;
  const twin = mentionTable(listed, number);
  const summary = h('p', { class: 'gist' });
  const body = h('div');
  const shapes = choice('Shape', [['log', 'Log axis'], ['table', 'Table']], shape, (chosen) => {
    shape = chosen;
    draw();
  });
  const bar = h('div', { class: 'toolbar' }, summary, shapes);
  context.root.append(h('div', { class: 'figures view' }, bar, body));

  function draw() {
    drawn.clear();
    summary.textContent = summaryText(answer);
    if (answer.rows.length === 0) return body.replaceChildren(empty(context.articles().length));
    if (shape === 'table') {
      body.replaceChildren(twin.element);
      twin.show(answer.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell }))));
    } else {
      body.replaceChildren(...groups(answer.rows).map((group) => picture(group, { number, bind, others })), legend());
      drawn.paint();
    }
  }

  /** @param {Element} area @param {FigureRow} row @param {Element} control */
  const bind = (area, row, control) => drawn.bind(area, { type: 'figure', row: row.id }, control);

  /** @param {FigureRow} row */
  function others(row) {
    const ids = answer.different.filter((pair) => pair.includes(row.id)).map(([a, b]) => (a === row.id ? b : a));
    const rows = ids.flatMap((id) => answer.rows.find((r) => r.id === id) ?? []);
    return rows.map((other) =>
      h('button', { class: 'quiet', onclick: () => compare(row, other) }, 'Compare with ', h('q', {}, rowName(other))),
    );
  }

  /** @param {FigureRow} a @param {FigureRow} b */
  function compare(a, b) {
    context.select({ type: 'figure', row: a.id });
    context.select({ type: 'figure', row: b.id }, { add: true });
  }

  return {
    async update() {
      answer = await context.ask('figures');
      draw();
    },
    select() {
      drawn.paint();
      listed.paint();
    },
  };
}

/** @param {import('./parts/picks.js').Picks} picks @param {(article: string) => number} number */
const mentionTable = (picks, number) =>
  table(
    /** @type {{caption: string, columns: import('./parts/table.js').Column<Mention>[], picks: typeof picks, item: (m: Mention) => import('./view.js').Item}} */ ({
      caption: 'Figures by what they count, one mention a row',
      columns: [
        { label: 'What', header: true, cell: ({ row }) => row.what, value: ({ row }) => row.what },
        { label: 'Where', cell: ({ row }) => row.place, value: ({ row }) => row.place ?? '' },
        { label: 'Status', cell: ({ row }) => statusText(row, number), value: ({ row }) => row.status, class: 'status' },
        { label: 'Article', number: true, cell: ({ cell }) => number(cell.at.article), value: ({ cell }) => number(cell.at.article) },
        { label: 'Words', cell: ({ cell }) => cell.words, class: 'said' },
        { label: 'Value', number: true, cell: ({ cell }) => valueText(cell), value: ({ cell }) => cell.value ?? cell.low ?? cell.high ?? -Infinity },
        { label: 'Unit', cell: ({ row }) => row.unit, value: ({ row }) => row.unit ?? '' },
        { label: 'Precision', cell: ({ cell }) => cell.approximation?.replace('-', ' '), value: ({ cell }) => cell.approximation ?? '' },
      ],
      picks,
      item: ({ row }) => ({ type: 'figure', row: row.id }),
    }),
  );

/** @param {number | null | undefined} n */
const amount = (n) => (n == null ? '' : full(n));

/** `3,000`, `200,000–900,000`, `300 (280–320)`; a side without bound stays open. @param {Mention['cell']} cell */
function valueText({ value, low, high }) {
  const range = low == null && high == null ? '' : `${amount(low)}–${amount(high)}`;
  return value != null && range ? `${amount(value)} (${range})` : amount(value) || range;
}

/** @param {FigureTable} answer */
function summaryText({ rows, different }) {
  if (rows.length === 0) return '';
  const of = (/** @type {string} */ status) => rows.filter((row) => row.status === status).length;
  const parts = [`${full(of('differ'))} differ`, `${full(of('agree'))} agree`, `${full(of('only'))} in one article only`, `${full(of('vague'))} vague`, `${counted(different.length, 'pair')} that could be confused`];
  return `${counted(rows.length, 'counted thing')}: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}`;
}

const legend = () =>
  h(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    h('span', { class: 'dot' }, 'n'),
    ' exact, in article n',
    h('span', { class: 'dot', 'data-about': true }, 'n'),
    ' about, or more or less than',
    h('span', { class: 'range' }),
    ' range of a vague or bounded number',
  );

/** @param {number} articles */
const empty = (articles) =>
  h(
    'p',
    { class: 'nothing' },
    articles === 0
      ? 'Once there is an article, its figures stand here: what is counted, where, and by which article.'
      : 'No figures found. Numbers that count something (“30 civilians”, “3.5 million refugees”), sums of money, percentages and durations would stand here.',
  );
