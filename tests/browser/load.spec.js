import { brotliCompressSync, gzipSync } from 'node:zlib';

import { expect, openWith, test } from './support.js';

test('the page asks for its own files only, and for nothing once it has loaded', async ({ page, requests, baseURL }) => {
  await page.goto('/');
  await expect(page.locator('news-weave mark').first()).toBeVisible();
  const loaded = [...requests];
  expect(loaded.filter((url) => new URL(url, baseURL).protocol !== 'data:' && !url.startsWith(`${baseURL}`))).toEqual([]);
  for (const key of ['2', '3', '4', '5', '1', '/']) await page.keyboard.press(key);
  await page.locator('news-weave mark').first().click();
  await expect(page.locator('news-weave')).toContainText('Idlib');
  expect(requests).toEqual(loaded);
});

test('the page weighs no more than it may', async ({ page }) => {
  /** @type {Promise<{url: string, body: Buffer}>[]} */
  const files = [];
  page.on('response', (response) => void files.push(response.body().then((body) => ({ url: response.url(), body }))));
  await page.goto('/');
  await expect(page.locator('news-weave mark').first()).toBeVisible();
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
