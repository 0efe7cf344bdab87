/**
 * The order of rows: those that disagree first, and those that could be taken for each other side by side.
 * @module
 */
/** @typedef {import('../view.js').FigureTable} FigureTable */
/** @typedef {FigureTable['rows'][number]} FigureRow */
/** @typedef {FigureRow[]} Cluster One row, or some that count different things though one could confuse them. */

/** Clusters of different things stand behind rows that differ. */
const ORDER = ['differ', 'different', 'vague', 'agree', 'only'];
/** More rows than that in one cluster tell nobody anything. */
const MOST = 4;

/** @param {FigureRow[]} rows @param {FigureTable['different']} different Pairs of ids, the worst first. @returns {Cluster[]} */
export function clusters(rows, different) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  /** @type {Map<FigureRow, Cluster>} */
  const of = new Map();
  for (const pair of different) {
    const [a, b] = pair.flatMap((id) => byId.get(id) ?? []);
    if (!a || !b) continue;
    const [one, other] = [of.get(a), of.get(b)];
    if (one && other) continue;
    const cluster = one ?? other ?? [];
    if (cluster.length >= MOST) continue;
    for (const row of [a, b]) if (!cluster.includes(row)) cluster.push(row);
    for (const row of cluster) of.set(row, cluster);
  }
  const found = [...new Set(rows.map((row) => of.get(row) ?? [row]))];
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** @param {Cluster} cluster */
const rank = (cluster) => Math.min(...[...cluster.map(({ status }) => status), cluster.length > 1 ? 'different' : 'only'].map((status) => ORDER.indexOf(status)));

/** What sets the rows of a cluster apart. @param {Cluster} rows */
export function difference(rows) {
  const unlike = (/** @type {string} */ label, /** @type {(string | null | undefined)[]} */ words) => {
    const each = [...new Set(words.map((word) => word || 'not said'))];
    return each.length > 1 ? [`${label}: ${each.join(' / ')}`] : [];
  };
  return [...unlike('what', rows.map(({ what }) => what)), ...unlike('where', rows.map(({ place }) => place))].join('; ') || 'their sentences say of what';
}
