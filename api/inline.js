/** Newsweave without a page, with the engine inside: where no file can be fetched. */
import { bytes } from './bytes.inline.js';
import { startWith } from './engine.js';

startWith(bytes);

export { load } from './engine.js';
export { Corpus } from './corpus.js';
export { NewsweaveError } from './errors.js';
export { read } from './read.js';
