import { receive as t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../source.js').Draft} Draft */

/** A page of more characters is no article. */
const MOST = 20_000_000;
/** Milliseconds to wait for it. */
const PATIENCE = 15_000;

/**
 * Takes in the article of the page that opened this window, which is asked for it once. Whatever comes is somebody else's text: it is parsed
 * where nothing of it can run, and read as if it had been pasted.
 * @param {Story} story
 * @param {(html: string, origin: string) => Promise<void>} take
 */
export function receive(story, take) {
  const opener = /** @type {Window | null} */ (window.opener);
  const trouble = (/** @type {string} */ text) => story.notify({ key: 'from-page', text, tone: 'trouble' });
  if (!opener) return trouble(t.alone);
  const stop = new AbortController();
  const late = setTimeout(() => (stop.abort(), trouble(t.silent)), PATIENCE);
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== opener || data?.type !== 'newsweave-article' || typeof data.html !== 'string') return;
    stop.abort();
    clearTimeout(late);
    if (data.html.length > MOST) return trouble(t.large);
    void take(data.html, origin).then(() => story.notify({ key: 'from-page', text: t.came(origin) }), () => trouble(t.silent));
  }, { signal: stop.signal });
  // It says nothing but that this window is ready; any page may hear it.
  opener.postMessage('newsweave-wants-article', '*');
}
