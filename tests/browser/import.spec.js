import { PRINTED, docx, pdf, zip } from './files.js';
import { AID, BORDER, allRead, articles, drop, marks, paste } from './story.js';
import { expect, openWith, test } from './support.js';

const HOSTILE = `<title>A page</title><p style="color: red">Anna Lindqvist <img src="x" onerror="document.title = 1">spoke in Vienna.</p>
  <script>document.title = 2</script><style>p { color: red }</style><svg onload="document.title = 3"></svg>`;

test('pasted text becomes an article, wherever the focus is', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await paste(page, { 'text/plain': AID });
  await expect(articles(page)).toHaveCount(2);
  await expect(articles(page).nth(1)).toContainText('Aid reaches the river crossing');
  await expect(articles(page).nth(1)).toContainText(/\d+ words/);
});

test('a pasted web page gives its article, title and date', async ({ page }) => {
  await openWith(page, { border: BORDER });
  const html = `<html><head><title>Site</title></head><body><nav>Home Sport</nav><article><h1>Tents for the river</h1>
    <time datetime="2024-03-05T10:00Z">5 March</time><p>Sweden paid for <b>200 tents</b> on Tuesday.</p>
    <p>Mr Orlov spoke of 300.</p></article></body></html>`;
  await paste(page, { 'text/plain': 'Sweden paid for 200 tents', 'text/html': html });
  await expect(articles(page)).toHaveCount(2);
  await articles(page).nth(1).getByRole('button').first().click();
  const article = page.locator('[data-article]');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('Tents for the river');
  await expect(article).toContainText('5 March 2024');
  await expect(article).toContainText('Sweden paid for 200 tents on Tuesday.');
  await expect(article).not.toContainText('Home Sport');
});

test('the dialog keeps what was typed, says what is missing, and adds the text', async ({ page }) => {
  await openWith(page, { border: BORDER });
  const dialog = page.getByRole('dialog', { name: 'Add articles' });
  await page.getByRole('button', { name: '+ Paste or open' }).click();
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is no text yet');
  await dialog.getByLabel('Text', { exact: true }).fill(AID);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: '+ Paste or open' }).click();
  await expect(dialog.getByLabel('Text', { exact: true })).toHaveValue(AID);
  await dialog.getByLabel('Published on').fill('2024-03-05');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog).toBeHidden();
  await expect(articles(page).nth(1)).toContainText('2024-03-05');
});

test('files are opened: text, Markdown and web pages, several at once', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await page.locator('news-weave dialog.paste input[type="file"]').setInputFiles([
    { name: '2024-03-04-aid.txt', mimeType: 'text/plain', buffer: Buffer.from(AID) },
    { name: 'note.md', mimeType: 'text/markdown', buffer: Buffer.from('# A note\n\nSweden sent **40 trucks** to the [river](https://example.org).') },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(HOSTILE) },
  ]);
  await expect(articles(page)).toHaveCount(4);
  await expect(articles(page).nth(1)).toContainText('2024-03-04');
  await expect(articles(page).nth(2)).toContainText('A note');
  await articles(page).nth(2).getByRole('button').first().click();
  await expect(page.locator('[data-article]')).toContainText('Sweden sent 40 trucks to the river.');
  await articles(page).nth(3).getByRole('button').first().click();
  await expect(page.locator('[data-article] .body')).toHaveText('Anna Lindqvist spoke in Vienna.');
  await expect(page).toHaveTitle('Newsweave');
});

test('what is no text is refused with a reason, and the rest is taken', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await drop(page, [
    { name: 'photo.png', type: 'image/png', text: '\u0089PNG\0\0\0' },
    { name: 'aid.txt', type: 'text/plain', text: AID },
  ]);
  await expect(page.getByRole('status')).toContainText('Not text: photo.png');
  await expect(articles(page)).toHaveCount(2);
});

test('an article is removed and brought back to its place', async ({ page }) => {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await expect(articles(page)).toHaveCount(1);
  await expect(page.locator('.summary')).toContainText('1 article');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(articles(page)).toHaveText([/Two ministers.*words/, /Aid reaches.*words/]);
});

test('without articles the page says what to do, and the example comes back', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await page.getByRole('button', { name: 'Remove Two ministers' }).click();
  await expect(page.getByRole('heading', { name: 'Paste news articles.' })).toBeVisible();
  await page.getByRole('button', { name: 'Load the example' }).click();
  await expect(marks(page).first()).toBeVisible();
});

test('the same text twice is kept or dropped', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  await paste(page, { 'text/plain': BORDER });
  await expect(articles(page).nth(1)).toContainText('Same text as article 1');
  await articles(page).nth(1).getByRole('button', { name: 'Drop' }).click();
  await expect(articles(page)).toHaveCount(1);
});

/** Puts files into the field behind Open files. @param {import('@playwright/test').Page} page @param {{name: string, buffer: Buffer, mimeType?: string}[]} files */
const openFiles = (page, files) => page.locator('news-weave dialog.paste input[type="file"]').setInputFiles(files.map((file) => ({ mimeType: '', ...file })));

/** @param {import('@playwright/test').Page} page */
const body = (page) => page.locator('[data-article] .body');

test('an article that has most of its wording from another says so, and stays if it is wanted', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await paste(page, { 'text/plain': `${BORDER} It rained on the bridge, and nobody else came from the town to see them.` });
  const second = articles(page).nth(1);
  await expect(second).toContainText(/(Has|\d+ % of its text|\d+ % of the text).*article 1/);
  await second.getByRole('button', { name: 'Keep' }).click();
  await expect(second).not.toContainText('word for word');
  await paste(page, { 'text/plain': `${BORDER} It rained.` });
  await articles(page).nth(2).getByRole('button', { name: 'Drop' }).click();
  await expect(articles(page)).toHaveCount(2);
});

test('a Word document gives its title and paragraphs', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await openFiles(page, [{ name: '2024-03-08 bridge.docx', buffer: docx([['Title', 'Bridge closed to lorries'], ['', 'The bridge over the river was closed on Friday.'], ['', 'Some 300 lorries &amp; buses were waiting in Vienna.']]) }]);
  await expect(articles(page)).toHaveCount(2);
  await expect(page.locator('[data-article]').getByRole('heading', { level: 2 })).toHaveText('Bridge closed to lorries');
  await expect(body(page).locator('p')).toHaveText(['The bridge over the river was closed on Friday.', 'Some 300 lorries & buses were waiting in Vienna.']);
  await expect(articles(page).nth(1)).toContainText('2024-03-08');
});

test('a PDF gives its title and paragraphs, without running heads and page numbers, and its divided words whole', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await openFiles(page, [{ name: 'bridge.pdf', buffer: PRINTED }]);
  await expect(articles(page)).toHaveCount(2);
  await expect(page.locator('[data-article]').getByRole('heading', { level: 2 })).toHaveText('Bridge closed to lorries');
  await expect(body(page).locator('p')).toHaveText([
    'The bridge over the river was closed to lorries on Friday, the city of Vienna said. Some 300 lorries were waiting on the road to the cross-border market.',
    'Mayor Helga Brandt called the closure short. A cross-border train runs every hour, she said.',
  ]);
  expect(page.workers()).toHaveLength(2);
});

test('where workers are blocked, documents are opened by the page itself', async ({ context }) => {
  const page = await context.newPage();
  await page.addInitScript(() => (/** @type {any} */ (window).Worker = class { constructor() { throw new Error('blocked'); } }));
  await openWith(page, { border: BORDER });
  await openFiles(page, [{ name: 'bridge.pdf', buffer: PRINTED }, { name: 'note.docx', buffer: docx([['', 'Viktor Orlov left Vienna.']]) }]);
  await expect(articles(page)).toHaveText([/Two ministers/, /Bridge closed/, /Viktor Orlov left/]);
});

test('the page that is one file opens documents by itself', async ({ page }) => {
  await page.goto(new URL('../../dist/newsweave.html', import.meta.url).href);
  await expect(marks(page).first()).toBeVisible();
  await openFiles(page, [{ name: 'bridge.pdf', buffer: PRINTED }, { name: 'a.zip', buffer: zip({ 'note.docx': docx([['', 'Viktor Orlov left Vienna.']]) }) }]);
  await expect(articles(page).filter({ hasText: 'Bridge closed' })).toHaveCount(1);
  await expect(articles(page).filter({ hasText: 'Viktor Orlov left' })).toHaveCount(1);
});

test('an archive gives the files in it, in the order of their names', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await openFiles(page, [{ name: 'all.zip', buffer: zip({
    'a/2024-03-04.txt': AID,
    'a/b/bridge.pdf': PRINTED,
    'c.docx': docx([['', 'Viktor Orlov left Vienna.']]),
    'd.html': '<title>Tents</title><p>Sweden paid for 200 tents.</p>',
    'e/photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 1]),
    'f.zip': zip({ 'x.txt': 'x' }),
    '__MACOSX/a/._2024-03-04.txt': 'x',
  }) }]);
  await expect(articles(page)).toHaveText([/Two ministers/, /Aid reaches.*2024-03-04/, /Bridge closed/, /Viktor Orlov left/, /Tents/]);
  await expect(page.getByRole('status')).toContainText('Not text: e/photo.jpg.');
  await expect(page.getByRole('status')).toContainText('Archives inside an archive: f.zip.');
});

test('what cannot be opened is named with what to do, and the rest is read', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await openFiles(page, [
    { name: 'old.doc', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
    { name: 'note.rtf', buffer: Buffer.from('{\\rtf1 Vienna}') },
    { name: 'broken.docx', buffer: docx([['', 'x']]).subarray(0, 300) },
    { name: 'broken.pdf', buffer: Buffer.from('%PDF-1.4 and no more') },
    { name: 'scan.pdf', buffer: pdf([[]]) },
    { name: 'empty.txt', buffer: Buffer.from('  ') },
    { name: 'aid.txt', buffer: Buffer.from(AID) },
  ]);
  await expect(articles(page)).toHaveText([/Two ministers/, /Aid reaches/]);
  const said = page.getByRole('status');
  await expect(said).toContainText('In a form that is not read here: old.doc, note.rtf. Save it as .docx');
  await expect(said).toContainText('Damaged, or not what the name says: broken.docx, broken.pdf.');
  await expect(said).toContainText('Only pictures of pages, no text: scan.pdf. Run text recognition');
  await expect(said).toContainText('No text in it, and left out: empty.txt.');
});

test('where what opens documents cannot be loaded that is said, and it is loaded when it can be', async ({ page }) => {
  await openWith(page, { border: BORDER });
  page.removeAllListeners('console');
  await page.route('**/parts/docx.js', (route) => route.fulfill({ status: 503, contentType: 'text/javascript', body: '' }));
  const note = { name: 'note.docx', buffer: docx([['', 'Viktor Orlov left Vienna.']]) };
  await openFiles(page, [note]);
  await expect(page.getByRole('status')).toContainText('Not opened: note.docx. What opens such files could not be loaded');
  await page.unroute('**/parts/docx.js');
  await openFiles(page, [note]);
  await expect(articles(page)).toHaveCount(2);
});

for (const [what, bytes] of /** @type {const} */ ([
  ['UTF-16 with its mark', Buffer.from('\uFEFFThe café in Łódź was closed. Viktor Orlov left.', 'utf16le')],
  ['UTF-16 without it', Buffer.from('The café in Łódź was closed. Viktor Orlov left.', 'utf16le')],
  ['UTF-16 the other way round', Buffer.from('The café in Łódź was closed. Viktor Orlov left.', 'utf16le').swap16()],
  ['UTF-8 with its mark', Buffer.from('\uFEFFThe café in Łódź was closed. Viktor Orlov left.')],
])) {
  test(`${what} is read`, async ({ page }) => {
    await openWith(page, { border: BORDER });
    await openFiles(page, [{ name: 'a.txt', buffer: bytes }]);
    await expect(body(page)).toHaveText('The café in Łódź was closed. Viktor Orlov left.');
  });
}

test('what a page says of its encoding is believed, and older Western text is read without a word', async ({ page }) => {
  await openWith(page, { border: BORDER });
  // windows-1251: Мир is CC E8 F0.
  await openFiles(page, [{ name: 'a.html', buffer: Buffer.concat([Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>The paper '), Buffer.from([0xcc, 0xe8, 0xf0]), Buffer.from(' said so.</p>')]) }]);
  await expect(body(page)).toHaveText('The paper Мир said so.');
  await openFiles(page, [{ name: 'b.txt', buffer: Buffer.from('The caf\u00e9 \u0096 closed.', 'latin1') }]);
  await expect(body(page)).toHaveText('The café – closed.');
});

test('title, day, author and outlet are found in what a page says of itself', async ({ page }) => {
  await openWith(page, { border: BORDER });
  const text = '<p>Sweden paid for 200 tents on Tuesday, Anna Lindqvist said in Vienna.</p>';
  await openFiles(page, [
    { name: 'ld.html', buffer: Buffer.from(`<title>x</title><script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Tents for the river",
      "datePublished": "2024-03-05T08:00:00+01:00", "author": [{"@type": "Person", "name": "Ida Holm"}], "publisher": {"name": "The Example Post"}}]}</script>${text}`) },
    { name: 'og.html', buffer: Buffer.from(`<title>x</title><meta property="og:title" content="Tents paid for"><meta property="og:site_name" content="Example Radio">
      <meta property="article:published_time" content="2024-03-06T10:00Z"><time datetime="2030-01-01">Today</time>${text}`) },
    { name: 'words.html', buffer: Buffer.from(`<title>Tents arrive</title><meta name="pubdate" content="March 7, 2024"><span rel="author">Jon Berg</span>${text}`) },
  ]);
  await allRead(page);
  await expect(articles(page)).toHaveText([/Two ministers/, /Tents for the river.*2024-03-05/, /Tents paid for.*2024-03-06/, /Tents arrive.*2024-03-07/]);
  const sources = ['Ida Holm, The Example Post', 'Example Radio', 'Jon Berg'];
  for (const [index, source] of sources.entries()) {
    await articles(page).nth(index + 1).getByRole('button').first().click();
    await expect(page.locator('[data-article] header')).toContainText(source);
  }
});

test('folders are dropped with all that is in them', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await page.evaluate((text) => {
    const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, isFile: true, isDirectory: false, file: (/** @type {(file: File) => void} */ done) => done(new File([text], name)) });
    const folder = (/** @type {string} */ name, /** @type {any[][]} */ batches) => ({ name, isFile: false, isDirectory: true, createReader: () => {
      const rest = [...batches, []];
      return { readEntries: (/** @type {(entries: any[]) => void} */ done) => done(rest.shift() ?? []) };
    } });
    const dropped = folder('news', [[file('b.txt', `${text} Second.`), file('.hidden', 'x')], [folder('a', [[file('c.txt', text)]])]]);
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [], types: ['Files'], items: [{ kind: 'file', webkitGetAsEntry: () => dropped }] } });
    document.body.dispatchEvent(event);
  }, AID);
  await expect(articles(page)).toHaveCount(3);
});

test('a story file that is opened with other files, or dropped, opens as a story', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(page.locator('.story-name')).toBeVisible();
  await drop(page, [{ name: 'a.json', type: 'application/json', text: JSON.stringify({ format: 'newsweave-story', version: 1, name: 'From a file', articles: [{ text: AID }] }) }]);
  await expect(articles(page)).toHaveText([/Aid reaches/]);
  await expect(page.locator('.story-name')).toContainText('From a file');
  await drop(page, [{ name: 'b.json', type: 'application/json', text: '{"a": 1}' }]);
  await expect(page.getByRole('status')).toContainText('“b.json” was not opened.');
  await expect(articles(page)).toHaveCount(1);
});

test('several articles that are removed are one notice, and come back together', async ({ page }) => {
  await openWith(page, { a: BORDER, b: AID, c: `${AID} Third.`, d: `${AID} Fourth.` });
  await allRead(page);
  for (const _ of [1, 2, 3]) await articles(page).nth(1).getByRole('button', { name: /^Remove/ }).click();
  await expect(page.locator('.notice')).toHaveText([/Removed 3 articles/]);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(articles(page)).toHaveText([/Two ministers/, /Aid reaches/, /Aid reaches/, /Aid reaches/]);
  await allRead(page);
});

test('Ctrl and Z takes back what was done last, be it a correction or a removal', async ({ page }) => {
  await page.clock.install();
  await openWith(page, { a: BORDER, b: AID, c: `${AID} Third.` });
  await allRead(page);
  await articles(page).nth(2).getByRole('button', { name: /^Remove/ }).click();
  await page.clock.fastForward(20_000);
  await articles(page).nth(1).getByRole('button', { name: /^Remove/ }).click();
  await marks(page).first().click();
  await page.keyboard.press('x');
  const changes = page.getByRole('button', { name: /^Changes/ });
  await expect(changes).toContainText('1');
  for (const left of [1, 2, 3]) {
    await page.keyboard.press('Control+z');
    await expect(articles(page)).toHaveCount(left);
    await expect(changes).toHaveText('Changes');
  }
  await expect(page.locator('.notice', { hasText: 'Removed' })).toHaveCount(0);
});

/** Presses Cancel when so many articles have been read. @param {import('@playwright/test').Page} page @param {number} after */
const cancelAfter = (page, after) => page.evaluate((after) => {
  const { shadowRoot } = /** @type {Element} */ (document.querySelector('news-weave'));
  const meter = /** @type {HTMLElement} */ (shadowRoot?.querySelector('.progress'));
  const bar = /** @type {HTMLProgressElement} */ (meter.querySelector('progress'));
  const watch = new MutationObserver(() => {
    if (meter.hidden || bar.value < after) return;
    watch.disconnect();
    meter.querySelector('button')?.click();
  });
  watch.observe(meter, { attributes: true, subtree: true, childList: true, characterData: true });
}, after);

test('500 files show how far they are, and are stopped half-way with nothing broken', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  await cancelAfter(page, 200);
  await drop(page, Array.from({ length: 500 }, (_, i) => ({ name: `${i}.txt`, type: 'text/plain', text: `Convoy ${i} reaches the river\n\n${AID}\n\nArticle number ${i}.` })));
  await expect(page.locator('.progress')).toContainText(/\d+ of 500 articles/);
  const notice = page.locator('.notice', { hasText: 'Stopped' });
  await expect(notice).toContainText(/Stopped: 2\d\d of 500 articles read\. \d+ were not opened/);
  await expect.poll(() => articles(page).count()).toBeGreaterThan(200);
  const count = await articles(page).count();
  expect(count).toBeLessThan(400);
  await articles(page).nth(100).getByRole('button').first().click();
  await expect(page.locator('[data-article]')).toContainText('Convoy 99 reaches the river');
  await expect(page.locator('.story-name')).toContainText('Kept in this browser');
  await notice.getByRole('button', { name: 'Read the rest' }).click();
  await expect(page.locator('.summary')).toContainText('501 articles', { timeout: 60_000 });
  await page.reload();
  await expect(articles(page)).toHaveCount(501);
});

test('what was not read when it was stopped is taken out when that is wanted', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  await cancelAfter(page, 1);
  await drop(page, Array.from({ length: 40 }, (_, i) => ({ name: `${i}.txt`, type: 'text/plain', text: `${AID}\n\nArticle number ${i}.` })));
  await page.getByRole('button', { name: 'Take them out' }).click();
  await allRead(page);
  expect(await articles(page).count()).toBeLessThan(41);
  await paste(page, { 'text/plain': `${AID} One more.` });
  await expect(articles(page).last()).toContainText('words');
});

test('a huge text is read only when wanted', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await drop(page, [{ name: 'huge.txt', type: 'text/plain', text: `${AID}\n\n`.repeat(10_000) }]);
  await expect(page.getByRole('status')).toContainText('That is a lot of text');
  await expect(articles(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('status')).not.toContainText('a lot of text');
});

test('text that is not English says so', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await paste(page, { 'text/plain': 'Der Außenminister traf am Montag in Wien den russischen Gesandten. Sie sprachen lange über die Brücke, das Wasser und die Menschen, die seit Januar über den Fluss gekommen waren.' });
  await expect(articles(page).nth(1)).toContainText('Does not read like English');
});
