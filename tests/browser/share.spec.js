import { AID, allRead, articles, BORDER, evidence, marks } from './story.js';
import { expect, openWith, test } from './support.js';

/** @param {import('@playwright/test').Page} page */
async function openShare(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share' }).click();
  return page.getByRole('group', { name: 'Share' });
}

/** @param {import('@playwright/test').Page} page */
async function linkWithTexts(page) {
  const panel = await openShare(page);
  await panel.getByRole('button', { name: 'Make a link with the texts' }).click();
  await expect(panel.getByText(/The link has [\d,]+ characters/)).toBeVisible();
  return panel.getByRole('textbox', { name: 'Link' }).inputValue();
}

/** Puts a link into the address of the page that is open. @param {import('@playwright/test').Page} page @param {string} link */
const follow = (page, link) => page.evaluate((hash) => void (location.hash = hash), new URL(link).hash);

test('a link leads to the same view, with its options, filters and selection, and has none of the texts', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await allRead(page);
  await page.getByRole('tab', { name: 'Links' }).click();
  await page.getByRole('radio', { name: 'Paragraph' }).check();
  await page.getByRole('radio', { name: 'Table' }).check();
  await page.getByRole('slider').fill('1');
  await page.locator('.legend').getByRole('checkbox', { name: /Organisations/ }).uncheck();
  await page.getByRole('button', { name: /Anna Lindqvist and Sweden|Sweden and Anna Lindqvist/ }).first().click();
  const panel = await openShare(page);
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(link).toContain('view=links');
  expect(link).not.toMatch(/refugees|crossing/);
  await page.goto('about:blank');
  await openWith(page, { border: BORDER, aid: AID }, new URL(link).hash);
  await allRead(page);
  await expect(page.getByRole('tab', { name: 'Links' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('radio', { name: 'Paragraph' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  await expect(page.locator('.legend').getByRole('checkbox', { name: /Organisations/ })).not.toBeChecked();
  await expect(evidence(page)).toContainText('Both are mentioned in the same paragraph.');
});

test('a link with the texts opens the story elsewhere, with its corrections, and leaves no text in the address', async ({ page, browser }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await allRead(page);
  const link = await linkWithTexts(page);
  expect(link).toMatch(/#story=[\w-]+$/);
  const elsewhere = await (await browser.newContext({ baseURL: new URL(link).origin })).newPage();
  await elsewhere.goto(link);
  await expect(articles(elsewhere)).toHaveCount(2);
  await allRead(elsewhere);
  await expect(elsewhere.getByText(/Opened “Two ministers meet at the border”, 2 articles/)).toBeVisible();
  await expect(marks(elsewhere).first()).toBeVisible();
  expect(elsewhere.url()).not.toContain('story=');
  await elsewhere.reload();
  await expect(articles(elsewhere)).toHaveCount(2);
});

test('opening such a link destroys nothing, and one can go back', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await allRead(page);
  const link = await linkWithTexts(page);
  await page.keyboard.press('Escape');
  await openWith(page, { aid: AID });
  await allRead(page);
  await follow(page, link);
  await expect(articles(page)).toHaveText([/Two ministers meet/]);
  await page.getByRole('button', { name: 'Back to what was here' }).click();
  await expect(articles(page)).toHaveText([/Aid reaches/]);
});

test('a damaged link says so and changes nothing', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await allRead(page);
  const link = await linkWithTexts(page);
  await page.keyboard.press('Escape');
  for (const damaged of [link.slice(0, -20), link.replace('story=', 'story=x'), `${link.split('=')[0]}=`, `${link.split('=')[0]}=%%%`]) {
    await follow(page, damaged);
    await expect(page.getByText(/does not hold a story that can be read/)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(articles(page)).toHaveText([/Two ministers meet/]);
  }
});

test('a story that is too long for a link is refused, with another way', async ({ page }) => {
  const words = Array.from({ length: 40_000 }, (_, i) => ((i * 7919) % 99_991).toString(36)).join(' ');
  await openWith(page, { long: `${BORDER}\n\n${words}` });
  await expect(articles(page).first()).toContainText(/\d words/);
  const panel = await openShare(page);
  await panel.getByRole('button', { name: 'Make a link with the texts' }).click();
  await expect(panel.getByText(/a link of [\d,]+ characters.*Save the story as a file/)).toBeVisible();
  await expect(panel.getByRole('textbox')).toBeHidden();
});
