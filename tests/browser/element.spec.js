import { AID, BORDER, articles, evidence, marks } from './story.js';
import { expect, openWith, test } from './support.js';

test('a selection tells the page', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await page.evaluate(() => document.addEventListener('newsweave-select', (event) => {
    document.body.dataset.said = /** @type {CustomEvent} */ (event).detail.items.map((/** @type {any} */ item) => item.type).join();
  }));
  await marks(page).first().click();
  await expect(page.locator('body')).toHaveAttribute('data-said', 'actor');
});

test('articles that the page adds and takes away are followed', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(articles(page)).toHaveCount(1);
  await page.evaluate(() => {
    const article = document.createElement('article');
    article.dataset.title = 'Later news';
    article.dataset.date = '2024-03-09';
    article.append(Object.assign(document.createElement('p'), { textContent: 'Viktor Orlov left Vienna.' }));
    document.querySelector('news-weave')?.append(article);
  });
  await expect(articles(page).nth(1)).toContainText('Later news');
  await expect(articles(page).nth(1)).toContainText('2024-03-09');
  await page.evaluate(() => document.querySelector('news-weave > article:last-of-type')?.remove());
  await expect(articles(page)).toHaveCount(1);
});

test('an element that is taken out and put back shows its articles again', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await page.evaluate(async () => {
    const element = /** @type {Element} */ (document.querySelector('news-weave'));
    element.remove();
    await Promise.resolve();
    document.body.append(element);
  });
  await expect(articles(page)).toHaveText([/Aid reaches/]);
  await expect(marks(page).first()).toBeVisible();
});

test('two elements keep their own stories in one worker', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await page.evaluate((text) => {
    const second = document.createElement('news-weave');
    const article = document.createElement('article');
    article.textContent = text;
    second.append(article);
    document.body.append(second);
  }, AID);
  const [first, second] = [page.locator('news-weave').first(), page.locator('news-weave').last()];
  await expect(first.locator('mark', { hasText: 'Viktor Orlov' })).toHaveCount(1);
  await second.locator('mark', { hasText: 'Anna Lindqvist' }).click();
  await expect(second.getByRole('region', { name: 'Evidence' })).toContainText('ceasefire fragile');
  await expect(first.locator('mark.selected')).toHaveCount(0);
  expect(page.workers()).toHaveLength(1);
});

/** The page under a stricter policy; it may say so in the console. @param {import('@playwright/test').Page} page @param {string} policy */
async function openUnder(page, policy) {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  await page.goto('/');
}

test('where workers are not allowed, the page reads by itself and says so', async ({ context }) => {
  const page = await context.newPage();
  await openUnder(page, "worker-src 'none'");
  await expect(marks(page).first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText('does not allow workers');
  await marks(page).first().click();
  await expect(evidence(page).locator('blockquote').first()).toBeVisible();
});

test('where WebAssembly is not allowed, the text stands and the page says what to do', async ({ context }) => {
  const page = await context.newPage();
  await openUnder(page, "script-src 'self'");
  await expect(page.getByRole('status')).toContainText("add 'wasm-unsafe-eval'");
  await expect(page.locator('.body p').nth(1)).toBeVisible();
});

test('without scripts the articles can be read', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto('/');
  await expect(page.locator('news-weave > article').first()).toBeVisible();
  await page.close();
});
