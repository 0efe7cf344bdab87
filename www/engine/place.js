/**
 * Where the engine and its worker come from: files beside the module that the page loaded. `place.inline.js` stands in for this module
 * where all is one file.
 * @module
 */

const WASM = new URL('./newsweave_bg.wasm', import.meta.url).href;
const WORKER = new URL('./worker.js', import.meta.url).href;

/** Fetches and compiles the engine. @returns {Promise<WebAssembly.Module>} */
export async function compile() {
  const answer = await fetch(WASM).catch(() => {
    throw Object.assign(new Error(new URL(WASM).origin), { name: 'NotFetched' });
  });
  if (!answer.ok) throw new Error(`${WASM}: ${answer.status} ${answer.statusText}`);
  // Streaming wants the right media type; some servers do not give it.
  return answer.headers.get('Content-Type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

/** The address of the worker's script. */
export const workerScript = () => ownOrigin(WORKER);

/** The address of a worker's script that lies beside the module. @param {string} path */
export const beside = (path) => ownOrigin(new URL(path, import.meta.url).href);

/** A worker must come from the page's own origin: for another one, a small script that imports the real one stands in. @param {string} url */
function ownOrigin(url) {
  if (new URL(url).origin === origin) return url;
  const script = `import(${JSON.stringify(url)}).catch((error) => postMessage({ failed: String(error) }))`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** In a sandboxed frame, which has no origin, Chromium starts no module from a blob; a classic script can import one. @type {WorkerType} */
export const workerType = origin === 'null' ? 'classic' : 'module';

/** The worker's own module, to be used without a worker. @returns {Promise<typeof import('./worker.js')>} */
export const withoutWorker = () => import(WORKER);

/** What a page's policy must allow for the worker. */
export const workerSource = `blob: ${new URL(WORKER).origin}`;
