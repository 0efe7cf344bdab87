/**
 * The page in WebKitGTK, by its own driver: what a reader does from the first look to the next visit. Run by `cargo xtask test engines`.
 * The browser tests proper (tests/browser) run in Chromium and Firefox; no driver that they can use speaks to WebKitGTK.
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { Builder, By, Capabilities, Key, error as errors } from 'selenium-webdriver';

const { NEWSWEAVE_URL, WEBKITDRIVER, SCREEN } = process.env;
if (!NEWSWEAVE_URL || !WEBKITDRIVER || !SCREEN) throw new Error('Type `cargo xtask test engines`: it builds and serves the page and finds the browser.');

const TEXT = `Ferry strikes the pier

OSLO, March 4 - A ferry struck the pier in Oslo on Monday and 14 people were hurt, Mayor Ingrid Solheim said.

"Nobody knows yet why the ferry did not stop," Mrs Solheim told reporters.`;

/** Milliseconds that something may take on a machine that is busy with other things. */
const PATIENCE = 60_000;

/** @type {import('node:child_process').ChildProcess} */
let driver;
/** @type {import('selenium-webdriver').WebDriver} */
let browser;

/** All parts of the element that a selector fits. */
const FIND = `const find = (selector) => document.querySelector('news-weave')?.shadowRoot?.querySelectorAll(selector) ?? []`;

/** @param {string} selector @returns {Promise<string[]>} */
const texts = (selector) => browser.executeScript(`${FIND}; return [...find(arguments[0])].map((node) => node.textContent)`, selector);

/** @param {string} selector */
const textOf = async (selector) => (await texts(selector))[0];

/** The first part of the element that a selector fits, once there is one. @param {string} selector */
async function part(selector) {
  await until(`${selector} is there`, () => browser.executeScript(`${FIND}; return find(arguments[0]).length > 0`, selector));
  const root = await browser.findElement(By.css('news-weave')).getShadowRoot();
  return root.findElement(By.css(selector));
}

/** @param {string} selector */
const shown = (selector) => until(`${selector} is shown`, () => browser.executeScript(`${FIND}; return [...find(arguments[0])].some((node) => node.getClientRects().length > 0)`, selector));

/**
 * Does it to a part once that can be done: what is not shown yet, or drawn anew meanwhile, is looked up again. The driver refuses before it acts.
 * @param {string} selector @param {string} what @param {(part: import('selenium-webdriver').WebElement) => Promise<void>} act
 */
const once = (selector, what, act) => until(`${selector} is ${what}`, () => part(selector).then(act).then(() => true, (error) => {
  if (error instanceof errors.StaleElementReferenceError || error instanceof errors.ElementNotInteractableError) return false;
  throw error;
}));

/** Where the first that a selector fits stands. @param {string} selector @returns {Promise<string>} */
const place = (selector) => browser.executeScript(`${FIND}; return JSON.stringify(find(arguments[0])[0]?.getBoundingClientRect())`, selector);

/** Presses it as a mouse would, once it stands still: the driver looks where it is, and then presses there. @param {string} selector */
async function press(selector) {
  let [before, now] = ['', await place(selector)];
  await until(`${selector} stands still`, async () => {
    await browser.sleep(400);
    [before, now] = [now, await place(selector)];
    return before === now;
  });
  await once(selector, 'pressed', (it) => it.click());
}

/** Types into it, or presses keys on it. @param {string} selector @param {string} keys */
const type = (selector, keys) => once(selector, 'typed into', (it) => it.sendKeys(keys));

/** @param {string} what @param {() => Promise<unknown>} holds */
async function until(what, holds) {
  for (const end = Date.now() + PATIENCE; !(await holds()); ) {
    if (Date.now() > end) assert.fail(`It took too long until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns {Promise<number>} */
const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close(() => resolve(port));
  });
});

before(async () => {
  const port = await freePort();
  // A group of its own, so that screen, driver and browser end together. The pages are our own, and as root there is no sandbox.
  driver = spawn(SCREEN, ['--auto-servernum', WEBKITDRIVER, `--port=${port}`], { detached: true, stdio: 'ignore', env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } });
  await until('the driver answers', () => fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false));
  browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(new Capabilities({ browserName: 'MiniBrowser' })).build();
});

after(async () => {
  await browser?.quit().catch(() => {});
  process.kill(-(/** @type {number} */ (driver.pid)));
});

test('the samples are read, and every view shows them', async () => {
  await browser.get(/** @type {string} */ (NEWSWEAVE_URL));
  await shown('#panel-read mark[data-item]');
  for (const [view, part] of [['figures', '.plot .line'], ['quotes', '.balance li'], ['actors', 'tbody tr'], ['links', 'svg, table'], ['time', '.track'], ['words', 'tbody tr']]) {
    await press(`#tab-${view}`);
    await shown(`#panel-${view} :is(${part})`);
  }
});

test('an actor leads to the sentences that prove it', async () => {
  await press('#tab-actors');
  await press('#panel-actors tbody th button.pick');
  await shown('.evidence blockquote mark');
  const name = await textOf('#panel-actors tbody th button.pick');
  assert.equal(await textOf('.evidence h3'), name);
});

test('a text that is typed is read, put right, and there again on the next visit', async () => {
  await press('.story .add');
  await type('dialog.paste textarea', TEXT);
  await press('dialog.paste button[type=submit]');
  await until('the article is read', async () => (await texts('.articles li')).some((row) => /Ferry strikes the pier[^]*\d words/.test(row)));
  await press('#tab-actors');
  await until('its actor is listed', async () => (await texts('#panel-actors tbody th')).some((row) => row.includes('Ingrid Solheim')));
  await browser.executeScript(`${FIND}; [...find('#panel-actors tbody th button.pick')].find((button) => button.textContent === 'Ingrid Solheim').click()`);
  await until('the evidence is of her', async () => (await textOf('.evidence h3')) === 'Ingrid Solheim');
  await type('.evidence', 'x');
  await until('she is no name any more', async () => !(await texts('#panel-actors tbody th')).some((row) => row.includes('Ingrid Solheim')));
  await until('that is kept', () => browser.executeScript(`return indexedDB.databases().then((all) => all.length > 0)`));
  await browser.sleep(1000);
  await browser.get('about:blank');
  await browser.get(/** @type {string} */ (NEWSWEAVE_URL));
  await until('the article is there', async () => (await texts('.articles li')).some((row) => /Ferry strikes the pier[^]*\d words/.test(row)));
  await press('#tab-actors');
  await shown('#panel-actors tbody tr');
  assert.ok(!(await texts('#panel-actors tbody th')).some((row) => row.includes('Ingrid Solheim')));
});

test('arrow keys choose views', async () => {
  await press('#tab-read');
  await type('#tab-read', Key.ARROW_RIGHT);
  await until('Figures is chosen', async () => (await part('#tab-figures')).getAttribute('aria-selected').then((it) => it === 'true'));
});

test('the one file works from a disk', async () => {
  await browser.get(pathToFileURL('dist/newsweave.html').href);
  await shown('#panel-read mark[data-item]');
  await press('#tab-figures');
  await shown('#panel-figures .plot .line');
});

test('a page that embeds the element shows the articles in it', async () => {
  await browser.get(new URL('embed/article.html', NEWSWEAVE_URL).href);
  await shown('mark[data-item]');
});
