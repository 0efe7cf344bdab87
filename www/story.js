import { KINDS } from './kinds.js';
import { same } from './views/view.js';

/** @typedef {import('./views/view.js').Item} Item */
/** @typedef {import('./views/view.js').Place} Place */
/** @typedef {import('./views/view.js').ArticleRow} ArticleRow */
/** @typedef {import('./views/view.js').Ask} Ask */
/** @typedef {import('./engine/client.js').EngineStory} EngineStory */

/**
 * An article as the engine takes it.
 * @typedef {{id: string, title?: string, date?: string, source?: string, text: string}} Input
 */

/**
 * An article of the story. `waiting`: not read yet. `failed`: the engine could not read it; its text is kept.
 * @typedef {{input: Input, state: 'waiting' | 'read' | 'failed', row: ArticleRow | null, kept?: boolean}} Entry
 */

/** @typedef {{label: string, run: () => void}} Action */

/**
 * Something to tell the reader; `key` replaces an older notice of the same key.
 * @typedef {{key: string, text: string, actions?: Action[], tone?: 'plain' | 'trouble'}} Notice
 */

/** @typedef {'articles' | 'view' | 'selection' | 'preview' | 'filters' | 'notices' | 'progress'} What */

/**
 * The one state of an element: its articles, what is shown of them and what is selected. Whoever changes it says so with an event
 * whose type is the `What` that changed. The engine holds the articles that are `read`, in the same order.
 */
export class Story extends EventTarget {
  /** @type {Entry[]} */
  entries = [];
  view = 'read';
  /** The articles that came with the page. @type {import('./source.js').Draft[]} */
  examples = [];
  /** The article in the Read view, and the one beside it. @type {string | null} */
  article = null;
  /** @type {string | null} */
  beside = null;
  /** A place to be shown as soon as its article stands. @type {Place | null} */
  target = null;
  /** @type {Item[]} */
  selection = [];
  /** @type {Item | null} */
  preview = null;
  /** The kinds of actor that are shown, and `figure`. @type {Set<string>} */
  kinds = new Set([...KINDS.map(({ kind }) => kind), 'figure']);
  /** Whether captions, credits, headings and the like are counted too. */
  countsAll = false;
  /** @type {Notice[]} */
  notices = [];
  /** How many of how many articles have been read, while that is under way. @type {{done: number, total: number} | null} */
  progress = null;

  /** @type {EngineStory} */
  #engine;
  /** Answers of the story as it stands. @type {Map<string, Promise<any>>} */
  #answers = new Map();
  /** The reading under way: one at a time. @type {Promise<void>} */
  #reading = Promise.resolve();
  #cancel = new AbortController();
  /** Aborted when the story changes: answers on the way are of no use then. */
  #asking = new AbortController();
  #ids = 0;

  /** @param {EngineStory} engine */
  constructor(engine) {
    super();
    this.#engine = engine;
  }

  /** Articles that have been read. @returns {ArticleRow[]} */
  get rows() {
    return this.entries.flatMap((entry) => (entry.row ? [entry.row] : []));
  }

  /** @param {string} id */
  entry(id) {
    return this.entries.find((entry) => entry.input.id === id);
  }

  /**
   * Asks the engine, once for each question as long as the story stays as it is.
   * @type {Ask}
   */
  ask = (method, ...args) => {
    const key = JSON.stringify([method, ...args]);
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = this.#engine.call(method, args, this.#asking.signal);
      answer.catch(() => this.#answers.delete(key));
      this.#answers.set(key, answer);
    }
    return answer;
  };

  /**
   * Takes articles in and reads them. Their text can be shown at once.
   * @param {(Omit<Input, 'id'> & {id?: string})[]} inputs
   * @returns {Promise<void>} When all have been read, or reading was cancelled.
   */
  add(inputs) {
    const added = inputs.map((input) => this.#entry(input));
    this.entries.push(...added);
    this.article ??= added[0]?.input.id ?? null;
    this.#changed('articles');
    return this.#read();
  }

  /** Stops reading; articles not read yet keep their text. */
  cancel() {
    this.#cancel.abort();
  }

  /** Reads what is waiting. */
  resume() {
    return this.#read();
  }

  /**
   * Takes an article out, and offers to bring it back.
   * @param {string} id
   */
  async remove(id) {
    const index = this.entries.findIndex((entry) => entry.input.id === id);
    const entry = this.entries[index];
    if (!entry) return;
    this.entries.splice(index, 1);
    if (this.article === id) this.article = (this.entries[index] ?? this.entries.at(-1))?.input.id ?? null;
    if (this.beside === id || this.beside === this.article) this.beside = null;
    const title = titleOf(entry);
    this.notify({
      key: `removed ${id}`,
      text: `Removed “${title}”.`,
      actions: [{ label: 'Undo', run: () => void this.#restore(entry, index) }],
    });
    this.#changed('articles');
    if (entry.state === 'read') await this.#engine.call('remove', [id]);
    this.#changed('articles');
  }

  /**
   * Gives an article its date, and reads it again with it.
   * @param {string} id
   * @param {string} date `YYYY-MM-DD`
   */
  setDate(id, date) {
    const index = this.entries.findIndex((entry) => entry.input.id === id);
    if (index < 0) return Promise.resolve();
    this.entries[index].input = { ...this.entries[index].input, date };
    return this.#readFrom(index);
  }

  /** Marks a duplicate as wanted. @param {string} id */
  keep(id) {
    const entry = this.entry(id);
    if (entry) entry.kept = true;
    this.#changed('articles');
  }

  /**
   * The engine was started anew and holds nothing: all is read again, except what stopped it.
   * @returns {Promise<void>}
   */
  async restart() {
    await this.#engine.call('set_counting', [this.countsAll]);
    return this.#readFrom(0, false);
  }

  /** @param {string} view */
  show(view) {
    if (view === this.view) return;
    this.view = view;
    this.#changed('view');
  }

  /**
   * Shows an article in the Read view.
   * @param {string} id
   * @param {string | null} [beside]
   */
  read(id, beside = this.beside) {
    this.article = id;
    this.beside = beside === id ? null : beside;
    this.view = 'read';
    this.#changed('view');
  }

  /** @param {Place} place */
  open(place) {
    this.target = place;
    if (this.beside === place.article) {
      this.view = 'read';
      this.#changed('view');
    } else {
      this.read(place.article);
    }
  }

  /**
   * @param {Item | null} item `null` clears.
   * @param {{add?: boolean}} [options] `add`: keep what is selected; an item selected before is taken out.
   */
  select(item, { add = false } = {}) {
    if (!item) this.selection = [];
    else if (!add) this.selection = [item];
    else if (this.selection.some((one) => same(one, item))) this.selection = this.selection.filter((one) => !same(one, item));
    else this.selection = [...this.selection, item];
    this.preview = null;
    this.#changed('selection');
  }

  /** @param {Item | null} item */
  hover(item) {
    if (same(item, this.preview)) return;
    this.preview = item;
    this.#changed('preview');
  }

  /**
   * Takes on a state that came from elsewhere (the address).
   * @param {{view: string, article: string | null, beside: string | null, selection: Item[]}} state
   */
  restoreState({ view, article, beside, selection }) {
    this.view = view;
    if (article && this.entry(article)) this.article = article;
    this.beside = beside && this.entry(beside) && beside !== this.article ? beside : null;
    this.selection = selection;
    this.#changed('view');
    this.#changed('selection');
  }

  /**
   * @param {string} kind
   * @param {boolean} shown
   */
  filter(kind, shown) {
    if (shown) this.kinds.add(kind);
    else this.kinds.delete(kind);
    this.#changed('filters');
  }

  /**
   * Whether what is not running text is counted too.
   * @param {boolean} all
   */
  async countAll(all) {
    this.countsAll = all;
    await this.#engine.call('set_counting', [all]);
    const { articles } = /** @type {import('./views/view.js').Overview} */ (await this.#engine.call('overview', []));
    for (const row of articles) {
      const entry = this.entry(row.id);
      if (entry) entry.row = row;
    }
    this.#changed('articles');
  }

  /** @param {Notice} notice */
  notify(notice) {
    this.notices = [...this.notices.filter((one) => one.key !== notice.key), notice].slice(-4);
    this.#changed('notices');
  }

  /** @param {string} key */
  dismiss(key) {
    this.notices = this.notices.filter((one) => one.key !== key);
    this.#changed('notices');
  }

  /** Lets the engine forget the story. */
  close() {
    this.#cancel.abort();
    this.#engine.close();
  }

  /** @param {Omit<Input, 'id'> & {id?: string}} input @returns {Entry} */
  #entry(input) {
    let id = input.id;
    while (!id || this.entry(id)) id = `article-${++this.#ids}`;
    return { input: { ...input, id }, state: 'waiting', row: null };
  }

  /** @param {Entry} entry @param {number} index */
  #restore(entry, index) {
    this.dismiss(`removed ${entry.input.id}`);
    this.entries.splice(index, 0, entry);
    this.article ??= entry.input.id;
    return this.#readFrom(index);
  }

  /**
   * Reads the articles from an index on (again), so that the engine has them in the order of the story.
   * @param {number} index
   * @param {boolean} [held] Whether the engine holds those that are `read`.
   */
  async #readFrom(index, held = true) {
    for (const entry of this.entries.slice(index)) {
      if (entry.state === 'read' && held) await this.#engine.call('remove', [entry.input.id]);
      if (entry.state === 'read') entry.state = 'waiting';
    }
    this.#changed('articles');
    return this.#read();
  }

  #read() {
    this.#reading = this.#reading.then(() => this.#readWaiting());
    return this.#reading;
  }

  async #readWaiting() {
    const waiting = this.entries.filter((entry) => entry.state === 'waiting');
    if (waiting.length === 0) return;
    this.#cancel = new AbortController();
    const { signal } = this.#cancel;
    let shown = performance.now();
    for (const [done, entry] of waiting.entries()) {
      if (signal.aborted) break;
      this.progress = { done, total: waiting.length };
      this.#changed('progress');
      await this.#readOne(entry);
      // Views follow while many are read, but not each of them.
      if (performance.now() - shown > 400) {
        shown = performance.now();
        this.#changed('articles');
      }
    }
    this.progress = null;
    this.#changed('progress');
    this.#changed('articles');
    const left = waiting.filter((entry) => entry.state === 'waiting').length;
    if (left && this.entries.length) this.#notifyCancelled(waiting.length - left, waiting.length);
  }

  /** @param {Entry} entry */
  async #readOne(entry) {
    if (!this.entries.includes(entry)) return;
    try {
      entry.row = await this.#engine.call('add', [entry.input]);
      if (this.entries.includes(entry)) entry.state = 'read';
      else await this.#engine.call('remove', [entry.input.id]);
    } catch (error) {
      entry.state = 'failed';
      // Where nothing can be read, that is said once.
      if (error instanceof Error && error.name === 'EngineFailure') return;
      this.notify({
        key: `failed ${entry.input.id}`,
        text: `“${titleOf(entry)}” could not be read (${error instanceof Error ? error.message : error}). Its text is kept.`,
        tone: 'trouble',
      });
    }
  }

  /** @param {number} done @param {number} total */
  #notifyCancelled(done, total) {
    const key = 'cancelled';
    const drop = () => {
      this.dismiss(key);
      this.entries = this.entries.filter((entry) => entry.state !== 'waiting');
      this.#changed('articles');
    };
    const go = () => {
      this.dismiss(key);
      void this.resume();
    };
    this.notify({
      key,
      text: `Stopped: ${done} of ${total} articles read. The text of the others is kept.`,
      actions: [{ label: 'Read the rest', run: go }, { label: 'Take them out', run: drop }],
    });
  }

  /** @param {What} what */
  #changed(what) {
    if (what === 'articles') {
      this.#answers.clear();
      this.#asking.abort();
      this.#asking = new AbortController();
    }
    this.dispatchEvent(new Event(what));
  }
}

/**
 * The title of an article, or its first words.
 * @param {Entry} entry
 */
export function titleOf({ input, row }) {
  if (row?.title ?? input.title) return row?.title ?? input.title ?? '';
  const line = input.text.trim().split('\n', 1)[0].replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79).replace(/\s\S*$/, '')}…` : line;
}
