/** What a page says of its article. @typedef {{title?: string, date?: string, source?: string}} Description */

/** Names of `<meta>` under which sites give the day, best first. */
const DATES = ['article:published_time', 'datePublished', 'date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'parsely-pub-date', 'pubdate', 'publish-date', 'sailthru.date'];
const AUTHORS = ['author', 'article:author', 'parsely-author', 'dc.creator'];

/**
 * What a page says of its article for search engines and other readers: Schema.org in JSON-LD, Open Graph, `<meta>`, and marks in its text.
 * @param {Document} page
 * @returns {Description}
 */
export function describedBy(page) {
  const schema = schemaOf(page);
  const marked = page.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"][content]');
  const outlet = nameOf(schema?.publisher) ?? meta(page, 'og:site_name') ?? meta(page, 'application-name');
  const author = nameOf(schema?.author) ?? AUTHORS.map((name) => meta(page, name)).find((it) => it && !/^https?:/.test(it)) ?? plain(page.querySelector('[rel="author"], [itemprop="author"]'));
  return {
    title: words(schema?.headline) ?? meta(page, 'og:title'),
    date: [words(schema?.datePublished), ...DATES.map((name) => meta(page, name)), marked?.getAttribute('datetime') ?? marked?.getAttribute('content')]
      .map(dayIn)
      .find(Boolean),
    source: [author === outlet ? undefined : author, outlet].filter(Boolean).join(', ') || undefined,
  };
}

/** The article among what the page says in JSON-LD. @param {Document} page @returns {Record<string, unknown> | undefined} */
function schemaOf(page) {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    try {
      return thingsIn(JSON.parse(textContent ?? ''));
    } catch {
      return [];
    }
  });
  return things.find((thing) => [thing['@type']].flat().some((type) => /Article$|^BlogPosting$|^Report$/.test(String(type))));
}

/** @param {any} value @returns {Record<string, unknown>[]} */
function thingsIn(value) {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  return value && typeof value === 'object' ? [value, ...thingsIn(value['@graph'] ?? [])] : [];
}

/** Persons and organisations come as text, as things, or as lists of either. @param {unknown} value @returns {string | undefined} */
function nameOf(value) {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || undefined;
  return words(value) ?? (value && typeof value === 'object' && 'name' in value ? words(value.name) : undefined);
}

/** @param {Document} page @param {string} name */
function meta(page, name) {
  const found = [...page.querySelectorAll('meta[content]')].find((it) => (it.getAttribute('property') ?? it.getAttribute('name') ?? it.getAttribute('itemprop'))?.toLowerCase() === name.toLowerCase());
  return words(found?.getAttribute('content'));
}

/** @param {Element | null} element */
export const plain = (element) => words(element?.textContent?.replace(/\s+/g, ' '));

/** @param {unknown} value */
const words = (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/**
 * The day at the start of a date in the common format.
 * @param {string | null | undefined} text
 */
export function day(text) {
  return /^\s*(\d{4}-\d\d-\d\d)/.exec(text ?? '')?.[1];
}

/** The day in a date as pages write them: also `Tue, 05 Mar 2024 10:00:00 GMT` and `March 5, 2024`. @param {string | null | undefined} text */
function dayIn(text) {
  const common = day(text);
  if (common || !text || !/\b\d{4}\b/.test(text)) return common;
  const date = new Date(/\d:\d\d/.test(text) ? text : `${text} UTC`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
