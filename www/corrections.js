/** @typedef {import('./views/view.js').Rule} Rule */

/** One thing put right: its rules, which are those of docs/corrections.md, and what is so with them. @typedef {{rules: Rule[], said: string}} Change */

/** So many steps can be taken back. */
const STEPS = 200;

/**
 * What the reader put right, and the way there and back: a change made or reverted, and a list read from a file, are each a step that can
 * be taken back and taken again.
 */
export class Corrections {
  /** What stood after each step, and what the step did. @type {{changes: readonly Change[], said: string}[]} */
  #steps = [{ changes: [], said: '' }];
  #at = 0;

  /** In the order in which they apply: oldest first. */
  get list() {
    return this.#steps[this.#at].changes;
  }

  get rules() {
    return this.list.flatMap(({ rules }) => rules);
  }

  /** What `undo` would take back, in words; nothing where there is no step to take back. */
  get undoes() {
    return this.#steps[this.#at].said;
  }

  /** What `redo` would do again, in words. */
  get redoes() {
    return this.#steps[this.#at + 1]?.said ?? '';
  }

  /** @param {Change} change */
  add(change) {
    this.extend([change], change.said);
  }

  /** @param {readonly Change[]} changes @param {string} said */
  extend(changes, said) {
    this.#step([...this.list, ...changes], said);
  }

  /** Takes all out. @param {string} said */
  clear(said) {
    this.#step([], said);
  }

  /** Takes one change out of the list, wherever it stands. @param {Change} change @param {string} said */
  revert(change, said) {
    this.#step(this.list.filter((one) => one !== change), said);
  }

  /** Takes the list of a story that is opened: its changes are its steps, and what stood before is none. @param {readonly Change[]} changes */
  replace(changes) {
    this.#steps = [{ changes: [], said: '' }, ...changes.map(({ said }, at) => ({ changes: changes.slice(0, at + 1), said }))].slice(-STEPS);
    this.#at = this.#steps.length - 1;
  }

  undo() {
    this.#at = Math.max(0, this.#at - 1);
  }

  redo() {
    this.#at = Math.min(this.#steps.length - 1, this.#at + 1);
  }

  /** @param {readonly Change[]} changes @param {string} said */
  #step(changes, said) {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), { changes, said }].slice(-STEPS);
    this.#at = this.#steps.length - 1;
  }
}
