/** Newsweave without a page: in Node, and in runtimes that have its modules. */
import { bytes } from './bytes.node.js';
import { startWith } from './engine.js';

startWith(bytes);

export { load } from './engine.js';
export { Corpus } from './corpus.js';
export { NewsweaveError } from './errors.js';
export { read } from './read.js';
