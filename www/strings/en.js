/** The interface in English. What takes a value is a function of it, so that another language can put it where it wants. */
export const en = {
  /** Words that several rooms use. */
  common: {},
  frame: {},
  story: {},
  importing: {},
  search: {},
  changes: {},
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
