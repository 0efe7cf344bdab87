/** How soon marks stand on the sample story: in the page, and in one that does the same with compromise; both from one server, in turns. */

import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

import { build } from 'esbuild';

import { median } from './median.js';

/** Milliseconds after navigation: marks in sight, marks that the engine has read in the page, marks of compromise. @typedef {{shown: number, read: number, compromise: number}} Times */

export const LOADS = 9;
const OTHER = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script type="module" src="compromise.js"></script>';
const SAMPLES = 'www/articles/';
const TYPES = /** @type {Record<string, string>} */ ({ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' });

/** @param {import('@playwright/test').Browser} browser @returns {Promise<Times>} */
export async function firstMarks(browser) {
  const script = await bundle();
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    const body = path === '/compromise.html' ? OTHER : path === '/compromise.js' ? script : readFileSync(`dist${path}`);
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const home = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  /** @type {Record<keyof Times, number[]>} */
  const times = { shown: [], read: [], compromise: [] };
  for (let load = 0; load < LOADS; load++) {
    const page = await seen(browser, home);
    times.shown.push(page['mark']);
    times.read.push(page['mark[data-item]']);
    times.compromise.push((await seen(browser, `${home}compromise.html`, ['mark']))['mark']);
  }
  server.close();
  return { shown: median(times.shown), read: median(times.read), compromise: median(times.compromise) };
}

/** In which frame after navigation what was asked for stood first; nothing is in the browser's cache. @param {import('@playwright/test').Browser} browser @param {string} url */
async function seen(browser, url, wanted = ['mark', 'mark[data-item]']) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const times = /** @type {Record<string, number>} */ ({});
    const look = () => {
      const roots = [document, document.querySelector('news-weave')?.shadowRoot];
      for (const one of wanted) if (!(one in times) && roots.some((root) => root?.querySelector(one)?.checkVisibility())) times[one] = performance.now();
      if (Object.keys(times).length < wanted.length) requestAnimationFrame(look);
      else Object.assign(globalThis, { times });
    };
    requestAnimationFrame(look);
  }, wanted);
  await page.goto(url);
  const times = await page.waitForFunction(() => /** @type {any} */ (globalThis).times);
  const found = /** @type {Record<string, number>} */ (await times.jsonValue());
  await context.close();
  return found;
}

/** The page's script with the articles inside, so that nothing else is to be fetched. */
async function bundle() {
  const texts = readdirSync(SAMPLES).sort().map((file) => readFileSync(SAMPLES + file, 'utf8'));
  const { outputFiles } = await build({
    entryPoints: ['bench/compromise.js'],
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    plugins: [{
      name: 'articles',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /^bench:articles$/ }, ({ path }) => ({ path, namespace: 'bench' }));
        onLoad({ filter: /.*/, namespace: 'bench' }, () => ({ contents: JSON.stringify(texts), loader: 'json' }));
      },
    }],
  });
  return outputFiles[0].text;
}
