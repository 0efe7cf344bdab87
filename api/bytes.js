/**
 * Where the engine's bytes come from in browsers, workers and bundlers: a file beside this module. `bytes.node.js` and `bytes.inline.js`
 * stand in for this module elsewhere.
 * @module
 */
const FILE = new URL('../newsweave_bg.wasm', import.meta.url);

/** @returns {Promise<unknown>} */
export const bytes = () => fetch(FILE);
