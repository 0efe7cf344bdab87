/** Measures the programs in turns, so that a busy moment of the machine falls on all of them. */

import { engines } from './engines.js';

/**
 * @param {string[]} texts One article each.
 * @param {number} rounds
 * @returns {Promise<Record<string, {findings: number, milliseconds: number[]}>>} A time for each round.
 */
export async function measure(texts, rounds) {
  const all = Object.entries(await engines(new URL('newsweave_bg.wasm', location.href)));
  const results = Object.fromEntries(all.map(([name]) => [name, { findings: 0, milliseconds: /** @type {number[]} */ ([]) }]));
  // The first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of all) {
      const start = performance.now();
      const findings = texts.reduce((sum, text) => sum + run(text), 0);
      const time = performance.now() - start;
      results[name].findings = findings;
      if (round > 0) results[name].milliseconds.push(time);
    }
  }
  return results;
}

Object.assign(globalThis, { measure });
