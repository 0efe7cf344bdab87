import { AID, BORDER, allRead, evidence, searchBox } from './story.js';
import { expect, openWith, test } from './support.js';

const MORE = `Tents for the valley

The co-operation of Łódź and Malmö was praised on Friday. "Nobody's tent will leak," the re-elected mayor, Zoë Åkesson, said. Zoe Akesson spoke for 30 minutes.`;

/** @param {import('@playwright/test').Page} page */
async function open(page) {
  await openWith(page, { border: BORDER, aid: AID, more: MORE });
  await allRead(page);
}

/** @param {import('@playwright/test').Page} page */
const list = (page) => page.getByRole('listbox', { name: 'Suggestions' });
const options = (/** @type {import('@playwright/test').Page} */ page) => list(page).getByRole('option');

/** @param {import('@playwright/test').Page} page @param {string} name */
const group = (page, name) => list(page).getByRole('group', { name });

test('suggestions stand in groups, each with its count', async ({ page }) => {
  await open(page);
  await searchBox(page).fill('lindq');
  await expect(group(page, 'Actors').getByRole('option')).toHaveText([/Anna Lindqvist3×/]);
  await expect(group(page, 'Quotes').getByRole('option').first()).toHaveText(/Quotes by Anna Lindqvist1×/);
  await expect(group(page, 'Words in the text').getByRole('option')).toHaveText([/“lindq”0×/, /“Lindqvist”3×/]);
  await searchBox(page).fill('refugees');
  await expect(group(page, 'Figures').getByRole('option').first()).toContainText('refugees');
  await expect(group(page, 'Words in the text').getByRole('option').first()).toHaveText(/“refugees”3×/);
});

test('a phrase in quotation marks is nothing but words, a star stands for any ending', async ({ page }) => {
  await open(page);
  await searchBox(page).fill('"Anna Lindqvist"');
  await expect(options(page)).toHaveText([/“Anna Lindqvist”2×/]);
  await searchBox(page).fill('cross*');
  await expect(group(page, 'Words in the text').getByRole('option')).toHaveText([/“cross\*”4×/]);
});

test('one can ask for quotes by somebody and figures about something', async ({ page }) => {
  await open(page);
  await searchBox(page).fill('quotes by orlov');
  await expect(options(page)).toHaveText([/Quotes by Viktor Orlov/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Read' })).toHaveAttribute('aria-selected', 'true');
  await expect(evidence(page)).toContainText('We will keep the crossing open');
  await searchBox(page).fill('figures about trucks');
  await expect(options(page)).toHaveText([/trucks.*: 40 trucks1×/]);
  await page.getByRole('tab', { name: 'Time' }).click();
  await searchBox(page).fill('figures about trucks');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
  await expect(evidence(page)).toContainText('sent 40 trucks');
});

test('a date is found in whatever order it is typed', async ({ page }) => {
  await openWith(page, { quake: 'The quake came on 25 September 2014, on Sept. 26 help came. The mayor spoke on September 25, 2014.' });
  await allRead(page);
  for (const typed of ['25 September', 'sept. 25', 'september 25']) {
    await searchBox(page).fill(typed);
    await expect(group(page, 'Dates').getByRole('option'), typed).toHaveText([/Thursday 25 September 20142×/]);
  }
  await searchBox(page).fill('25');
  await expect(group(page, 'Words in the text')).toBeVisible();
  await expect(group(page, 'Dates')).toHaveCount(0);
  await searchBox(page).fill('25 sep');
  await group(page, 'Dates').getByRole('option').click();
  await expect(evidence(page)).toContainText('25 September 2014');
});

test('who asks about the injured finds the wounded', async ({ page }) => {
  await openWith(page, { quake: 'The quake wounded 212 people in the town. It killed 40 people there.\n\n"We lost all," the mayor said.' });
  await allRead(page);
  await searchBox(page).fill('figures about injured');
  await expect(options(page)).toHaveText([/212 people/]);
  await searchBox(page).fill('figures about deaths');
  await expect(options(page)).toHaveText([/40 people/]);
});

test('accents, case, hyphens and the form of apostrophes do not matter', async ({ page }) => {
  await open(page);
  for (const [typed, expected] of [['akesson', 'Åkesson'], ['ZOË', 'Åkesson'], ['lodz', 'Łódź'], ['malmo', 'Malmö']]) {
    await searchBox(page).fill(typed);
    await expect(group(page, 'Actors').getByRole('option').first(), typed).toContainText(new RegExp(`${expected}|${expected.normalize('NFD').replace(/\p{M}/gu, '')}`));
  }
  for (const typed of ['co operation', 'co-operation', 'CO‐OPERATION', 're elected mayor', 'nobody’s tent', "nobody's tent", 'zoë akesson', 'Zoe Åkesson']) {
    await searchBox(page).fill(typed);
    const amount = /akesson/i.test(typed.normalize('NFD').replace(/\p{M}/gu, '')) ? 2 : 1;
    await expect(group(page, 'Words in the text').getByRole('option').first(), typed).toContainText(`${amount}×`);
  }
});

test('the box is a combobox: keys move, choose and close', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  const box = searchBox(page);
  await expect(box).toBeFocused();
  await box.fill('anna');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const pointed = list(page).getByRole('option', { selected: true });
  await expect(pointed).toHaveCount(1);
  await expect(box).toHaveAttribute('aria-activedescendant', /** @type {string} */ (await pointed.getAttribute('id')));
  await expect(pointed).toContainText('“anna”');
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('Anna Lindqvist called the ceasefire fragile.');
  await expect(box).toHaveValue('');
  await box.fill('anna');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('');
});

test('what is chosen shows in the view in sight, or in the one that can show it', async ({ page }) => {
  await open(page);
  const chosen = (/** @type {string} */ name) => expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  const find = async (/** @type {string} */ words) => {
    await searchBox(page).fill(words);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await page.getByRole('tab', { name: 'Links' }).click();
  await find('lindqvist');
  await chosen('Links');
  await find('ceasefire');
  await chosen('Words');
  await expect(page.getByRole('table', { name: 'Keywords in context' }).locator('tbody tr')).toHaveCount(2);
  await page.getByRole('tab', { name: 'Time' }).click();
  await find('lindqvist');
  await chosen('Actors');
});

test('where nothing is found that is said, and Escape leads out', async ({ page }) => {
  await open(page);
  await searchBox(page).fill('quotes by nobody at all');
  const none = page.getByRole('search').getByRole('status');
  await expect(none).toHaveText(/^Nothing found/);
  await searchBox(page).fill('quotes by Orlov');
  await expect(options(page)).toHaveCount(1);
  await expect(none).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).not.toBeFocused();
});

test('what is found comes beside what is selected while more is selected', async ({ page }) => {
  await open(page);
  for (const name of ['Lindqvist', 'Orlov']) {
    await searchBox(page).fill(name);
    await expect(group(page, 'Actors').getByRole('option')).toHaveCount(1);
    await group(page, 'Actors').getByRole('option').click();
    if (name === 'Lindqvist') await evidence(page).getByRole('button', { name: 'Select more' }).click();
  }
  await expect(evidence(page).getByRole('heading', { level: 3 })).toHaveText([/^Anna Lindqvist and Viktor Orlov$/, /^Anna Lindqvist$/, /^Viktor Orlov$/]);
});

test('two actors that are named one after the other are found where they meet', async ({ page }) => {
  await open(page);
  for (const typed of ['lindqvist orlov', 'Anna Lindqvist and Viktor Orlov']) {
    await searchBox(page).fill(typed);
    await expect(group(page, 'Two actors together').getByRole('option'), typed).toHaveText([/Anna Lindqvist and Viktor Orlov1×/]);
  }
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toContainText('met Viktor Orlov of Russia in Vienna on Monday.');
  for (const typed of ['Anna Lindqvist', 'Anna zebra', 'Orlov orlov', 'the of']) {
    await searchBox(page).fill(typed);
    await expect(options(page).first()).toBeVisible();
    await expect(group(page, 'Two actors together'), typed).toHaveCount(0);
  }
});
