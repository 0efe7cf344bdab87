/**
 * The same as `place.js` where all is one file: what opens files runs in the page, in slices.
 * @module
 */

/** @returns {string | null} */
export const filesScript = () => null;
