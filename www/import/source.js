import { draftOfHtml, draftOfText } from '../source.js';
import { decode } from './decode.js';
import { day } from './described.js';
import { open } from './reader.js';
import { reasonOf, refusal } from './refusal.js';

/** @typedef {import('../source.js').Draft} Draft */
/** @typedef {import('./refusal.js').Reason} Reason */

/** A file, or one that was packed in an archive. @typedef {{name: string, type?: string, packed?: boolean, arrayBuffer(): Promise<ArrayBuffer>}} Item */

/**
 * The articles in files, one file after the other; archives give way to what is in them. What cannot be opened is noted and passed over.
 */
export class FileSource {
  /** The names of the files that were not opened, by the reason. @type {Map<Reason, string[]>} */
  refused = new Map();
  /** The names of the files that had no text in them. @type {string[]} */
  empty = [];
  /** Stories that were saved as files. @type {{name: string, text: string}[]} */
  stories = [];
  #items;
  #ended;
  #take;

  /**
   * @param {Iterable<Item>} files
   * @param {{take: (draft: Draft) => boolean, ended: (source: FileSource) => void}} on `take`: whether an article is to be read now; `ended`:
   *   all files were opened.
   */
  constructor(files, { take, ended }) {
    this.#items = [...files];
    this.#take = take;
    this.#ended = ended;
  }

  get left() {
    return this.#items.length;
  }

  /** @returns {Promise<Draft[] | null>} */
  async next() {
    const item = this.#items[0];
    if (!item) return this.#ended(this), null;
    const found = await this.#open(item).catch((error) => reasonOf(error));
    this.#items.shift();
    if (typeof found === 'string') {
      this.refused.set(found, [...(this.refused.get(found) ?? []), item.name]);
      return [];
    }
    return found.filter((draft) => {
      if (/\S/.test(draft.text)) return this.#take(draft);
      this.empty.push(item.name);
      return false;
    });
  }

  /** @param {Item} item @returns {Promise<Draft[]>} */
  async #open(item) {
    const bytes = await item.arrayBuffer();
    const name = /[^/]*$/.exec(item.name)?.[0] ?? '';
    const ending = (/\.(\w+)$/.exec(name)?.[1] ?? '').toLowerCase();
    // Archives name their files by the day.
    const dated = (/** @type {Draft} */ draft) => [{ ...draft, date: draft.date ?? day(name) }];
    switch (kindOf(bytes, ending)) {
      case 'pdf':
        return dated(await open('pdf', bytes));
      case 'docx':
        return dated(draftOfHtml((await open('docx', bytes)).html));
      case 'zip':
        if (item.packed) throw refusal('nested');
        this.#unpack(await open('zip', bytes));
        return [];
      case 'older':
        throw refusal('older');
    }
    const text = decode(bytes);
    if (text === null) throw refusal(['pdf', 'docx', 'zip'].includes(ending) ? 'damaged' : 'binary');
    if (ending === 'json') return this.stories.push({ name, text }), [];
    const html = /^x?html?$/.test(ending) || item.type === 'text/html' || /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
    return dated(html ? draftOfHtml(text) : draftOfText(text, { markdown: ending === 'md' || ending === 'markdown' }));
  }

  /** @param {import('./files.js').Packed[]} files */
  #unpack(files) {
    const items = files.map(({ name, bytes }) => ({ name, packed: true, arrayBuffer: async () => bytes }));
    // The archive itself is taken off the list by who asked.
    this.#items.splice(1, 0, ...items);
  }
}

/**
 * What a file is, by its first bytes and, where these leave it open, its name.
 * @param {ArrayBuffer} bytes @param {string} ending
 */
function kindOf(bytes, ending) {
  const start = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength)));
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return ending === 'docx' ? 'docx' : ['odt', 'pages', 'xlsx', 'pptx', 'epub'].includes(ending) ? 'older' : 'zip';
  return start.startsWith('\u00d0\u00cf\u0011\u00e0') || start.startsWith('{\\rtf') ? 'older' : 'text';
}
