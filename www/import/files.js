// Opens files that are more than text. It runs in a worker of its own, or, where there is none, in the page.

/** @typedef {{name: string, bytes: ArrayBuffer}} Packed */

/**
 * What a file holds: the files in an archive, the markup of a document, or the text of pages. Rejects with a `Refusal` that says why not.
 * @typedef {{zip: Packed[], docx: {html: string}, pdf: {title?: string, text: string}}} Opened
 */

/**
 * @template {keyof Opened} K
 * @param {K} kind
 * @param {ArrayBuffer} bytes
 * @returns {Promise<Opened[K]>}
 */
export async function open(kind, bytes) {
  const openers = /** @type {const} */ ({
    zip: async () => (await import('./zip.js')).openZip(bytes),
    docx: async () => (await import('./docx.js')).openDocx(bytes),
    pdf: async () => (await import('./pdf.js')).openPdf(bytes),
  });
  return /** @type {Promise<any>} */ (openers[kind]());
}

if (!('document' in globalThis)) {
  addEventListener('message', async ({ data: { id, kind, bytes } }) => {
    // Libraries in here send messages of their own.
    if (id === undefined) return;
    try {
      const result = await open(kind, bytes);
      const buffers = Array.isArray(result) ? result.map(({ bytes }) => bytes) : [];
      postMessage({ id, result }, { transfer: buffers });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      postMessage({ id, error: { name, message } });
    }
  });
  postMessage({ ready: true });
}
