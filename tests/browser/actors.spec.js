import { AID, allRead, BORDER, evidence } from './story.js';
import { expect, openWith, test } from './support.js';

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} [articles] */
async function openActors(page, articles = { border: BORDER, aid: AID }) {
  await openWith(page, articles);
  await allRead(page);
  await page.getByRole('tab', { name: 'Actors' }).click();
  return page.getByRole('tabpanel', { name: 'Actors' });
}

/** @param {import('@playwright/test').Locator} view @param {string} name */
const row = (view, name) => view.locator('tbody tr', { has: view.page().getByRole('button', { name, exact: true }) });

test('an actor is counted article by article, under all its names', async ({ page }) => {
  const view = await openActors(page);
  const lindqvist = row(view, 'Anna Lindqvist');
  await expect(lindqvist.getByRole('button', { name: /^2 mentions in article 1/ })).toBeVisible();
  await expect(lindqvist.getByRole('button', { name: /^1 mention in article 2/ })).toBeVisible();
  await expect(lindqvist.getByRole('img')).toHaveAccessibleName('2 mentions in article 1 and 1 mention in article 2');
  await lindqvist.locator('.disclosure').click();
  await expect(view.locator('tr.below')).toContainText('Lindqvist');
});

test('a press on a name selects the actor and opens its sentences', async ({ page }) => {
  const view = await openActors(page);
  await view.getByRole('button', { name: 'Anna Lindqvist', exact: true }).click();
  await expect(row(view, 'Anna Lindqvist')).toHaveAttribute('aria-current', 'true');
  await expect(evidence(page)).toContainText('Anna Lindqvist called the ceasefire fragile.');
});

test('a count leads to the first mention in its article', async ({ page }) => {
  const view = await openActors(page);
  await row(view, 'Anna Lindqvist').getByRole('button', { name: /^1 mention in article 2/ }).click();
  await expect(page.locator('[data-article="aid"] .body p:focus')).toContainText('Anna Lindqvist called');
});

test('actors of one article only, missing from one, and of hidden kinds are set apart', async ({ page }) => {
  const view = await openActors(page);
  const filter = view.getByRole('combobox', { name: 'Show' });
  const article = view.getByRole('combobox', { name: 'Article' });
  await expect(article).toBeHidden();
  await filter.selectOption('Only in …');
  await expect(article.locator(':checked')).toHaveText('article 1: Two ministers meet at the border');
  await expect(row(view, 'Viktor Orlov')).toHaveCount(1);
  await expect(row(view, 'Anna Lindqvist')).toHaveCount(0);
  await filter.selectOption('Missing from …');
  await expect(row(view, 'Viktor Orlov')).toHaveCount(0);
  await article.selectOption({ index: 1 });
  await expect(row(view, 'Viktor Orlov')).toHaveCount(1);
  await filter.selectOption('All actors');
  await page.getByRole('checkbox', { name: /People/ }).uncheck();
  await expect(row(view, 'Viktor Orlov')).toHaveCount(0);
  await expect(row(view, 'Sweden')).toHaveCount(1);
});

test('columns sort, and say so', async ({ page }) => {
  const view = await openActors(page);
  const names = () => view.locator('tbody th .pick').allTextContents();
  await view.getByRole('button', { name: 'Actor', exact: true }).click();
  await expect(view.getByRole('columnheader', { name: 'Actor' })).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await names()).length).toBeGreaterThan(2);
  const sorted = await names();
  expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'en')));
  await view.getByRole('button', { name: 'Actor', exact: true }).click();
  await expect.poll(names).toEqual(sorted.toReversed());
});

test('arrow keys go from actor to actor', async ({ page }) => {
  const view = await openActors(page);
  const picks = view.locator('tbody th .pick');
  await picks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(picks.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(view.locator('tbody tr').nth(1)).toHaveAttribute('aria-current', 'true');
});

test('long lists are drawn in parts', async ({ page }) => {
  const starts = 'Bor Kast Lind Mar Volk Ness Grat Tib Hul Pram Sokol Wend Fjel Cor Dask Rum Zel Ott Yar Quim'.split(' ');
  const ends = 'ovic enko strom elli aguchi berg inho mund tanen opoulos escu ström dóttir wicz amba'.split(' ');
  const people = starts.flatMap((start) => ends.map((end) => `Minister ${start}${end} met the press.`));
  const view = await openActors(page, { many: people.join(' ') });
  await expect(view.locator('tbody tr')).toHaveCount(100);
  await view.getByRole('button', { name: /Show more/ }).click();
  await expect.poll(() => view.locator('tbody tr').count()).toBeGreaterThan(100);
});

test('those who are never quoted are set apart', async ({ page }) => {
  const view = await openActors(page);
  await view.getByRole('combobox', { name: 'Show' }).selectOption('Never quoted');
  await expect(row(view, 'Viktor Orlov')).toHaveCount(0);
  await expect(row(view, 'Sweden')).toHaveCount(1);
});

test('without a key for it, several actors are selected one by one', async ({ page }) => {
  const view = await openActors(page);
  await view.getByRole('button', { name: 'Anna Lindqvist', exact: true }).click();
  const more = evidence(page).getByRole('button', { name: 'Select more' });
  await more.click();
  await expect(more).toHaveAttribute('aria-pressed', 'true');
  await view.getByRole('button', { name: 'Sweden', exact: true }).click();
  await expect(view.locator('tbody tr[aria-current]')).toHaveCount(2);
  await more.click();
  await view.getByRole('button', { name: 'Viktor Orlov', exact: true }).click();
  await expect(view.locator('tbody tr[aria-current]')).toHaveCount(1);
});
