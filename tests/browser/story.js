/** What the tests of the story share: short articles of our own, and ways to reach the parts of the element. */

import { expect } from '@playwright/test';

export const BORDER = `Two ministers meet at the border

VIENNA, March 3 - Foreign Minister Anna Lindqvist of Sweden met Viktor Orlov of Russia in Vienna on Monday.

Mrs Lindqvist said that 12,000 refugees had crossed the river since January. Russia speaks of 4,000 refugees.

"We will keep the crossing open," Mr Orlov told reporters. The United Nations sent 40 trucks to the crossing.`;

export const AID = `Aid reaches the river crossing

The United Nations said on Tuesday that 12,000 refugees had crossed the river and that Sweden would pay for tents.

Anna Lindqvist called the ceasefire fragile. Nobody in Moscow answered questions about the ceasefire.`;

/** Waits until the first article carries marks. @param {import('@playwright/test').Page} page */
export const marks = (page) => page.locator('.view-panel:visible mark[data-item^="actor:"]');

/** @param {import('@playwright/test').Page} page */
export const articles = (page) => page.locator('.story .articles li');

/** Waits until no article is left to be read: views follow while many are. @param {import('@playwright/test').Page} page */
export async function allRead(page) {
  await expect(articles(page).filter({ hasText: /\d words/ }).first()).toBeAttached();
  await expect(articles(page).filter({ hasText: 'not read yet' })).toHaveCount(0);
}

/** @param {import('@playwright/test').Page} page */
export const evidence = (page) => page.getByRole('region', { name: 'Evidence' });

/** @param {import('@playwright/test').Page} page */
export const searchBox = (page) => page.getByRole('combobox', { name: /^Search actors/ });

/**
 * Puts something on the clipboard and presses the keys.
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} data by media type
 */
export async function paste(page, data) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((data) => {
    const blobs = Object.entries(data).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, data);
  await page.keyboard.press('Control+V');
}

/**
 * Drops files on the page.
 * @param {import('@playwright/test').Page} page
 * @param {{name: string, type: string, text: string}[]} files
 */
export async function drop(page, files) {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, text } of files) dataTransfer.items.add(new File([text], name, { type }));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    }
  }, files);
}
