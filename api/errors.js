/**
 * What went wrong, for a program in `code` and for a person in `message`, which says what to do about it. The codes are listed in
 * `index.d.ts`.
 */
export class NewsweaveError extends Error {
  /** @param {import('./index.js').ErrorCode} code @param {string} message @param {{cause?: unknown}} [options] */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'NewsweaveError';
    this.code = code;
  }
}
