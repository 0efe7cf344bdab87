/** Putting things right by hand: each correction, its way back and there again, and what it does to articles that come later. */

import { expect, openWith, test } from './support.js';
import { AID, allRead, BORDER, evidence, paste } from './story.js';

const AIDES = `Aides speak of the crossing

Anna Lindqvist came back to Vienna on Monday. "The road is open," Lindqvist said. Orlov was not there.

"Nobody will be sent away," an aide told reporters. The White Tents handed out 300 blankets.`;

/** @param {import('@playwright/test').Page} page */
async function open(page) {
  await openWith(page, { border: BORDER, aides: AIDES });
  await allRead(page);
}

/** @param {import('@playwright/test').Page} page @param {string} tab */
async function view(page, tab) {
  await page.getByRole('tab', { name: tab }).click();
  return page.getByRole('tabpanel', { name: tab });
}

/** The names in the table of actors. @param {import('@playwright/test').Page} page */
async function actors(page) {
  return (await view(page, 'Actors')).locator('th[scope="row"] .pick');
}

/** Selects an actor in the table, and opens its forms. @param {import('@playwright/test').Page} page @param {string} name */
async function putRight(page, name) {
  const names = await actors(page);
  await names.getByText(name, { exact: true }).click();
  await expect(evidence(page).getByRole('heading', { name })).toBeVisible();
  const button = evidence(page).getByRole('button', { name: 'Put right' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return evidence(page).getByRole('group', { name: `Put right: ${name}` });
}

/** @param {import('@playwright/test').Page} page */
const told = (page) => page.getByRole('status');

/** Presses the keys that take back, waits for what must be so then, does it again and waits for that. @param {import('@playwright/test').Page} page @param {() => Promise<void>} without @param {() => Promise<void>} withIt */
async function thereAndBack(page, without, withIt) {
  await withIt();
  await page.keyboard.press('Control+z');
  await expect(told(page)).toContainText('Taken back');
  await without();
  await page.keyboard.press('Control+Shift+Z');
  await withIt();
  await page.getByRole('group', { name: 'Corrections' }).getByRole('button', { name: 'Undo' }).click();
  await without();
  await page.getByRole('group', { name: 'Corrections' }).getByRole('button', { name: 'Redo' }).click();
  await withIt();
}

test('an actor is shown by another name, and stays selected', async ({ page }) => {
  await open(page);
  const form = await putRight(page, 'Anna Lindqvist');
  await form.getByRole('textbox', { name: 'Shown as' }).fill('Minister Lindqvist');
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('“Anna Lindqvist” is shown as “Minister Lindqvist” now.');
  const names = await actors(page);
  await thereAndBack(page,
    async () => {
      await expect(names.getByText('Anna Lindqvist', { exact: true })).toHaveCount(1);
      await expect(evidence(page).getByRole('heading', { name: 'Anna Lindqvist', exact: true })).toBeVisible();
    },
    async () => {
      await expect(names.getByText('Minister Lindqvist', { exact: true })).toHaveCount(1);
      await expect(evidence(page).getByRole('heading', { name: 'Minister Lindqvist' })).toBeVisible();
    });
  await paste(page, { 'text/plain': AID });
  await actors(page);
  await expect(page.getByRole('columnheader', { name: 'In 3' })).toBeVisible();
  await expect(names.getByText('Minister Lindqvist', { exact: true })).toHaveCount(1);
  await expect(names.getByText('Anna Lindqvist', { exact: true })).toHaveCount(0);
});

test('an actor is of another kind', async ({ page }) => {
  await open(page);
  const form = await putRight(page, 'Viktor Orlov');
  const person = form.getByRole('button', { name: 'Person' });
  await expect(person).toHaveAttribute('aria-pressed', 'true');
  await form.getByRole('button', { name: 'Group' }).click();
  const row = (await view(page, 'Actors')).getByRole('row', { name: /Viktor Orlov/ });
  await thereAndBack(page, () => expect(row).toContainText('person'), () => expect(row).toContainText('group'));
});

test('two actors that are selected become one in all views', async ({ page }) => {
  await open(page);
  const names = await actors(page);
  await names.getByText('Anna Lindqvist', { exact: true }).click();
  await names.getByText('Viktor Orlov', { exact: true }).click({ modifiers: ['Control'] });
  await evidence(page).getByRole('button', { name: 'Merge as “Anna Lindqvist”' }).click();
  await thereAndBack(page,
    () => expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(1),
    () => expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(0));
  const quotes = await view(page, 'Quotes');
  await expect(quotes.locator('.speakers > li', { hasText: 'We will keep the crossing open' })).toContainText('Anna Lindqvist');
});

test('an actor is the same as one chosen by its name; who types another is told', async ({ page }) => {
  await open(page);
  const form = await putRight(page, 'Viktor Orlov');
  const field = form.getByRole('combobox', { name: 'Same as' });
  await field.fill('Somebody Else');
  await form.getByRole('button', { name: 'Merge' }).click();
  expect(await field.evaluate((input) => /** @type {HTMLInputElement} */ (input).validationMessage)).toContain('No other actor is called');
  await field.fill('anna lindqvist');
  await form.getByRole('button', { name: 'Merge' }).click();
  const names = await actors(page);
  await thereAndBack(page,
    () => expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(1),
    () => expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(0));
});

test('a name that is not the actor’s becomes one of its own', async ({ page }) => {
  await open(page);
  const form = await putRight(page, 'Viktor Orlov');
  await form.getByTitle('“Orlov” is not its name').click();
  const names = await actors(page);
  await thereAndBack(page,
    () => expect(names.getByText('Orlov', { exact: true })).toHaveCount(0),
    () => expect(names.getByText('Orlov', { exact: true })).toHaveCount(1));
});

test('one mention is another actor’s, or no name', async ({ page }) => {
  await open(page);
  const names = await actors(page);
  await names.getByText('Viktor Orlov', { exact: true }).click();
  const last = evidence(page).locator('figure', { hasText: 'Orlov was not there' });
  await last.getByRole('button', { name: 'Wrong' }).click();
  await last.getByRole('button', { name: 'Another actor' }).click();
  await thereAndBack(page,
    () => expect(names.getByText('Orlov', { exact: true })).toHaveCount(0),
    () => expect(names.getByText('Orlov', { exact: true })).toHaveCount(1));
  await names.getByText('Orlov', { exact: true }).click();
  await last.getByRole('button', { name: 'Wrong' }).click();
  await last.getByRole('button', { name: 'No name' }).click();
  await expect(told(page)).toContainText('“Orlov” is no name now in this one place.');
  await expect(names.getByText('Orlov', { exact: true })).toHaveCount(0);
  await expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(1);
});

test('what is no entity is gone, in articles to come too', async ({ page }) => {
  await open(page);
  const form = await putRight(page, 'Vienna');
  await form.getByRole('button', { name: 'Not an entity' }).click();
  const names = await actors(page);
  await thereAndBack(page,
    () => expect(names.getByText('Vienna', { exact: true })).toHaveCount(1),
    () => expect(names.getByText('Vienna', { exact: true })).toHaveCount(0));
  await paste(page, { 'text/plain': 'Nobody went to Vienna. Anna Lindqvist stayed in Oslo.' });
  await actors(page);
  await expect(names.getByText('Oslo', { exact: true })).toHaveCount(1);
  await expect(names.getByText('Vienna', { exact: true })).toHaveCount(0);
});

test('a quote belongs to somebody else, to nobody, or is none', async ({ page }) => {
  await open(page);
  const quotes = await view(page, 'Quotes');
  const line = quotes.locator('li', { hasText: 'Nobody will be sent away' });
  await quotes.getByRole('button', { name: /Nobody will be sent away/ }).click();
  await evidence(page).getByRole('button', { name: 'Put right' }).click();
  await evidence(page).getByRole('combobox', { name: 'Belongs to' }).fill('Anna Lindqvist');
  await evidence(page).getByRole('button', { name: 'Save' }).click();
  const lindqvist = quotes.locator('.speakers > li', { hasText: 'Nobody will be sent away' });
  await thereAndBack(page, () => expect(lindqvist).toContainText('aide'), () => expect(lindqvist).toContainText('Anna Lindqvist'));
  await evidence(page).getByRole('button', { name: 'Nobody’s' }).click();
  const unattributed = quotes.getByRole('region', { name: 'Unattributed' });
  await thereAndBack(page, () => expect(lindqvist).toContainText('Anna Lindqvist'), () => expect(unattributed).toContainText('Nobody will be sent away'));
  await evidence(page).getByRole('button', { name: 'Not a quote' }).click();
  await thereAndBack(page, () => expect(line.first()).toBeVisible(), () => expect(line).toHaveCount(0));
});

test('what is no figure is gone', async ({ page }) => {
  await open(page);
  const figures = await view(page, 'Figures');
  const blankets = figures.locator('.rows li', { hasText: '300 blankets' });
  await blankets.locator('.pick').first().click();
  await evidence(page).getByRole('button', { name: 'Not a figure' }).click();
  await thereAndBack(page, () => expect(blankets).toHaveCount(1), () => expect(blankets).toHaveCount(0));
});

test('keys put right the actors that are selected', async ({ page }) => {
  await open(page);
  const names = await actors(page);
  await names.getByText('Viktor Orlov', { exact: true }).press('Enter');
  await expect(evidence(page).getByRole('heading', { name: 'Viktor Orlov' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(evidence(page).getByRole('button', { name: 'Person' })).toBeFocused();
  await page.keyboard.press('m');
  await expect(evidence(page).getByRole('combobox', { name: 'Same as' })).toBeFocused();
  await page.keyboard.type('Anna Lindqvist');
  await page.keyboard.press('Enter');
  await expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(names.getByText('Viktor Orlov', { exact: true })).toHaveCount(1);
  await names.getByText('Vienna', { exact: true }).press('Control+Enter');
  await expect(evidence(page).getByRole('heading', { name: 'Vienna', exact: true })).toBeVisible();
  await page.keyboard.press('m');
  await expect(names.getByText('Vienna', { exact: true })).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(names.getByText('Anna Lindqvist', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(names.getByText('Anna Lindqvist', { exact: true })).toHaveCount(1);
});
