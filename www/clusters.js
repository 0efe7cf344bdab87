/**
 * The order of rows: those that disagree first, and those that could be taken for each other side by side.
 * @module
 */

/**
 * What is known of a row: its id and how its figures compare.
 * @typedef {{id: string, status: string}} Row
 */

/**
 * One row, or some that count different things, and why one could tell.
 * @template {Row} R
 * @typedef {{rows: R[], why: string[]}} Cluster
 */

/** Pairs of rows that a reader could confuse, the worst first, and of each why they are not the same. @typedef {{different: [string, string][], different_why?: string[]}} Pairs */

/** Clusters of different things stand behind rows that differ. */
const ORDER = ['differ', 'different', 'vague', 'agree', 'only'];
/** More rows than that in one cluster tell nobody anything. */
const MOST = 4;

/** The ids of the rows that are worth checking: their figures differ, or one could take them for others. @param {Pairs & {differ: string[]}} found */
export const worthChecking = ({ differ, different }) => new Set([...differ, ...different.flat()]);

/** @template {Row} R @param {R[]} rows @param {Pairs} pairs @returns {Cluster<R>[]} */
export function clusters(rows, { different, different_why = [] }) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  /** @type {Map<R, Cluster<R>>} */
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
    if (different_why[at] && !cluster.why.includes(different_why[at])) cluster.why.push(different_why[at]);
  }
  const found = [...new Set(rows.map((row) => of.get(row) ?? { rows: [row], why: [] }))];
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** @param {Cluster<Row>} cluster */
const rank = ({ rows }) => Math.min(...[...rows.map(({ status }) => status), rows.length > 1 ? 'different' : 'only'].map((status) => ORDER.indexOf(status)));
