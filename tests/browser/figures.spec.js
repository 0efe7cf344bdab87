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

test('rows that count different things stand together, and are compared side by side', async ({ page }) => {
  await page.goto('/');
  await allRead(page);
  await page.getByRole('tab', { name: 'Figures' }).click();
  const view = page.getByRole('tabpanel', { name: 'Figures' });
  const cluster = view.locator('.cluster').first();
  await expect(cluster).toContainText('different thing counted');
  const rows = await cluster.locator('li').count();
  expect(rows).toBeGreaterThan(1);
  await cluster.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(view.locator('li[aria-current]')).toHaveCount(rows);
  await expect(evidence(page).locator('.proof')).toHaveCount(rows);
});

test('rows are filtered by how they stand to each other, and the greatest disagreement comes first', async ({ page }) => {
  await openWith(page, {
    first: 'The storm killed 24 people in Vienna. It broke 300 windows.',
    second: 'The storm killed 31 people in Vienna on Monday. 14 trains stood still.',
  });
  await allRead(page);
  await page.getByRole('tab', { name: 'Figures' }).click();
  const view = page.getByRole('tabpanel', { name: 'Figures' });
  const chips = view.locator('li .chip');
  await expect(chips).toHaveText([/differ/, /only/, /only/]);
  await view.getByRole('radio', { name: /in one article/ }).focus();
  await page.keyboard.press('Space');
  await expect(view.getByRole('radio', { name: /in one article/ })).toBeChecked();
  await expect(chips).toHaveText([/^only in/, /^only in/]);
});

/** @param {import('@playwright/test').Locator} view */
const refugees = (view) => view.locator('.rows li:not(.cluster)', { hasText: '12,000 refugees' });

test('a figure that does not belong is taken out of its row, and put back', async ({ page }) => {
  const view = await openFigures(page);
  await expect(refugees(view)).toHaveCount(1);
  await refugees(view).locator('.pick').click();
  await evidence(page).getByRole('button', { name: 'Not the same' }).first().click();
  await expect(refugees(view)).toHaveCount(2);
  await expect(page.getByRole('status')).toContainText('count different things now');
  await expect(refugees(view).first()).toContainText('Corrected: you said that');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(refugees(view)).toHaveCount(1);
});

test('rows are put together from the evidence, for articles to come too, and the last correction is taken back', async ({ page }) => {
  const view = await openFigures(page);
  const trucks = view.locator('.rows li:not(.cluster)', { hasText: '40 trucks' });
  await trucks.locator('.pick').click();
  await evidence(page).getByRole('button', { name: 'Correct this' }).click();
  await evidence(page).getByRole('combobox', { name: 'Same as' }).selectOption({ index: 1 });
  await evidence(page).getByRole('button', { name: 'Count as one' }).click();
  await expect(trucks.locator('.line')).not.toHaveCount(1);
  const lines = await trucks.locator('.line').count();
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
  await expect(trucks.locator('.line')).toHaveCount(lines);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(trucks.locator('.line')).toHaveCount(1);
});

test('the table has the mentions of the picture', async ({ page }) => {
  const view = await openFigures(page);
  const drawn = (await view.locator('li .said').allTextContents()).map((said) => said.replace(/^Article \d+ /, ''));
  await view.getByRole('radio', { name: 'Table' }).check();
  await expect(view.locator('td.said').first()).toBeVisible();
  const listed = await view.locator('td.said').allTextContents();
  expect(drawn.length).toBeGreaterThan(2);
  expect(listed.toSorted()).toEqual(drawn.toSorted());
  await view.getByRole('button', { name: 'Value' }).click();
  await expect(view.locator('thead [aria-sort]')).toHaveAttribute('aria-sort', 'descending');
  await expect(view.locator('td.said').first()).toContainText('12,000');
});

// Firefox gives the columns some pixels more, and the table scrolls.
test('the table fits beside the story and the evidence', { tag: '@chromium' }, async ({ page }) => {
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

test('where no numbers differ, those that one could confuse are told as such', async ({ page }) => {
  await openWith(page, {
    first: 'Ystad - The province of Skane is home to 3 million civilians, the mayor of Ystad said on Monday.',
    second: 'Ystad - About 3 million people live in the province of Skane and the surrounding area, the mayor of Ystad said on Monday.',
  });
  await allRead(page);
  const next = page.locator('.summary .headline');
  await expect(next).toContainText('2 numbers worth checking, none seen to differ');
  await next.click();
  await expect(evidence(page)).toContainText('of a place alone');
});

test('numbers worth checking are gone through one by one, and each comes into sight', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 400 });
  const told = (/** @type {number[]} */ [dead, hurt, taken]) => `A storm killed ${dead} people near Bergen on Monday, the mayor of Bergen said. ` +
    `The storm wounded ${hurt} people in Bergen. Norway has taken in ${taken} refugees from the coast, the Red Cross said.`;
  await openWith(page, { first: told([31, 300, 2400]), second: told([38, 340, 3100]) });
  await allRead(page);
  const next = page.locator('.summary .headline');
  await expect(next).toContainText(/^\d+ numbers worth checking/);
  const all = Number((await next.textContent())?.match(/\d+/)?.[0]);
  let last = 0;
  while (last < all) {
    await next.click();
    const [, first, end, of] = /^(\d+)(?:–(\d+))? of (\d+) to check: next/.exec((await next.textContent()) ?? '') ?? [];
    expect([Number(first), Number(of)]).toEqual([last + 1, all]);
    last = Number(end ?? first);
    await expect(page.getByRole('tabpanel', { name: 'Figures' }).locator('li[aria-current]').first()).toBeInViewport();
  }
  await next.click();
  await expect(next).toContainText(/^1\b/);
});
