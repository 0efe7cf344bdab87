import { readFileSync } from 'node:fs';

import { expect, test } from './support.js';

/** The example, as a page elsewhere has it: its script comes from the site that hosts Newsweave. */
const example = (/** @type {string} */ host, policy = '') =>
  readFileSync('dist/embed.html', 'utf8')
    .replace('src="newsweave.js"', `src="${host}newsweave.js"`)
    .replace('<title>', `${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<title>`);

test('a page on another origin embeds the element with one script tag and its own article', async ({ page, elsewhere, baseURL }) => {
  await page.goto(await elsewhere(example(/** @type {string} */ (baseURL))));
  await expect(page.locator('news-weave mark', { hasText: 'Anna Whitfield' }).first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

test('the element works under the strict policy that the README names', async ({ page, elsewhere, baseURL }) => {
  const policy = `default-src 'none'; script-src ${baseURL} 'wasm-unsafe-eval'; connect-src ${baseURL}; worker-src blob:; img-src data:`;
  await page.goto(await elsewhere(example(/** @type {string} */ (baseURL), policy)));
  await expect(page.locator('news-weave mark', { hasText: 'Anna Whitfield' }).first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});
