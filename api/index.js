/** Newsweave without a page: in browsers, workers and bundlers. */
import { bytes } from './bytes.js';
import { startWith } from './engine.js';

startWith(bytes);

export { load } from './engine.js';
export { Corpus } from './corpus.js';
export { NewsweaveError } from './errors.js';
export { read } from './read.js';
