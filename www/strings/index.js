/** The words that a visitor reads: `t.search.label`. Another language is another file beside `en.js`, of the same shape. */
export { en as t } from './en.js';
/** The words of parts that are loaded only when needed, which come with them. */
export { exporting, fixing, found, helping, print, privacy, receive, share, stories } from './en.js';
