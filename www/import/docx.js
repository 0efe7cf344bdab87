import mammoth from 'mammoth';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * A word processor's document as markup: its title as the one `<h1>`, footnotes left out, pictures too.
 * @param {ArrayBuffer} bytes
 */
export async function openDocx(bytes) {
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: /** @type {any} */ (async () => []),
  });
  const text = value
    .replace(/<sup><a href="#(?:foot|end)note-[^]*?<\/sup>/g, '')
    .replace(/<ol><li id="(?:foot|end)note-[^]*$/, '');
  // A heading further down is one of the text.
  return { html: text.startsWith('<h1>') ? text : text.replace(/<(\/?)h1>/g, '<$1h2>') };
}
