/** What the page's tests share: a page that must stay free of errors, the requests that it makes, and other articles in it. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { test as base, expect } from '@playwright/test';

export { expect };

/**
 * `page` fails its test on any error or warning in the console and any uncaught error. `requests` are the URLs
 * asked for so far, by pages and workers alike. `elsewhere(html)` serves a page on another origin and gives its URL; it also takes files
 * by path, each with its body and headers.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    /** @type {string[]} */
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
    });
    await use(page);
    expect(problems, 'errors on the page').toEqual([]);
  },

  requests: async ({ context }, use) => {
    /** @type {string[]} */
    const urls = [];
    context.on('request', (request) => urls.push(request.url()));
    await use(urls);
  },

  elsewhere: async ({}, use) => {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    await use(async (files) => {
      const server = createServer(({ url }, response) => {
        const file = typeof files === 'string' ? { body: files } : files[url ?? ''];
        response.writeHead(file ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...file?.headers }).end(file?.body);
      });
      servers.push(server);
      await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
      return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
    });
    for (const server of servers) server.close();
  },
});

/**
 * Opens the page with these articles in its element, in place of the samples.
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} articles text by id
 * @param {string} [hash] `#` and what the address says of the view.
 */
export async function openWith(page, articles, hash = '') {
  const children = Object.entries(articles)
    .map(([id, text]) => `<article data-id="${escaped(id)}" data-type="text">${escaped(text)}</article>`)
    .join('');
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<article .*<\/article>/s, () => children);
    await route.fulfill({ response, body });
  });
  await page.goto(`/${hash}`);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/**
 * What axe finds wrong on the page as it stands, but for its frames, in words. The page's own policy must be passed over (`bypassCSP`).
 * @param {import('@playwright/test').Page} page
 */
export async function axeFindings(page) {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.flat()} ${any[0]?.message ?? ''}`).slice(0, 3).join('; ')}`);
  });
}
