// The kinds of actor: the letter that stands for each beside its colour, and its names.

/** @typedef {'person' | 'organisation' | 'place' | 'group'} Kind */

/** In the order in which legends list them. @type {{kind: Kind, letter: string, one: string, many: string}[]} */
export const KINDS = [
  { kind: 'person', letter: 'P', one: 'Person', many: 'People' },
  { kind: 'organisation', letter: 'O', one: 'Organisation', many: 'Organisations' },
  { kind: 'place', letter: 'L', one: 'Place', many: 'Places' },
  { kind: 'group', letter: 'G', one: 'Group', many: 'Groups' },
];

/** @param {string} kind */
export const letter = (kind) => KINDS.find((k) => k.kind === kind)?.letter ?? '?';
