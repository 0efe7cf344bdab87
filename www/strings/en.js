/** The interface in English. What takes a value is a function of it, so that another language can put it where it wants. */
export const en = {
  /** Words that several rooms use. */
  common: {
    savePicture: 'Save the picture',
    savePictureAs: (/** @type {string} */ shape) => `save the picture as ${shape}`,
    saveTable: 'save the table for a spreadsheet',
  },
  frame: {
    export: 'Export',
    share: 'Share',
    partNotLoaded: 'This could not be loaded: see that there is a connection, then try again. Nothing is lost.',
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
  read: {
    tab: 'Read',
  },
  figures: {
    tab: 'Figures',
    picture: 'Figures',
  },
  quotes: {
    tab: 'Quotes',
    picture: 'Mentioned and quoted',
  },
  actors: {
    tab: 'Actors',
    picture: 'Actors',
  },
  links: {
    tab: 'Links',
    network: 'Network of actors',
    matrix: 'Matrix of actors',
  },
  time: {
    tab: 'Time',
    picture: 'Time',
  },
  words: {
    tab: 'Words',
  },
};

// What is loaded only when needed takes its words along: each of these stands by itself.

/** The Export menu. */
export const exporting = {
  nothing: 'Nothing to export yet: add an article first.',
  /** @param {string[]} hidden @param {number} sure In percent. */
  scope: (hidden, sure) => {
    const left = [...(hidden.length ? [`${hidden.join(', ').toLowerCase()} (hidden in the legend)`] : []), ...(sure ? [`names less sure than ${sure} %`] : [])];
    return left.length ? `Exports what is shown, without ${left.join(' and ')}.` : 'Exports all that was found, with your corrections.';
  },
  kinds: [
    { kind: 'person', many: 'People' },
    { kind: 'organisation', many: 'Organisations' },
    { kind: 'place', many: 'Places' },
    { kind: 'group', many: 'Groups' },
  ],
  onlyShown: 'Leave out kinds that the legend hides',
  asTables: 'Tables for a spreadsheet (CSV)',
  /** @type {Record<string, string>} */
  tables: { actors: 'Actors', mentions: 'Mentions', figures: 'Figures', quotes: 'Quotes', dates: 'Dates', pairs: 'Pairs' },
  mark: 'Marked as UTF-8, so that Excel reads accents (pairs never are)',
  asNetwork: 'Network of actors',
  unit: 'Pairs and networks: met in one',
  units: { sentence: 'sentence', paragraph: 'paragraph' },
  asWhole: 'Everything',
  json: 'JSON',
  annotations: 'Web Annotations',
  wholeHint: 'JSON holds the texts too. Web Annotations quote the words found.',
  asPictures: 'Pictures of this view',
  picture: (/** @type {string} */ name, /** @type {string} */ shape) => `${name} as ${shape}`,
  asReport: 'Report',
  print: 'Print or save as PDF',
  printHint: 'Articles, figures with their sentences, quotes, actors.',
  preparing: 'One moment…',
  saved: (/** @type {string} */ file) => `Saved ${file}`,
  failed: (/** @type {string} */ why) => `That did not work: ${why}`,
};

/** The report on paper. */
export const print = {
  made: (/** @type {number} */ articles, /** @type {number} */ words, /** @type {string} */ day) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'}, ${words.toLocaleString('en')} words. Made with Newsweave on ${day}.`,
  articles: 'Articles',
  words: (/** @type {number} */ count) => `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`,
  figures: 'Figures to compare',
  confused: 'different thing counted',
  noFigures: 'No thing is counted twice.',
  inPlace: (/** @type {string} */ what, /** @type {string} */ place) => `${what} in ${place}`,
  /** @type {Record<string, string>} */
  statuses: { agree: 'agree', differ: 'differ', vague: 'vague', only: 'one article' },
  quotes: 'Quotes by speaker',
  noQuotes: 'Nobody is quoted by name.',
  quoted: (/** @type {number} */ count) => `${count} ${count === 1 ? 'quote' : 'quotes'}`,
  neverQuoted: 'Mentioned, never quoted:',
  actors: 'Actors',
  columns: ['Actor', 'Kind', 'Mentions', 'Quotes', 'Articles', 'Other names'],
  leftOut: (/** @type {number} */ count) => `${count.toLocaleString('en')} more left out here.`,
  caution: 'Names, figures and quotes were found by a program and can be wrong: the sentences are what counts. Numbers in brackets are those of the articles.',
};
