/**
 * Names of which the tagger is less sure than that, in percent, are marked as doubtful and can be hidden. Its confidence is close to the
 * share that is right (tests/scoreboard.md): below this about half are, above it nearly nine in ten; the eighth of the names that it sets
 * apart holds two fifths of the errors.
 */
export const DOUBTFUL = 60;

/** From so many percent on. @type {[number, string][]} */
const WORDS = [[95, 'very sure'], [80, 'sure'], [DOUBTFUL, 'fairly sure'], [0, 'doubtful']];

/** `fairly sure, 72 %`. @param {number} confidence In percent. */
export const inWords = (confidence) => `${WORDS.find(([least]) => confidence >= least)?.[1]}, ${confidence}\u00a0%`;
