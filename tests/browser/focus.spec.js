import { AID, BORDER, articles, evidence, marks, paste, searchBox } from './story.js';
import { expect, openWith, test } from './support.js';

test('evidence that is closed gives the focus back to what opened it', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  for (const close of [() => page.keyboard.press('Escape'), () => evidence(page).getByRole('button', { name: 'Close' }).press('Enter')]) {
    const mark = page.locator('mark', { hasText: 'Viktor Orlov' });
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(evidence(page).locator('blockquote').first()).toBeVisible();
    await page.keyboard.press('e');
    await expect(evidence(page)).toBeFocused();
    await close();
    await expect(mark).toBeFocused();
  }
});

test('where what opened the evidence is gone, its item in the view in sight takes the focus', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await page.locator('mark', { hasText: 'Viktor Orlov' }).click();
  await page.getByRole('tab', { name: 'Actors' }).click();
  const orlov = page.getByRole('button', { name: 'Viktor Orlov', exact: true });
  await expect(orlov).toBeVisible();
  await evidence(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(orlov).toBeFocused();
});

test('the focus goes to the next article when one is removed, and back to it when that is undone', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove Two ministers' }).press('Enter');
  await expect(articles(page)).toHaveCount(1);
  await expect(articles(page).getByRole('button', { name: /^1 Aid reaches/ })).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(articles(page)).toHaveText([/Two ministers.*words/, /Aid reaches.*words/]);
  await expect(articles(page).getByRole('button', { name: /^1 Two ministers/ })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Two ministers' }).press('Enter');
  await page.getByRole('button', { name: 'Remove Aid reaches' }).press('Enter');
  await expect(page.getByRole('button', { name: '+ Paste or open' })).toBeFocused();
  await page.getByRole('button', { name: 'Dismiss' }).first().press('Enter');
  await expect(page.locator(':focus')).not.toHaveCount(0);
});

test('what was removed can be brought back until the notice of it is dismissed', async ({ page }) => {
  await page.clock.install();
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await page.clock.fastForward(600_000);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(articles(page)).toHaveText([/Two ministers.*words/, /Aid reaches.*words/]);
});

test('a notice of what was put right goes by itself, but not while it has the focus', async ({ page }) => {
  await page.clock.install();
  await openWith(page, { border: BORDER, aid: AID });
  await marks(page).first().click();
  await page.keyboard.press('x');
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.clock.fastForward(30_000);
  await expect(undo).toBeVisible();
  await articles(page).first().getByRole('button').first().focus();
  await page.clock.fastForward(30_000);
  await expect(undo).toHaveCount(0);
});

test('who looks for an actor is led to an article that has it', async ({ page }) => {
  await openWith(page, { aid: AID, border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  const shown = page.locator('[data-article]');
  await searchBox(page).fill('lindqvist');
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('called the ceasefire fragile');
  await expect(shown).toHaveAttribute('data-article', 'aid');
  await searchBox(page).fill('orlov');
  await page.keyboard.press('Enter');
  await expect(shown).toHaveAttribute('data-article', 'border');
  await expect(page.locator('.body p:focus')).toContainText('met Viktor Orlov of Russia');
  await searchBox(page).fill('tents');
  await page.keyboard.press('Enter');
  await expect(shown).toHaveAttribute('data-article', 'aid');
});

test('where storage is blocked the page asks before a pasted text is lost, and only then', async ({ page }) => {
  await page.addInitScript("IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }");
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  /** @type {string[]} */
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.locator('mark').first().click();
  await page.reload();
  await expect(marks(page).first()).toBeVisible();
  expect(asked).toEqual([]);
  await paste(page, { 'text/plain': AID });
  await expect(articles(page)).toHaveCount(2);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(articles(page)).toHaveCount(2);
});

test('the page does not ask where the browser keeps what was pasted', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  await page.locator('mark').first().click();
  await paste(page, { 'text/plain': AID });
  await expect(page.locator('.story-name')).toContainText('Kept in this browser');
  page.on('dialog', () => expect(false, 'asked').toBe(true));
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
});
