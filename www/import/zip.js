import { unzipSync } from 'fflate';

import { refusal } from './refusal.js';

/** No more than this is unpacked (in bytes), whatever an archive says of itself. */
const MOST = 400_000_000;

/**
 * The files in an archive, in the order of their names; what systems put beside them is left out.
 * @param {ArrayBuffer} buffer
 * @returns {import('./files.js').Packed[]}
 */
export function openZip(buffer) {
  let size = 0;
  const files = unzipSync(new Uint8Array(buffer), {
    filter({ name, originalSize }) {
      if (name.endsWith('/') || /(^|\/)(\.|__MACOSX\/|Thumbs\.db$)/.test(name)) return false;
      if ((size += originalSize) > MOST) throw refusal('large');
      return true;
    },
  });
  return Object.entries(files)
    .map(([name, { buffer, byteOffset, byteLength }]) => ({ name, bytes: /** @type {ArrayBuffer} */ (buffer.slice(byteOffset, byteOffset + byteLength)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
