/** Tells when nothing is under way any more; of what begins after that, anew. */
export class Pending {
  #count = 0;
  #done;
  /** @type {() => void} */
  #resolve = () => {};
  #ended = this.#next();
  #told = false;

  /** @param {() => void} done Called each time that all has ended. */
  constructor(done) {
    this.#done = done;
  }

  /** When all has ended that was begun, or, where nothing was, that will be. @returns {Promise<void>} */
  get ended() {
    return this.#ended;
  }

  /** @param {Promise<unknown>} work */
  async add(work) {
    this.#count += 1;
    if (this.#told) this.#ended = this.#next();
    this.#told = false;
    await work.catch(() => {});
    this.#count -= 1;
    if (this.#count > 0) return;
    this.#told = true;
    this.#resolve();
    this.#done();
  }

  /** @returns {Promise<void>} */
  #next() {
    return new Promise((resolve) => (this.#resolve = resolve));
  }
}
