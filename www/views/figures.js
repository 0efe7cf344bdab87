/**
 * Figures that count the same thing, side by side across the articles, most disagreement first.
 * @module
 */
import { worthChecking } from '../clusters.js';
import { h } from '../dom.js';
import { t } from '../strings/index.js';
import css from '../styles/figures.css';
import { groups } from './figures/axes.js';
import { picture } from './figures/picture.js';
import { rowName } from './figures/status.js';
import { mentionTable } from './figures/table.js';
import { choice } from './parts/choice.js';
import { counted } from './parts/format.js';
import { numbers } from './parts/numbers.js';
import { option, optionChoice } from './parts/option.js';
import { picks } from './parts/picks.js';
import { pictureButtons, pictured } from './parts/saving.js';
import { DRAWN } from './view.js';

/** @typedef {import('./view.js').FigureTable} FigureTable */
/** @typedef {FigureTable['rows'][number]} FigureRow */

/** So many groups are drawn at once; further ones for so many milliseconds at a time. */
const AT_ONCE = 4;
const SLICE = 12;

/** @type {import('./view.js').View} */
export const figures = { styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {FigureTable} */
  let answer = { rows: [], different: [], different_why: [], happenings: [] };
  /** The rows that could be taken for a row, by its id. @type {Map<string, FigureRow[]>} */
  let alike = new Map();
  const shape = option(context, 'figures.shape', (value) => value === 'table', 'log');
  const status = option(context, 'figures.status', (value) => value in FILTERS, 'all');
  const drawn = picks(context);
  const listed = picks(context);
  const number = numbers(context);
  const twin = mentionTable(listed, number);
  const filter = h('div', { class: 'gist' });
  const body = pictured(t.figures.picture, h('div'));
  const save = pictureButtons(() => body);
  const shapes = optionChoice(t.common.shape, [['log', t.figures.logAxis], ['table', t.common.table]], shape, () => draw());
  const bar = h('div', { class: 'toolbar' }, filter, save, shapes.element);
  context.root.append(h('div', { class: 'figures view' }, bar, body));

  function draw(atOnce = AT_ONCE) {
    drawn.clear();
    bar.hidden = answer.rows.length === 0;
    if (bar.hidden) return body.replaceChildren(empty(context.articles().length));
    const rows = answer.rows.filter(FILTERS[status.value](answer));
    save.hidden = shape.value === 'table';
    if (shape.value === 'table') {
      body.replaceChildren(twin.element);
      twin.show(rows.flatMap((row) => row.cells.map((cell) => ({ row, cell }))));
    } else {
      const all = groups(rows);
      const key = legend();
      body.replaceChildren(...all.splice(0, atOnce).map(pictureOf), key);
      drawn.paint();
      further(all, key);
    }
  }

  /** @param {ReturnType<typeof groups>[number]} group */
  const pictureOf = (group) => picture(group, { answer, number, bind, others, compare });

  /** Many stories have a dozen units of measure: they come after what is in sight. @param {ReturnType<typeof groups>} rest @param {Element} key */
  function further(rest, key) {
    if (rest.length > 0) setTimeout(() => {
      const end = performance.now() + SLICE;
      if (!key.isConnected) return;
      do key.before(pictureOf(rest[0])); while (rest.splice(0, 1) && rest.length > 0 && performance.now() < end);
      drawn.paint();
      further(rest, key);
    });
  }

  /** @param {number} [atOnce] How many groups. */
  async function update(atOnce) {
    answer = await context.ask('figures');
    alike = pairs(answer);
    offer();
    draw(atOnce);
  }

  function offer() {
    const of = (/** @type {string} */ name) => answer.rows.filter(FILTERS[name](answer)).length;
    if (!of(status.value)) status.value = 'all';
    const options = Object.entries(LABELS).flatMap(([name, label]) => (of(name) ? [/** @type {[string, string]} */ ([name, `${of(name)} ${label}`])] : []));
    filter.replaceChildren(choice(t.figures.status, [['all', t.figures.things(counted(answer.rows.length, 'thing'))], ...options], status.value, (chosen) => {
      status.value = chosen;
      draw();
    }, 'loose'));
    shapes.settle();
  }

  /** @param {Element} area @param {FigureRow} row @param {Element} control */
  const bind = (area, row, control) => drawn.bind(area, { type: 'figure', row: row.id }, control);

  /** Leads to rows that stand elsewhere and could be taken for this one. @param {FigureRow} row @param {FigureRow[]} beside */
  function others(row, beside) {
    const rows = alike.get(row.id)?.filter((other) => !beside.includes(other)) ?? [];
    return rows.map((other) => h('button', { class: 'quiet', onclick: () => compare([row, other]) }, t.figures.compareWith, h('q', {}, rowName(other))));
  }

  /** @param {FigureRow[]} rows */
  const compare = (rows) => rows.forEach(({ id }, i) => context.select({ type: 'figure', row: id }, { add: i > 0 }));

  return {
    // Nothing of it hangs on how wide the view is.
    prepare: () => update(0).then(() => DRAWN),
    update: () => update(),
    select() {
      drawn.paint();
      listed.paint();
    },
  };
}

/** @param {FigureTable} answer @returns {Map<string, FigureRow[]>} */
function pairs({ rows, different }) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  /** @type {Map<string, FigureRow[]>} */
  const found = new Map();
  for (const [a, b] of different.flatMap(([a, b]) => [[a, b], [b, a]])) {
    const other = byId.get(b);
    if (other) found.set(a, [...(found.get(a) ?? []), other]);
  }
  return found;
}

const LABELS = { worth: t.figures.worth, differ: t.figures.differ, different: t.figures.different, vague: t.figures.vague, agree: t.figures.agree, only: t.figures.only };

/** @type {Record<string, (answer: FigureTable) => (row: FigureRow) => boolean>} */
const FILTERS = {
  all: () => () => true,
  worth: ({ rows, different }) => {
    const ids = worthChecking({ differ: rows.filter(({ status }) => status === 'differ').map(({ id }) => id), different });
    return ({ id }) => ids.has(id);
  },
  different: ({ different }) => {
    const ids = new Set(different.flat());
    return ({ id }) => ids.has(id);
  },
  ...Object.fromEntries(['differ', 'vague', 'agree', 'only'].map((name) => [name, () => (/** @type {FigureRow} */ { status }) => status === name])),
};

const legend = () =>
  h(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    h('span', { class: 'dot' }, 'n'),
    t.figures.key.exact,
    h('span', { class: 'dot', 'data-about': true }, 'n'),
    t.figures.key.about,
    h('span', { class: 'range' }),
    t.figures.key.range,
  );

/** @param {number} articles */
const empty = (articles) =>
  h(
    'p',
    { class: 'nothing' },
    articles === 0
      ? t.figures.none
      : t.figures.nothing,
  );
