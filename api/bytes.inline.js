/**
 * The engine's bytes where no file can be fetched: they stand in the module itself.
 * @module
 */
import { unpacked } from './packed.js';
import packed from './wasm.js';

/** @returns {Promise<unknown>} */
export const bytes = async () => unpacked(packed);
