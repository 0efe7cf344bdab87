/**
 * Where the engine's bytes come from in Node and runtimes that have its modules: a file beside this module.
 * @module
 */
import { readFile } from 'node:fs/promises';

const FILE = new URL('../newsweave_bg.wasm', import.meta.url);

/** @returns {Promise<unknown>} */
export const bytes = () => readFile(FILE);
