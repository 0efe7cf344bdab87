/**
 * Bytes inside a script, as pieces of text. A piece either has a character for each byte (U+0000 to U+00FF), which keeps patterns for the
 * compression on the way to the visitor, or is base64, which costs the least for what has none. Pieces of the second kind start with `=`,
 * which base64 never does; those of the first with `.`.
 * @module
 */

/** Bytes of a piece: a multiple of three, so that base64 needs no padding. */
const PIECE = 16_383;

/** @param {string[]} pieces @returns {Uint8Array<ArrayBuffer>} */
export function unpacked(pieces) {
  const texts = pieces.map((piece) => (piece[0] === '=' ? atob(piece.slice(1)) : piece.slice(1)));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i);
    at += text.length;
  }
  return bytes;
}

/**
 * @param {Uint8Array} bytes
 * @param {(piece: Uint8Array) => boolean} dense Whether a piece has no patterns.
 */
export function packed(bytes, dense) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const text = Array.from(piece, (byte) => String.fromCharCode(byte)).join('');
    pieces.push(dense(piece) ? `=${btoa(text)}` : `.${text}`);
  }
  return pieces;
}
