import { readFileSync } from 'node:fs';

import { AID, BORDER, allRead, articles, evidence, marks, paste } from './story.js';
import { axeFindings, expect, openWith, test } from './support.js';

const NOTE = `Bridge closed to lorries

The bridge over the river was closed to lorries on Friday, the city of Vienna said. Some 300 lorries were waiting.`;

/** @param {import('@playwright/test').Page} page */
const name = (page) => page.locator('.story-name');

/** @param {import('@playwright/test').Page} page */
const dialog = (page) => page.getByRole('dialog', { name: 'Stories' });

/** @param {import('@playwright/test').Page} page */
async function openStories(page) {
  await name(page).click();
  await expect(dialog(page)).toBeVisible();
}

/** @param {import('@playwright/test').Page} page */
const kept = (page) => expect(name(page)).toContainText('Kept in this browser');

test('what was not changed is no story: a reload shows the page as it came', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toContainText('Articles of this page');
  await openStories(page);
  await expect(dialog(page)).toContainText('None yet');
  await openWith(page, { aid: AID });
  await expect(articles(page)).toHaveText([/Aid reaches/]);
});

test('a reload brings back articles, their order, what was taken out, corrections and the view', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await paste(page, { 'text/plain': NOTE });
  await expect(articles(page)).toHaveCount(3);
  await allRead(page);
  await page.getByRole('tab', { name: 'Figures' }).click();
  const refugees = page.locator('.rows li:not(.cluster)', { hasText: '12,000 refugees' });
  await refugees.locator('.pick').click();
  await evidence(page).getByRole('button', { name: 'Not the same' }).first().click();
  await expect(refugees).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove Bridge closed' }).click();
  await expect(articles(page)).toHaveCount(2);
  await paste(page, { 'text/plain': `${NOTE} More came on Saturday.` });
  await expect(articles(page)).toHaveCount(3);
  await page.getByRole('checkbox', { name: /Places/ }).uncheck();
  await kept(page);
  await page.reload();
  await expect(articles(page)).toHaveText([/Two ministers/, /Aid reaches/, /Bridge closed/]);
  await expect(page.getByRole('checkbox', { name: /Places/ })).not.toBeChecked();
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect(refugees).toHaveCount(2);
  // What was put right before can still be taken back.
  const changes = page.getByRole('group', { name: 'Corrections' });
  await changes.getByRole('button', { name: 'Undo' }).click();
  await expect(refugees).toHaveCount(1);
  await changes.getByRole('button', { name: 'Redo' }).click();
  await expect(refugees).toHaveCount(2);
  await kept(page);
  await page.goto('/');
  await expect(page.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
});

test('what was done just before the page is left is kept', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await expect(articles(page)).toHaveCount(2);
  await page.reload();
  await expect(articles(page)).toHaveText([/Two ministers/, /Bridge closed/]);
});

test('corrections of the page\'s own articles are kept too', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.getByRole('tab', { name: 'Figures' }).click();
  const refugees = page.locator('.rows li:not(.cluster)', { hasText: '12,000 refugees' });
  await refugees.locator('.pick').click();
  await evidence(page).getByRole('button', { name: 'Not the same' }).first().click();
  await expect(refugees).toHaveCount(2);
  await page.reload();
  await expect(refugees).toHaveCount(2);
});

test('several stories are kept, named, opened, and deleted with a way back', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await kept(page);
  await openStories(page);
  await dialog(page).getByLabel('Name of this story').fill('At the bridge');
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(name(page)).toContainText('At the bridge');

  await openStories(page);
  await dialog(page).getByRole('button', { name: 'New story' }).click();
  await expect(articles(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Paste news articles.' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Paste news articles.' })).toBeVisible();
  await paste(page, { 'text/plain': AID });
  await expect(name(page)).toContainText('Aid reaches the river crossing');
  await kept(page);

  await openStories(page);
  const rows = dialog(page).locator('.kept-stories li');
  await expect(rows).toHaveText([/Aid reaches.*1 article.*open now/, /At the bridge.*2 articles/]);
  await rows.nth(1).getByRole('button', { name: 'Rename' }).click();
  await rows.nth(1).getByRole('textbox').fill('The bridge');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: /^The bridge/ })).toBeVisible();
  await dialog(page).getByRole('button', { name: /^The bridge/ }).click();
  await expect(articles(page)).toHaveText([/Two ministers/, /Bridge closed/]);
  await expect(marks(page).first()).toBeVisible();

  await openStories(page);
  await dialog(page).getByRole('button', { name: 'Delete Aid reaches the river crossing' }).click();
  await expect(dialog(page)).toContainText('Deleted “Aid reaches the river crossing”');
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Delete The bridge' }).click();
  await expect(articles(page)).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(articles(page)).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Delete Aid reaches the river crossing' }).click();
  await page.reload();
  await expect(articles(page)).toHaveCount(2);
  await openStories(page);
  await expect(rows).toHaveText([/The bridge/]);
});

test('a story is saved as a file, and the file opens as the same story', async ({ page, browser, baseURL }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.getByRole('tab', { name: 'Figures' }).click();
  const refugees = (/** @type {import('@playwright/test').Page} */ page) => page.locator('.rows li:not(.cluster)', { hasText: '12,000 refugees' });
  await refugees(page).locator('.pick').click();
  await evidence(page).getByRole('button', { name: 'Not the same' }).first().click();
  await kept(page);
  await openStories(page);
  await dialog(page).getByLabel('Name of this story').fill('Crossing, the river');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: 'Save as file' }).click()]);
  expect(download.suggestedFilename()).toBe('crossing-the-river-story.json');
  const path = await download.path();
  const file = JSON.parse(readFileSync(path, 'utf8'));
  expect(file).toMatchObject({ format: 'newsweave-story', version: 1, name: 'Crossing, the river', view: expect.stringContaining('view=figures') });
  expect(file.articles).toEqual([{ id: 'border', text: BORDER }, { id: 'aid', text: AID }]);
  expect(file.corrections).toEqual([{ said: expect.any(String), rules: [expect.objectContaining({})] }]);

  // Elsewhere, where nothing is known of it.
  const other = await browser.newPage({ baseURL });
  await other.goto('/');
  await openStories(other);
  await dialog(other).locator('input[type="file"]').setInputFiles(path);
  await expect(articles(other)).toHaveText([/Two ministers/, /Aid reaches/]);
  await expect(name(other)).toContainText('Crossing, the river');
  await expect(other.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
  await expect(refugees(other)).toHaveCount(2);
  await other.reload();
  await expect(articles(other)).toHaveCount(2);
  await other.close();
});

for (const [what, content, said] of [
  ['no JSON', 'The ministers met in Vienna.', 'It is no story file'],
  ['other JSON', '{"articles": []}', 'no story that Newsweave saved'],
  ['a later version', '{"format": "newsweave-story", "version": 99}', 'A newer version of Newsweave'],
  ['an article without text', '{"format": "newsweave-story", "version": 1, "articles": [{"text": "One."}, {"title": "Two"}]}', 'article 2 has no text'],
  ['no articles', '{"format": "newsweave-story", "version": 1}', 'list of articles is missing'],
]) {
  test(`a file with ${what} is not opened, with the reason, and nothing is lost`, async ({ page }) => {
    await openWith(page, { border: BORDER });
    await openStories(page);
    await dialog(page).locator('input[type="file"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(dialog(page).getByRole('alert')).toContainText(said);
    await expect(articles(page)).toHaveText([/Two ministers/]);
  });
}

test('two tabs with one story do not write over each other', async ({ page, context }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await kept(page);
  const other = await context.newPage();
  await other.goto('/');
  await expect(articles(other)).toHaveCount(2);

  await paste(other, { 'text/plain': AID });
  await expect(articles(other)).toHaveCount(3);
  await expect(page.getByRole('status')).toContainText('This story was changed in another tab.');
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await expect(page.getByRole('status')).toContainText('What you did here since then is not kept yet');
  await page.getByRole('button', { name: 'Keep mine as a story of its own' }).click();
  await kept(page);
  await page.reload();
  await expect(articles(page)).toHaveText([/Bridge closed/]);
  await other.reload();
  await expect(articles(other)).toHaveText([/Two ministers/, /Bridge closed/, /Aid reaches/]);
  await openStories(page);
  await expect(dialog(page).locator('.kept-stories li')).toHaveText([/Bridge closed to lorries \(my copy\).*1 article/, /3 articles/]);
});

test('what another tab did is shown when wanted', async ({ page, context }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await kept(page);
  const other = await context.newPage();
  await other.goto('/');
  await expect(articles(other)).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await other.getByRole('button', { name: 'Show what the other tab has' }).click();
  await expect(articles(other)).toHaveText([/Bridge closed/]);
});

for (const [how, block] of /** @type {const} */ ([
  ['is refused', "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }"],
  ['fails', "IDBFactory.prototype.open = () => { const request = new EventTarget(); setTimeout(() => request.dispatchEvent(new Event('error'))); return request; }"],
  ['is not there', "Object.defineProperty(window, 'indexedDB', { value: undefined })"],
])) {
  test(`where storage ${how}, all works until the page closes, and that is said`, async ({ page }) => {
    await page.addInitScript(block);
    await openWith(page, { border: BORDER });
    await expect(page.getByRole('status')).toContainText('This browser keeps no stories for this page');
    await paste(page, { 'text/plain': NOTE });
    await expect(name(page)).toContainText('Lost when the page closes');
    await openStories(page);
    await dialog(page).getByRole('button', { name: 'New story' }).click();
    await expect(articles(page)).toHaveCount(0);
    await paste(page, { 'text/plain': AID });
    await allRead(page);
    await openStories(page);
    await dialog(page).getByRole('button', { name: /^Bridge closed/ }).click();
    await expect(articles(page)).toHaveCount(2);
    await openStories(page);
    const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: 'Save as file' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Some 300 lorries were waiting.');
  });
}

test('a full store is said, and what was not kept is kept as soon as there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    /** @type {any} */ (window).full = true;
    IDBObjectStore.prototype.put = function (...args) {
      if (/** @type {any} */ (window).full) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await expect(page.getByRole('status')).toContainText('could not be kept');
  await page.evaluate(() => (/** @type {any} */ (window).full = false));
  await paste(page, { 'text/plain': AID });
  await kept(page);
  await expect(page.getByRole('status')).not.toContainText('could not be kept');
  await page.reload();
  await expect(articles(page)).toHaveCount(3);
});

test('an element that a page embeds keeps nothing', async ({ page, elsewhere, baseURL }) => {
  await page.goto(await elsewhere(`<script type="module" src="${baseURL}newsweave.js"></script><news-weave><article>${BORDER}</article></news-weave>`));
  await expect(marks(page).first()).toBeVisible();
  await expect(name(page)).toBeHidden();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('title, day and outlet of an article are edited in its head, by keys alone, and kept', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  const head = page.locator('[data-article] header');
  const edit = head.getByRole('button', { name: 'Edit details' });
  await edit.press('Enter');
  await expect(head.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('A day at the border');
  await head.getByLabel('Published on').fill('2024-03-04');
  await head.getByLabel('Outlet or author').fill('The Example Post');
  await page.keyboard.press('Enter');
  await expect(head.getByRole('heading', { level: 2 })).toHaveText('A day at the border');
  await expect(head).toContainText('The Example Post');
  await expect(head).toContainText('4 March 2024');
  await expect(edit).toBeFocused();
  await expect(articles(page)).toHaveText([/A day at the border.*2024-03-04 · \d+ words/, /Aid reaches/]);
  await expect(page.locator('[data-article]')).toHaveAttribute('data-article', 'border');
  await expect(marks(page).first()).toBeVisible();

  await edit.press('Enter');
  await page.keyboard.type('No');
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
  await expect(head.getByRole('heading', { level: 2 })).toHaveText('A day at the border');
  await page.reload();
  await expect(head).toContainText('The Example Post');
  await expect(articles(page)).toHaveText([/A day at the border.*2024-03-04/, /Aid reaches/]);
});

test('a story that is gone gives way to the page as it came, and that is said once', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await kept(page);
  // Another page of the same site, which holds nothing open.
  await page.goto('/page.css');
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('newsweave').onsuccess = resolve)));
  await page.goto('/');
  await expect(page.getByRole('status')).toContainText('is no longer kept in this browser');
  await expect(articles(page)).toHaveText([/Two ministers/]);
  await page.reload();
  await expect(name(page)).toContainText('Articles of this page');
  await expect(page.getByRole('status')).toHaveText('');
});

test('who brings articles of their own may keep only these', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(name(page)).toBeVisible();
  await paste(page, { 'text/plain': NOTE });
  await page.getByRole('button', { name: 'Keep only mine' }).click();
  await expect(articles(page)).toHaveText([/Bridge closed/]);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(articles(page)).toHaveText([/Two ministers/, /Aid reaches/, /Bridge closed/]);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, bypassCSP: true });

    test('axe finds nothing wrong in what keeps and edits stories', async ({ page }) => {
      await openWith(page, { border: BORDER });
      await expect(name(page)).toBeVisible();
      await paste(page, { 'text/plain': NOTE });
      await kept(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Edit details' }).click();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await openStories(page);
      await dialog(page).getByRole('button', { name: 'New story' }).click();
      await expect(page.getByRole('heading', { name: 'Paste news articles.' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await paste(page, { 'text/plain': AID });
      await kept(page);
      await openStories(page);
      await dialog(page).locator('input[type="file"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(dialog(page).getByRole('alert')).toContainText('no story that Newsweave saved');
      expect(await axeFindings(page)).toEqual([]);
      await dialog(page).getByRole('button', { name: 'Rename Bridge closed to lorries' }).click();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog(page).getByRole('button', { name: 'Delete Bridge closed to lorries' }).click();
      await expect(dialog(page)).toContainText('Deleted');
      expect(await axeFindings(page)).toEqual([]);
      await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: '+ Paste or open' }).click();
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}

test('a story without a name goes by its first article, and says how many others there are', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  await openStories(page);
  await dialog(page).getByRole('button', { name: 'New story' }).click();
  await paste(page, { 'text/plain': NOTE });
  await expect(name(page)).toContainText(/Bridge closed to lorries(?! and)/);
  await paste(page, { 'text/plain': AID });
  await expect(name(page)).toContainText('Bridge closed to lorries and 1 more');
});

test('what was said of a story is no longer read out in the next', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await allRead(page);
  await marks(page).first().click();
  const live = page.locator('.frame > .unseen[aria-live]');
  await expect(live).toContainText('Evidence');
  await openStories(page);
  await dialog(page).getByRole('button', { name: 'New story' }).click();
  await expect(live).toBeEmpty();
});

test('what was done just before the page is hidden is kept, though it never comes back', async ({ page, context }) => {
  await openWith(page, { border: BORDER });
  await expect(name(page)).toBeVisible();
  // The browser ends the page before anything is written.
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('over', 'AbortError');
      return transaction.call(this, stores, mode, options);
    };
  });
  await paste(page, { 'text/plain': NOTE });
  await expect(articles(page)).toHaveCount(2);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const next = await context.newPage();
  await next.goto('/');
  await expect(articles(next)).toHaveText([/Two ministers/, /Bridge closed/]);
});
