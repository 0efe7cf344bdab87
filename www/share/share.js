/**
 * The Share menu's contents, and what becomes of a link that carries a story.
 * @module
 */
import { h } from '../dom.js';
import { fragmentOf } from '../fragment.js';
import { parseStory, storyFile } from '../store/file.js';
import { share as t } from '../strings/index.js';
import { titleOf } from '../title.js';
import { pack, unpack } from './link.js';

/** @typedef {import('../story.js').Story} Story */

/** Browsers and programs cut longer links, or refuse them: characters. */
const MOST = 60_000;
/** From here on some programs for mail and chat do. */
const LONG = 2000;

/** @param {Story} story */
const nameOf = (story) => story.name || (story.entries[0] ? titleOf(story.entries[0]) : '');

/** The page's own address with another fragment; that of a page opened from a file has no origin. @param {string} fragment */
const linkTo = (fragment) => location.href.replace(/#.*/s, '') + (fragment && `#${fragment}`);

/** @param {HTMLElement} panel @param {Story} story */
export function fill(panel, story) {
  const count = story.entries.length;
  if (count === 0) return panel.replaceChildren(h('p', { class: 'hint' }, t.nothing));
  const toView = result();
  const withTexts = result();
  /** @param {string} title @param {string} hint @param {string} label @param {() => void} act @param {HTMLElement} out */
  const section = (title, hint, label, act, out) => h('section', {}, h('h2', {}, title), h('p', { class: 'hint' }, hint), h('div', { class: 'buttons' }, h('button', { onclick: act }, label)), out);

  async function makeWithTexts() {
    try {
      const link = linkTo(`story=${await pack(storyFile(story, nameOf(story), new Date()))}`);
      if (link.length > MOST) withTexts.say(t.tooLong(link.length, MOST));
      else await withTexts.give(link, t.long(link.length, link.length > LONG));
    } catch {
      withTexts.say(t.notHere);
    }
  }

  return panel.replaceChildren(
    section(t.view, t.viewHint, t.copyView, () => void toView.give(linkTo(fragmentOf(story)), ''), toView.element),
    section(t.texts, t.textsHint(count), t.copyTexts, () => void makeWithTexts(), withTexts.element));
}

/** Where a link is handed over: copied, and shown where it can be copied by hand. */
function result() {
  const said = h('p', { role: 'status' });
  const field = h('input', { type: 'text', readonly: true, 'aria-label': t.link, hidden: true, onfocus: () => field.select() });
  return {
    element: h('div', { class: 'handed' }, said, field),
    /** @param {string} text */
    say(text) {
      field.hidden = true;
      said.textContent = text;
    },
    /** @param {string} link @param {string} about */
    async give(link, about) {
      field.value = link;
      field.hidden = false;
      const copied = await navigator.clipboard.writeText(link).then(() => true, () => false);
      said.textContent = [copied ? t.copied : t.byHand, about].filter(Boolean).join(' ');
      if (!copied) field.focus();
    },
  };
}

/**
 * Opens the story that a link carries; what was there is kept, and can be gone back to.
 * @param {Story} story @param {string} code
 */
export async function open(story, code) {
  /** @type {ReturnType<typeof parseStory>} */
  let content;
  try {
    content = parseStory(await unpack(code));
  } catch {
    return story.notify({ key: 'shared', text: t.damaged, tone: 'trouble' });
  }
  const before = await wayBack(story);
  if (story.keeper) await story.keeper.begin(content);
  else await story.replace(content);
  return story.notify({ key: 'shared', text: t.opened(nameOf(story), content.articles.length, before !== null), actions: before ? [before] : [] });
}

/** @param {Story} story @returns {Promise<import('../shelf.js').Action | null>} None where there was nothing. */
async function wayBack(story) {
  const { keeper } = story;
  if (story.entries.length === 0) return null;
  const { name, entries, corrections, allText, leastConfidence } = story;
  const articles = entries.map(({ input, kept }) => ({ ...input, kept }));
  const was = { name, articles, corrections: [...corrections.list], allText, leastConfidence, view: fragmentOf(story), hidden: story.hidden };
  const kept = (await keeper?.list())?.find(({ open: isOpen }) => isOpen);
  return {
    label: t.back,
    run: async () => {
      story.dismiss('shared');
      if (!keeper) await story.replace(was);
      else if (!kept || !(await keeper.open(kept.id))) await keeper.begin(was);
    },
  };
}
