/** Measures the programs in turns, so that a busy moment of the machine falls on all of them. */

import { engines } from './engines.js';

/**
 * @param {string[][]} rounds The articles of each round.
 * @returns {Promise<Record<string, {findings: number, milliseconds: number}[]>>} What each program did in each round but the
 *   first, which only warms up.
 */
export async function measure(rounds) {
  const all = Object.entries(await engines(new URL('newsweave_bg.wasm', location.href)));
  const results = Object.fromEntries(all.map(([name]) => [name, /** @type {{findings: number, milliseconds: number}[]} */ ([])]));
  for (const texts of rounds) {
    for (const [name, run] of all) {
      const start = performance.now();
      const findings = texts.reduce((sum, text) => sum + run(text), 0);
      results[name].push({ findings, milliseconds: performance.now() - start });
    }
  }
  for (const name in results) results[name].shift();
  return results;
}

Object.assign(globalThis, { measure });
