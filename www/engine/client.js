import { openHere, openWorker } from './channel.js';
import { compile, workerSource } from './place.js';

/** @typedef {import('./channel.js').Request} Request */
/** @typedef {import('./channel.js').Reply} Reply */
/** @typedef {import('./channel.js').Channel} Channel */
/** @typedef {{call(method: string, args: unknown[], signal?: AbortSignal): Promise<any>, close(): void}} EngineStory */
/** @typedef {{request: Request, resolve(value: any): void, reject(reason: unknown): void}} Call */

/** After so many failures the engine is left alone. */
const MOST_RESTARTS = 3;
/** So many calls are with the worker at a time: it goes on with the next one while the page is still at what was answered. */
const MOST_SENT = 2;

/**
 * The engine in its worker, shared by all elements of a page. Calls are answered in order; each is answered or rejected,
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
  /** What has been sent and is not answered, by its number. @type {Map<number, Call>} */
  #sent = new Map();
  #calls = 0;
  #stories = 0;
  #restarts = 0;
  #here = false;

  /** Fetches and compiles the engine, and starts its worker: at once, so that nothing is asked of the network later. */
  start() {
    this.#module ??= compile();
    this.#channel ??= this.#open();
    // Whoever calls is told.
    for (const promise of [this.#module, this.#channel]) promise.catch(() => {});
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
    const call = this.#sent.size < (this.#here ? 1 : MOST_SENT) ? this.#queue.shift() : null;
    if (!call) return;
    this.start();
    this.#sent.set(call.request.id, call);
    try {
      const channel = await this.#channel;
      if (this.#sent.has(call.request.id)) channel?.send(call.request);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @param {Reply} reply */
  #answered(reply) {
    const call = this.#sent.get(reply.id);
    if (!call) return;
    this.#sent.delete(reply.id);
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
    const module = this.#module ?? compile();
    try {
      return await openWorker(module, onReply, (error) => this.#restart(error));
    } catch (error) {
      // Where the engine itself could not be had, that is the reason to tell.
      await module;
      this.#here = true;
      this.#tell('note', `This page does not allow workers, so reading runs in the page itself and may make it stutter. To allow them: ${missing(error)} in its Content-Security-Policy.`);
      return openHere(await module, onReply);
    }
  }

  /** A trap leaves the engine in an unknown state: a new worker takes its place. @param {Error} error */
  #restart(error) {
    if (this.#here || ++this.#restarts > MOST_RESTARTS) return this.#fail(error);
    void this.#channel?.then((channel) => channel.end());
    for (const call of this.#take()) call.reject(error);
    this.#channel = null;
    this.start();
    this.#tell('restarted', error.message);
  }

  /** @param {Error} error */
  #fail(error) {
    const failure = Object.assign(new Error(error.message), { name: 'EngineFailure' });
    for (const call of this.#take()) call.reject(failure);
    this.#tell('failed', explain(error));
  }

  /** All calls that are not answered, which are no longer waited for. */
  #take() {
    const calls = [...this.#sent.values(), ...this.#queue.splice(0)];
    this.#sent.clear();
    return calls;
  }

  /** @param {string} type @param {string} text */
  #tell(type, text) {
    this.dispatchEvent(new CustomEvent(type, { detail: text }));
  }
}

/** What a policy lacks where a worker cannot be made. @param {unknown} error */
function missing(error) {
  return /createPolicy/.test(String(error)) ? 'add newsweave to trusted-types' : `allow worker-src ${workerSource}`;
}

/** @param {Error} error */
function explain(error) {
  if (/unsafe-eval|violates the following Content Security/i.test(error.message)) {
    return "This page's policy does not allow WebAssembly. To allow it: add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.";
  }
  if (error.name === 'NotFetched') {
    return `The reading engine could not be fetched. Where this page has a Content-Security-Policy, add ${error.message} to its connect-src; else see that there is a connection, and reload the page. The text can still be read.`;
  }
  return `The reading engine does not run here (${error.message}). The text can still be read; reload the page to try again.`;
}

export const engine = new EngineClient();
