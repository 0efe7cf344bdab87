import { AID, BORDER, allRead, evidence } from './story.js';
import { expect, openWith, test } from './support.js';

/** @param {import('@playwright/test').Page} page */
async function openFigures(page) {
  await openWith(page, { border: BORDER, aid: AID });
  await allRead(page);
  await page.getByRole('tab', { name: 'Figures' }).click();
  const view = page.getByRole('tabpanel', { name: 'Figures' });
  await expect(view.locator('li .said').first()).toBeVisible();
  return view;
}

test('each figure stands in its own words, with a dot numbered by its article', async ({ page }) => {
  const view = await openFigures(page);
  const trucks = view.locator('li', { has: page.getByRole('button', { name: /trucks/ }) });
  await expect(trucks).toContainText('40 trucks');
  await expect(trucks).toContainText('only in 1');
  await expect(trucks.locator('.dot')).toHaveText('1');
  const refugees = view.locator('li', { hasText: '12,000 refugees' });
  await expect(refugees.locator('.dot')).toContainText(['1', '2']);
});

test('greater numbers stand further right on the axis', async ({ page }) => {
  const view = await openFigures(page);
  const left = async (/** @type {string} */ words) => (await view.locator('.line', { hasText: words }).first().locator('.dot').boundingBox())?.x ?? 0;
  expect(await left('12,000')).toBeGreaterThan(await left('4,000'));
  expect(await left('4,000')).toBeGreaterThan(await left('40 trucks'));
});

test('a press on a row selects it and opens its sentences', async ({ page }) => {
  const view = await openFigures(page);
  await view.locator('.line', { hasText: '40 trucks' }).locator('.dot').click();
  await expect(view.locator('li[aria-current]')).toContainText('40 trucks');
  await expect(evidence(page)).toContainText('The United Nations sent 40 trucks to the crossing.');
});

test('rows are chosen with the keyboard', async ({ page }) => {
  const view = await openFigures(page);
  await view.getByRole('button', { name: /trucks/ }).first().focus();
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('40 trucks');
  await page.keyboard.press('Escape');
  await expect(view.locator('li[aria-current]')).toHaveCount(0);
});

test('rows that count different things are compared side by side', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('tab', { name: 'Figures' }).click();
  const view = page.getByRole('tabpanel', { name: 'Figures' });
  await view.getByRole('button', { name: /^Compare with/ }).first().click();
  await expect(view.locator('li[aria-current]')).toHaveCount(2);
  await expect(view.locator('li[aria-current]').first()).toContainText('different thing counted');
});

test('the table has the mentions of the picture', async ({ page }) => {
  const view = await openFigures(page);
  const drawn = (await view.locator('li .said').allTextContents()).map((said) => said.replace(/^Article \d+ /, ''));
  await view.getByRole('radio', { name: 'Table' }).check();
  const listed = await view.locator('td.said').allTextContents();
  expect(drawn.length).toBeGreaterThan(2);
  expect(listed.toSorted()).toEqual(drawn.toSorted());
  await view.getByRole('button', { name: 'Value' }).click();
  await expect(view.locator('thead [aria-sort]')).toHaveAttribute('aria-sort', 'descending');
  await expect(view.locator('td.said').first()).toContainText('12,000');
});

test('the table fits beside the story and the evidence', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await page.getByRole('tab', { name: 'Figures' }).click();
  const view = page.getByRole('tabpanel', { name: 'Figures' });
  await view.getByRole('radio', { name: 'Table' }).check();
  await expect(view.locator('td.said').first()).toBeVisible();
  const [inner, outer] = await view.locator('.scroll').evaluate((it) => [it.scrollWidth, it.clientWidth]);
  expect(inner).toBeLessThanOrEqual(outer);
});

test('a story without figures says what would count', async ({ page }) => {
  await openWith(page, { one: 'Anna Lindqvist met Viktor Orlov in Vienna.' });
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect(page.getByText('No figures found.')).toBeVisible();
});
