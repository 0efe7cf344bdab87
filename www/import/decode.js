/** So many bytes at the start of a page may say in which encoding it is (HTML Standard, 13.2.3.2, has the first 1024). */
const HEAD = 4096;
/** Fewer bytes tell nothing by their zeros. */
const LEAST = 16;

/**
 * The text of a file. Its mark of bytes decides, then whether it is valid UTF-8, which other encodings are by no chance, then zeros where
 * UTF-16 has them, then what a page says of itself; else it is what older programs on Western desktops write.
 * @param {ArrayBuffer} buffer
 * @returns {string | null} Nothing for what is not text.
 */
export function decode(buffer) {
  const bytes = new Uint8Array(buffer);
  const marked = byMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (bytes.includes(0)) return strict(byZeros(bytes), bytes);
  return strict('utf-8', bytes) ?? saidBy(bytes) ?? western(bytes);
}

/** @param {Uint8Array} bytes */
function byMark([a, b]) {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Western text in UTF-16 has a zero in every second byte, and hardly any in the others. @param {Uint8Array} bytes */
function byZeros(bytes) {
  if (bytes.length % 2 || bytes.length < LEAST) return null;
  const size = Math.min(bytes.length, HEAD) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i & 1]++;
  const [even, odd] = zeros.map((count) => count / (size / 2));
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  return even > 0.6 && odd < 0.05 ? 'utf-16be' : null;
}

/** @param {string | null} encoding @param {Uint8Array} bytes */
function strict(encoding, bytes) {
  if (!encoding) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What `<meta charset>`, its longer form, or an XML declaration says. @param {Uint8Array} bytes */
function saidBy(bytes) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const [, encoding] = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? [];
  return strict(encoding ?? null, bytes);
}

/** Bytes that no text has mean a picture or an archive. @param {Uint8Array} bytes */
function western(bytes) {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return /[\u0001-\u0008\u000e-\u001a]/.test(text) ? null : text;
}
