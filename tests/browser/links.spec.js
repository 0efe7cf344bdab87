import { AID, BORDER, allRead, evidence } from './story.js';
import { expect, openWith, test } from './support.js';

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} [articles] */
async function openLinks(page, articles = { border: BORDER, aid: AID }) {
  await openWith(page, articles);
  await allRead(page);
  await page.getByRole('tab', { name: 'Links' }).click();
  const view = page.getByRole('tabpanel', { name: 'Links' });
  await expect(view.locator('.edge').first()).toBeAttached();
  return view;
}

test('actors of one sentence are joined, and the line opens that sentence', async ({ page }) => {
  const view = await openLinks(page);
  const edge = view.getByRole('button', { name: /(Lindqvist and Viktor Orlov|Orlov and Anna Lindqvist): 1 sentence/ });
  await edge.focus();
  await page.keyboard.press('Enter');
  await expect(edge).toHaveAttribute('aria-current', 'true');
  await expect(evidence(page)).toContainText('met Viktor Orlov of Russia in Vienna on Monday.');
});

test('a press on an actor selects it', async ({ page }) => {
  const view = await openLinks(page);
  await view.getByRole('button', { name: /^Viktor Orlov, person/ }).click();
  await expect(evidence(page)).toContainText('Mr Orlov told reporters');
});

test('arrow keys go from actor to actor, Tab to the pairs and past them', async ({ page }) => {
  const view = await openLinks(page);
  const nodes = view.locator('.node');
  await nodes.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(nodes.nth(1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(view.locator('.edge:focus')).toHaveCount(1);
});

test('no label lies on another', async ({ page }) => {
  const view = await openLinks(page);
  const boxes = await view.locator('.node .box').evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      expect(apart).toBe(true);
    }
  }
});

test('the same story gives the same picture', async ({ page }) => {
  const places = async () => {
    const view = await openLinks(page);
    await expect(view.locator('.node').first()).toBeVisible();
    return view.locator('.node .box').evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('x'), node.getAttribute('y')]));
  };
  expect(await places()).toEqual(await places());
});

test('matrix and table hold the pairs of the network', async ({ page }) => {
  const view = await openLinks(page);
  const pairs = await view.locator('.edge').count();
  await view.getByRole('radio', { name: 'Matrix' }).check();
  await expect(view.locator('tbody td button')).toHaveCount(2 * pairs);
  await view.getByRole('radio', { name: 'Table' }).check();
  await expect(view.locator('tbody tr')).toHaveCount(pairs);
  await expect(view.getByRole('columnheader')).toContainText(['Pair', 'Kinds', 'Together', 'G²', 'NPMI']);
});

test('paragraphs join more than sentences, a higher minimum fewer', async ({ page }) => {
  const view = await openLinks(page);
  const gist = view.locator('.gist');
  const pairs = async () => Number(/(\d+) pair/.exec((await gist.textContent()) ?? '')?.[1]);
  await expect(gist).toContainText('sentences');
  const bySentence = await pairs();
  await view.getByRole('radio', { name: 'Paragraph' }).check();
  await expect(gist).toContainText('paragraphs');
  expect(await pairs()).toBeGreaterThanOrEqual(bySentence);
  const least = view.getByRole('slider', { name: /at least/ });
  const few = await pairs();
  await least.focus();
  await page.keyboard.press('End');
  await expect(least).toHaveAttribute('aria-valuetext', /^\d+ times$/);
  await expect.poll(pairs).toBeLessThan(few);
});

test('pairs that meet once are hidden only where there are many, and that is said', async ({ page }) => {
  const people = ['Anna Lindqvist', 'Viktor Orlov', 'Maria Gonzalez', 'John Whitfield'];
  const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => `${a} met ${b} in the morning.`));
  const once = `${people[0]} wrote to Peter Hansen. ${people[1]} wrote to Peter Hansen.`;
  const view = await openLinks(page, { many: [...pairs, ...pairs, once].join(' ') });
  const gist = view.locator('.gist');
  await expect(gist).toContainText('2 pairs that meet once are hidden');
  await expect(view.locator('.edge')).toHaveCount(pairs.length);
  await view.getByRole('button', { name: 'Show all' }).click();
  await expect(view.locator('.edge')).toHaveCount(pairs.length + 2);
  await expect(gist).not.toContainText('hidden');
  await expect(view.getByRole('slider', { name: /at least/ })).toHaveValue('1');
  await expect(view.getByRole('slider', { name: /at least/ })).toBeFocused();
});

test('two selected actors show where they meet', async ({ page }) => {
  const view = await openLinks(page);
  await view.getByRole('button', { name: /^Viktor Orlov, person/ }).click();
  await view.getByRole('button', { name: /^Anna Lindqvist, person/ }).click({ modifiers: ['Control'] });
  const first = evidence(page).locator('.proof').first();
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(/^(Viktor Orlov and Anna Lindqvist|Anna Lindqvist and Viktor Orlov)$/);
  await expect(first).toContainText('1 sentence in 1 article');
  await expect(first).toContainText('met Viktor Orlov of Russia in Vienna on Monday.');
  await expect(evidence(page).locator('.proof')).toHaveCount(3);
});

test('the picture grows, shrinks and fits by buttons', async ({ page }) => {
  const view = await openLinks(page);
  const picture = view.locator('svg');
  const width = Number(await picture.getAttribute('width'));
  await view.getByRole('button', { name: 'Larger' }).click();
  expect(Number(await picture.getAttribute('width'))).toBeGreaterThan(width);
  await view.getByRole('button', { name: 'Fit' }).click();
  expect(Number(await picture.getAttribute('width'))).toBe(width);
});

test('the matrix shows its last column whole', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await page.getByRole('tab', { name: 'Links' }).click();
  const view = page.getByRole('tabpanel', { name: 'Links' });
  await view.getByRole('radio', { name: 'Matrix' }).check();
  const matrix = view.locator('.matrix');
  await expect(matrix.locator('tbody tr').nth(9)).toBeVisible();
  const [inner, outer] = await matrix.evaluate((it) => [it.scrollWidth, it.clientWidth]);
  expect(inner).toBeLessThanOrEqual(outer);
});

test('the table has all pairs, of however many actors', async ({ page }) => {
  const given = ['Anna', 'Clara', 'David', 'Emma', 'Frank', 'George', 'Helen', 'James', 'Laura', 'Maria', 'Peter', 'Robert', 'Sarah', 'Thomas', 'William'];
  const family = ['Anderson', 'Bennett', 'Carter', 'Dawson', 'Edwards', 'Fletcher', 'Graham', 'Harrison', 'Jackson', 'Keller', 'Lawson', 'Morrison', 'Nelson', 'Parker', 'Robinson', 'Stewart'];
  const names = given.flatMap((first) => family.map((last) => `${first} ${last}`));
  const meetings = names.flatMap((name, at) => (at % 2 ? [`${names[at - 1]} met ${name} in the garden on Monday.`] : []));
  await openWith(page, { garden: meetings.join(' ') });
  await allRead(page);
  await page.getByRole('tab', { name: 'Links' }).click();
  const view = page.getByRole('tabpanel', { name: 'Links' });
  await expect(view.locator('.gist')).toContainText('among the 200 most mentioned');
  await view.getByRole('radio', { name: 'Table' }).check();
  await expect(view.locator('.gist')).toContainText(/^2\d\d actors, 1\d\d pairs/);
  await view.getByRole('button', { name: /more/ }).click();
  await expect(view.getByRole('row', { name: /William Robinson and William Stewart/ })).toBeVisible();
});

test('on a phone the matrix is a list by actor', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const view = await openLinks(page);
  await view.getByRole('radio', { name: 'Matrix' }).check();
  await expect(view.locator('table')).toHaveCount(0);
  await expect(view.getByRole('button', { name: 'with Viktor Orlov' }).first()).toBeVisible();
});

test('few actors make a network, many a matrix, unless one is chosen', async ({ page }) => {
  const names = ['Anna', 'Boris', 'Carla', 'David', 'Elena', 'Felix', 'Greta', 'Hans', 'Irene', 'Jonas', 'Karin', 'Lars', 'Maria', 'Nils', 'Olga', 'Peter', 'Ruth', 'Simon', 'Tanja', 'Ulrich', 'Vera', 'Walter'];
  const text = names.map((name, i) => `${name} Lindqvist${'ab'[i % 2]}son met ${names[(i + 1) % names.length]} Lindqvist${'ab'[(i + 1) % 2]}son in the morning.`).join(' ');
  await openWith(page, { many: `${text} ${text}` });
  await allRead(page);
  await page.getByRole('tab', { name: 'Links' }).click();
  const view = page.getByRole('tabpanel', { name: 'Links' });
  await expect(view.getByRole('radio', { name: 'Matrix' })).toBeChecked();
  await expect(view.locator('.matrix')).toBeVisible();
  await view.getByRole('radio', { name: 'Network' }).check();
  await expect(view.locator('.node')).toHaveCount(20);
});

test('names that a matrix cuts are told in full, and the switch of shapes keeps its place', async ({ page }) => {
  await openWith(page, { border: BORDER.replaceAll('Viktor Orlov', 'Viktor Aleksandrovich Dobrolyubov'), aid: AID });
  await allRead(page);
  await page.getByRole('tab', { name: 'Links' }).click();
  const shape = page.getByRole('group', { name: 'Shape' });
  const place = async () => (await shape.boundingBox())?.x;
  const before = await place();
  for (const name of ['Matrix', 'Table', 'Network', 'Matrix']) {
    await shape.getByRole('radio', { name }).check();
    expect(await place(), name).toBe(before);
  }
  const matrix = page.getByRole('table', { name: /both actors/ });
  await expect(matrix.locator('thead th').nth(3)).toBeVisible();
  const heads = await matrix.locator('tbody th .pick, thead th').evaluateAll((all) => all.map((head) => [head.getAttribute('title'), head.textContent]));
  expect(heads.length).toBeGreaterThan(3);
  for (const [title, name] of heads) expect(title).toBe(name);
});
