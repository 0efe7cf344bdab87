import { AID, BORDER, articles, drop, marks, paste } from './story.js';
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
  await page.locator('news-weave input[type="file"]').setInputFiles([
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
  await page.getByRole('button', { name: 'Undo' }).click();
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

test('many files show how far reading is, and can be stopped with their text kept', async ({ page }) => {
  await openWith(page, { border: BORDER });
  await expect(marks(page).first()).toBeVisible();
  // Cancelled while the first of them are read.
  await page.evaluate(() => {
    const { shadowRoot } = /** @type {Element} */ (document.querySelector('news-weave'));
    const cancel = /** @type {HTMLButtonElement} */ ([...(shadowRoot?.querySelectorAll('.progress button') ?? [])][0]);
    const watch = new MutationObserver(() => (watch.disconnect(), cancel.click()));
    watch.observe(/** @type {Element} */ (cancel.parentElement), { attributes: true, attributeFilter: ['hidden'] });
  });
  await drop(page, Array.from({ length: 40 }, (_, i) => ({ name: `${i}.txt`, type: 'text/plain', text: `${AID}\n\nArticle number ${i}.` })));
  await expect(page.getByRole('status')).toContainText(/Stopped: \d+ of 40 articles read/);
  await expect(articles(page)).toHaveCount(41);
  await page.getByRole('button', { name: 'Read the rest' }).click();
  await expect(page.locator('.summary')).toContainText('41 articles');
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
