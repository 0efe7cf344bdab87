import { BORDER, articles, evidence, marks, paste } from './story.js';
import { axeFindings, expect, test } from './support.js';

/** @param {import('@playwright/test').Page} page */
const panel = (page) => page.getByRole('group', { name: 'Prove it' });

/** @param {import('@playwright/test').Page} page */
async function open(page) {
  const button = page.getByRole('button', { name: 'Prove it' });
  if ((await button.getAttribute('aria-expanded')) === 'true') await button.click();
  await button.click();
  await expect(panel(page).getByRole('heading').first()).toBeVisible();
}

test.describe(() => {
  test.use({ bypassCSP: true });

  test('the panel says how to check, and shows what the policy forbids', async ({ page }) => {
    await page.goto('/');
    await expect(marks(page).first()).toBeVisible();
    await open(page);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    await expect(panel(page).locator('.policy li')).toHaveText(String(policy).split('; '));
    await expect(panel(page)).toContainText("connect-src 'self': scripts of this page can ask the site that it came from, and no other");
    await expect(panel(page).getByRole('listitem').first()).toContainText('Switch the network off');
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('all that was asked for since the opening is code of its own, also after a text was pasted and looked at', async ({ page, requests }) => {
  await page.goto('/');
  await expect(marks(page).first()).toBeVisible();
  await paste(page, { 'text/plain': BORDER });
  await expect(articles(page).last()).toContainText('Two ministers');
  for (const view of ['Figures', 'Quotes', 'Links', 'Words']) {
    await page.getByRole('tab', { name: view }).click();
    await expect(page.getByRole('tabpanel', { name: view }).locator('[data-item]').first()).toBeAttached();
  }
  await open(page);
  const listed = await panel(page).locator('.requests li').allTextContents();
  expect(listed.length).toBeGreaterThan(3);
  expect(listed.filter((line) => !line.includes('part of its own code'))).toEqual([]);
  const asked = new Set(requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname));
  for (const path of listed.map((line) => line.split(' ')[0])) expect([...asked]).toContain(path);
  for (const path of asked) expect(path).toMatch(/^\/(|page\.css|first\.js|newsweave\.js|newsweave_bg\.wasm|worker\.js|parts\/\w+\.js)$/);
});

test('with the network off all goes on, as the panel says', async ({ page, context }) => {
  const rest = page.waitForResponse('**/parts/rest.js').then((answer) => answer.finished());
  await page.goto('/');
  await expect(marks(page).first()).toBeVisible();
  await rest;
  await context.setOffline(true);
  await paste(page, { 'text/plain': BORDER });
  await expect(articles(page).last()).toContainText('Two ministers');
  for (const view of ['Figures', 'Quotes', 'Actors', 'Links', 'Time', 'Words']) {
    await page.getByRole('tab', { name: view }).click();
    await expect(page.getByRole('tabpanel', { name: view }).locator('[data-item]').first()).toBeAttached();
  }
  await page.getByRole('tab', { name: 'Read' }).click();
  await marks(page).filter({ hasText: 'Viktor Orlov' }).first().click();
  await expect(evidence(page).locator('blockquote').first()).toBeVisible();
  await evidence(page).getByRole('button', { name: 'Correct this' }).first().click();
  await expect(evidence(page).locator('.fix button').first()).toBeVisible();
});

test('what is not of its own code is called so', async ({ page }) => {
  await page.goto('/');
  await expect(marks(page).first()).toBeVisible();
  await page.evaluate(() => fetch('/LICENCES.txt').then((answer) => answer.text()));
  await open(page);
  await expect(panel(page).locator('.requests .foreign')).toHaveText([/LICENCES\.txt not of its own code/]);
});

test('on the page that is one file nothing was asked for, and nothing can be', async ({ page }) => {
  await page.goto(new URL('../../dist/newsweave.html', import.meta.url).href);
  await expect(marks(page).first()).toBeVisible();
  await open(page);
  await expect(panel(page)).toContainText("connect-src 'none': no script of this page can send anything to anybody");
  await expect(panel(page)).toContainText('The page has asked for nothing');
});

test('on a phone it stands in the help', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(marks(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Prove it' })).toBeHidden();
  await page.getByRole('button', { name: 'Help and keys' }).click();
  await page.getByRole('dialog').getByText('Prove it').click();
  await expect(page.getByRole('dialog').locator('.policy li').first()).toBeVisible();
});
