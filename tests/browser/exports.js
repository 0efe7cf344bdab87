/** What the tests of exports share: a story with names that break careless writers, and ways to take a file. */

import { readFile } from 'node:fs/promises';

import { expect } from '@playwright/test';

/** Characters outside the first plane before the names, a line break, quotation marks, commas, markup and a cell that would be a formula. */
export const PORT = `Harbour 🚢🚢 <closed> & "sealed", officials say

OSLO, March 4 - Foreign Minister Anna Lindqvist of Sweden met Viktor Orlov of Russia in Oslo on Monday 😀.

Mrs Lindqvist said that 12,000 refugees had crossed the river since January 2019. "We will, 'of course', keep <b>the port</b> & the crossing open," Mr Orlov told reporters in Oslo.`;

/** Opens the Export menu. @param {import('@playwright/test').Page} page */
export async function openExport(page) {
  await page.getByRole('button', { name: 'Export' }).click();
  const panel = page.getByRole('group', { name: 'Export' });
  await expect(panel.getByRole('button').first()).toBeVisible();
  return panel;
}

/**
 * Presses a button and reads the file that it saves.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} button
 */
export async function saved(page, button) {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** A stretch of a text by code points. @param {string} text @param {number} start @param {number} end */
export const byCodePoints = (text, start, end) => Array.from(text).slice(start, end).join('');
