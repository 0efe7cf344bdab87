import { breathe } from './breathe.js';
import { t } from './strings/index.js';
import { titleOf } from './title.js';

/** @typedef {import('./shelf.js').Entry} Entry */
/** @typedef {import('./shelf.js').Shelf} Shelf */
/** @typedef {import('./source.js').Draft} Draft */

/**
 * Articles that are still being opened, such as those of files. `next` gives those that come next, or nothing at the end; `left` says how
 * many are expected; `all` is told how many have come when the last is there.
 * @typedef {{left: number, next(): Promise<Draft[] | null>}} Source
 */

/** Views follow while many articles are read, but not each of them: so many milliseconds lie between. */
const FOLLOW = 500;

const ENDED = 'ended';

/**
 * Has the articles of a shelf read, one after the other, and takes in those that come meanwhile. Stopped half-way, what has not been read
 * or opened waits, and is gone on with when the reader wants it.
 */
export class Reading {
  #shelf;
  #engine;
  /** The run under way. @type {AbortController | null} */
  #run = null;
  /** When all runs have ended: one goes on at a time. @type {Promise<void>} */
  #ended = Promise.resolve();
  /** @type {Source[]} */
  #sources = [];
  /** What the first source was asked for: it is opened while others are read. @type {Promise<Draft[] | null> | null} */
  #coming = null;

  /** @param {Shelf} shelf @param {import('./engine/client.js').EngineStory} engine */
  constructor(shelf, engine) {
    this.#shelf = shelf;
    this.#engine = engine;
  }

  /** @param {Source} source */
  take(source) {
    this.#sources.push(source);
    return this.go();
  }

  /** Reads what is waiting. @returns {Promise<void>} When all has been read, or reading was stopped. */
  go() {
    if (!this.#run) {
      const run = (this.#run = new AbortController());
      this.#ended = this.#ended.then(() => this.#readAll(run));
    }
    return this.#ended;
  }

  /** Stops; what is not read yet waits, and the reader is asked what to do with it. */
  stop() {
    this.#run?.abort();
    this.#run = null;
  }

  /** Stops for good, and forgets what was still to be opened. */
  end() {
    this.#run?.abort(ENDED);
    this.#run = null;
    this.#drop();
  }

  #drop() {
    this.#sources = [];
    this.#coming = null;
  }

  get #left() {
    return this.#sources.reduce((sum, { left }) => sum + left, 0);
  }

  /** @param {AbortController} run */
  async #readAll(run) {
    const { signal } = run;
    const stopped = new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
    let [done, shown] = [0, performance.now()];
    const follow = () => {
      if (performance.now() - shown < FOLLOW) return;
      this.#shelf.changed('articles');
      shown = performance.now();
    };
    while (!signal.aborted) {
      const waiting = this.#shelf.entries.filter(({ state }) => state === 'waiting');
      if (waiting.length === 0 && this.#sources.length === 0) break;
      this.#ask();
      for (const [index, entry] of waiting.entries()) {
        if (signal.aborted) break;
        this.#tell(done, waiting.length - index);
        await this.#readOne(entry);
        done++;
        await breathe();
        follow();
      }
      if (signal.aborted || this.#sources.length === 0) continue;
      this.#tell(done, 0);
      await Promise.race([this.#open(), stopped]);
      await breathe();
      follow();
    }
    // From here on what is added wants a run of its own.
    if (this.#run === run) this.#run = null;
    this.#finish(done, signal.aborted && signal.reason !== ENDED);
  }

  /** Asks the first source for more, so that it is opened meanwhile. */
  #ask() {
    if (this.#sources.length) this.#coming ??= this.#sources[0].next();
    return this.#coming;
  }

  /** Takes in what the first source gives. */
  async #open() {
    const coming = this.#ask();
    const drafts = await coming;
    if (this.#coming !== coming) return;
    this.#coming = null;
    if (!drafts) this.#sources.shift();
    else this.#shelf.put(drafts);
  }

  /** @param {Entry} entry */
  async #readOne(entry) {
    const here = () => this.#shelf.entries.includes(entry);
    const { input } = entry;
    if (!here()) return;
    try {
      entry.row = await this.#engine.call('add', [input]);
      if (!here()) await this.#engine.call('remove', [input.id]).catch(() => {});
      // What was changed meanwhile is read again.
      else if (entry.input === input) entry.state = 'read';
    } catch (error) {
      entry.state = 'failed';
      // Where nothing can be read, that is said once.
      if (error instanceof Error && error.name === 'EngineFailure') return;
      this.#shelf.notify({
        key: `failed ${input.id}`,
        text: t.story.failed(titleOf(entry), error instanceof Error ? error.message : String(error)),
        tone: 'trouble',
      });
    }
  }

  /** @param {number} done @param {number} waiting */
  #tell(done, waiting) {
    this.#shelf.progress = { done, total: done + waiting + this.#left };
    this.#shelf.changed('progress');
  }

  /** @param {number} done @param {boolean} stopped */
  #finish(done, stopped) {
    if (!this.#shelf.progress) return;
    this.#shelf.progress = null;
    this.#shelf.changed('progress');
    this.#shelf.changed('articles');
    const waiting = this.#shelf.entries.filter(({ state }) => state === 'waiting').length;
    if (stopped && waiting + this.#left > 0) this.#offer(done, waiting);
  }

  /** @param {number} done @param {number} waiting */
  #offer(done, waiting) {
    const key = 'stopped';
    const shelf = this.#shelf;
    const left = this.#left;
    const drop = () => {
      shelf.dismiss(key);
      this.#drop();
      shelf.entries = shelf.entries.filter(({ state }) => state !== 'waiting');
      shelf.changed('articles');
    };
    const go = () => {
      shelf.dismiss(key);
      void this.go();
    };
    shelf.notify({
      key,
      text: t.story.stopped(done, done + waiting + left, left),
      actions: [{ label: t.story.readRest, run: go }, { label: t.story.dropRest, run: drop }],
    });
  }
}
