/** Files as other programs write them, made here by their formats' own rules: texts of our own. */

import { strToU8, zipSync } from 'fflate';

/** @param {Record<string, string | Uint8Array>} files */
export const zip = (files) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]))));

/**
 * A document of a word processor (ECMA-376): paragraphs by style and text.
 * @param {[string, string][]} paragraphs
 */
export function docx(paragraphs) {
  const body = paragraphs.map(([style, text]) =>
    `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t xml:space="preserve">${text.replace(/ /, '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> ')}</w:t></w:r></w:p>`);
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/**
 * A document of pages (ISO 32000-1): on each, lines of text with the size of their letters and how far from the left and the top they stand, in points.
 * @param {[size: number, left: number, top: number, text: string][][]} pages
 */
export function pdf(pages) {
  const font = 3;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${font + 1 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, lines] of pages.entries()) {
    const text = lines.map(([size, left, top, words]) => `BT /F1 ${size} Tf 1 0 0 1 ${left} ${842 - top} Tm (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${font + 2 + index * 2} 0 R >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Pages as a newspaper's archive prints them: running heads, page numbers, a title, and a word divided at the end of a line. */
export const PRINTED = pdf([
  [
    [8, 72, 40, 'The Example Post, archive'],
    [20, 72, 90, 'Bridge closed to lorries'],
    [11, 72, 130, 'The bridge over the river was closed to lorries on Friday, the city of Vien-'],
    [11, 72, 144, 'na said. Some 300 lorries were waiting on the road to the cross-'],
    [11, 72, 158, 'border market.'],
    [11, 72, 186, 'Mayor Helga Brandt called the closure short. A cross-border train runs'],
    [8, 290, 810, '1'],
  ],
  [
    [8, 72, 40, 'The Example Post, archive'],
    [11, 72, 80, 'every hour, she said.'],
    [8, 290, 810, '2'],
  ],
]);
