/** Texts as they are compared, by what they were. @type {Map<string, string>} */
const known = new Map();
/** More than that are forgotten. */
const MOST = 50_000;

/** Letters that no decomposition gives. @type {Record<string, string>} */
const LETTERS = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** Without case and accents; hyphens are spaces, and apostrophes and quotation marks nothing. @param {string} text */
export function plain(text) {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[ıłøđðßæœþ]/g, (letter) => LETTERS[letter])
    .replace(/['’‘ʼ`"“”„«»]/g, '').replace(/[\s\-‐‑–—]+/g, ' ').trim();
  if (known.size > MOST) known.clear();
  known.set(text, found);
  return found;
}

/**
 * Whether a text has these words, the last of them perhaps begun only; a star stands for any letters.
 * @param {string} words
 * @returns {(text: string) => boolean}
 */
export function starts(words) {
  const wanted = plain(words);
  if (!wanted.includes('*')) return (text) => wanted !== '' && ` ${plain(text)}`.includes(` ${wanted}`);
  const pattern = wanted.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('\\S*');
  const found = new RegExp(`(?:^|\\s)${pattern}`, 'u');
  return (text) => found.test(plain(text));
}

/**
 * Whether an actor has a name with these words, as `starts` has it.
 * @param {string} words
 * @returns {(actor: {name: string, aliases: readonly {name: string}[]}) => boolean}
 */
export function called(words) {
  const fits = starts(words);
  return ({ name, aliases }) => fits(name) || aliases.some((alias) => fits(alias.name));
}
