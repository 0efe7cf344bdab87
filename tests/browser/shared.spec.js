import { marks } from './story.js';
import { expect, openWith, test } from './support.js';

const LONG = 'the crossing near the old mill would stay open until the end of the month';
const ONE = `Minister speaks\n\nAnna Lindqvist of Sweden said on Monday that ${LONG}. Nobody answered.`;
const TWO = `River rises\n\nThe river has risen, and no boat came.\n\nOfficials said ${LONG}, Viktor Orlov told reporters.`;
const THREE = 'Nothing new\n\nViktor Orlov was silent on Tuesday.';

test('words that another article has too are marked, and lead there', async ({ page }) => {
  await openWith(page, { one: ONE, two: TWO, three: THREE });
  await expect(page.locator('.body .shared')).toHaveText(LONG);
  await page.getByRole('button', { name: 'The same 15 words in article 2: show them there' }).click();
  await expect(page.locator('[data-article]')).toHaveAttribute('data-article', 'two');
  await expect(page.locator('.body p:focus')).toContainText('Officials said');
  const found = await page.evaluate(() => [...(CSS.highlights.get('newsweave-sentence') ?? [])].map((range) => String(range)));
  expect(found).toEqual([LONG]);
});

test('two articles side by side show what they share with each other', async ({ page }) => {
  await openWith(page, { one: ONE, two: TWO, three: THREE });
  await expect(page.locator('.body .shared')).toHaveCount(1);
  await page.getByLabel('Beside it').selectOption({ index: 2 });
  await expect(page.locator('[data-article]')).toHaveCount(2);
  await expect(page.locator('.body .shared')).toHaveCount(0);
  await page.getByLabel('Beside it').selectOption({ index: 1 });
  await expect(page.locator('.body .shared')).toHaveText([LONG, LONG]);
});

test('the text with signs in its margin is still the text', async ({ page }) => {
  await openWith(page, { one: ONE, two: TWO });
  await expect(page.locator('.body .shared')).toHaveCount(1);
  expect(await page.locator('.body').evaluate((body) => [...body.children].map((p) => p.textContent).join('\n\n'))).toBe(ONE);
});

for (const [name, viewport] of /** @type {const} */ ([['desktop', { width: 1400, height: 900 }], ['phone', { width: 390, height: 844 }]])) {
  test(`nothing moves when marks arrive, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      Object.assign(globalThis, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const shift of /** @type {any[]} */ (list.getEntries())) globalThis.moved += shift.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openWith(page, { one: ONE, two: TWO, three: THREE });
    await expect(marks(page).first()).toBeVisible();
    await expect(page.locator('.body .shared')).toHaveCount(1);
    await expect(page.getByText('No numbers were seen to differ')).toBeVisible();
    expect(await page.evaluate(() => globalThis.moved)).toBeLessThan(0.01);
  });
}

test('an article written from right to left is shown so, with its marks', async ({ page }) => {
  const arabic = 'قال متحدث باسم الأمم المتحدة إن 12,000 لاجئ عبروا النهر يوم الاثنين.';
  await openWith(page, { one: `${arabic}\n\nAnna Lindqvist met Viktor Orlov in Vienna on Monday.` });
  await expect(marks(page).first()).toBeVisible();
  await expect(page.locator('.body p').first()).toHaveCSS('direction', 'rtl');
  await expect(page.locator('.body p').last()).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.body p').first()).toHaveText(arabic);
});
