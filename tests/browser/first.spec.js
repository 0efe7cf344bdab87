/** What the page shows before its scripts have run: its first article, with the marks that it will have. */

import { expect, test } from './support.js';

/** @typedef {{words: string, kind: string, x: number, y: number}} Mark */

const SIZES = [{ width: 1400, height: 900 }, { width: 1000, height: 800 }, { width: 390, height: 844 }];

/** @param {import('@playwright/test').Locator} marks @returns {Promise<Mark[]>} */
const told = (marks) =>
  marks.evaluateAll((all) => all.map((mark) => {
    const { x, y } = mark.getBoundingClientRect();
    return { words: mark.textContent ?? '', kind: mark.className, x, y };
  }));

for (const viewport of SIZES) {
  test(`marks that stand from the start are those that are read, where they stay: ${viewport.width} px`, async ({ page, browser, baseURL }) => {
    const bare = await browser.newPage({ javaScriptEnabled: false, baseURL, viewport });
    await bare.goto('/');
    const before = await told(bare.locator('news-weave > article').first().locator('mark'));
    await bare.close();
    expect(before.length).toBeGreaterThan(20);

    await page.setViewportSize(viewport);
    await page.goto('/');
    await expect(page.locator('.body mark[data-item]').first()).toBeVisible();
    // A figure in quoted words is told after them.
    const after = await told(page.locator('.body mark:not(mark mark)'));
    expect(after.map(({ words, kind }) => [words, kind])).toEqual(before.map(({ words, kind }) => [words, kind]));
    for (const [index, { x, y }] of after.entries()) {
      expect(Math.abs(x - before[index].x)).toBeLessThan(1);
      expect(Math.abs(y - before[index].y)).toBeLessThan(1);
    }
  });
}

test('the marks of all articles of the page are those that are read', async ({ page, browser, baseURL }) => {
  const bare = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await bare.goto('/');
  const articles = bare.locator('news-weave > article');
  await page.goto('/');
  for (let index = 0; index < (await articles.count()); index++) {
    await page.locator('.story .articles li').nth(index).getByRole('button').first().click();
    const id = await articles.nth(index).getAttribute('data-id');
    await expect(page.locator(`[data-article="${id}"] mark[data-item]`).first()).toBeVisible();
    const [before, after] = [await told(articles.nth(index).locator('mark')), await told(page.locator('.body mark:not(mark mark)'))];
    expect(after.map(({ words, kind }) => [words, kind])).toEqual(before.map(({ words, kind }) => [words, kind]));
  }
  await bare.close();
});

test('marks stand before the engine has been fetched, and are not lost while it reads', async ({ page }) => {
  /** @type {() => void} */
  let go = () => {};
  const held = new Promise((resolve) => (go = () => resolve(undefined)));
  await page.route('**/newsweave_bg.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('.body mark.person').first()).toBeVisible();
  await expect(page.locator('mark[data-item]')).toHaveCount(0);
  go();
  await expect(page.locator('.body mark[data-item]').first()).toBeVisible();
});

for (const [what, prepare, address] of /** @type {const} */ ([
  ['who comes back to a story', () => localStorage.setItem('newsweave /', 'new'), '/'],
  ['who follows a link to a view', () => {}, '/#view=figures'],
])) {
  test(`${what} does not see the page's own article first`, async ({ page }) => {
    await page.addInitScript(prepare);
    await page.route('**/newsweave.js', () => {});
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveClass('returning');
    await expect(page.locator('news-weave > article').first()).toBeHidden();
  });
}
