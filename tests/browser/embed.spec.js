import { readFileSync, readdirSync } from 'node:fs';

import { BORDER, articles, evidence, marks } from './story.js';
import { axeFindings, expect, test } from './support.js';

const FOLDER = new URL('../../www/embed/', import.meta.url);
const GUIDE = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');

/** The part of an example that the guide shows, as it stands on another site. @param {string} file */
const shown = (file) => /<!-- example -->\n(.*)<!-- \/example -->/s.exec(readFileSync(new URL(file, FOLDER), 'utf8'))?.[1].replaceAll('"../newsweave.js"', '"https://your.host/newsweave.js"');

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.html') && name !== 'index.html')) {
  test(`the guide shows the code of ${file}`, () => {
    expect(GUIDE).toContain(shown(file) ?? 'the example');
  });

  // It is no page of its own.
  if (file === 'framed.html') continue;
  test(`the page of ${file} has no faults, and is in the list`, async ({ page }) => {
    await page.goto('/embed/');
    await page.locator(`a[href="${file}"]`).click();
    const inside = file === 'iframe.html' ? page.frameLocator('iframe') : page;
    if (file !== 'bookmarklet.html') await expect(inside.locator('news-weave [data-item]').first()).toBeAttached();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('articles inside the element', async ({ page }) => {
  await page.goto('/embed/article.html');
  await expect(articles(page)).toHaveText([/Dockers end.*2024-05-13/, /Port counts.*2024-05-14/]);
  await expect(page.locator('news-weave mark', { hasText: 'Anna Whitfield' }).first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

test('articles at an address: nothing else is asked for', async ({ page, requests }) => {
  const rest = page.waitForResponse('**/parts/rest.js');
  await page.goto('/embed/src.html');
  await expect(articles(page)).toHaveText([/Dockers end/, /Port of Liverpool/]);
  await expect(marks(page).first()).toBeVisible();
  await rest;
  const own = /^\/(newsweave\.js|newsweave_bg\.wasm|worker\.js|parts\/\w+\.js|embed\/(src\.html|embed\.css|harbour-monday\.txt|harbour-tuesday\.md))$/;
  expect(requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname).filter((path) => !own.test(path))).toEqual([]);
});

test('the article of the page around', async ({ page }) => {
  await page.goto('/embed/for.html');
  await expect(page.getByRole('group', { name: 'Quotes', exact: true })).toContainText('We could have had this offer in March');
  await page.getByRole('group', { name: 'Quotes', exact: true }).locator('[data-item]').first().click();
  await expect(evidence(page)).toContainText('Port of Liverpool counts its losses');
});

test('one view', async ({ page }) => {
  await page.goto('/embed/view.html');
  await expect(page.getByRole('group', { name: 'Figures', exact: true })).toContainText('dock workers');
});

test('a program gives the articles, and is told', async ({ page }) => {
  await page.goto('/embed/program.html');
  await expect(page.locator('#told')).toHaveText('2 articles read');
  await page.getByRole('group', { name: 'Actors', exact: true }).locator('[data-item]').first().click();
  await expect(page.locator('#told')).toHaveText('1 selected');
});

test('two elements side by side share one engine', async ({ page }) => {
  await page.goto('/embed/two.html');
  const [one, other] = [page.locator('news-weave').first(), page.locator('news-weave').last()];
  await expect(one.locator('mark', { hasText: 'Anna Whitfield' }).first()).toBeVisible();
  await expect(other.locator('mark', { hasText: 'Peter Osei' }).first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

test('a frame is as high as what it shows, and takes its height from nobody else', async ({ page }) => {
  await page.goto('/embed/iframe.html');
  const frame = page.locator('iframe');
  const inside = frame.contentFrame();
  await expect(inside.getByRole('group', { name: 'Figures', exact: true })).toContainText('dock workers');
  const fits = async () => (await frame.evaluate((it) => it.clientHeight)) - (await inside.locator('html').evaluate((it) => it.offsetHeight));
  await expect.poll(fits).toBe(0);
  const before = await frame.evaluate((it) => it.style.height);
  await page.evaluate(() => postMessage({ type: 'newsweave-height', height: 5 }, '*'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await frame.evaluate((it) => it.style.height)).toBe(before);
});

test.describe('the bookmarklet', () => {
  const STORY = `<!doctype html><html lang="en"><head><title>Elsewhere</title><link rel="icon" href="data:,"><meta property="article:published_time" content="2024-03-09"></head>
    <body><nav>Home</nav><article><h1>Ferry stops</h1><p>${BORDER}</p></article><script>document.body.dataset.mine = 'ran once'</script></body></html>`;

  /** Its code, as it stands in the bookmark. @param {import('@playwright/test').Page} page */
  async function code(page) {
    await page.goto('/embed/bookmarklet.html');
    return decodeURIComponent((await page.locator('#bookmarklet').getAttribute('href') ?? '').replace('javascript:', ''));
  }

  test('opens the explorer on the article of the page one is on, and no server gets the text', async ({ page, elsewhere, requests, context }) => {
    const bookmarklet = await code(page);
    await page.goto(await elsewhere(STORY));
    const [explorer] = await Promise.all([context.waitForEvent('page'), page.evaluate(bookmarklet)]);
    await expect(articles(explorer)).toContainText(['Ferry stops']);
    await expect(explorer.locator('[data-article] .body')).toContainText('We will keep the crossing open');
    await expect(explorer.getByRole('status')).toContainText(`came from a page of ${new URL(page.url()).origin}`);
    await expect(explorer).not.toHaveURL(/from-page/);
    expect(requests.filter((url) => /Ferry|crossing/.test(decodeURIComponent(url)))).toEqual([]);
  });

  test('gives nothing to another window, and the explorer takes nothing from one', async ({ page, elsewhere, context, baseURL }) => {
    await page.goto(await elsewhere(STORY));
    const [explorer] = await Promise.all([context.waitForEvent('page'), page.evaluate((url) => void window.open(`${url}#from-page`), baseURL)]);
    await expect(marks(explorer).first()).toBeVisible();
    const before = await articles(explorer).count();
    // From the window itself, and from its opener without what an article has.
    await explorer.evaluate(() => postMessage({ type: 'newsweave-article', html: '<p>Planted.</p>' }, '*'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await articles(explorer).count()).toBe(before);
  });

  test('text that comes is text: nothing in it runs, and nothing in it is fetched', async ({ page, elsewhere, requests, context, baseURL }) => {
    await page.goto(await elsewhere(STORY));
    await page.evaluate((url) => {
      const opened = window.open(`${url}#from-page`);
      addEventListener('message', ({ source }) => source === opened &&
        opened?.postMessage({ type: 'newsweave-article', html: '<h1>Hostile</h1><img src="/x.png" onerror="document.title=1"><script>document.title = 2</' + 'script><p>Viktor Orlov met nobody, and that was all there was to it.</p>' }, '*'));
    }, baseURL);
    const explorer = context.pages()[1] ?? await context.waitForEvent('page');
    await expect(articles(explorer)).toContainText(['Hostile']);
    await expect(explorer).toHaveTitle(/Newsweave/);
    expect(requests.filter((url) => url.includes('x.png'))).toEqual([]);
  });

  test('says what to do where no page hands an article over', async ({ page }) => {
    await page.goto('/#from-page');
    await expect(page.getByRole('status')).toContainText('No page handed its article over');
  });
});
