import { brotliCompressSync, gzipSync } from 'node:zlib';

import { expect, openWith, test } from './support.js';

/** The views behind the first one: fetched when the page has nothing else to do. */
const REST = 'parts/rest.js';
/** What the search box suggests: likewise. */
const SEARCH = 'parts/suggestions.js';
/** What keeps stories: fetched from the start. */
const KEEPER = 'parts/keeper.js';

test('the page asks for its own files only, and for nothing once it has loaded', async ({ page, requests, baseURL }) => {
  await page.goto('/');
  await expect(page.locator('news-weave mark[data-item]').first()).toBeVisible();
  await expect.poll(() => requests).toEqual(expect.arrayContaining([`${baseURL}${REST}`, `${baseURL}${SEARCH}`]));
  const loaded = [...requests];
  expect(loaded.filter((url) => new URL(url, baseURL).protocol !== 'data:' && !url.startsWith(`${baseURL}`))).toEqual([]);
  for (const key of ['2', '3', '4', '5', '1', '/']) await page.keyboard.press(key);
  await page.locator('news-weave mark[data-item]').first().click();
  await expect(page.locator('news-weave')).toContainText('Idlib');
  expect(requests).toEqual(loaded);
});

test('what is fetched says nothing of what is read', async ({ page, baseURL }) => {
  /** @type {[string, string | null][]} */
  const asked = [];
  page.on('request', (request) => void (request.url().includes('/parts/') && asked.push([request.url(), request.postData()])));
  await openWith(page, { one: 'Viktor Orlov met Anna Lindqvist in Vienna.' });
  await expect.poll(() => asked.toSorted()).toEqual([KEEPER, REST, SEARCH].map((part) => [`${baseURL}${part}`, null]));
});

test('where the other views cannot be loaded that is said, and they come when they can', async ({ page }) => {
  await page.route(`**/${REST}`, (route) => route.fulfill({ status: 503, contentType: 'text/javascript', body: '' }));
  page.removeAllListeners('console');
  await page.goto('/');
  await expect(page.locator('news-weave mark[data-item]').first()).toBeVisible();
  const tab = (/** @type {string} */ name) => page.getByRole('tab', { name });
  await tab('Figures').click();
  await expect(page.getByText('This view could not be loaded.')).toBeVisible();
  await page.unroute(`**/${REST}`);
  await tab('Read').click();
  await tab('Figures').click();
  await expect(page.getByRole('tabpanel', { name: 'Figures' }).getByRole('heading', { name: 'Counts' })).toBeVisible();
  await expect(page.getByText('This view could not be loaded.')).toBeHidden();
});

test('the page weighs no more than it may', async ({ page }) => {
  /** @type {Promise<{url: string, body: Buffer}>[]} */
  const files = [];
  page.on('response', (response) => {
    // Parts that are loaded when they are needed are not what a visitor waits for; some come when the test has ended.
    if (!response.url().includes('/parts/')) files.push(response.body().then((body) => ({ url: response.url(), body })));
  });
  await page.goto('/');
  await expect(page.locator('news-weave mark[data-item]').first()).toBeVisible();
  const sent = new Map((await Promise.all(files)).map(({ url, body }) => [url, body]));
  const all = [...sent].filter(([url]) => url.startsWith('http'));
  const scripts = all.filter(([url]) => url.endsWith('.js'));
  const sum = (/** @type {[string, Buffer][]} */ files, /** @type {(body: Buffer) => Buffer} */ packed) =>
    files.reduce((total, [, body]) => total + packed(body).length, 0);
  expect(scripts.length).toBeGreaterThan(1);
  expect(sum(scripts, gzipSync)).toBeLessThan(60_000);
  // At its best level, as web hosts pack files that do not change, and as the scoreboard measures.
  expect(sum(all, (body) => brotliCompressSync(body))).toBeLessThan(1_500_000);
});

test('what an article holds stays text', async ({ page }) => {
  await openWith(page, { one: 'Before <script>alert(1)</script> <img src=x onerror=alert(1)> after.' });
  await expect(page.locator('news-weave > article')).toHaveText(/<script>alert\(1\)<\/script> <img src=x onerror=alert\(1\)> after/);
  await expect(page.locator('news-weave script, news-weave img')).toHaveCount(0);
});
