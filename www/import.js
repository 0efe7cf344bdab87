import { t } from './strings/index.js';
import { FileSource } from './import/source.js';
import { draftOfHtml, draftOfText } from './source.js';

/** @typedef {import('./source.js').Draft} Draft */
/** @typedef {import('./story.js').Story} Story */

/** Characters from which a text is read only after a question. */
const HUGE = 2_000_000;
/** So many names of files are told; more are counted. */
const NAMES = 5;

/**
 * Puts a text into a story: what is empty is said and left out, what is huge is asked for first.
 * @param {Story} story
 * @param {Draft} draft
 */
export async function importDraft(story, draft) {
  forget(story);
  if (!/\S/.test(draft.text)) return story.notify({ key: 'empty', text: t.importing.nothing });
  if (!fits(story, draft)) return;
  offerWithoutPage(story);
  const added = story.add([draft]);
  const last = story.entries.at(-1);
  if (last) story.read(last.input.id);
  await added;
}

/**
 * Reads files into a story.
 * @param {Story} story
 * @param {Iterable<File>} files
 */
export async function importFiles(story, files) {
  forget(story);
  const before = story.entries.length;
  const source = new FileSource(files, { take: (draft) => fits(story, draft), ended: tell });
  const single = source.left === 1;
  offerWithoutPage(story);
  await story.take(source);
  const added = story.entries.slice(before);
  if (single && added.length === 1) story.read(added[0].input.id);

  /** @param {FileSource} source */
  function tell({ refused, empty, stories }) {
    const told = [...refused].map(([reason, names]) => t.importing.refused[reason](list(names)));
    if (told.length) story.notify({ key: 'refused', text: told.join(' '), tone: 'trouble' });
    if (empty.length) story.notify({ key: 'empty', text: t.importing.empty(list(empty)) });
    for (const file of stories) void openStory(story, file);
  }
}

/**
 * What a paste or a drop brings: files, folders, HTML or plain text.
 * @param {Story} story
 * @param {DataTransfer} data
 */
export async function importTransfer(story, data) {
  // What was dropped can be asked for its folders only now.
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? item.webkitGetAsEntry?.() ?? [] : []));
  const files = [...data.files];
  if (entries.some(({ isDirectory }) => isDirectory)) return importFiles(story, (await Promise.all(entries.map(filesIn))).flat());
  return files.length ? importFiles(story, files) : importDraft(story, draftOfTransfer(data));
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

/** What is said of files that came before is over. @param {Story} story */
function forget(story) {
  for (const key of ['refused', 'empty']) story.dismiss(key);
}

/** Whether a text can be read at once; where it is huge, that is asked. @param {Story} story @param {Draft} draft */
function fits(story, draft) {
  if (draft.text.length <= HUGE) return true;
  const key = `huge ${draft.text.length}`;
  story.notify({
    key,
    text: t.importing.huge(Math.round(draft.text.length / 6000) * 1000),
    actions: [
      { label: t.importing.readIt, run: () => (story.dismiss(key), void story.add([draft])) },
      { label: t.importing.leaveIt, run: () => story.dismiss(key) },
    ],
  });
  return false;
}

/** Who brings the first article of their own may not want those that came with the page beside it. @param {Story} story */
function offerWithoutPage(story) {
  if (story.keeper?.state !== 'page' || story.keeper.opened || story.entries.length === 0) return;
  const ofPage = story.entries.map(({ input }) => input.id);
  const drop = () => {
    story.dismiss('page');
    void story.removeAll(ofPage);
  };
  story.notify({ key: 'page', text: t.story.withPage, actions: [{ label: t.story.dropPage, run: drop }] });
}

/** A story that was saved as a file opens beside those that are kept. @param {Story} story @param {{name: string, text: string}} file */
async function openStory(story, { name, text }) {
  try {
    const { parseStory } = await import('./store/file.js');
    const content = parseStory(text);
    await (story.keeper ? story.keeper.begin(content) : story.replace(content));
  } catch (error) {
    story.notify({ key: `story ${name}`, text: t.importing.notAStory(name, error instanceof Error ? error.message : String(error)), tone: 'trouble' });
  }
}

/** The files in a folder that was dropped, and in those inside it, by their names. @param {any} entry @returns {Promise<File[]>} */
async function filesIn(entry) {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  /** @type {any[]} */
  const inside = [];
  for (;;) {
    // It gives them in batches, the last of which is empty.
    const batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) break;
    inside.push(...batch);
  }
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(inside.map(filesIn))).flat();
}

/** @param {readonly string[]} names */
const list = (names) => (names.length > NAMES ? t.importing.andMore(names.slice(0, NAMES - 1).join(', '), names.length - NAMES + 1) : names.join(', '));
