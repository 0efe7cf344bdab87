import { t } from '../../strings/index.js';
import { full } from '../parts/format.js';
import { table } from '../parts/table.js';
import { statusText } from './status.js';

/** @typedef {import('../view.js').FigureTable['rows'][number]} FigureRow */
/** @typedef {{row: FigureRow, cell: FigureRow['cells'][number]}} Mention */

/** The picture as a table, one mention a row. @param {import('../parts/picks.js').Picks} picks @param {(article: string) => number} number */
export const mentionTable = (picks, number) =>
  table(
    /** @type {{caption: string, columns: import('../parts/table.js').Column<Mention>[], picks: typeof picks, item: (m: Mention) => import('../view.js').Item}} */ ({
      caption: t.figures.caption,
      columns: [
        { label: t.figures.columns.what, header: true, cell: ({ row }) => row.what, value: ({ row }) => row.what },
        { label: t.figures.columns.where, cell: ({ row }) => row.place, value: ({ row }) => row.place ?? '' },
        { label: t.figures.columns.status, cell: ({ row }) => statusText(row, number), value: ({ row }) => row.status, class: 'status' },
        { label: t.figures.columns.article, number: true, cell: ({ cell }) => number(cell.at.article), value: ({ cell }) => number(cell.at.article) },
        { label: t.figures.columns.words, cell: ({ cell }) => cell.words, class: 'said' },
        { label: t.figures.columns.value, number: true, cell: ({ cell }) => valueText(cell), value: ({ cell }) => cell.value ?? cell.low ?? cell.high ?? -Infinity },
        { label: t.figures.columns.unit, cell: ({ row }) => row.unit, value: ({ row }) => row.unit ?? '' },
        { label: t.figures.columns.precision, cell: ({ cell }) => cell.approximation?.replace('-', ' '), value: ({ cell }) => cell.approximation ?? '' },
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
