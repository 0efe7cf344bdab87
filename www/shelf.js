import { Corrections } from './corrections.js';
import { Reading } from './reading.js';
import { t } from './strings/index.js';
import { titleOf } from './title.js';

/** @typedef {import('./views/view.js').ArticleRow} ArticleRow */
/** @typedef {import('./views/view.js').Ask} Ask */
/** @typedef {import('./views/view.js').Rule} Rule */
/** @typedef {import('./engine/client.js').EngineStory} EngineStory */
/** @typedef {import('../pkg/newsweave.js').RuleReport} RuleReport */

/**
 * An article as the engine takes it.
 * @typedef {{id: string, title?: string, date?: string, source?: string, text: string}} Input
 */

/**
 * An article of the story. `waiting`: not read yet. `failed`: the engine could not read it; its text is kept. `marks`: what is shown until
 * it is read.
 * @typedef {{input: Input, state: 'waiting' | 'read' | 'failed', row: ArticleRow | null, kept?: boolean, marks?: import('./source.js').Stretch[]}} Entry
 */

/** An article that comes. @typedef {Omit<Input, 'id'> & {id?: string, marks?: import('./source.js').Stretch[]}} NewArticle */

/**
 * What a story holds. `kept`: a duplicate that is wanted.
 * @typedef {{name: string, articles: (NewArticle & {kept?: boolean})[], corrections: readonly import('./corrections.js').Change[], allText: boolean,
 *   leastConfidence: number}} Content
 */

/** @typedef {{label: string, run: () => void}} Action */

/**
 * Something to tell the reader; `key` replaces an older notice of the same key. `about`: the id of an article. `lasts`: milliseconds after
 * which it goes by itself, where there is nothing to be done about it. `lasting`: it stays when another story is opened.
 * @typedef {{key: string, text: string, actions?: Action[], tone?: 'plain' | 'trouble', about?: string, lasts?: number, lasting?: boolean}} Notice
 */

/**
 * Articles that were taken out at one go, each with where it stood; `when` in milliseconds; `after`: the corrections as they were.
 * @typedef {{taken: {entry: Entry, index: number}[], when: number, after: readonly unknown[]}} Removal
 */

/** What is taken out within so many milliseconds of one another comes back together. */
const AT_ONE_GO = 5000;

/** How long the notice of a correction stands with its way back, in milliseconds. */
const UNDO = 20_000;

/** @typedef {'articles' | 'view' | 'selection' | 'preview' | 'filters' | 'options' | 'notices' | 'progress' | 'counting' | 'corrections' | 'name' | 'keeping'} What */

/**
 * The articles of a story and what is known of them. The engine holds those that are `read`, in the same order. Whatever changes is told by
 * an event whose type is the `What` that changed.
 */
export class Shelf extends EventTarget {
  /** The name that the reader gave the story, if any. */
  name = '';
  /** @type {Entry[]} */
  entries = [];
  /** The articles that came with the page. @type {import('./source.js').Draft[]} */
  examples = [];
  /** Whether captions, credits, headings and articles in other languages are counted too. */
  allText = false;
  /** Names of which the tagger is less sure, in percent, are left out of all answers. */
  leastConfidence = 0;
  /** What the reader put right; changed through `recorrect`, which tells the engine. */
  corrections = new Corrections();
  /** @type {Notice[]} */
  notices = [];
  /** What was taken out and may come back, the last at the end. @type {Removal[]} */
  #removed = [];
  /** How many of how many articles have been read, while that is under way. @type {{done: number, total: number} | null} */
  progress = null;

  /** @type {EngineStory} */
  #engine;
  /** Answers of the story as it stands. @type {Map<string, Promise<any>>} */
  #answers = new Map();
  #reading;
  /** Aborted when the story changes: answers on the way are of no use then. */
  #asking = new AbortController();
  #ids = 0;
  /** @type {ArticleRow[] | null} */
  #rows = null;

  /** @param {EngineStory} engine */
  constructor(engine) {
    super();
    this.#engine = engine;
    this.#reading = new Reading(this, engine);
  }

  /** Articles that have been read: the same list until the story changes. @returns {readonly ArticleRow[]} */
  get rows() {
    return (this.#rows ??= this.entries.flatMap((entry) => (entry.row ? [entry.row] : [])));
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
      const asked = answer;
      asked.catch(() => this.#answers.get(key) === asked && this.#answers.delete(key));
      this.#answers.set(key, answer);
    }
    return answer;
  };

  /**
   * Takes articles in and reads them. Their text can be shown at once.
   * @param {NewArticle[]} inputs
   * @returns {Promise<void>} When all have been read, or reading was cancelled.
   */
  add(inputs) {
    this.put(inputs);
    this.changed('articles');
    return this.#reading.go();
  }

  /** Takes articles in, to be read by the run that goes on and told of by it. @param {NewArticle[]} inputs */
  put(inputs) {
    for (const input of inputs) this.entries.push(this.#entry(input));
  }

  /**
   * Takes in articles as they come, and reads them.
   * @param {import('./reading.js').Source} source
   */
  take(source) {
    return this.#reading.take(source);
  }

  /** Stops reading; articles not read yet keep their text. */
  cancel() {
    this.#reading.stop();
  }

  /**
   * Puts other articles and corrections in the place of these.
   * @param {Content} content
   */
  replace({ name, articles, corrections, allText, leastConfidence }) {
    this.#reading.end();
    this.#removed = [];
    this.notices = this.notices.filter(({ lasting }) => lasting);
    this.name = name;
    this.allText = allText;
    this.leastConfidence = leastConfidence;
    this.#ids = 0;
    this.entries = [];
    // An engine that fails says so itself.
    void this.#engine.call('close', []).catch(() => {});
    void this.#engine.call('set_counting', [allText, leastConfidence]).catch(() => {});
    void this.recorrect((it) => it.replace(corrections));
    for (const { kept, ...input } of articles) this.entries.push({ ...this.#entry(input), kept });
    for (const what of /** @type {What[]} */ (['notices', 'counting', 'articles'])) this.changed(what);
    return this.#reading.go();
  }

  /** Gives the story its name. @param {string} name Empty: it goes by its first article. */
  rename(name) {
    this.name = name;
    this.changed('name');
  }

  /** Takes an article out, and offers to bring it back, with those taken out just before. @param {string} id */
  remove(id) {
    return this.removeAll([id]);
  }

  /** Takes articles out that are no longer given: there is nothing to bring back. @param {readonly string[]} ids */
  async withdraw(ids) {
    const gone = this.entries.filter(({ input }) => ids.includes(input.id));
    if (gone.length === 0) return;
    this.entries = this.entries.filter((entry) => !gone.includes(entry));
    this.changed('articles');
    for (const entry of gone) if (entry.state === 'read') await this.#forget(entry);
    this.changed('articles');
  }

  /** @param {readonly string[]} ids */
  async removeAll(ids) {
    if (!this.notices.some(({ key }) => key === 'removed')) this.#removed = [];
    const removed = ids.flatMap((id) => {
      const index = this.entries.findIndex((entry) => entry.input.id === id);
      return index < 0 ? [] : this.entries.splice(index, 1).map((entry) => ({ entry, index }));
    });
    if (removed.length === 0) return;
    const last = this.#removed.at(-1);
    const after = this.corrections.list;
    if (last?.after === after && Date.now() - last.when < AT_ONE_GO) Object.assign(last, { taken: [...last.taken, ...removed], when: Date.now() });
    else this.#removed.push({ taken: removed, when: Date.now(), after });
    this.#tellOfRemoval();
    this.changed('articles');
    for (const { entry } of removed) if (entry.state === 'read') await this.#forget(entry);
    this.changed('articles');
  }

  /**
   * Gives articles another title, date or source, and reads them again with it.
   * @param {string[]} ids
   * @param {Partial<Pick<Input, 'title' | 'date' | 'source'>>} change
   */
  edit(ids, change) {
    for (const entry of this.entries.filter(({ input }) => ids.includes(input.id))) {
      entry.input = { ...entry.input, ...change };
      entry.state = 'waiting';
    }
    this.changed('articles');
    return this.#reading.go();
  }

  /** Marks a duplicate as wanted. @param {string} id */
  keep(id) {
    const entry = this.entry(id);
    if (entry) entry.kept = true;
    this.changed('articles');
  }

  /**
   * Puts something right, in the articles that are here and those to come, and offers to take that back.
   * @param {Rule[]} rules
   * @param {string} said What is so now.
   */
  async correct(rules, said) {
    const reports = await this.recorrect((corrections) => corrections.add({ rules, said }));
    const idle = reports.slice(-rules.length).find(({ message }) => message);
    this.#tellOfCorrections(idle ? t.changes.idle(idle.message ?? '') : said, t.changes.undo, () => this.undo());
  }

  /**
   * Changes the list of corrections in another way, and offers to take that back.
   * @param {(corrections: Corrections) => void} act
   * @param {string} said What was done.
   */
  async recast(act, said) {
    await this.recorrect(act);
    this.#tellOfCorrections(said, t.changes.undo, () => this.undo());
  }

  /** What `undo` would take back, in words: what was last put right, or taken out. */
  get undoes() {
    return this.#removedLast ? this.notices.find(({ key }) => key === 'removed')?.text ?? '' : this.corrections.undoes;
  }

  /** Whether nothing was put right since something was taken out that may come back. */
  get #removedLast() {
    return this.notices.some(({ key }) => key === 'removed') && this.#removed.at(-1)?.after === this.corrections.list;
  }

  /** Takes back what was last put right, or brings back what was taken out since. */
  async undo() {
    if (this.#removedLast) return this.#restore();
    const said = this.corrections.undoes;
    if (!said) return;
    await this.recorrect((corrections) => corrections.undo());
    this.#tellOfCorrections(t.changes.takenBack(said), t.changes.redo, () => this.redo());
  }

  /** Puts right again what was last taken back. */
  async redo() {
    const said = this.corrections.redoes;
    if (!said) return;
    await this.recorrect((corrections) => corrections.redo());
    this.#tellOfCorrections(said, t.changes.undo, () => this.undo());
  }

  /**
   * Changes the list of corrections, and hands it to the engine.
   * @param {(corrections: Corrections) => void} act
   * @returns {Promise<RuleReport[]>} What became of each rule.
   */
  recorrect(act) {
    act(this.corrections);
    this.changed('corrections');
    return this.#replay();
  }

  /** Hands all corrections to the engine. @returns {Promise<RuleReport[]>} */
  async #replay() {
    // An engine that fails says so itself.
    const reports = await this.#engine.call('correct', [this.corrections.rules]).catch(() => []);
    this.changed('articles');
    return reports;
  }

  /** @param {string} text @param {string} label @param {() => Promise<void>} run */
  #tellOfCorrections(text, label, run) {
    this.notify({ key: 'corrected', text, actions: [{ label, run: () => void run() }], lasts: UNDO });
  }

  /**
   * The engine was started anew and holds nothing: all is read again, except what stopped it.
   * @returns {Promise<void>}
   */
  async restart() {
    await this.#engine.call('set_counting', [this.allText, this.leastConfidence]);
    await this.#replay();
    return this.#readFrom(0, false);
  }

  /**
   * Says what counts; what is not said stays as it is.
   * @param {{allText?: boolean, leastConfidence?: number}} counting
   */
  async count({ allText = this.allText, leastConfidence = this.leastConfidence }) {
    if (allText === this.allText && leastConfidence === this.leastConfidence) return;
    this.allText = allText;
    this.leastConfidence = leastConfidence;
    this.changed('counting');
    // An engine that fails says so itself.
    const asked = this.#engine.call('set_counting', [allText, leastConfidence]).then(() => this.#engine.call('overview', []));
    const overview = /** @type {import('./views/view.js').Overview | null} */ (await asked.catch(() => null));
    for (const row of overview?.articles ?? []) {
      const entry = this.entry(row.id);
      if (entry) entry.row = row;
    }
    this.changed('articles');
  }

  /** @param {Notice} notice */
  notify(notice) {
    this.notices = [...this.notices.filter((one) => one.key !== notice.key), notice].slice(-4);
    this.changed('notices');
  }

  /** @param {string} key */
  dismiss(key) {
    this.notices = this.notices.filter((one) => one.key !== key);
    this.changed('notices');
  }

  /** Lets the engine forget the story. */
  close() {
    this.#reading.end();
    this.#asking.abort();
    this.#engine.close();
  }

  /** @param {What} what */
  changed(what) {
    if (what === 'articles') {
      this.#rows = null;
      this.#answers.clear();
      this.#asking.abort();
      this.#asking = new AbortController();
    }
    this.dispatchEvent(new Event(what));
  }

  /** @param {NewArticle} input @returns {Entry} */
  #entry({ marks, ...input }) {
    let id = input.id;
    while (!id || this.entry(id)) id = `article-${++this.#ids}`;
    return { input: { ...input, id }, state: 'waiting', row: null, marks };
  }

  /** Says what was taken out last, and offers to bring it back; where nothing is left to bring back, nothing. */
  #tellOfRemoval() {
    const last = this.#removed.at(-1);
    if (!last) return this.dismiss('removed');
    const { taken: [{ entry }, ...more] } = last;
    const text = more.length ? t.story.removedSeveral(more.length + 1) : t.story.removed(titleOf(entry));
    this.notify({ key: 'removed', text, actions: [{ label: t.story.undo, run: () => void this.#restore() }], about: entry.input.id });
  }

  /** Brings back what was taken out last, each to its place. */
  #restore() {
    const { taken = [] } = this.#removed.pop() ?? {};
    for (const { entry, index } of [...taken].reverse()) this.entries.splice(index, 0, entry);
    this.changed('articles');
    this.#tellOfRemoval();
    return this.#readFrom(Math.min(...taken.map(({ index }) => index)));
  }

  /**
   * Reads the articles from an index on (again), so that the engine has them in the order of the story.
   * @param {number} index
   * @param {boolean} [held] Whether the engine holds those that are `read`.
   */
  async #readFrom(index, held = true) {
    for (const entry of this.entries.slice(index)) {
      if (entry.state === 'read' && held) await this.#forget(entry);
      if (entry.state === 'read') entry.state = 'waiting';
    }
    this.changed('articles');
    return this.#reading.go();
  }

  /** An engine that has failed holds nothing any more. @param {Entry} entry */
  async #forget({ input: { id } }) {
    await this.#engine.call('remove', [id]).catch(() => {});
  }
}
