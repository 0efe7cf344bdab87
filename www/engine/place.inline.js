/**
 * The same as `place.js` for a module that has the engine and its worker inside and asks nothing of the network.
 * @module
 */
import packed from 'newsweave:wasm';
import script from 'newsweave:worker';

import { unpacked } from './packed.js';
import * as worker from './worker.js';

/** @returns {Promise<WebAssembly.Module>} */
export const compile = () => WebAssembly.compile(unpacked(packed));

export const workerScript = () => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));

/** A page that was opened from a disk may not start modules as workers. @type {WorkerType} */
export const workerType = 'classic';

export const withoutWorker = async () => worker;

export const workerSource = 'blob:';
