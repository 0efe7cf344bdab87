/** The interface in English. What takes a value is a function of it, so that another language can put it where it wants. */
export const en = {
  /** Words that several rooms use. */
  common: {},
  frame: {
    coming: 'One moment…',
    notLoaded: 'This view could not be loaded. Your texts are kept: see that there is a connection, then choose the view again.',
    notDrawn: (/** @type {string} */ why) => `This view could not be drawn: ${why}. The text is kept; choose another view, or reload the page.`,
  },
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
  read: {
    tab: 'Read',
  },
  figures: {
    tab: 'Figures',
  },
  quotes: {
    tab: 'Quotes',
  },
  actors: {
    tab: 'Actors',
  },
  links: {
    tab: 'Links',
  },
  time: {
    tab: 'Time',
  },
  words: {
    tab: 'Words',
  },
  print: {},
};
