import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { roving } from './roving.js';
import { tableButton } from './saving.js';

const CHUNK = 100;

/**
 * One column. A column with `value` can be sorted; one with `number` is set flush right; the `header` column names the row and holds the
 * button that selects it.
 * @template R
 * @typedef {{
 *   label: string, cell: (row: R) => import('../../dom.js').Child, value?: (row: R) => number | string, number?: boolean,
 *   header?: boolean, hint?: string, class?: string,
 * }} Column
 */

/**
 * A data table that sorts, draws a chunk of rows at a time, and selects the item of the row that is pressed.
 * @template R
 * @param {{
 *   caption: string, columns: Column<R>[], picks?: import('./picks.js').Picks, item?: (row: R) => import('../view.js').Item,
 *   more?: {label: (row: R) => string, content: (row: R) => Node}, chunk?: number, class?: string,
 * }} options `more` is what opens below a row, and the words on its switch.
 */
export function table({ caption, columns, picks, item, more, chunk = CHUNK, class: name = '' }) {
  /** @type {R[]} */
  let rows = [];
  let shown = chunk;
  /** @type {{column: Column<R>, down: boolean} | null} */
  let sorting = null;

  const heads = columns.map((column) => header(column, () => sort(column)));
  const body = h('tbody');
  const rest = h('button', { class: 'quiet show-more', onclick: grow });
  const captionNode = h('caption', { class: 'unseen' }, caption);
  const foot = h('div', { class: 'foot-of-table' }, rest, tableButton(() => ({ caption: captionNode.textContent ?? '', rows: plainRows(columns, sorted(rows, sorting)) })));
  const element = h(
    'div',
    { class: `table ${name}` },
    h('div', { class: 'scroll' }, h('table', {}, captionNode, h('thead', {}, h('tr', {}, ...heads)), body)),
    foot,
  );
  const settle = roving(body, () => [...body.rows].map((row) => [...row.querySelectorAll('button')]).filter((line) => line.length > 0));

  /** @param {Column<R>} column */
  function sort(column) {
    sorting = { column, down: sorting?.column === column ? !sorting.down : Boolean(column.number) };
    columns.forEach((c, i) => {
      if (c === column) heads[i].setAttribute('aria-sort', sorting?.down ? 'descending' : 'ascending');
      else heads[i].removeAttribute('aria-sort');
    });
    draw();
  }

  function grow() {
    const first = body.rows.length;
    shown += Math.max(chunk, CHUNK);
    draw();
    body.rows[first]?.querySelector('button')?.focus();
  }

  function draw() {
    picks?.clear();
    const visible = sorted(rows, sorting).slice(0, shown);
    body.replaceChildren(...visible.map(rowNode));
    rest.hidden = visible.length === rows.length;
    rest.textContent = t.common.showMore(rows.length - visible.length);
    settle();
    picks?.paint();
  }

  /** @param {R} row */
  function rowNode(row) {
    const node = h('tr');
    const disclosure = more && h('button', { class: 'disclosure', 'aria-expanded': 'false', onclick: toggle }, more.label(row));
    for (const column of columns) {
      let content = column.cell(row);
      if (column.header && item && picks) {
        const button = h('button', { class: 'pick' }, content);
        picks.bind(node, item(row), button);
        content = button;
      }
      const props = { class: [column.number && 'number', column.class].filter(Boolean).join(' ') || null };
      node.append(column.header ? h('th', { scope: 'row', ...props }, content, disclosure) : h('td', props, content));
    }
    return node;

    function toggle() {
      const open = disclosure?.getAttribute('aria-expanded') === 'true';
      disclosure?.setAttribute('aria-expanded', String(!open));
      node.classList.toggle('opened', !open);
      if (open) node.nextElementSibling?.remove();
      else node.after(h('tr', { class: 'below' }, h('td', { colspan: columns.length }, more?.content(row))));
      settle();
    }
  }

  return {
    element,
    /** @param {R[]} next @param {string} [title] The caption, where it changes. */
    show(next, title = caption) {
      rows = next;
      shown = chunk;
      captionNode.textContent = title;
      draw();
    },
  };
}

/** @template R @param {Column<R>} column @param {() => void} onclick */
function header(column, onclick) {
  const props = { scope: 'col', class: [column.number && 'number', column.class].filter(Boolean).join(' ') || null };
  if (!column.value) return h('th', { ...props, title: column.hint }, column.label);
  return h('th', props, h('button', { class: 'sort', title: column.hint, onclick }, column.label));
}

/** @template R @param {R[]} rows @param {{column: Column<R>, down: boolean} | null} sorting */
function sorted(rows, sorting) {
  const value = sorting?.column.value;
  if (!sorting || !value) return rows;
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const sign = sorting.down ? -1 : 1;
  keyed.sort(({ key: a }, { key: b }) =>
    sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))),
  );
  return keyed.map(({ row }) => row);
}

/**
 * A table as values, without the columns that hold no words.
 * @template R @param {Column<R>[]} columns @param {R[]} rows @returns {(string | number | null)[][]}
 */
function plainRows(columns, rows) {
  const all = columns.map((column) => [column.label, ...rows.map((row) => plain(column, row))]);
  const told = all.filter(([, ...cells]) => cells.some((cell) => cell !== null && cell !== ''));
  return Array.from({ length: rows.length + 1 }, (_, at) => told.map((cells) => cells[at]));
}

/** @template R @param {Column<R>} column @param {R} row */
function plain({ cell, value }, row) {
  const known = value?.(row) ?? cell(row);
  if (known instanceof Node) return known.textContent;
  return typeof known === 'number' ? (Number.isFinite(known) ? known : null) : String(known || '');
}
