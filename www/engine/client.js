import { policy } from '../trusted.js';

/** @typedef {{id: number, story: number, method: string, args: unknown[]}} Request */
/** @typedef {{id: number, result?: unknown, error?: {name: string, message: string, fatal: boolean}}} Reply */
/** @typedef {{send(request: Request): void, end(): void}} Channel */
/** @typedef {{call(method: string, args: unknown[], signal?: AbortSignal): Promise<any>, close(): void}} EngineStory */
/** @typedef {{request: Request, resolve(value: any): void, reject(reason: unknown): void}} Call */

const WASM = new URL('./newsweave_bg.wasm', import.meta.url).href;
const WORKER = new URL('./worker.js', import.meta.url).href;
/** After so many failures the engine is left alone. */
const MOST_RESTARTS = 3;
/** Milliseconds after which a worker that says nothing counts as blocked. */
const PATIENCE = 20_000;

/**
 * The engine in its worker, shared by all elements of a page. Calls are answered in order, one at a time; each is answered or rejected,
 * and one whose signal is aborted is rejected at once. Events, each with a text for the reader as its detail: `note`, `restarted`, and
 * `failed` when nothing can be read; calls are then rejected with an `EngineFailure`.
 */
export class EngineClient extends EventTarget {
  /** @type {Promise<Channel> | null} */
  #channel = null;
  /** @type {Promise<WebAssembly.Module> | null} */
  #module = null;
  /** @type {Call[]} */
  #queue = [];
  /** @type {Call | null} */
  #current = null;
  #calls = 0;
  #stories = 0;
  #restarts = 0;
  #here = false;

  /** Fetches and compiles the engine, and starts its worker: at once, so that nothing is asked of the network later. */
  start() {
    this.#module ??= compile(WASM);
    this.#channel ??= this.#open();
    // Whoever calls is told.
    this.#channel.catch(() => {});
  }

  /** @returns {EngineStory} */
  story() {
    const story = ++this.#stories;
    return {
      call: (method, args, signal) => this.#call({ id: ++this.#calls, story, method, args }, signal),
      close: () => void this.#call({ id: ++this.#calls, story, method: 'close', args: [] }).catch(() => {}),
    };
  }

  /**
   * @param {Request} request
   * @param {AbortSignal} [signal]
   */
  #call(request, signal) {
    const promise = new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const call = { request, resolve, reject };
      signal?.addEventListener('abort', () => {
        this.#queue = this.#queue.filter((one) => one !== call);
        reject(signal.reason);
      });
      this.#queue.push(call);
    });
    this.#next();
    return promise;
  }

  async #next() {
    if (this.#current || this.#queue.length === 0) return;
    this.start();
    const call = (this.#current = this.#queue.shift() ?? null);
    try {
      const channel = await this.#channel;
      if (call && call === this.#current) channel?.send(call.request);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @param {Reply} reply */
  #answered(reply) {
    const call = this.#current;
    if (!call || call.request.id !== reply.id) return;
    this.#current = null;
    if (!reply.error) call.resolve(reply.result);
    else {
      const error = Object.assign(new Error(reply.error.message), { name: reply.error.name });
      call.reject(error);
      if (reply.error.fatal) return void this.#restart(error);
    }
    this.#next();
  }

  async #open() {
    /** @param {Reply} reply */
    const onReply = (reply) => this.#answered(reply);
    const module = this.#module ?? compile(WASM);
    try {
      return await openWorker(module, onReply, (error) => this.#restart(error));
    } catch {
      // Where the engine itself could not be had, that is the reason to tell.
      await module;
      this.#here = true;
      this.#tell('note', 'This page does not allow workers, so reading runs in the page itself and may make it stutter. ' +
        `To allow them: add worker-src blob: ${new URL(WORKER).origin} to its Content-Security-Policy.`);
      return openHere(await module, onReply);
    }
  }

  /** A trap leaves the engine in an unknown state: a new worker takes its place. @param {Error} error */
  #restart(error) {
    if (this.#here || ++this.#restarts > MOST_RESTARTS) return this.#fail(error);
    void this.#channel?.then((channel) => channel.end());
    this.#current?.reject(error);
    this.#current = null;
    const stale = this.#queue.splice(0);
    for (const call of stale) call.reject(error);
    this.#channel = null;
    this.start();
    this.#tell('restarted', error.message);
  }

  /** @param {Error} error */
  #fail(error) {
    const failure = Object.assign(new Error(error.message), { name: 'EngineFailure' });
    for (const call of [this.#current, ...this.#queue.splice(0)]) call?.reject(failure);
    this.#current = null;
    this.#tell('failed', explain(error));
  }

  /** @param {string} type @param {string} text */
  #tell(type, text) {
    this.dispatchEvent(new CustomEvent(type, { detail: text }));
  }
}

/** @param {string} url */
async function compile(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  // Streaming wants the right media type; some servers do not give it.
  return answer.headers.get('Content-Type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

/**
 * @param {Promise<WebAssembly.Module>} module
 * @param {(reply: Reply) => void} onReply
 * @param {(error: Error) => void} onDeath When it stops after it had started.
 * @returns {Promise<Channel>}
 */
function openWorker(module, onReply, onDeath) {
  const ownOrigin = new URL(WORKER).origin === location.origin;
  // A worker must come from the page's own origin: for another one, a small script that imports the real one stands in.
  const script = ownOrigin ? WORKER : URL.createObjectURL(new Blob(
    [`import(${JSON.stringify(WORKER)}).catch((error) => postMessage({ failed: String(error) }))`],
    { type: 'text/javascript' },
  ));
  return new Promise((resolve, reject) => {
    const worker = new Worker(/** @type {string} */ (policy().createScriptURL(script)), { type: 'module', name: 'newsweave' });
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
async function openHere(module, onReply) {
  const { load, answer } = await import(WORKER);
  await load(module);
  return { send: (request) => void Promise.resolve(request).then(answer).then(onReply), end: () => {} };
}

/** @param {Error} error */
function explain(error) {
  if (/unsafe-eval|violates the following Content Security/i.test(error.message)) {
    return "This page's policy does not allow WebAssembly. To allow it: add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.";
  }
  return `The reading engine does not run here (${error.message}). The text can still be read; reload the page to try again.`;
}

export const engine = new EngineClient();
