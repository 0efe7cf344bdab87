import { policy } from '../trusted.js';
import { withoutWorker, workerScript, workerType } from './place.js';

/** @typedef {{id: number, story: number, method: string, args: unknown[]}} Request */
/** @typedef {{id: number, result?: unknown, error?: {name: string, message: string, fatal: boolean}}} Reply */
/** @typedef {{send(request: Request): void, end(): void}} Channel */

/** Milliseconds after which a worker that says nothing counts as blocked. */
const PATIENCE = 20_000;

/**
 * @param {Promise<WebAssembly.Module>} module
 * @param {(reply: Reply) => void} onReply
 * @param {(error: Error) => void} onDeath When it stops after it had started.
 * @returns {Promise<Channel>}
 */
export function openWorker(module, onReply, onDeath) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/** @type {string} */ (policy().createScriptURL(workerScript())), { type: workerType, name: 'newsweave' });
    let started = false;
    /** @param {string} why */
    const stop = (why) => {
      clearTimeout(timer);
      worker.terminate();
      if (started) onDeath(new Error(why));
      else reject(new Error(why));
    };
    const timer = setTimeout(() => stop('the worker does not answer'), PATIENCE);
    worker.addEventListener('error', (event) => stop(event.message || 'the worker was blocked'));
    worker.addEventListener('message', ({ data }) => {
      if (data.ready) module.then((it) => worker.postMessage({ module: it }), (error) => stop(String(error)));
      else if (data.failed) stop(data.failed);
      else if (data.loaded) {
        clearTimeout(timer);
        started = true;
        resolve({ send: (request) => worker.postMessage(request), end: () => worker.terminate() });
      } else onReply(data);
    });
  });
}

/**
 * The same engine without a worker.
 * @param {WebAssembly.Module} module
 * @param {(reply: Reply) => void} onReply
 * @returns {Promise<Channel>}
 */
export async function openHere(module, onReply) {
  const { load, answer } = await withoutWorker();
  await load(module);
  return { send: (request) => void Promise.resolve(request).then(answer).then(onReply), end: () => {} };
}
