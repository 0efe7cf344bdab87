import { UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';

import { byCodePoints, openExport, PORT, saved } from './exports.js';
import { AID, allRead, BORDER } from './story.js';
import { expect, openWith, test } from './support.js';

/** @type {Record<string, string>} */
const STORY = { border: BORDER, aid: AID, port: PORT };

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} [articles] */
async function open(page, articles = STORY) {
  await openWith(page, articles);
  await allRead(page);
  return openExport(page);
}

/** @param {string} text */
const rowsOf = (text) => {
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return /** @type {Record<string, string>[]} */ (data);
};

const TABLES = ['Mentions', 'Figures', 'Quotes', 'Dates'];

test('tables give the exact words at offsets in code points', async ({ page }) => {
  const panel = await open(page);
  const texts = Object.values(STORY);
  for (const name of TABLES) {
    const { text, name: file } = await saved(page, panel.getByRole('button', { name, exact: true }));
    expect(file).toMatch(new RegExp(`-${name.toLowerCase()}\\.csv$`));
    const rows = rowsOf(text);
    expect(rows.length, name).toBeGreaterThan(1);
    for (const row of rows) {
      const words = byCodePoints(texts[Number(row.Article) - 1], Number(row.Start), Number(row.End));
      expect(row.Words.replace(/^'(?=[=+\-@])/, ''), `${name} ${row.Start}`).toBe(words);
      expect(row.Title).not.toBe('');
    }
    if (name === 'Mentions') expect(rows.some(({ Actor, Article }) => Actor === 'Anna Lindqvist' && Article === '3')).toBe(true);
    if (name === 'Quotes') expect(rows.some(({ Speaker, Words }) => Speaker === 'Viktor Orlov' && Words.includes('<b>the port</b> &'))).toBe(true);
    if (name === 'Figures') expect(rows.filter(({ Value, Counted }) => Value === '12000' && /refugees/.test(Counted)).length).toBeGreaterThan(1);
  }
});

test('tables are marked as UTF-8 unless that is not wanted, and pairs never are', async ({ page }) => {
  const panel = await open(page);
  const mark = Buffer.from('\ufeff');
  const actors = panel.getByRole('button', { name: 'Actors', exact: true });
  expect((await saved(page, actors)).bytes.subarray(0, 3)).toEqual(mark);
  expect((await saved(page, panel.getByRole('button', { name: 'Pairs' }))).text).toMatch(/^Source,Target,Type,Weight,/);
  await panel.getByRole('checkbox', { name: /UTF-8/ }).uncheck();
  expect((await saved(page, actors)).text).toMatch(/^Actor,Kind,Mentions,/);
});

test('pairs and networks say the same, read by others', async ({ page }) => {
  const panel = await open(page);
  const pairs = rowsOf((await saved(page, panel.getByRole('button', { name: 'Pairs' }))).text);
  const wanted = pairs.map(({ Source, Target, Weight }) => [...[Source, Target].sort(), Number(Weight)].join(' | ')).sort();
  expect(wanted.some((pair) => /Anna Lindqvist \| Viktor Orlov \| 2/.test(pair))).toBe(true);
  expect(pairs.every(({ Type }) => Type === 'Undirected')).toBe(true);
  for (const [name, parse] of /** @type {const} */ ([['GEXF', gexf.parse], ['GraphML', graphml.parse]])) {
    const { text } = await saved(page, panel.getByRole('button', { name, exact: true }));
    const graph = parse(UndirectedGraph, text);
    const label = (/** @type {string} */ node) => graph.getNodeAttribute(node, 'label');
    const read = graph.mapEdges((_, attributes, a, b) => [...[label(a), label(b)].sort(), Number(attributes.weight)].join(' | '));
    expect(read.sort(), name).toEqual(wanted);
    const sweden = graph.findNode((_, { label }) => label === 'Sweden');
    expect(graph.getNodeAttribute(sweden, 'kind'), name).toBe('place');
    expect(Number(graph.getNodeAttribute(sweden, 'mentions')), name).toBeGreaterThan(1);
  }
  await panel.getByRole('combobox', { name: /met in one/ }).selectOption('paragraph');
  const { text } = await saved(page, panel.getByRole('button', { name: 'Pairs' }));
  expect(rowsOf(text).every(({ Unit }) => Unit === 'paragraph')).toBe(true);
});

test('no cell is taken for a formula', async ({ page }) => {
  const text = '=HYPERLINK("http://x.test")\n\n-2 +3 @home. The UN said "-5 degrees" and "=1+1, really" on Monday. "＝cmd is what we typed," said Anna Lindqvist of Sweden. "+44 is our code," said Viktor Orlov.';
  const panel = await open(page, { formula: text });
  for (const name of [...TABLES, 'Actors', 'Pairs']) {
    const table = await saved(page, panel.getByRole('button', { name, exact: true }));
    for (const cell of /** @type {string[][]} */ (Papa.parse(table.text).data).flat()) {
      if (!Number.isFinite(Number(cell))) expect(cell).not.toMatch(/^\ufeff?[=+\-@\t\r\n＝＋－＠]/);
    }
  }
});

test('JSON has all of it, as the tables do', async ({ page }) => {
  const panel = await open(page);
  const { name, text } = await saved(page, panel.getByRole('button', { name: 'JSON' }));
  expect(name).toBe('two-ministers-meet-at-the-border.json');
  const found = JSON.parse(text);
  expect(found).toMatchObject({ format: 'newsweave-findings', version: 1, filters: { hidden: [], leastConfidence: 0, allText: false }, corrections: [] });
  expect(found.articles.map((/** @type {any} */ article) => article.text)).toEqual(Object.values(STORY));
  const texts = new Map(found.articles.map((/** @type {any} */ { id, text }) => [id, text]));
  for (const { article, start, end, words } of [...found.mentions, ...found.quotes, ...found.figures.flatMap((/** @type {any} */ row) => row.mentions)]) {
    expect(byCodePoints(texts.get(article) ?? '', start, end)).toBe(words);
  }
  const ids = new Set(found.actors.map((/** @type {any} */ { id }) => id));
  expect([...found.mentions.map((/** @type {any} */ { actor }) => actor), ...found.pairs.list.flatMap((/** @type {any} */ { source, target }) => [source, target])].every((id) => ids.has(id))).toBe(true);
});

test('web annotations point at their words', async ({ page }) => {
  const panel = await open(page);
  const { name, text } = await saved(page, panel.getByRole('button', { name: 'Web Annotations' }));
  expect(name).toMatch(/-annotations\.jsonld$/);
  const collection = JSON.parse(text);
  expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', first: { type: 'AnnotationPage' } });
  const { items } = collection.first;
  expect(items.length).toBe(collection.total);
  for (const { id, type, motivation, body, target } of items) {
    expect(type).toBe('Annotation');
    expect(id).toMatch(/^#annotation-\d+$/);
    expect(['identifying', 'describing']).toContain(motivation);
    for (const { type, purpose, value } of body) {
      expect([type, typeof value]).toEqual(['TextualBody', 'string']);
      expect(['identifying', 'classifying', 'describing', 'assessing']).toContain(purpose);
    }
    const article = Object.values(STORY)[Number(/^#article-(\d+)$/.exec(target.source)?.[1]) - 1];
    const [quote, position] = target.selector;
    expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    expect(byCodePoints(article, position.start, position.end)).toBe(quote.exact);
    expect(article).toContain(quote.prefix + quote.exact + quote.suffix);
  }
});

test('kinds that the legend hides are left out, unless that is not wanted', async ({ page }) => {
  await openWith(page, STORY);
  await allRead(page);
  await page.locator('.legend').getByRole('checkbox', { name: /Places/ }).uncheck();
  const panel = await openExport(page);
  await expect(panel.getByText(/without places \(hidden in the legend\)/)).toBeVisible();
  const actors = panel.getByRole('button', { name: 'Actors', exact: true });
  expect(rowsOf((await saved(page, actors)).text).some(({ Kind }) => Kind === 'place')).toBe(false);
  await panel.getByRole('checkbox', { name: /legend hides/ }).uncheck();
  expect(rowsOf((await saved(page, actors)).text).some(({ Kind }) => Kind === 'place')).toBe(true);
});

test('the menu is a disclosure: Esc, a press elsewhere and leaving it close it', async ({ page }) => {
  const panel = await open(page);
  const button = page.getByRole('button', { name: 'Export' });
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await panel.getByRole('button', { name: 'Actors', exact: true }).focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.locator('.summary').click({ position: { x: 2, y: 2 } });
  await expect(panel).toBeHidden();
});

test('a table that a view shows can be saved', async ({ page }) => {
  await openWith(page, STORY);
  await allRead(page);
  await page.getByRole('tab', { name: 'Actors' }).click();
  const { text, name } = await saved(page, page.getByRole('button', { name: /^CSV/ }));
  expect(name).toMatch(/\.csv$/);
  expect(rowsOf(text.slice(1)).find(({ Actor }) => Actor === 'Anna Lindqvist')).toMatchObject({ Kind: 'person' });
});

test('pictures stand by themselves, in the colours of the scheme', async ({ page, context }) => {
  const reader = await context.newPage();
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWith(page, STORY);
  await allRead(page);
  const grounds = [];
  for (const [tab, words] of [['Figures', 'refugees'], ['Quotes', 'Viktor Orlov'], ['Actors', 'Anna Lindqvist'], ['Links', 'Sweden'], ['Time', 'Two ministers meet at the border']]) {
    await page.getByRole('tab', { name: tab }).click();
    const buttons = page.getByRole('tabpanel', { name: tab }).getByRole('group', { name: 'Save the picture' });
    const { text } = await saved(page, buttons.getByRole('button', { name: /^SVG/ }));
    const read = await reader.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      return { name: picture.localName, width: Number(picture.getAttribute('width')), words: picture.textContent, ground: picture.querySelector('rect')?.getAttribute('fill') };
    }, text);
    expect(read.name, tab).toBe('svg');
    expect(read.words, tab).toContain(words);
    expect(text, tab).not.toMatch(/class=|style=|href=|url\(|var\(|oklch|foreignObject|light-dark/);
    grounds.push(read.ground);
    const { bytes } = await saved(page, buttons.getByRole('button', { name: /^PNG/ }));
    expect(bytes.subarray(1, 4).toString(), tab).toBe('PNG');
    expect(bytes.readUInt32BE(16), tab).toBe(2 * read.width);
  }
  expect(new Set(grounds).size).toBe(1);
  expect(parseInt(/** @type {string} */ (grounds[0]).slice(1, 3), 16)).toBeLessThan(64);
});

test('a stretch of time that goes on beyond the axis has an open end in a picture as on the page', async ({ page }) => {
  await openWith(page, { border: `date 2024-03-05\n\n${BORDER} On 4 March 2024 the bridge was closed, in March 2024 it was opened, in April 2024 closed.` });
  await allRead(page);
  await page.getByRole('tab', { name: 'Time' }).click();
  const view = page.getByRole('tabpanel', { name: 'Time' });
  await expect(view.locator('.date[data-open]').first()).toBeVisible();
  const ends = await view.locator('.date[data-open]').evaluateAll((all) => all.flatMap((one) => (one.getAttribute('data-open') ?? '').split(' ')).length);
  const { text } = await saved(page, view.getByRole('group', { name: 'Save the picture' }).getByRole('button', { name: /^SVG/ }));
  expect(text.match(/<line[^>]*stroke-width="2"[^>]*stroke-dasharray="2"/g)?.length).toBe(ends);
});

test('the report has the story on light paper, without controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => (globalThis.print = () => dispatchEvent(new Event('printing'))));
  const panel = await open(page);
  const printing = page.evaluate(() => new Promise((resolve) => addEventListener('printing', resolve, { once: true })));
  await panel.getByRole('button', { name: /Print/ }).click();
  await printing;
  await expect(page).toHaveTitle('Two ministers meet at the border');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const report = page.locator('.report');
  await expect(report.getByRole('heading', { name: /^refugees agree/ })).toBeVisible();
  await expect(report).toContainText('said that 12,000 refugees had crossed the river');
  await expect(report.getByRole('heading', { name: /Viktor Orlov/ })).toBeVisible();
  await expect(report.getByRole('row', { name: /^Anna Lindqvist person/ })).toBeVisible();
  for (const control of await page.getByRole('button').all()) await expect(control).toBeHidden();
  const colours = await report.evaluate((node) => [getComputedStyle(node).color, getComputedStyle(/** @type {Element} */ (document.querySelector('news-weave'))).colorScheme]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'light']);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(report).toHaveCount(0);
});
