import { evidence, allRead } from './story.js';
import { expect, openWith, test } from './support.js';

const BRIDGE = `A bridge opens

Mayor Ruth Calder opened the bridge on Monday. "It will stand for a hundred years," said Tomas Berg, the engineer. Many waved at Ruth Calder.`;

const CRACKS = `Cracks in the new bridge

Two days later the first cracks were found. Ruth Calder stayed at home.

"Nobody has to worry about this bridge," Tomas Berg told reporters. The report calls the cracks "quite remarkable" and asks for money.`;

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} [articles] */
async function openQuotes(page, articles = { bridge: BRIDGE, cracks: CRACKS }) {
  await openWith(page, articles);
  await allRead(page);
  await page.getByRole('tab', { name: 'Quotes' }).click();
  return page.getByRole('tabpanel', { name: 'Quotes' });
}

test('quotes stand with their speaker, and say of which kind they are', async ({ page }) => {
  const view = await openQuotes(page);
  const berg = view.locator('.speakers > li', { has: page.getByRole('button', { name: 'Tomas Berg', exact: true }) });
  await expect(berg).toContainText('2 direct');
  await expect(berg.locator('li.direct')).toHaveText([/^Article 1direct.*hundred years/, /^Article 2direct.*Nobody has to worry/]);
});

test('who is in every article and quoted in none stands out', async ({ page }) => {
  const view = await openQuotes(page);
  const row = (/** @type {string} */ name) => view.locator('.balance li', { has: page.getByRole('button', { name, exact: true }) });
  await expect(row('Ruth Calder')).toContainText('3 mentions, 0 quotes');
  await expect(row('Ruth Calder')).toContainText('in both, quoted in none');
  await expect(row('Tomas Berg')).toContainText('2 quotes');
  await expect(row('Tomas Berg')).not.toContainText('quoted in none');
  await expect(page.getByRole('button', { name: /^Ruth Calder is mentioned in both articles, quoted in none/ })).toBeVisible();
  await page.getByRole('button', { name: /^Ruth Calder is mentioned/ }).click();
  await expect(evidence(page)).toContainText('Ruth Calder stayed at home.');
});

test('a quote and a speaker open their sentences, by pointer and by keys', async ({ page }) => {
  const view = await openQuotes(page);
  await view.getByRole('button', { name: /Nobody has to worry/ }).click();
  await expect(evidence(page)).toContainText('Tomas Berg told reporters');
  await expect(evidence(page)).toContainText('A quote, direct.');
  await view.getByRole('button', { name: 'Tomas Berg', exact: true }).last().focus();
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('2 quotes in 2 articles');
  await page.keyboard.press('Escape');
  await expect(view.locator('[aria-current]')).toHaveCount(0);
});

test('quotes are filtered by kind', async ({ page }) => {
  const view = await openQuotes(page);
  await view.getByRole('radio', { name: /direct$/ }).first().focus();
  await page.keyboard.press('Space');
  await expect(view.locator('section li.direct')).toHaveCount(2);
  await expect(view.locator('section li:is(.partial, .scare, .indirect)')).toHaveCount(0);
});

test('the tables have the mentions and quotes of the picture', async ({ page }) => {
  const view = await openQuotes(page);
  await expect(view.locator('section ul li').first()).toBeVisible();
  const drawn = await view.locator('section ul li').count();
  await view.getByRole('radio', { name: 'Table' }).check();
  await expect(view.getByRole('table', { name: 'Quotes, one a row' }).locator('tbody tr')).toHaveCount(drawn);
  const balance = view.getByRole('table', { name: 'Mentions and quotes of each actor' });
  await expect(balance.getByRole('row', { name: /Tomas Berg/ })).toContainText(/Tomas Berg22220/);
  await balance.getByRole('button', { name: 'Ruth Calder' }).focus();
  await page.keyboard.press('Enter');
  await expect(balance.getByRole('row', { name: /Ruth Calder/ })).toHaveAttribute('aria-current', 'true');
});

test('the text shows whose a quote is, and the legend hides quotes', async ({ page }) => {
  await openWith(page, { bridge: BRIDGE });
  const quote = page.locator('.body .quote').first();
  await expect(quote).toHaveText('"It will stand for a hundred years,"');
  await expect(quote).toHaveAttribute('title', 'direct quote, Tomas Berg');
  await quote.click();
  await expect(quote).toHaveClass(/selected/);
  await expect(evidence(page)).toContainText('said Tomas Berg');
  await page.keyboard.press('Escape');
  await expect(quote).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await page.getByRole('checkbox', { name: /Quotes/ }).uncheck();
  await expect(quote).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('a story without quotes says what would count', async ({ page }) => {
  const view = await openQuotes(page, { one: 'It rained in Vienna. Nobody spoke.' });
  await expect(view.getByText('No quotes found.')).toBeVisible();
});
