/**
 * A story inside a link: its file (docs/story-file.md), compressed with DEFLATE and written in base64url.
 * @module
 */

/** No story that fits a link is longer, in bytes: what claims to be is not unpacked to its end. */
const MOST = 20_000_000;

/** @param {string} text @returns {Promise<string>} */
export async function pack(text) {
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  let bytes = '';
  for (const byte of new Uint8Array(packed)) bytes += String.fromCharCode(byte);
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} code @returns {Promise<string>} Rejects where it is damaged, or longer than any story in a link. */
export async function unpack(code) {
  const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > MOST) throw new Error('too long');
    text += decoder.decode(value, { stream: true });
  }
}
