/**
 * Where what opens files comes from: a worker of its own. `place.inline.js` stands in for this module where all is one file.
 * @module
 */
import { beside } from '../engine/place.js';

/** The address of the worker's script. */
export const filesScript = () => beside('./parts/files.js');
