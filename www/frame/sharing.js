import { importDraft } from '../import.js';
import { draftOfHtml } from '../source.js';
import { t } from '../strings/index.js';
import { disclosure } from './disclosure.js';

/** @typedef {import('../story.js').Story} Story */

/** Milliseconds to wait for what keeps stories, before a story is opened without it. */
const PATIENCE = 6000;

const part = () => import('../share/share.js');

/** The Share menu; what is in it comes when it is first opened. @param {Story} story @param {AbortSignal} signal */
export const shareMenu = (story, signal) => disclosure(t.frame.share, 'sharing', async (panel) => (await part()).fill(panel, story), signal);

/**
 * Opens the story that the address carries, if it carries one. Its text does not stay in the address.
 * @param {Story} story
 */
export function openShared(story) {
  const code = /^#story=([^&]*)/.exec(location.hash)?.[1];
  if (code === undefined) return false;
  history.replaceState(null, '', location.pathname + location.search);
  void keeping(story).then(part).then(({ open }) => open(story, code))
    .catch(() => story.notify({ key: 'shared', text: t.frame.partNotLoaded, tone: 'trouble' }));
  return true;
}

/**
 * Asks the page that opened this window for its article, where the address says so: a bookmarklet does that (`docs/embedding.md`).
 * @param {Story} story
 */
export function openFromPage(story) {
  if (location.hash !== '#from-page') return false;
  history.replaceState(null, '', location.pathname + location.search);
  void keeping(story).then(() => import('../share/receive.js')).then(({ receive }) => receive(story, (html, origin) => {
    const draft = draftOfHtml(html);
    return importDraft(story, { ...draft, source: draft.source ?? origin.replace(/^https?:\/\//, '') });
  })).catch(() => story.notify({ key: 'from-page', text: t.frame.partNotLoaded, tone: 'trouble' }));
  return true;
}

/** @param {Story} story @returns {Promise<unknown>} When stories are kept, or it is clear that they are not. */
const keeping = (story) => story.keeper ? Promise.resolve() : new Promise((resolve) => {
  story.addEventListener('keeping', resolve, { once: true });
  setTimeout(resolve, PATIENCE);
});
