import { AID, BORDER, evidence } from './story.js';
import { expect, openWith, test } from './support.js';

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} [articles] */
async function openLinks(page, articles = { border: BORDER, aid: AID }) {
  await openWith(page, articles);
  const tab = page.getByRole('tab', { name: 'Links' });
  if (await tab.isVisible()) await tab.click();
  else await page.locator('.tabs select').selectOption({ label: 'Links' });
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
  await view.getByRole('spinbutton', { name: /at least/ }).fill('9');
  await page.keyboard.press('Enter');
  await expect(view.getByText('No two of the actors shown meet in 9 or more paragraphs')).toBeVisible();
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

test('on a phone the matrix is a list by actor', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const view = await openLinks(page);
  await view.getByRole('radio', { name: 'Matrix' }).check();
  await expect(view.locator('table')).toHaveCount(0);
  await expect(view.getByRole('button', { name: 'with Viktor Orlov' }).first()).toBeVisible();
});
