/** Putting things right by hand: each correction, its way back and there again, and what it does to articles that come later. */

import { readFileSync } from 'node:fs';

import { expect, openWith, test } from './support.js';
import { AID, allRead, BORDER, evidence, paste } from './story.js';

const AIDES = `Aides speak of the crossing

Anna Lindqvist came back to Vienna on Monday. "The road is open," Lindqvist said. Orlov was not there.

"Nobody will be sent away," an aide told reporters. The White Tents handed out 300 blankets.`;

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

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
  const button = evidence(page).getByRole('button', { name: 'Correct this' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return evidence(page).getByRole('group', { name: `Correct this: ${name}` });
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

test('what is only begun of a name is enough where one actor has it, and else is said to be too little', async ({ page }) => {
  await openWith(page, { lunch: 'Lunch at the border\n\nMary Hansen met Mary Collins and Viktor Orlov in Vienna on Monday. Mary Hansen paid for the lunch.' });
  await allRead(page);
  const form = await putRight(page, 'Viktor Orlov');
  const field = form.getByRole('combobox', { name: 'Same as' });
  await field.fill('mary');
  await form.getByRole('button', { name: 'Merge' }).click();
  expect(await field.evaluate((input) => /** @type {HTMLInputElement} */ (input).validationMessage)).toMatch(/^2 other actors have “mary” in their names/);
  await field.fill('coll');
  await form.getByRole('button', { name: 'Merge' }).click();
  await expect((await actors(page)).getByText('Viktor Orlov', { exact: true })).toHaveCount(0);
});

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

test('sentences are copied with title, outlet and day, one or all', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await (await actors(page)).getByText('Viktor Orlov', { exact: true }).click();
  await evidence(page).getByRole('button', { name: 'Copy', exact: true }).first().click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^“VIENNA, .*on Monday\.” \(Two ministers meet at the border\)$/);
  await evidence(page).getByRole('button', { name: 'Copy all' }).click();
  await expect.poll(async () => (await copied()).split('\n\n')).toHaveLength(3);
  expect(await copied()).toContain('(Aides speak of the crossing)');
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
  await evidence(page).getByRole('button', { name: 'Correct this' }).click();
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

/** Opens the list of changes. @param {import('@playwright/test').Page} page */
async function changes(page) {
  const list = page.getByRole('group', { name: 'Changes' });
  if (!(await list.isVisible())) await page.getByRole('button', { name: /^Changes/ }).click();
  await expect(list.getByRole('heading')).not.toBeEmpty();
  return list;
}

/** @param {import('@playwright/test').Page} page @param {unknown} content */
async function importList(page, content) {
  const list = await changes(page);
  const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  await list.locator('input[type="file"]').setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer });
  return list;
}

test('words that are selected in the text become a name, in articles to come too', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^2 Aides speak/ }).click();
  const words = page.locator('.body p', { hasText: 'The White Tents handed' });
  await words.evaluate((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('hite Tent') ?? -1;
      // Parts of words: the whole words are meant.
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 9);
    }
  });
  const bar = page.getByRole('toolbar', { name: 'Add “White Tents” as' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('a');
  await expect(bar.getByRole('button', { name: 'Person' })).toBeFocused();
  await bar.getByRole('button', { name: 'Place' }).press('Enter');
  await expect(told(page)).toContainText('“White Tents” is a place now.');
  await expect(evidence(page).getByRole('heading', { name: 'White Tents' })).toBeVisible();
  const mark = page.locator('.body mark.place', { hasText: 'White Tents' });
  await thereAndBack(page, () => expect(mark).toHaveCount(0), () => expect(mark).toHaveCount(1));
  await paste(page, { 'text/plain': 'Nobody saw the White Tents on Friday, an aide told reporters in Vienna.' });
  await expect(mark).toHaveCount(1);
});

test('a name is added without selecting it, from the list of changes', async ({ page }) => {
  await open(page);
  await expect(page.locator('mark[data-item]').first()).toBeVisible();
  await page.keyboard.press('a');
  const list = await changes(page);
  await expect(list.getByRole('textbox', { name: 'Add a name' })).toBeFocused();
  await page.keyboard.type('White Tents');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveText(/“White Tents” is a person now\./);
  await page.keyboard.press('Escape');
  await expect((await actors(page)).getByText('White Tents')).toHaveCount(1);
});

test('each change is listed with what it does now, and is reverted by itself', async ({ page }) => {
  await open(page);
  await importList(page, [
    { rule: 'rename', name: 'Vienna', to: 'Wien' },
    { rule: 'retype', name: 'Atlantis', kind: 'place' },
    { rule: 'not-an-entity', name: 'Russia' },
  ]);
  const list = await changes(page);
  await expect(list.getByRole('status')).toContainText('Added 3 changes from rules.json.');
  await expect(list.getByRole('listitem')).toHaveText([/“Russia” is no name now/, /“Atlantis” is a place now.*Does nothing now/, /“Vienna” is shown as “Wien” now/]);
  await expect(page.getByRole('button', { name: 'Changes 3' })).toBeVisible();
  await list.getByRole('button', { name: 'Revert: “Vienna”' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  const names = await actors(page);
  await expect(names.getByText('Vienna', { exact: true })).toHaveCount(1);
  await expect(names.getByText('Russia', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(names.getByText('Wien', { exact: true })).toHaveCount(1);
});

test('the list of changes is saved as the rules that the engine reads, and read again', async ({ page }) => {
  await open(page);
  const rules = [{ rule: 'rename', name: 'Vienna', to: 'Wien' }, { rule: 'add', name: 'White Tents', kind: 'group' }];
  const list = await importList(page, rules);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const coming = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Export as JSON' }).click();
  const saved = readFileSync(await (await coming).path(), 'utf8');
  expect(JSON.parse(saved)).toEqual(rules);
  await list.getByRole('button', { name: 'Revert all' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(0);
  await importList(page, [...rules, rules[0]]);
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await importList(page, saved);
  await expect(list.getByRole('status')).toContainText('Added 0 changes from rules.json; 2 were there already.');
});

test('a list that cannot be read says where it is wrong, and takes nothing away', async ({ page }) => {
  await open(page);
  const list = await importList(page, [{ rule: 'rename', name: 'Vienna', to: 'Wien' }]);
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await importList(page, '[\n  {"rule": "merge", "names": ["A", "B"]},\n  {"rule": "marge"\n]');
  await expect(list.getByRole('status')).toContainText(/It is no JSON: .*line/);
  await importList(page, '{"rule": "add"}');
  await expect(list.getByRole('status')).toContainText('no list');
  await importList(page, '[\n  {"rule": "retype", "name": "Orlov", "kind": "group"},\n  {"rule": "marge"},\n  {"rule": "add", "name": "A, [", "kind": "city"}\n]');
  await expect(list.getByRole('status')).toContainText('Rule 2, line 3: unknown variant `marge`');
  await expect(list.getByRole('status')).toContainText('Rule 3, line 4:');
  await expect(list.getByRole('listitem').filter({ hasText: 'Revert' })).toHaveCount(1);
  await list.getByRole('button', { name: 'Take the 1 that is right' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: 'Revert' })).toHaveCount(2);
});

test('what the engine asks is answered once', async ({ page }) => {
  await openWith(page, {
    one: 'Norway waits for an answer. Oslo said no on Monday. Peru waits too, and Lima said yes.',
  });
  await allRead(page);
  const asked = (await view(page, 'Actors')).getByRole('region', { name: 'Are these one actor?' });
  await expect(asked.getByRole('listitem')).toHaveCount(2);
  await asked.getByRole('button', { name: 'No, two: Oslo and Norway' }).click();
  await thereAndBack(page, () => expect(asked.getByRole('listitem')).toHaveCount(2), () => expect(asked.getByRole('listitem')).toHaveCount(1));
  await asked.getByRole('button', { name: 'Yes, one: Lima and Peru' }).click();
  await expect(asked).toBeHidden();
  const names = await actors(page);
  await expect(names.getByText('Lima', { exact: true })).toHaveCount(0);
  await expect(names.getByText('Oslo', { exact: true })).toHaveCount(1);
});

test('actors that are selected together are merged from the table', async ({ page }) => {
  await open(page);
  const names = await actors(page);
  await names.getByText('Sweden', { exact: true }).click();
  await names.getByText('Russia', { exact: true }).click({ modifiers: ['Control'] });
  const bar = page.getByRole('group', { name: 'Selected actors' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: /^Merge as/ }).click();
  await expect(bar).toBeHidden();
  await expect(told(page)).toContainText('are one actor now');
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, bypassCSP: true });
    test('axe finds nothing wrong in forms and lists', async ({ page }) => {
      await open(page);
      await page.addScriptTag({ content: AXE });
      const check = async () => expect(await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (window).axe.run();
        return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(' ')}`);
      })).toEqual([]);
      await putRight(page, 'Viktor Orlov');
      await evidence(page).getByRole('button', { name: 'Wrong' }).first().click();
      await expect(evidence(page).getByRole('button', { name: 'No name' })).toBeVisible();
      await check();
      await (await actors(page)).getByText('Vienna', { exact: true }).click({ modifiers: ['Control'] });
      await expect(page.getByRole('group', { name: 'Selected actors' })).toBeVisible();
      await importList(page, '[{"rule": "marge"}, {"rule": "retype", "name": "Atlantis", "kind": "place"}]');
      const list = await changes(page);
      await list.getByRole('button', { name: 'Take the 1' }).click();
      await importList(page, '[{"rule": "marge"}]');
      await expect(list.getByRole('listitem').filter({ hasText: 'Revert' })).toHaveCount(1);
      await expect(list.getByRole('status')).toContainText('Rule 1, line 1');
      await check();
      await page.keyboard.press('Escape');
      await (await view(page, 'Quotes')).getByRole('button', { name: /We will keep/ }).click();
      await expect(evidence(page).getByRole('combobox', { name: 'Belongs to' })).toBeVisible();
      await check();
      await (await view(page, 'Figures')).locator('.rows li', { hasText: '40 trucks' }).locator('.pick').first().click();
      await expect(evidence(page).getByRole('combobox', { name: 'Same as' })).toBeVisible();
      await check();
    });
  });
}
