import { AID, BORDER, articles, evidence, marks, searchBox } from './story.js';
import { expect, openWith, test } from './support.js';

// In Firefox a page counts as loaded only when its worker is, which is held back here.
test('the text stands before the engine answers, and marks do not move it', { tag: '@chromium' }, async ({ page }) => {
  /** @type {() => void} */
  let go = () => {};
  const held = new Promise((resolve) => (go = () => resolve(undefined)));
  await page.route('**/worker.js', async (route) => {
    await held;
    await route.continue();
  });
  await openWith(page, { border: BORDER });
  const last = page.locator('.body p').last();
  await expect(last).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
  const before = await last.boundingBox();
  go();
  await expect(marks(page).first()).toBeVisible();
  const after = await last.boundingBox();
  expect(after?.height).toBe(before?.height);
  expect(after?.y).toBe(before?.y);
});

test('every mark stands on its own words', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  const text = await page.locator('.body').evaluate((body) => [...body.children].map((p) => p.textContent).join('\n\n'));
  expect(text).toBe(BORDER);
  await expect(page.locator('mark', { hasText: /^Anna Lindqvist$/ })).toHaveClass(/person/);
  await expect(page.locator('mark.figure', { hasText: /^12,000$/ })).toHaveCount(1);
});

test('a press on a name selects it everywhere and opens its sentences', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.locator('mark', { hasText: 'Anna Lindqvist' }).click();
  await expect(page.locator('mark.selected', { hasText: 'Mrs Lindqvist' }).or(page.locator('mark.selected', { hasText: /^Lindqvist$/ }))).toBeVisible();
  await expect(evidence(page).getByRole('heading', { name: /Anna Lindqvist/ })).toBeVisible();
  await expect(evidence(page)).toContainText('Mrs Lindqvist said that 12,000 refugees');
  await expect(page).toHaveURL(/#select=actor/);
  await page.keyboard.press('Escape');
  await expect(page.locator('mark.selected')).toHaveCount(0);
});

test('evidence opens the right sentence in the right article', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.locator('mark', { hasText: 'Anna Lindqvist' }).click();
  const quote = evidence(page).locator('figure', { hasText: 'called the ceasefire fragile' });
  await quote.getByRole('button', { name: 'Open in text' }).click();
  await expect(page.locator('[data-article]')).toHaveAttribute('data-article', 'aid');
  const paragraph = page.locator('.body p:focus');
  await expect(paragraph).toContainText('Anna Lindqvist called the ceasefire fragile.');
  await expect(paragraph).toBeInViewport();
  const highlighted = await page.evaluate(() => [...(CSS.highlights.get('newsweave-sentence') ?? [])].map((range) => String(range)));
  expect(highlighted).toEqual(['Anna Lindqvist called the ceasefire fragile.']);
});

test('a sentence is copied with its article', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, { aid: AID });
  await page.locator('mark', { hasText: 'Anna Lindqvist' }).click();
  await evidence(page).getByRole('button', { name: 'Copy' }).first().click();
  await expect(evidence(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“Anna Lindqvist called the ceasefire fragile\.” \(Aid reaches/);
});

test('words that were searched for are highlighted and counted', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('ceasefire');
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('2 sentences in 1 article');
  await articles(page).nth(1).getByRole('button').first().click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('newsweave-term')?.size)).toBe(2);
});

test('the search box offers actors by any of their names', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  for (const keys of [['Enter'], ['ArrowDown', 'Enter']]) {
    await searchBox(page).fill('lindq');
    await expect(page.getByRole('option').first()).toContainText('Anna Lindqvist');
    for (const key of keys) await page.keyboard.press(key);
    await expect(evidence(page).getByRole('heading', { name: /Anna Lindqvist/ })).toBeVisible();
  }
});

test('two articles stand side by side', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.getByLabel('Beside it').selectOption({ index: 1 });
  await expect(page.locator('[data-article]')).toHaveCount(2);
  await expect(page).toHaveURL(/beside=aid/);
});

test('Back goes back, and a link leads to the same selection', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.locator('mark', { hasText: 'Anna Lindqvist' }).click();
  await expect(page.locator('mark.selected').first()).toBeVisible();
  const url = page.url();
  await page.evaluate(() => history.back());
  await expect(page.locator('mark.selected')).toHaveCount(0);
  await page.goto(url);
  await page.reload();
  await expect(page.locator('mark.selected').first()).toBeVisible();
});

test('an unticked kind loses its marks, and the text stays', async ({ page }) => {
  await openWith(page, { border: BORDER });
  const mark = page.locator('mark', { hasText: 'Anna Lindqvist' });
  await expect(mark).toHaveCSS('text-decoration-line', 'underline');
  await page.getByRole('checkbox', { name: /People/ }).uncheck();
  await expect(mark).toHaveCSS('text-decoration-line', 'none');
});

test('markup in an article stays text', async ({ page }) => {
  const text = 'Before <script>document.title = 1</script> and <img src=x onerror="document.title = 2"> Anna Lindqvist met Viktor Orlov.';
  await openWith(page, { one: text });
  await expect(marks(page).first()).toBeVisible();
  expect(await page.locator('.body').evaluate((body) => body.textContent)).toBe(text);
  await expect(page.locator('.body script, .body img')).toHaveCount(0);
  await expect(page).toHaveTitle('Newsweave');
});
