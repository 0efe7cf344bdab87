import { readFileSync } from 'node:fs';

import { openExport } from './exports.js';
import { allRead, searchBox } from './story.js';
import { expect, test } from './support.js';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** @param {import('@playwright/test').Page} page */
async function violations(page) {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.flat()} ${any[0]?.message ?? ''}`).slice(0, 3).join('; ')}`);
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, bypassCSP: true });

    test('axe finds nothing wrong in the menus, the suggestions and the words in context', async ({ page }) => {
      await page.goto('/');
      await allRead(page);
      await openExport(page);
      expect(await violations(page), 'Export').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('button', { name: 'Make a link with the texts' }).click();
      await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
      expect(await violations(page), 'Share').toEqual([]);
      await page.keyboard.press('Escape');
      await searchBox(page).fill('the');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await violations(page), 'suggestions').toEqual([]);
      await searchBox(page).fill('"Idlib"');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Words' }).click();
      await expect(page.getByRole('table', { name: 'Keywords in context' }).locator('tbody tr').first()).toBeVisible();
      await expect(page.getByRole('table', { name: 'What stands around it' }).locator('tbody tr').first()).toBeVisible();
      expect(await violations(page), 'Words').toEqual([]);
    });
  });
}

test('at 320 pixels nothing of the menus is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await allRead(page);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  for (const name of ['Export', 'Share']) {
    await page.getByRole('button', { name, exact: true }).click();
    const panel = page.getByRole('group', { name, exact: true });
    await expect(panel.getByRole('button').first()).toBeVisible();
    const box = await panel.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320, name).toBe(true);
    expect(await fits(), name).toBe(true);
    await page.keyboard.press('Escape');
  }
});
