/** What the tests of embedding share: pages of other people, which have the element from the site that hosts Newsweave. */

import { BORDER } from './story.js';

/** A page with the element's script. @param {string} body @param {string} [head] */
export const host = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>A host</title><link rel="icon" href="data:,">
  <script type="module" src="${process.env.NEWSWEAVE_URL}newsweave.js"></script></head><body>${body}</body></html>`;

/** The element with one article of its own. @param {string} [attributes] */
export const element = (attributes = '') => `<news-weave ${attributes}><article data-id="border" data-title="Border" data-date="2024-03-04"><p>${BORDER}</p></article></news-weave>`;

/** Keeps on the page the events that the element tells it, as `[type, detail]`. @param {import('@playwright/test').Page} page */
export const record = (page) => page.addInitScript(() => {
  const told = /** @type {any} */ (window).told = /** @type {[string, any][]} */ ([]);
  for (const what of ['ready', 'change', 'select', 'view', 'error']) {
    document.addEventListener(`newsweave-${what}`, (event) => told.push([what, structuredClone(/** @type {CustomEvent} */ (event).detail)]));
  }
});

/** The details of the events of one kind so far. @param {import('@playwright/test').Page} page @param {string} what */
export const told = (page, what) => page.evaluate((what) => /** @type {any} */ (window).told.filter((/** @type {any} */ [type]) => type === what).map((/** @type {any} */ [, detail]) => detail), what);

/** The titles in the column of articles. @param {import('@playwright/test').Page} page */
export const titles = (page) => page.locator('news-weave .story .title').filter({ visible: true });

/** Waits until all that the element was given is read. @param {import('@playwright/test').Page} page */
export const ready = (page) => page.evaluate(async () => {
  await customElements.whenDefined('news-weave');
  await document.querySelector('news-weave')?.ready;
});
