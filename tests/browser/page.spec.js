import { AID, BORDER, articles, evidence, marks, searchBox } from './story.js';
import { axeFindings, expect, openWith, test } from './support.js';

const VIEWS = ['Read', 'Figures', 'Quotes', 'Actors', 'Links', 'Time', 'Words'];

test('nothing is asked of the network after load', async ({ page, requests }) => {
  await page.goto('/', { waitUntil: 'load' });
  await expect(marks(page).first()).toBeVisible();
  await expect.poll(() => requests.some((url) => url.endsWith('parts/rest.js'))).toBe(true);
  const loaded = requests.length;
  for (const view of await page.getByRole('tab').all()) await view.click();
  await page.getByRole('tab', { name: 'Read' }).click();
  await marks(page).first().click();
  await expect(evidence(page).locator('blockquote').first()).toBeVisible();
  expect(requests.slice(loaded)).toEqual([]);
});

test('what is selected in one view is selected in all', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.locator('mark', { hasText: 'Anna Lindqvist' }).click();
  await page.getByRole('tab', { name: 'Actors' }).click();
  const row = page.getByRole('row', { name: /Anna Lindqvist/ });
  await expect(row).toHaveAttribute('aria-current', 'true');
  await page.getByRole('row', { name: /United Nations/ }).getByRole('button', { name: 'United Nations' }).click({ modifiers: ['Control'] });
  await expect(evidence(page).getByRole('heading', { level: 3 })).toHaveText([/^Anna Lindqvist and United Nations$/, /^Anna Lindqvist$/, /^United Nations$/]);
  await page.getByRole('tab', { name: 'Read' }).click();
  await expect(page.locator('mark.selected', { hasText: 'United Nations' })).toBeVisible();
  await expect(page.locator('mark.selected', { hasText: 'Anna Lindqvist' })).toBeVisible();
});

test('all can be done with the keyboard', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('j');
  const focused = page.locator('mark:focus');
  await expect(focused).toHaveCount(1);
  const first = await focused.textContent();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(focused).toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  await expect(evidence(page).locator('blockquote').first()).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('j');
  await expect(evidence(page).getByRole('button', { name: 'Open in text' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.body p:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(evidence(page).locator('blockquote')).toHaveCount(0);
  const tab = page.getByRole('tab');
  await tab.first().focus();
  await page.keyboard.press('End');
  await expect(tab.last()).toBeFocused();
  await expect(tab.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('1');
  await expect(tab.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('1');
  await expect(searchBox(page)).toHaveValue('1');
});

test('single-letter keys can be switched off', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Use single-letter keys' }).uncheck();
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('/');
  await expect(searchBox(page)).not.toBeFocused();
});

test('on a page of 320 px nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  const tabs = page.getByRole('tab');
  for (const label of await tabs.allTextContents()) {
    await tabs.filter({ hasText: label }).click();
    await expect(tabs.filter({ hasText: label })).toBeInViewport({ ratio: 0.95 });
    await expect(page.getByRole('tabpanel')).toContainText(/\w/);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), label).toBeLessThanOrEqual(320);
  }
  await tabs.first().click();
  await marks(page).first().click();
  await expect(evidence(page)).toBeInViewport();
  const sheet = await evidence(page).boundingBox();
  expect(sheet && sheet.y + sheet.height).toBeLessThanOrEqual(641);
});

test('a phone shows all tabs at once', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await openWith(page, { border: BORDER });
  for (const label of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name: label }).click();
    for (const tab of await page.getByRole('tab').all()) await expect(tab).toBeInViewport({ ratio: 0.99 });
  }
});

test('on a phone the head leaves the page to the text, and searches when wanted', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(marks(page).first()).toBeVisible();
  await expect(page.locator('.summary .headline')).toBeInViewport({ ratio: 1 });
  const panel = await page.getByRole('tabpanel').boundingBox();
  expect(panel?.y).toBeLessThanOrEqual(160);
  await expect(searchBox(page)).toBeHidden();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('Turk');
  await page.getByRole('option', { name: /Turkey/ }).first().click();
  await expect(evidence(page)).toContainText('Turkey');
  await page.keyboard.press('Escape');
  await page.getByRole('tab').first().focus();
  await expect(searchBox(page)).toBeHidden();
});

test('on a phone the story folds away, and opens when wanted', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await expect(articles(page).first()).toBeHidden();
  await page.getByText('Story: 2 articles').click();
  await articles(page).nth(1).getByRole('button').first().click();
  await expect(page.locator('[data-article]')).toHaveAttribute('data-article', 'aid');
  await expect(articles(page).first()).toBeHidden();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`with the reader's own colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('marks can be read, and what is selected is told from what is not', async ({ page }) => {
      await openWith(page, { border: BORDER, aid: AID });
      await page.locator('mark', { hasText: 'Viktor Orlov' }).click();
      await expect(evidence(page).locator('blockquote mark').first()).toBeVisible();
      const ground = await page.locator('news-weave').evaluate((it) => getComputedStyle(it).backgroundColor);
      const looks = (/** @type {string} */ selector) => page.locator(selector).evaluateAll((marks) =>
        marks.map((mark) => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor, getComputedStyle(mark).textDecorationLine]));
      for (const [color, background, line] of [...(await looks('.body mark')), ...(await looks('.evidence mark'))]) {
        expect(color).not.toBe(background);
        expect(line).toBe('underline');
      }
      for (const [, background] of await looks('.body mark.selected')) expect(background).not.toBe(ground);
      for (const [, background] of await looks('.body mark:not(.selected)')) expect(background).toBe(ground);
      await expect(articles(page).first()).not.toHaveCSS('border-inline-start-width', '0px');
    });
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, bypassCSP: true });

    for (const view of VIEWS) {
      test(`axe finds nothing wrong in ${view}`, async ({ page }) => {
        await page.goto('/');
        await expect(marks(page).first()).toBeVisible();
        await marks(page).first().click();
        await expect(evidence(page).locator('blockquote').first()).toBeVisible();
        const tab = page.getByRole('tab', { name: view });
        await tab.click();
        await expect(page.getByRole('tabpanel', { name: view })).toContainText(/\w/);
        expect(await axeFindings(page)).toEqual([]);
      });
    }

    test('the ground follows the scheme', async ({ page }) => {
      await openWith(page, { border: BORDER });
      await expect(articles(page)).toHaveCount(1);
      const lightness = await page.locator('news-weave').evaluate((it) => Number(/oklch\(([\d.]+)/.exec(getComputedStyle(it).backgroundColor)?.[1]));
      expect(lightness > 0.5).toBe(colorScheme === 'light');
    });
  });
}
