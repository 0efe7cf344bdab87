import { t } from '../strings/index.js';
import { FileSource } from './source.js';

/** @typedef {import('../source.js').Draft} Draft */

/** An address whose article cannot be had; the message is for the reader. */
export class NotFetched extends Error {
  name = 'NotFetched';

  /** @param {string} message @param {string} url */
  constructor(message, url) {
    super(message);
    this.url = url;
  }
}

/**
 * The article at an address: plain text, Markdown, a web page, or any other file that can be opened. One request, with nothing of ours in it.
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Draft[]>} Several, where it is an archive. Rejects with a `NotFetched`.
 */
export async function draftsAt(address, signal) {
  const { href } = resolve(address);
  const answer = await request(href, signal);
  if (!answer.ok) throw new NotFetched(t.embed.answered(href, `${answer.status} ${answer.statusText}`.trim()), href);
  const type = answer.headers.get('Content-Type')?.split(';')[0].trim();
  const bytes = await answer.arrayBuffer().catch(() => null);
  signal.throwIfAborted();
  if (!bytes) throw new NotFetched(t.embed.unreachable(href, false), href);
  const files = new FileSource([{ name: new URL(href).pathname, type, arrayBuffer: async () => bytes }], { take: () => true, ended: () => {} });
  /** @type {Draft[]} */
  const drafts = [];
  for (let more = await files.next(); more; more = await files.next()) drafts.push(...more);
  const [reason] = files.refused.keys();
  if (drafts.length === 0) throw new NotFetched(reason ? t.importing.refused[reason](href) : files.empty ? t.embed.empty(href) : t.embed.notAnArticle(href), href);
  return drafts.map((draft) => ({ ...draft, id: href }));
}

/** @param {string} address */
function resolve(address) {
  try {
    return new URL(address, document.baseURI);
  } catch {
    throw new NotFetched(t.embed.noAddress(address), address);
  }
}

/** @param {string} url @param {AbortSignal} signal */
async function request(url, signal) {
  const { origin } = new URL(url);
  const watch = new AbortController();
  let forbidden = false;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    // Browsers say of another site only which it is.
    if (effectiveDirective === 'connect-src' && (blockedURI === url || blockedURI === origin)) forbidden = true;
  }, { signal: watch.signal });
  try {
    return await fetch(url, { signal });
  } catch {
    signal.throwIfAborted();
    // What the policy says comes as an event of its own, just after.
    await new Promise((resolve) => setTimeout(resolve));
    throw new NotFetched(forbidden ? t.embed.forbidden(url, origin) : t.embed.unreachable(url, origin !== location.origin), url);
  } finally {
    watch.abort();
  }
}
