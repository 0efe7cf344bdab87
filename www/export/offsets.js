/**
 * What turns UTF-16 offsets into a text into offsets in Unicode code points.
 * @param {string} text
 * @returns {(offset: number) => number}
 */
export function codePoints(text) {
  /** Where the second halves of pairs stand, in order. @type {number[]} */
  const seconds = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) seconds.push(index + 1);
  return (offset) => offset - before(seconds, offset);
}

/** How many of these numbers, which are in order, are less than a limit. @param {number[]} numbers @param {number} limit */
function before(numbers, limit) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
