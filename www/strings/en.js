/** The interface in English. What takes a value is a function of it, so that another language can put it where it wants. */
export const en = {
  /** Words that several rooms use. */
  common: {},
  frame: {},
  story: {},
  importing: {},
  search: {},
  changes: {
    corrections: 'Corrections',
    undo: 'Undo',
    redo: 'Redo',
    /** @param {string} said */
    takesBack: (said) => `Take back: ${said}`,
    /** @param {string} said */
    doesAgain: (said) => `Do again: ${said}`,
    nothingToUndo: 'Nothing to take back',
    nothingToRedo: 'Nothing to do again',
    /** @param {string} said */
    takenBack: (said) => `Taken back: ${said}`,
    /** @param {string} why */
    idle: (why) => `Kept, but it changes nothing now: ${why}.`,
  },
  evidence: {},
  exporting: {},
  share: {},
  read: {},
  figures: {},
  quotes: {},
  actors: {},
  links: {},
  time: {},
  words: {},
  print: {},
};
