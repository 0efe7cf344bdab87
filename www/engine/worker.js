import init, { Engine } from '../../pkg/newsweave.js';

/** @typedef {import('./channel.js').Request} Request */
/** @typedef {import('./channel.js').Reply} Reply */

/** Each element's own story. @type {Map<number, Engine>} */
const engines = new Map();

/** @param {WebAssembly.Module} module */
export async function load(module) {
  await init({ module_or_path: module });
}

/**
 * @param {Request} request
 * @returns {Reply}
 */
export function answer({ id, story, method, args }) {
  try {
    return { id, result: run(story, method, args) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message, fatal: error instanceof WebAssembly.RuntimeError } };
  }
}

/** @param {number} story @param {string} method @param {unknown[]} args */
function run(story, method, args) {
  if (method === 'close') {
    engines.get(story)?.free();
    return engines.delete(story);
  }
  let engine = engines.get(story);
  if (!engine) engines.set(story, (engine = new Engine()));
  return /** @type {any} */ (engine)[method](...args);
}

// The same module serves without a worker, where there is a document.
if (!('document' in globalThis)) {
  addEventListener('message', async ({ data }) => {
    if (data.module) {
      await load(data.module).then(() => postMessage({ loaded: true }), (error) => postMessage({ failed: String(error) }));
    } else {
      postMessage(answer(data));
    }
  });
  postMessage({ ready: true });
}
