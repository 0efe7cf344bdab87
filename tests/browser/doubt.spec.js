import { AID, BORDER, articles, evidence, marks } from './story.js';
import { expect, openWith, test } from './support.js';

/** Names that nobody has heard of, in sentences that say little of what they are. */
const ODD = `Tarn and the Grint met in Oslo

Hob Grint left Quell for the Marrow Fen on Monday, and Tarn stayed. The Osk was silent. Vex, Dunmore and Lill went to Paris.

Angela Merkel spoke to the Sundry Post about Zibb, Corrant of Moot, and what Halm would do. Old Tib said no; Brack Hollow burned.`;

/** @param {import('@playwright/test').Page} page */
const doubtful = (page) => page.locator('.body mark[data-doubtful]');
/** @param {import('@playwright/test').Page} page */
const box = (page) => page.getByRole('checkbox', { name: 'Doubtful names' });

test('a doubtful name carries a question mark, and says so where it is described', async ({ page }) => {
  await openWith(page, { odd: ODD });
  const first = doubtful(page).first();
  await expect(first).toHaveAttribute('data-letter', /^[POLG]\?$/);
  await expect(first).toHaveAttribute('title', /· doubtful$/);
  await expect(page.locator('.body mark', { hasText: 'Angela Merkel' })).not.toHaveAttribute('data-doubtful');
  await first.click();
  await expect(evidence(page).locator('.sureness').first()).toHaveText(/^doubtful, [1-5]?\d\u00a0%$/);
});

test('evidence says in words how sure a name is', async ({ page }) => {
  await openWith(page, { odd: ODD });
  await page.locator('.body mark', { hasText: 'Angela Merkel' }).click();
  await expect(evidence(page).locator('.sureness')).toHaveText(/sure, \d+\u00a0%$/);
});

test('hidden doubtful names are gone from every view, and come back', async ({ page }) => {
  await openWith(page, { odd: ODD, border: BORDER });
  await expect(doubtful(page).first()).toBeVisible();
  const name = (await doubtful(page).first().textContent()) ?? '';
  await page.getByRole('tab', { name: 'Actors' }).click();
  const actors = page.getByRole('tabpanel', { name: 'Actors' });
  await expect(actors.locator('tbody tr').first()).toBeVisible();
  const all = await actors.locator('tbody tr').count();
  await box(page).uncheck();
  await expect(actors.locator('tbody tr').filter({ hasText: 'Angela Merkel' })).toHaveCount(1);
  await expect.poll(() => actors.locator('tbody tr').count()).toBeLessThan(all);
  await expect(page.locator('.summary')).toContainText(`${await actors.locator('tbody tr').count()} actors`);
  await page.getByRole('tab', { name: 'Read' }).click();
  await expect(marks(page).first()).toBeVisible();
  await expect(doubtful(page)).toHaveCount(0);
  await box(page).check();
  await expect(doubtful(page).first()).toHaveText(name);
});

test('the filter keeps the focus, stands in the address and comes back with it', async ({ page }) => {
  await openWith(page, { odd: ODD });
  await expect(doubtful(page).first()).toBeVisible();
  await box(page).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/#sure=60$/);
  await expect(doubtful(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.reload();
  await expect(marks(page).first()).toBeVisible();
  await expect(box(page)).not.toBeChecked();
  await expect(doubtful(page)).toHaveCount(0);
  await page.goBack();
  await expect(doubtful(page).first()).toBeVisible();
  await expect(box(page)).toBeChecked();
});

test('a page sets how sure names must be', async ({ page }) => {
  await openWith(page, { odd: ODD });
  await expect(doubtful(page).first()).toBeVisible();
  await page.locator('news-weave').evaluate((element) => ((/** @type {any} */ (element)).leastConfidence = 101));
  expect(await page.locator('news-weave').evaluate((element) => (/** @type {any} */ (element)).leastConfidence)).toBe(100);
  await expect(doubtful(page)).toHaveCount(0);
});

test('an article in another language is shown, and left out of counts and comparisons unless wanted', async ({ page }) => {
  const german = `Anna Lindqvist in Wien

Die Ministerin Anna Lindqvist traf am Montag in Wien den russischen Gesandten Viktor Orlov. Sie sprachen lange über 12,000 Flüchtlinge, das Wasser und die Menschen.`;
  await openWith(page, { border: BORDER, aid: AID, german });
  await expect(articles(page).nth(2)).toContainText('left out of counts and comparisons');
  await page.getByRole('tab', { name: 'Actors' }).click();
  const row = page.getByRole('row', { name: /Viktor Orlov/ });
  await expect(row.getByRole('button', { name: /in article 1/ })).toBeVisible();
  await expect(row.getByRole('button', { name: /in article 3/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('In every article');
  await expect(page.getByRole('row', { name: /Anna Lindqvist/ })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('All actors');
  await page.getByRole('checkbox', { name: /other languages/ }).check();
  await expect(row.getByRole('button', { name: /in article 3/ })).toBeVisible();
});
