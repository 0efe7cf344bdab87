import { policy } from '../trusted.js';
import { filesScript } from './place.js';
import { reasonOf } from './refusal.js';

/** @typedef {import('./files.js').Opened} Opened */
/** @typedef {<K extends keyof Opened>(kind: K, bytes: ArrayBuffer) => Promise<Opened[K]>} Open */

/** Milliseconds after which a worker that does not start counts as blocked. */
const PATIENCE = 10_000;

/** @type {Promise<Open> | null} */
let opener = null;
/** @type {Worker | null} */
let running = null;

/**
 * Opens a file that is more than text, away from the page where that can be.
 * @type {Open}
 */
export async function open(kind, bytes) {
  opener ??= inWorker().catch(inPage);
  try {
    return await (await opener)(kind, bytes);
  } catch (error) {
    if (reasonOf(error) === 'notLoaded') again();
    throw error;
  }
}

/** What could not be fetched may be there the next time: who has failed to fetch it does not try again. */
function again() {
  running?.terminate();
  running = opener = null;
}

/** @returns {Promise<Open>} */
async function inPage() {
  return (await import('./files.js')).open;
}

/** @returns {Promise<Open>} */
function inWorker() {
  return new Promise((resolve, reject) => {
    const script = filesScript();
    if (!script) throw new Error('there is no worker');
    const worker = (running = new Worker(/** @type {string} */ (policy().createScriptURL(script)), { type: 'module', name: 'newsweave files' }));
    /** @type {Map<number, {resolve(value: any): void, reject(error: Error): void}>} */
    const asked = new Map();
    let ids = 0;
    const stop = () => {
      again();
      const error = new Error('the worker stopped');
      reject(error);
      for (const call of asked.values()) call.reject(error);
    };
    const timer = setTimeout(stop, PATIENCE);
    worker.addEventListener('error', stop);
    worker.addEventListener('message', ({ data: { ready, failed, id, result, error } }) => {
      if (failed) return stop();
      if (ready) {
        clearTimeout(timer);
        resolve((kind, bytes) => new Promise((resolve, reject) => {
          asked.set(++ids, { resolve, reject });
          worker.postMessage({ id: ids, kind, bytes }, [bytes]);
        }));
      }
      const call = asked.get(id);
      asked.delete(id);
      if (error) call?.reject(Object.assign(new Error(error.message), { name: error.name }));
      else call?.resolve(result);
    });
  });
}
