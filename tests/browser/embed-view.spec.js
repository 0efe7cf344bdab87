import { element, host, record, told } from './host.js';
import { AID, articles, evidence, marks } from './story.js';
import { axeFindings, expect, test } from './support.js';

/** The views, by their names. */
const VIEWS = { read: 'Read', figures: 'Figures', quotes: 'Quotes', actors: 'Actors', links: 'Links', time: 'Time', words: 'Words' };

const set = (/** @type {import('@playwright/test').Page} */ page, /** @type {string} */ name, /** @type {string | null} */ value) =>
  page.locator('news-weave').evaluate((it, [name, value]) => (value === null ? it.removeAttribute(name) : it.setAttribute(/** @type {string} */ (name), value)), [name, value]);

for (const [view, label] of Object.entries(VIEWS)) {
  test.describe(() => {
    test.use({ bypassCSP: true });

    test(`view="${view}" shows that view alone, with its evidence once something is selected`, async ({ page, elsewhere }) => {
      await page.goto(await elsewhere(host(`<main><h1>A host</h1>${element(`view="${view}"`)}</main>`)));
      const item = page.getByRole('group', { name: label, exact: true }).locator('[data-item]').first();
      await expect(item).toBeAttached();
      for (const role of /** @type {const} */ (['tab', 'search', 'combobox'])) await expect(page.locator('news-weave .bar, news-weave .story').getByRole(role)).toHaveCount(0);
      await expect(evidence(page)).toBeHidden();
      if (view !== 'words') {
        await item.click();
        await expect(evidence(page).locator('blockquote').first()).toBeVisible();
      }
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}

test('what is opened in the text is shown there, with a way back', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere(host(element('view="actors"'))));
  await page.getByRole('group', { name: 'Actors', exact: true }).locator('[data-item]').first().click();
  await evidence(page).getByRole('button', { name: 'Open in text' }).first().click();
  await expect(page.locator('.body p').first()).toBeVisible();
  await page.getByRole('button', { name: '‹ Actors' }).click();
  await expect(page.getByRole('group', { name: 'Actors', exact: true })).toBeVisible();
  await expect(page.locator('.body p').first()).toBeHidden();
});

test('the view follows the attribute, without reading anew; a view that is not known shows all and is told', async ({ context, elsewhere }) => {
  const page = await context.newPage();
  await record(page);
  await page.goto(await elsewhere(host(element('view="figures"'))));
  await expect(page.getByRole('group', { name: 'Figures', exact: true })).toContainText('12,000');
  await set(page, 'view', 'quotes');
  await expect(page.getByRole('group', { name: 'Quotes', exact: true })).toContainText('keep the crossing open');
  await set(page, 'view', null);
  await expect(page.getByRole('tab', { name: 'Quotes' })).toHaveAttribute('aria-selected', 'true');
  await expect(articles(page)).toHaveCount(1);
  await set(page, 'view', 'cloud');
  await expect(page.getByRole('status')).toContainText('There is no view “cloud”');
  expect((await told(page, 'error')).map(({ message }) => message)).toEqual([expect.stringContaining('There is no view “cloud”')]);
  expect(await told(page, 'ready')).toHaveLength(1);
});

test('events leave shadow trees, and tell of selections and views', async ({ page, elsewhere }) => {
  await record(page);
  await page.goto(await elsewhere(host(`<div id="outer"></div><script>outer.attachShadow({ mode: 'open' }).innerHTML = \`${element()}\`</script>`)));
  await marks(page).first().click();
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect.poll(() => told(page, 'view')).toEqual([{ view: 'figures' }]);
  expect((await told(page, 'select')).at(-1).items).toEqual([{ type: 'actor', id: expect.any(String) }]);
});

test('the font and the scheme of the page around are taken on, and every token can be another', async ({ page, elsewhere }) => {
  const style = '<style>:root { color-scheme: dark } section { font-family: Courier, monospace } #own { --accent: rgb(1, 2, 3); --sans: fantasy } #plain { color-scheme: light }</style>';
  await page.goto(await elsewhere(host(`<section>${element('id="in"')}${element('id="own"')}</section>${element('id="plain"')}`, style)));
  await expect(marks(page).first()).toBeVisible();
  const looks = (/** @type {string} */ id, /** @type {string} */ of) => page.locator(`#${id} ${of}`).first().evaluate((it) => {
    const { fontFamily, backgroundColor } = getComputedStyle(it);
    return { fontFamily, dark: Number(/oklch\(([\d.]+)/.exec(backgroundColor)?.[1]) < 0.5 };
  });
  expect(await looks('in', '.view-panel')).toEqual({ fontFamily: 'Courier, monospace', dark: true });
  expect(await looks('in', '.body p')).toMatchObject({ fontFamily: 'Courier, monospace' });
  expect(await looks('own', '.view-panel')).toMatchObject({ fontFamily: 'fantasy' });
  expect((await looks('plain', '.view-panel')).fontFamily).toContain('Segoe UI');
  expect((await looks('plain', '.view-panel')).dark).toBe(false);
  await expect(page.locator('#own').getByRole('tab', { name: 'Read' })).toHaveCSS('box-shadow', /rgb\(1, 2, 3\)/);
});

test('parts can be styled by the page', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere(host(element(), '<style>news-weave::part(bar) { display: none } news-weave::part(view) { border-color: rgb(1, 2, 3) }</style>')));
  await expect(marks(page).first()).toBeVisible();
  await expect(page.locator('news-weave .bar')).toBeHidden();
  await expect(page.getByRole('tabpanel', { name: 'Read' })).toHaveCSS('border-inline-start-color', 'rgb(1, 2, 3)');
});

test('an element that is taken out keeps what it has, fetches nothing anew, and follows what changed meanwhile', async ({ page, elsewhere, requests }) => {
  const url = await elsewhere({ '/': { body: host(element('src="aid.txt"')) }, '/aid.txt': { body: AID } });
  await page.goto(url);
  await expect(articles(page)).toHaveText([/Border/, /Aid reaches/]);
  await page.locator('news-weave').evaluate(async (it) => {
    it.remove();
    await new Promise((resolve) => setTimeout(resolve));
    it.querySelector('article')?.remove();
    it.append(Object.assign(document.createElement('article'), { textContent: 'Anna Lindqvist left Vienna in haste.' }));
    document.body.append(it);
  });
  await expect(articles(page)).toHaveText([/Aid reaches/, /Anna Lindqvist left/]);
  await expect(marks(page).first()).toBeVisible();
  expect(requests.filter((one) => one === `${url}aid.txt`)).toHaveLength(1);
});
