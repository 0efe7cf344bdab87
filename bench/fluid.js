/**
 * Run by `cargo xtask bench --fluid`: how long the page takes to answer when it holds many articles. An answer is complete with the last
 * change in sight before a quiet half second; a long task is one that keeps the page from answering for more than 50 ms.
 */

import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from '@playwright/test';

const ARTICLES = Number(process.env.ARTICLES ?? 500);
const NEWS = '../shared/data/news/allsides_conflict.jsonl';
const SAMPLES = 'www/articles/';

const { args } = JSON.parse(readFileSync('webdriver.json', 'utf8'))['goog:chromeOptions'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
page.setDefaultTimeout(300_000);
await page.addInitScript(watch);
await page.goto(/** @type {string} */ (process.env.NEWSWEAVE_URL));
await page.locator('news-weave mark[data-item]').first().waitFor();
await page.evaluate(watchChanges);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

const files = await articles();
console.log('milliseconds'.padEnd(28) + ['answered', 'busy', 'longest', 'long tasks'].map((head) => head.padStart(10)).join(''));
// Beforehand they are given to an input that nobody listens to: to hand over hundreds of files keeps the page busy for longer than it is itself.
await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'held', hidden: true })));
await page.locator('#held').setInputFiles(files);
await timed(`import of ${files.length} articles`, async () => {
  await page.locator('news-weave input[type=file]').first().evaluate((/** @type {HTMLInputElement} */ input) => {
    const held = /** @type {HTMLInputElement} */ (document.getElementById('held'));
    input.files = held.files;
    held.remove();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.getByText(`of ${files.length} articles`).waitFor();
  await page.locator('.progress').waitFor({ state: 'hidden' });
});

const tabs = ['Figures', 'Quotes', 'Actors', 'Links', 'Time', 'Words', 'Read'];
for (const time of ['first', 'again']) {
  for (const tab of tabs) await timed(`${tab}, ${time}`, () => page.getByRole('tab', { name: tab }).click());
}
for (const tab of tabs) {
  await page.getByRole('tab', { name: tab }).click();
  await page.evaluate(() => quiet());
  const items = page.getByRole('tabpanel', { name: tab }).locator('[data-item]');
  for (const at of [0, 1]) await timed(`${tab}, select ${at + 1}`, async () => {
    await items.nth(at).focus();
    await page.keyboard.press('Enter');
  });
  await timed(`${tab}, select nothing`, () => page.keyboard.press('Escape'));
}
await timed('Read, another article', () => page.locator('.articles .open').nth(files.length >> 1).click());
await timed('without people', () => page.locator('.legend label').first().click());
await browser.close();

/** @param {string} what @param {() => Promise<unknown>} act */
async function timed(what, act) {
  await page.evaluate(() => begin());
  const before = await busy();
  await act();
  const found = await page.evaluate(() => end());
  const numbers = [found.answered, (await busy()) - before, found.longest, found.tasks];
  console.log(what.padEnd(28) + numbers.map((number) => String(Math.round(number)).padStart(10)).join(''));
}

/** Milliseconds of processor time that the page's main thread has had; unlike the others it does not hang on what else the machine does. */
async function busy() {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/**
 * Articles of the news collection where it is there, else the samples again and again, each with a number of its own. They are files, since
 * what is handed over as bytes keeps the page busy.
 */
async function articles() {
  const folder = mkdtempSync(join(tmpdir(), 'newsweave-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  /** @type {string[]} */
  const files = [];
  const push = (/** @type {string} */ text) => {
    files.push(join(folder, `article-${files.length}.txt`));
    writeFileSync(files[files.length - 1], text);
  };
  if (existsSync(NEWS)) {
    for await (const line of createInterface({ input: createReadStream(NEWS) })) {
      if (files.length >= ARTICLES) break;
      push(JSON.parse(line).text);
    }
  }
  const samples = readdirSync(SAMPLES).sort().map((file) => readFileSync(SAMPLES + file, 'utf8'));
  while (files.length < ARTICLES) push(`Report ${files.length}. ${samples[files.length % samples.length]}`);
  return files;
}

/** In the page, before its scripts: notes long tasks, and when somebody acted. */
function watch() {
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  let start = 0;
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (start = performance.now()), { capture: true });
  Object.assign(globalThis, {
    changed: 0,
    begin: async () => {
      await globalThis.quiet();
      tasks.length = 0;
      start = globalThis.changed = performance.now();
    },
    quiet: async () => {
      const wait = () => new Promise((resolve) => setTimeout(resolve, 100));
      do await wait(); while (performance.now() - globalThis.changed < 500);
    },
    end: async () => {
      await globalThis.quiet();
      const during = tasks.filter((task) => task.startTime + task.duration > start);
      return { answered: globalThis.changed - start, longest: Math.max(0, ...during.map(({ duration }) => duration)), tasks: during.length };
    },
  });
}

/** In the page: notes when what is in sight last changed, with the frame that shows the change. Views behind the one in sight are drawn beforehand. */
function watchChanges() {
  /** @param {MutationRecord[]} records */
  const note = (records) => {
    const shown = records.some(({ target }) => !(target instanceof Element ? target : target.parentElement)?.closest('.view-panel[hidden]'));
    if (shown) requestAnimationFrame(() => setTimeout(() => (globalThis.changed = performance.now())));
  };
  new MutationObserver(note).observe(/** @type {Element} */ (document.querySelector('news-weave')).shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
}
