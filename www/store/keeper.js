import { fragmentOf, stateOf } from '../fragment.js';
import { t } from '../strings/index.js';
import { titleOf } from '../title.js';
import { openDatabase } from './database.js';
import { NEW, remember } from './last.js';
import { memory } from './memory.js';
import { dropNote, leaveNote, takeNotes } from './note.js';
import { difference, NOTHING, same, snapshot } from './snapshot.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Content} Content */
/** @typedef {import('./database.js').Database} Database */
/** @typedef {import('./database.js').StoryRecord} StoryRecord */

/** @typedef {import('./database.js').Look} Look */
/** A story as the list of stories shows it. @typedef {{id: string, name: string, articles: number, changed: number, open: boolean}} KeptStory */

/** Milliseconds from a change to its keeping: what comes together is kept together. */
const DELAY = 200;

/**
 * Keeps the story of an element in the browser as it changes, and the reader's other stories beside it. What the page itself brought is no
 * story of the reader's until it is changed.
 */
export class Keeper {
  /**
   * `page`: nothing was changed yet; `kept`; `failed`: the browser refused; `behind`: another tab has changed the story, and nothing is
   * written over that.
   * @type {'page' | 'kept' | 'failed' | 'behind'}
   */
  state = 'page';
  /** Whether a story of the reader's was opened or begun in the place of the page's articles. */
  opened = false;
  /** Whether stories outlast the page. */
  lasting;
  #story;
  #views;
  #db;
  /** The id of the story that is open; empty while it is not kept. */
  #id = '';
  /** The id that it will have. */
  #next = newId();
  #revision = 0;
  /** Whether another tab has changed it since. */
  #stale = false;
  /** What is kept of the story that is open. */
  #kept;
  /** How it is looked at, as far as that is kept. */
  #look = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What is being kept: one thing at a time. @type {Promise<void>} */
  #writing = Promise.resolve();
  /** @type {BroadcastChannel | null} */
  #tabs = null;

  /**
   * @param {Story} story
   * @param {readonly import('../shelf.js').Input[]} began The articles that it began with, which are the page's.
   * @param {readonly string[]} views The ids of the views there are.
   * @param {Database | null} db
   */
  constructor(story, began, views, db) {
    this.#story = story;
    this.#views = views;
    this.#db = db ?? memory;
    this.lasting = db !== null;
    this.#kept = { ...NOTHING, articles: new Map(began.map((input) => [input.id, { input }])) };
  }

  /**
   * @param {Story} story
   * @param {readonly import('../shelf.js').Input[]} began
   * @param {readonly string[]} views
   * @param {AbortSignal} signal
   */
  static async of(story, began, views, signal) {
    const keeper = new Keeper(story, began, views, await openDatabase().catch(() => null));
    if (keeper.lasting) await keeper.#recover().catch(() => {});
    else story.notify({ key: 'storage', text: t.story.blocked, lasting: true });
    keeper.#follow(signal);
    return keeper;
  }

  /** The name of the story that is open. */
  get name() {
    return this.state === 'page' && !this.opened && this.#story.entries.length ? t.story.ofPage : nameOf(this.#story) || t.story.untitled;
  }

  /** Whether closing the page would lose something that the reader did. */
  get losing() {
    return (this.state === 'failed' || this.state === 'behind' || !this.lasting) && (Boolean(this.#id) || this.#worth());
  }

  /** What is shown now is the page's own. */
  takeAsPage() {
    this.#kept = snapshot(this.#story);
  }

  /** @returns {Promise<KeptStory[]>} Those changed last come first. */
  async list() {
    await this.flush();
    const records = await this.#db.list();
    return records
      .map(({ id, name, title, changed, order }) => ({ id, name: name || title || t.story.untitled, changed, articles: order.length, open: id === this.#id }))
      .sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1));
  }

  /**
   * Opens a story in the place of the one that is open, which is kept first.
   * @param {string} id
   * @returns {Promise<boolean>} Whether it is there.
   */
  async open(id) {
    await this.flush();
    const found = await this.#db.load(id);
    if (!found) return false;
    const { record, articles, look } = found;
    this.#show({ ...record, articles }, look);
    this.#kept = snapshot(this.#story);
    this.#stand(id, record.revision);
    return true;
  }

  /** Begins a story; the one that is open is kept first. @param {Content & Look} [content] */
  async begin(content) {
    await this.flush();
    this.#id = '';
    this.#show(content ?? { ...NOTHING, articles: [] }, content);
    this.#kept = NOTHING;
    this.#stand('', 0);
    await this.flush();
  }

  /** @param {string} id @param {string} name */
  async rename(id, name) {
    if (id === this.#id) {
      this.#story.rename(name);
      return this.flush();
    }
    const found = await this.#db.record(id);
    if (found) await this.#db.write(found.revision, { record: { ...found, name }, put: [], remove: [] });
    this.#tell(id);
  }

  /**
   * Deletes a story; the one that is open gives way to an empty one.
   * @param {string} id
   * @returns {Promise<() => Promise<void>>} Brings it back.
   */
  async remove(id) {
    await this.flush();
    const found = await this.#db.load(id);
    const open = id === this.#id;
    await this.#db.remove(id);
    this.#tell(id);
    if (open) {
      this.#kept = snapshot(this.#story);
      await this.begin();
    }
    return async () => {
      if (found) await this.#db.write(0, { record: found.record, put: found.articles, remove: [] });
      if (found?.look) await this.#db.look(id, found.look);
      if (open && !this.#id) await this.open(id);
    };
  }

  /** Keeps what is not kept yet. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#then(() => this.#write());
  }

  /** One thing after the other; what the browser refuses is said. @param {() => Promise<void>} act */
  #then(act) {
    this.#writing = this.#writing.then(act).catch(() => {
      this.#story.notify({ key: 'storage', text: t.story.full, tone: 'trouble', lasting: true });
      this.#settle('failed');
    });
    return this.#writing;
  }

  /** @param {AbortSignal} signal */
  #follow(signal) {
    const later = () => (this.#timer ??= setTimeout(() => void this.flush(), DELAY));
    for (const what of ['articles', 'corrections', 'name', 'counting', 'view', 'selection', 'filters', 'options']) this.#story.addEventListener(what, later, { signal });
    addEventListener('pagehide', () => this.#leave(), { signal });
    addEventListener('pageshow', () => dropNote(this.#id || this.#next), { signal });
    // A page that is hidden may be ended without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#leave();
      void this.flush().then(() => this.#change() || dropNote(this.#id || this.#next));
    }, { signal });
    // Where storage is blocked, other tabs cannot be spoken with either.
    if (this.lasting) this.#tabs = new BroadcastChannel('newsweave');
    this.#tabs?.addEventListener('message', ({ data }) => data === this.#id && void this.#then(() => this.#hear()));
    signal.addEventListener('abort', () => void this.flush().then(() => this.#tabs?.close()));
  }

  async #write() {
    if (this.state === 'behind') return;
    const change = this.#change();
    if (this.#stale) return change ? this.#conflict() : undefined;
    if (!change) return this.#keepLook();
    const { now, changes } = change;
    if (!(await this.#db.write(this.#revision, changes))) return this.#conflict();
    this.#kept = now;
    if (this.state === 'failed') this.#story.dismiss('storage');
    this.#stand(changes.record.id, this.#revision + 1);
    this.#tell(changes.record.id);
    await this.#keepLook();
  }

  /** What is to be kept; nothing where all is. */
  #change() {
    const now = snapshot(this.#story);
    if (same(this.#kept, now) || (!this.#id && !this.#worth())) return null;
    const { articles, ...rest } = now;
    const record = { ...rest, id: this.#id || this.#next, title: nameOf(this.#story), order: [...articles.keys()], changed: Date.now() };
    // What was the page's own is the reader's from now on.
    return { now, changes: { record, ...difference(this.#id ? this.#kept : NOTHING, now) } };
  }

  /** Notes what is not kept yet, for there is no time to keep it. */
  #leave() {
    if (!this.lasting || this.#stale || this.state === 'behind') return;
    const changes = this.#change()?.changes ?? null;
    const id = changes?.record.id ?? this.#id;
    const look = this.#looking();
    if (!id || (!changes && JSON.stringify(look) === this.#look)) return;
    remember(id);
    leaveNote({ id, revision: this.#revision, changes, look });
  }

  /** Makes good what pages noted as they were left; where a story was changed since, or was kept after all, there is nothing to do. */
  async #recover() {
    for (const { id, revision, changes, look } of takeNotes()) {
      if (changes) await this.#db.write(revision, changes);
      if (await this.#db.record(id)) await this.#db.look(id, look);
    }
  }

  #looking() {
    return { view: fragmentOf(this.#story), hidden: this.#story.hidden };
  }

  async #keepLook() {
    const look = this.#looking();
    const said = JSON.stringify(look);
    if (!this.#id || said === this.#look) return;
    this.#look = said;
    await this.#db.look(this.#id, look);
  }

  /** Another tab has changed the story that is open here too. */
  async #hear() {
    const record = await this.#db.record(this.#id);
    if (!this.#id || record?.revision === this.#revision) return;
    if (!record || !same(this.#kept, snapshot(this.#story))) return this.#conflict();
    this.#stale = true;
    this.#story.notify({ key: 'tabs', text: t.story.newer, actions: [this.#showTheirs()] });
  }

  /** What another tab did is not written over: the reader says what is to become of what was done here. */
  async #conflict() {
    this.#settle('behind');
    const there = await this.#db.record(this.#id);
    this.#story.notify({
      key: 'tabs',
      text: there ? t.story.elsewhere : t.story.deletedElsewhere,
      tone: 'trouble',
      actions: [this.#keepMine(Boolean(there)), ...(there ? [this.#showTheirs()] : [])],
    });
  }

  /** @param {boolean} copy Whether the other stands beside it. */
  #keepMine(copy) {
    const run = () => {
      this.#story.dismiss('tabs');
      if (copy) this.#story.rename(t.story.copyOf(this.name));
      this.#kept = NOTHING;
      this.#stand('', 0);
      void this.flush();
    };
    return { label: copy ? t.story.keepMine : t.story.keepIt, run };
  }

  #showTheirs() {
    const run = () => {
      this.#story.dismiss('tabs');
      this.#kept = snapshot(this.#story);
      void this.open(this.#id);
    };
    return { label: t.story.showTheirs, run };
  }

  /** @param {Content} content @param {Look} [look] */
  #show(content, { view, hidden } = { view: '', hidden: [] }) {
    const story = this.#story;
    this.opened = true;
    void story.replace(content);
    // On a phone the evidence would lie over half of the story.
    const selection = matchMedia('(max-width: 699.98px)').matches ? { selection: [] } : {};
    story.restoreState({ ...stateOf(view, this.#views), ...selection, hidden, leastConfidence: content.leastConfidence, allText: content.allText });
  }

  /** Whether there is anything to keep in a story that is not kept yet; what is only counted otherwise is nothing. */
  #worth() {
    const { allText, leastConfidence, ...now } = snapshot(this.#story);
    return (now.articles.size > 0 || now.corrections.length > 0) && !same({ ...this.#kept, allText, leastConfidence }, { ...now, allText, leastConfidence });
  }

  /** @param {string} id @param {number} revision */
  #stand(id, revision) {
    this.#id = id;
    if (!id) this.#next = newId();
    this.#revision = revision;
    this.#stale = false;
    remember(id || NEW);
    this.#settle(id ? 'kept' : 'page');
  }

  /** @param {Keeper['state']} state */
  #settle(state) {
    this.state = state;
    this.#story.changed('keeping');
  }

  /** Tells other tabs that a story was changed. @param {string} id */
  #tell(id) {
    this.#tabs?.postMessage(id);
  }
}

const newId = () => crypto.getRandomValues(new Uint32Array(2)).join('-');

/** The name that the reader gave, else the title of the first article that did not come with the page, and how many others there are. @param {Story} story */
function nameOf({ name, entries, examples }) {
  const texts = new Set(examples.map(({ text }) => text));
  const first = entries.find(({ input }) => !texts.has(input.text)) ?? entries[0];
  if (name || !first) return name;
  return entries.length > 1 ? t.story.named(titleOf(first), entries.length - 1) : titleOf(first);
}
