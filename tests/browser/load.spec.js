import { expect, openWith, test } from './support.js';

test('the page opens with the sample articles, and asks for nothing but its own files', async ({ page, requests, baseURL }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.locator('news-weave > article')).toHaveCount(3);
  expect(requests.filter((url) => !url.startsWith(/** @type {string} */ (baseURL)) && !/^(data|blob):/.test(url))).toEqual([]);
});

test('what an article holds stays text', async ({ page }) => {
  await openWith(page, { one: 'Before <script>alert(1)</script> <img src=x onerror=alert(1)> after.' });
  await expect(page.locator('news-weave > article')).toHaveText(/<script>alert\(1\)<\/script> <img src=x onerror=alert\(1\)> after/);
  await expect(page.locator('news-weave script, news-weave img')).toHaveCount(0);
});
