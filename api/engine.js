import init, { Engine } from '../newsweave.js';
import { NewsweaveError } from './errors.js';

/** The magic number and the version at the head of every WebAssembly module. */
const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** @type {() => Promise<unknown>} */
let bytes;
/** @type {Promise<void> | null} */
let loading = null;
let loaded = false;
/** A trap leaves the engine in a state that nobody knows. @type {unknown} */
let trap = null;

/** @param {() => Promise<unknown>} source Where the engine comes from when nobody says otherwise. */
export function startWith(source) {
  bytes = source;
}

/**
 * Makes the engine ready. One is enough for all; after a failure it may be tried again.
 * @param {unknown} [source]
 * @returns {Promise<void>}
 */
export function load(source) {
  loading ??= compile(source).then(
    () => void (loaded = true),
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** @param {unknown} source */
async function compile(source) {
  const given = await (source ?? bytes().catch((error) => unavailable(`its file could not be read (${text(error)})`, error)));
  const found = typeof given === 'string' || given instanceof URL ? await fetch(given).catch((error) => unavailable(`${given} could not be fetched (${text(error)})`, error)) : given;
  const module = typeof Response !== 'undefined' && found instanceof Response ? await body(found) : found;
  try {
    await init({ module_or_path: /** @type {BufferSource | WebAssembly.Module} */ (module) });
  } catch (error) {
    if (/unsafe-eval|Content Security/i.test(text(error))) {
      throw new NewsweaveError('wasm-blocked', "The page's policy does not allow WebAssembly: add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.", { cause: error });
    }
    unavailable(`what was given is not Newsweave's engine (${text(error)})`, error);
  }
}

/** The bytes of an answer, if they are WebAssembly: many servers send a page of theirs for what they do not have. @param {Response} response */
async function body(response) {
  const { url, status, ok } = response;
  if (!ok) unavailable(`${url || 'the address'} answered ${status}`);
  const found = new Uint8Array(await response.arrayBuffer());
  if (MAGIC.some((byte, at) => found[at] !== byte)) unavailable(`${url || 'the answer'} is not WebAssembly but ${response.headers.get('Content-Type') ?? 'something else'}`);
  return found;
}

/** @param {string} why @param {unknown} [cause] @returns {never} */
function unavailable(why, cause) {
  // Vite moves packages into a folder of its own while a page is being written.
  const vite = why.includes('/.vite/') ? "In vite.config.js, say optimizeDeps: { exclude: ['newsweave'] }. Or: serve" : 'Serve';
  throw new NewsweaveError('engine-unavailable', `The engine could not be loaded: ${why}. ${vite} newsweave_bg.wasm beside the package's modules, ` +
    "give its address or its bytes to load(), or import 'newsweave/inline', which has it inside. API.md says what bundlers need.", { cause });
}

/** A story of the engine, which must have been loaded. @returns {Engine} */
export function open() {
  alive();
  if (!loaded) throw new NewsweaveError('not-loaded', 'The engine is not loaded yet: await load() first, or use await Corpus.create().');
  return new Engine();
}

/**
 * What the engine answers; its own complaints become errors with a code.
 * @template T
 * @param {() => T} ask
 * @returns {T}
 */
export function asked(ask) {
  alive();
  try {
    return ask();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      trap = error;
      alive();
    }
    throw new NewsweaveError('bad-argument', `The engine does not take this: ${text(error)}.`, { cause: error });
  }
}

function alive() {
  if (trap) throw new NewsweaveError('engine-failed', 'The engine has stopped, which is a fault of Newsweave: start a new worker or process, and please report the text that was read.', { cause: trap });
}

/** @param {unknown} error */
const text = (error) => (error instanceof Error ? error.message : String(error)).replace(/^Error: /, '');
