/**
 * Hands a file to the visitor.
 * @param {string} name
 * @param {Blob} blob
 */
export function download(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only when the press is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Letters of a story's name in that of a file; a word that is longer is cut. */
const LONGEST = 60;

/**
 * `after-the-tehran-summit-actors.csv`: letters and digits of the story's name, then what it is.
 * @param {string} story @param {string} what @param {string} ending
 */
export function fileName(story, what, ending) {
  const plain = (/** @type {string} */ text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? '';
  const letters = Array.from(plain(story));
  const start = letters.slice(0, LONGEST).join('').replace(letters.length > LONGEST ? /-[^-]*$/ : /^$/, '');
  return `${[start || 'newsweave', plain(what)].filter(Boolean).join('-')}.${ending}`;
}
