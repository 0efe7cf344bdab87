// Numbers and names as people read them.

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** `3,500,000`. @param {number} n */
export const full = (n) => minus(whole.format(n));

/** `3.5M`. @param {number} n */
export const compact = (n) => minus(short.format(n)).replace('K', 'k');

/** With so many decimals, so that a column of them aligns: `0.50`. @param {number} n @param {number} digits */
export const fixed = (n, digits) =>
  minus(n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));

/** `1 line`, `3 lines`. @param {number} n @param {string} one @param {string} [many] */
export const counted = (n, one, many = `${one}s`) => `${full(n)} ${n === 1 ? one : many}`;

/** `Russia, Turkey and Iran`. @param {string[]} names */
export const listed = (names) => new Intl.ListFormat('en').format(names);

/** At most so many characters. @param {string} text @param {number} most */
export const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** @param {string} text */
const minus = (text) => text.replace('-', '−');
