/**
 * The order of rows: those that disagree first, and those that could be taken for each other side by side.
 * @module
 */

/** @typedef {import('../view.js').FigureTable} FigureTable */
/** @typedef {FigureTable['rows'][number]} FigureRow */
/** @typedef {{rows: FigureRow[], why: string[]}} Cluster One row, or some that count different things, and why one could tell. */

/** Clusters of different things stand behind rows that differ. */
const ORDER = ['differ', 'different', 'vague', 'agree', 'only'];
/** More rows than that in one cluster tell nobody anything. */
const MOST = 4;

/** @param {FigureRow[]} rows @param {FigureTable} answer Its pairs come with the worst first. @returns {Cluster[]} */
export function clusters(rows, { different, different_why }) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  /** @type {Map<FigureRow, Cluster>} */
  const of = new Map();
  for (const [at, pair] of different.entries()) {
    const [a, b] = pair.flatMap((id) => byId.get(id) ?? []);
    if (!a || !b || (of.has(a) && of.has(b))) continue;
    const cluster = of.get(a) ?? of.get(b) ?? { rows: [], why: [] };
    if (cluster.rows.length >= MOST) continue;
    for (const row of [a, b]) {
      if (of.get(row) !== cluster) cluster.rows.push(row);
      of.set(row, cluster);
    }
    if (!cluster.why.includes(different_why[at])) cluster.why.push(different_why[at]);
  }
  const found = [...new Set(rows.map((row) => of.get(row) ?? { rows: [row], why: [] }))];
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** @param {Cluster} cluster */
const rank = ({ rows }) => Math.min(...[...rows.map(({ status }) => status), rows.length > 1 ? 'different' : 'only'].map((status) => ORDER.indexOf(status)));
