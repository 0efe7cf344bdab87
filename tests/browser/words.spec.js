import { AID, BORDER, evidence } from './story.js';
import { expect, openWith, test } from './support.js';

/** @param {import('@playwright/test').Page} page */
async function openWords(page) {
  await openWith(page, { border: BORDER, aid: AID });
  await page.getByRole('tab', { name: 'Words' }).click();
  return page.getByRole('tabpanel', { name: 'Words' });
}

/** @param {import('@playwright/test').Locator} view */
const kwic = (view) => view.getByRole('table', { name: 'Keywords in context' });

test('terms are counted, without function words unless asked for', async ({ page }) => {
  const view = await openWords(page);
  const terms = view.getByRole('table', { name: 'Terms by frequency' });
  await expect(terms.getByRole('row', { name: /^crossing 2\b/i })).toBeVisible();
  await expect(terms.getByRole('button', { name: /^the$/i })).toHaveCount(0);
  await view.getByRole('checkbox', { name: /Function words/ }).check();
  await expect(terms.getByRole('button', { name: /^the$/i })).toHaveCount(1);
});

test('longer terms have a list of their own', async ({ page }) => {
  const view = await openWords(page);
  await expect(view.getByRole('heading', { name: 'Stand out against general news' })).toBeVisible();
  await view.getByRole('radio', { name: '2 words' }).check();
  await expect(view.getByRole('button', { name: /^Anna Lindqvist$/i })).toBeVisible();
  await expect(view.getByRole('heading', { name: 'Stand out against general news' })).toBeHidden();
});

test('a term shows each place in its context, and its sentences', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('table', { name: 'Terms by frequency' }).getByRole('button', { name: /^ceasefire$/i }).click();
  await expect(kwic(view).locator('tbody tr')).toHaveCount(2);
  await expect(kwic(view).locator('tbody tr').first()).toContainText('Anna Lindqvist called the');
  await expect(evidence(page)).toContainText('Nobody in Moscow answered questions about the ceasefire.');
});

test('any phrase is looked up, a star stands for any ending', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('searchbox').fill('cross*');
  await page.keyboard.press('Enter');
  await expect(kwic(view).locator('td.hit').filter({ hasText: /^crossed$/ })).toHaveCount(2);
  await view.getByRole('searchbox').fill('zebra');
  await page.keyboard.press('Enter');
  await expect(view.getByText('“zebra” stands nowhere in the running text.')).toBeVisible();
});

test('lines sort by the word beside the hit', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('searchbox').fill('refugees');
  await page.keyboard.press('Enter');
  await view.getByRole('radio', { name: '1 left' }).check();
  await expect(kwic(view).locator('td.left').nth(1)).toBeVisible();
  const left = await kwic(view).locator('td.left').allTextContents();
  const beside = left.map((text) => text.trim().split(/\W+/).at(-1) ?? '');
  expect(beside).toEqual(beside.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('a line opens its place in the text', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('searchbox').fill('fragile');
  await page.keyboard.press('Enter');
  await kwic(view).getByRole('button', { name: 'fragile' }).click();
  await expect(page.locator('[data-article="aid"] .body p:focus')).toContainText('called the ceasefire fragile.');
});

test('an actor is shown with all its names', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.locator('mark', { hasText: 'Anna Lindqvist' }).first().click();
  await page.getByRole('tab', { name: 'Words' }).click();
  const view = page.getByRole('tabpanel', { name: 'Words' });
  await expect(kwic(view).locator('tbody tr')).toHaveCount(3);
});
