import { day, draftOfHtml, draftOfText } from './source.js';

/** @typedef {import('./source.js').Draft} Draft */
/** @typedef {import('./story.js').Story} Story */

/** Characters from which a text is read only after a question. */
const HUGE = 2_000_000;

/**
 * Puts texts into a story: what is empty or not text is said and left out, what is huge is asked for first.
 * @param {Story} story
 * @param {Draft[]} drafts
 */
export async function importDrafts(story, drafts) {
  const full = drafts.filter(({ text }) => /\S/.test(text));
  const huge = full.filter(({ text }) => text.length > HUGE);
  const rest = full.filter(({ text }) => text.length <= HUGE);
  if (full.length < drafts.length) {
    story.notify({
      key: 'empty',
      text: drafts.length === 1 ? 'There is no text in it. Copy the text of an article and paste it here.' : `${drafts.length - full.length} of ${drafts.length} were empty and left out.`,
    });
  }
  for (const draft of huge) askFirst(story, draft);
  if (rest.length === 0) return;
  const added = story.add(rest);
  const last = story.entries.at(-1);
  if (rest.length === 1 && last) story.read(last.input.id);
  await added;
}

/** @param {Story} story @param {Draft} draft */
function askFirst(story, draft) {
  const key = `huge ${draft.text.length}`;
  const words = Math.round(draft.text.length / 6000) * 1000;
  story.notify({
    key,
    text: `That is a lot of text: about ${words.toLocaleString('en')} words. Reading it may take a while and much memory.`,
    actions: [
      { label: 'Read it', run: () => (story.dismiss(key), void story.add([draft])) },
      { label: 'Leave it', run: () => story.dismiss(key) },
    ],
  });
}

/**
 * Reads files into a story.
 * @param {Story} story
 * @param {Iterable<File>} files
 */
export async function importFiles(story, files) {
  /** @type {Draft[]} */
  const drafts = [];
  /** @type {string[]} */
  const refused = [];
  for (const file of files) {
    const draft = await draftOfFile(file);
    if (draft) drafts.push(draft);
    else refused.push(file.name);
  }
  if (refused.length) {
    story.notify({
      key: 'refused',
      text: `Not text: ${refused.join(', ')}. Newsweave opens .txt, .html and .md files; from a PDF or a word processor, copy the text and paste it here.`,
      tone: 'trouble',
    });
  }
  if (drafts.length) await importDrafts(story, drafts);
}

/**
 * What a paste or a drop brings: files, HTML or plain text.
 * @param {Story} story
 * @param {DataTransfer} data
 */
export function importTransfer(story, data) {
  if (data.files.length) return importFiles(story, [...data.files]);
  return importDrafts(story, [draftOfTransfer(data)]);
}

/**
 * Pasted text; HTML is taken where it holds as much as the plain text does (editors put their own markup beside plain text).
 * @param {DataTransfer} data
 * @returns {Draft}
 */
export function draftOfTransfer(data) {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const draft = html ? parsed(html) : null;
  /** @param {string} it */
  const size = (it) => it.replace(/\s+/g, '').length;
  return draft && size(draft.text) + size(draft.title ?? '') >= size(text) * 0.8 ? draft : draftOfText(text);
}

/** A page that allows no parsing of HTML leaves the plain text. @param {string} html */
function parsed(html) {
  try {
    return draftOfHtml(html);
  } catch {
    return null;
  }
}

/**
 * @param {File} file
 * @returns {Promise<Draft | null>} Nothing for what is not text.
 */
async function draftOfFile(file) {
  const text = decoded(await file.arrayBuffer());
  if (text === null) return null;
  const html = /\.(html?|xhtml)$/i.test(file.name) || file.type === 'text/html';
  const draft = html ? draftOfHtml(text) : draftOfText(text, { markdown: /\.(md|markdown)$/i.test(file.name) });
  // Archives name their files by the day.
  return { ...draft, date: draft.date ?? day(file.name) };
}

/**
 * UTF-8, UTF-16 with its mark, or what older programs on Western desktops write.
 * @param {ArrayBuffer} bytes
 */
function decoded(bytes) {
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (new Uint8Array(bytes).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // Bytes that no text has mean a picture or an archive.
    return /[\u0001-\u0008\u000e-\u001a]/.test(text) ? null : text;
  }
}
