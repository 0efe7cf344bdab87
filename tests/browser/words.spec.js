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
  await view.getByRole('combobox', { name: 'Sort by' }).selectOption('1 left');
  await expect(page).toHaveURL(/words\.sort=1l/);
  await expect(async () => {
    const left = await kwic(view).locator('td.left').allTextContents();
    const beside = left.map((text) => text.trim().split(/\W+/).at(-1) ?? '');
    expect(beside.length).toBeGreaterThan(1);
    expect(beside).toEqual(beside.toSorted((a, b) => a.localeCompare(b, 'en')));
  }).toPass();
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

test('the words of one article are set against those of another', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('combobox', { name: 'Words of' }).selectOption({ index: 2 });
  const terms = view.getByRole('table', { name: 'Terms by frequency' });
  await expect(terms.getByRole('button', { name: /^ceasefire$/i })).toBeVisible();
  await expect(terms.getByRole('button', { name: /^trucks$/i })).toHaveCount(0);
  await view.getByRole('combobox', { name: 'against' }).selectOption({ index: 2 });
  const keys = view.getByRole('table', { name: 'Stand out against article 1' });
  await expect(keys.getByRole('button', { name: /^ceasefire$/i })).toBeVisible();
  await expect(keys.getByRole('button', { name: /^refugees$/i })).toHaveCount(0);
  await expect(page).toHaveURL(/words\.of=aid&words\.against=border|words\.against=border.*words\.of=aid/);
  await page.reload();
  await expect(page.getByRole('tabpanel', { name: 'Words' }).getByRole('table', { name: 'Stand out against article 1' }).getByRole('button', { name: /^ceasefire$/i })).toBeVisible();
});

test('the words of one article are set against those of all others', async ({ page }) => {
  const view = await openWords(page);
  await expect(view.getByRole('combobox', { name: 'against' }).getByRole('option', { name: 'the other articles' })).toHaveCount(0);
  await view.getByRole('combobox', { name: 'Words of' }).selectOption({ index: 2 });
  await view.getByRole('combobox', { name: 'against' }).selectOption('the other articles');
  const keys = view.getByRole('table', { name: 'Stand out against the other articles' });
  await expect(keys.getByRole('button', { name: /^ceasefire$/i })).toBeVisible();
  await page.reload();
  await expect(keys.getByRole('button', { name: /^ceasefire$/i })).toBeVisible();
});

test('what stands around a word is counted, and a press shows its lines alone', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('searchbox').fill('refugees');
  await page.keyboard.press('Enter');
  const around = view.getByRole('table', { name: 'What stands around it' });
  await expect(around.getByRole('row', { name: /^12,?000 2 2 0 2/ })).toHaveCount(0);
  const crossed = around.getByRole('row', { name: /^crossed / });
  await expect(crossed).toHaveText(/^crossed2022/);
  await expect(kwic(view).locator('tbody tr')).toHaveCount(3);
  await crossed.getByRole('button').click();
  await expect(kwic(view).locator('tbody tr')).toHaveCount(2);
  await expect(crossed.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await view.getByRole('button', { name: 'Show all lines' }).click();
  await expect(kwic(view).locator('tbody tr')).toHaveCount(3);
  await view.getByRole('combobox', { name: 'Words to each side' }).selectOption('1');
  await expect(around.getByRole('row', { name: /^crossed / })).toHaveCount(0);
});

test('where a word stands is shown article by article', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('searchbox').fill('sweden');
  await page.keyboard.press('Enter');
  const lanes = view.getByRole('table', { name: 'Where “sweden” stands' });
  await expect(lanes.getByRole('row')).toHaveCount(3);
  await expect(lanes.getByRole('img', { name: '1 place in article 2' })).toBeVisible();
  const lane = lanes.getByRole('img', { name: '1 place in article 2' });
  await lane.click();
  await expect(page.locator('[data-article="aid"] .body p:focus')).toContainText('Sweden would pay for tents');
});

test('lines sort by words further away too', async ({ page }) => {
  const view = await openWords(page);
  await view.getByRole('searchbox').fill('the');
  await page.keyboard.press('Enter');
  await view.getByRole('combobox', { name: 'Sort by' }).selectOption('2 right');
  await expect(page).toHaveURL(/words\.sort=2r/);
  await expect(async () => {
    const right = await kwic(view).locator('td.right').allTextContents();
    const second = right.map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu)?.[1] ?? '');
    expect(second.length).toBeGreaterThan(1);
    expect(second).toEqual(second.toSorted((a, b) => a.localeCompare(b, 'en')));
  }).toPass();
});
