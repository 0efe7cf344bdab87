/** Run by `cargo xtask bench [--json]`: newsweave, compromise and wink-nlp on the same text in one page, and how soon the page shows marks. */

import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { chromium } from '@playwright/test';
import { build } from 'esbuild';

import { LOADS, firstMarks } from './marks.js';
import { median } from './median.js';

const ROUNDS = 5;
/** UTF-16 units of text in a round; compromise reads about 200,000 a second. */
const AMOUNT = 300_000;
const NEWS = '../shared/data/news/allsides_conflict.jsonl';
const SAMPLES = 'www/articles/';
const PAGE = 'http://bench.localhost/';

const { args } = JSON.parse(readFileSync('webdriver.json', 'utf8'))['goog:chromeOptions'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const texts = await articles();
// Dealt out in turn: each round has other articles, as nobody reads one twice; the first only warms up.
const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => texts.filter((_, i) => i % (ROUNDS + 1) === round));
const report = { ...speed(await measured(), rounds.slice(1)), marks: await firstMarks(browser) };
await browser.close();
if (process.argv.includes('--json')) console.log(JSON.stringify(report));
else print(report);

/** Articles of the news collection where it is there, else the samples again and again. */
async function articles() {
  /** @type {string[]} */
  const texts = [];
  const enough = () => texts.reduce((sum, text) => sum + text.length, 0) >= AMOUNT * (ROUNDS + 1);
  if (existsSync(NEWS)) {
    for await (const line of createInterface({ input: createReadStream(NEWS) })) {
      if (enough()) break;
      texts.push(JSON.parse(line).text);
    }
  }
  const samples = readdirSync(SAMPLES).sort().map((file) => readFileSync(SAMPLES + file, 'utf8'));
  while (!enough()) texts.push(...samples);
  return texts;
}

/** @returns {Promise<Record<string, {findings: number, milliseconds: number}[]>>} */
async function measured() {
  const bundle = await build({ entryPoints: ['bench/page.js'], bundle: true, format: 'esm', write: false, minify: true });
  const page = await browser.newPage();
  await page.route(`${PAGE}**`, (route) => {
    const file = new URL(route.request().url()).pathname;
    if (file === '/bench.js') return route.fulfill({ contentType: 'text/javascript', body: bundle.outputFiles[0].text });
    if (file.endsWith('.wasm')) return route.fulfill({ contentType: 'application/wasm', path: 'pkg/newsweave_bg.wasm' });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><script type="module" src="bench.js"></script>' });
  });
  await page.goto(PAGE);
  await page.waitForFunction('globalThis.measure');
  const results = await page.evaluate((rounds) => /** @type {any} */ (globalThis).measure(rounds), rounds);
  await page.close();
  return results;
}

/**
 * @param {Record<string, {findings: number, milliseconds: number}[]>} results
 * @param {string[][]} rounds
 */
function speed(results, rounds) {
  const bytes = rounds.map((texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  const engines = Object.entries(results).map(([name, done]) => ({
    name,
    findings: done.reduce((sum, { findings }) => sum + findings, 0),
    rate: median(done.map(({ milliseconds }, round) => bytes[round] / 1000 / milliseconds)),
  }));
  return { articles: rounds.flat().length, bytes: bytes.reduce((sum, n) => sum + n), engines };
}

/** @param {{articles: number, bytes: number, engines: {name: string, rate: number, findings: number}[], marks: import('./marks.js').Times}} report */
function print({ articles, bytes, engines, marks }) {
  console.log(`${articles} articles, ${bytes} bytes; median of ${ROUNDS} rounds of other articles in one page, taken in turns`);
  console.log('                   MB/s   newsweave is   findings');
  for (const { name, rate, findings } of engines) {
    const ratio = engines[0].rate / rate;
    console.log(`${name.padEnd(14)} ${rate.toFixed(3).padStart(8)} ${`${ratio.toFixed(1)} x`.padStart(14)} ${String(findings).padStart(10)}`);
  }
  const { shown, read, compromise } = marks;
  const sooner = (/** @type {number} */ time) => `${(compromise / time).toFixed(1)} x sooner than compromise's`;
  console.log(`first marks on the sample story, milliseconds after navigation (median of ${LOADS} loads each, in turns):`);
  console.log(`  shown ${Math.round(shown)} (${sooner(shown)}), read in the page ${Math.round(read)} (${sooner(read)}), compromise ${Math.round(compromise)}`);
}
