import { allRead, evidence } from './story.js';
import { expect, openWith, test } from './support.js';

const STORM = `Storm reaches the coast

The storm reached the coast on Monday. It was the worst since 1987. Schools stay shut until Friday, and on Monday no train ran.`;

const AFTER = `After the storm

The first trains ran again on 9 March 2024. The bridge had been built in August 1999.`;

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} [articles] */
async function openTime(page, articles = { storm: STORM, after: AFTER }) {
  await openWith(page, articles);
  await allRead(page);
  await page.getByRole('tab', { name: 'Time' }).click();
  return page.getByRole('tabpanel', { name: 'Time' });
}

/** Gives both articles their day. @param {import('@playwright/test').Locator} view */
async function give(view, day = '2024-03-06') {
  await view.getByLabel('All of these:').fill(day);
  await expect(view.getByText('No date:')).toHaveCount(0);
}

/** @param {import('@playwright/test').Locator} view */
const marks = (view) => view.locator('.track button');

test('without a date weekdays are set apart, and find their place once it is given', async ({ page }) => {
  const view = await openTime(page);
  await expect(view.getByRole('heading', { name: 'No date: give the articles their date' })).toBeVisible();
  await expect(view.locator('.lost').getByRole('button', { name: 'Monday ×2' })).toBeVisible();
  await give(view);
  await expect(view.getByRole('button', { name: 'Monday 4 March 2024: “Monday”, 2 mentions' })).toBeVisible();
  await expect(view.locator('.published')).toHaveCount(3);
});

test('days stand in their order, and far years do not squash them', async ({ page }) => {
  const view = await openTime(page);
  await give(view);
  const left = async (/** @type {RegExp} */ name) => (await marks(view).and(view.getByRole('button', { name })).first().boundingBox())?.x ?? 0;
  expect(await left(/9 March 2024/) - await left(/4 March 2024/)).toBeGreaterThan(60);
  await expect(view.locator('.end.earlier').getByRole('button', { name: /^1987/ })).toBeVisible();
  await view.getByRole('radio', { name: 'All' }).check();
  await expect(view.getByRole('radio', { name: 'All' })).toBeFocused();
  await expect(view.locator('.end')).toHaveCount(0);
  expect(await left(/9 March 2024/) - await left(/4 March 2024/)).toBeLessThan(20);
});

test('a mark opens its sentences, by pointer and by keys', async ({ page }) => {
  const view = await openTime(page);
  await give(view);
  await view.getByRole('button', { name: /^Monday 4 March/ }).click();
  await expect(evidence(page).getByRole('heading', { level: 3 })).toHaveText('Monday 4 March 2024');
  await expect(evidence(page)).toContainText('The storm reached the coast on Monday.');
  await expect(evidence(page)).toContainText('counted from the day of publication');
  await expect(page).toHaveURL(/select=date%3A2024-03-04/);
  await page.keyboard.press('Escape');
  await view.locator('.rows button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('The first trains ran again on 9 March 2024.');
});

test('what is selected here is shown in the text', async ({ page }) => {
  const view = await openTime(page);
  await view.locator('.lost').getByRole('button', { name: 'Friday' }).click();
  await expect(evidence(page)).toContainText('the article has no date to count from');
  await evidence(page).getByRole('button', { name: 'Open in text' }).click();
  await expect(page.locator('.body time.selected')).toHaveText('Friday');
});

test('the table has the dates of the picture and those without a place', async ({ page }) => {
  const view = await openTime(page);
  await view.getByRole('radio', { name: 'Table' }).check();
  await expect(view.locator('tbody tr')).toHaveCount(6);
  await expect(view.getByRole('row', { name: /Saturday 9 March 2024/ })).toContainText('2024-03-09');
  await expect(view.getByRole('row', { name: /^Friday/ })).toContainText('no place on the calendar');
  await view.getByRole('button', { name: 'Saturday 9 March 2024' }).focus();
  await page.keyboard.press('Enter');
  await expect(view.locator('tr[aria-current]')).toHaveCount(1);
});

test('a story without dates says what would count', async ({ page }) => {
  const view = await openTime(page, { one: 'It rained and rained.' });
  await expect(view.getByText('No dates found.')).toBeVisible();
});

test('a century that is named once does not fill the axis', async ({ page }) => {
  await openWith(page, { one: 'March 3, 2021 - Anna Lindqvist spoke on Monday of the worst flood of the 21st century. The river rose on March 1, 2021 and fell on March 2, 2021.' });
  await page.getByRole('tab', { name: 'Time' }).click();
  const view = page.getByRole('tabpanel', { name: 'Time' });
  const century = view.getByRole('button', { name: /^2000–2099: / });
  await expect(century).toBeVisible();
  await expect(view.locator('.track .stretch')).toHaveCount(0);
  await expect(view.locator('.whole')).toContainText('longer than the axis: ');
  await century.click();
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('worst flood of the');
});
