import { createServer } from 'node:http';

import { BORDER, marks } from './story.js';
import { expect, test } from './support.js';

const FILE = new URL('../../dist/newsweave.html', import.meta.url).href;

test('the page that is one file works from a disk and asks for nothing but itself', async ({ page, context, requests }) => {
  await context.setOffline(true);
  await page.goto(FILE);
  await expect(marks(page).first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([FILE]);
});

test('it reads what is pasted', async ({ page }) => {
  await page.goto(FILE);
  await page.getByRole('button', { name: 'Paste or open' }).click();
  await page.getByPlaceholder('Paste the text').fill(BORDER);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(marks(page).filter({ hasText: 'Viktor Orlov' }).first()).toBeVisible();
});

/** Ways out of a page, each tried from inside; the directive that must stop it. @type {[string, string, (out: string) => void][]} */
const WAYS = [
  ['fetch', 'connect-src', (out) => { fetch(out).catch(() => {}); }],
  ['XMLHttpRequest', 'connect-src', (out) => { const x = new XMLHttpRequest(); x.open('POST', out); x.send('text'); }],
  ['WebSocket', 'connect-src', (out) => { try { new WebSocket(out.replace('http', 'ws')) } catch {}; }],
  ['beacon', 'connect-src', (out) => { navigator.sendBeacon(out, 'text'); }],
  ['EventSource', 'connect-src', (out) => { new EventSource(out); }],
  ['image', 'img-src', (out) => { new Image().src = out; }],
  ['style sheet', 'style-src-elem', (out) => { document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: out })); }],
  ['font', 'font-src', (out) => { new FontFace('x', 'url(' + out + ')').load().catch(() => {}); }],
  ['frame', 'frame-src', (out) => { document.body.append(Object.assign(document.createElement('iframe'), { src: out })); }],
  ['sound', 'media-src', (out) => { new Audio(out).load(); }],
  ['form', 'form-action', (out) => { const f = Object.assign(document.createElement('form'), { action: out }); document.body.append(f); f.submit(); }],
  ['module', 'script-src-elem', (out) => { import(out).catch(() => {}); }],
];

test('its policy stops every way by which a page could send what it holds', async ({ context }) => {
  /** @type {(string | undefined)[]} */
  const received = [];
  const server = createServer((request, response) => {
    received.push(request.url);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  // What is stopped is reported on the console: a page of its own, without the fixture that forbids that.
  const page = await context.newPage();
  await page.goto(FILE);
  await expect(marks(page).first()).toBeVisible();
  for (const [name, directive, attempt] of WAYS) {
    const stopped = page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
    }));
    await page.evaluate(attempt, `http://127.0.0.1:${port}/${encodeURIComponent(name)}`);
    expect(await stopped, name).toBe(directive);
  }
  expect(received).toEqual([]);
  server.close();
});

test('text in its articles cannot run: scripts need its hash, and sinks need its policy', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(FILE);
  const refused = await page.evaluate(() => {
    /** @param {() => void} act */
    const refuses = (act) => {
      try {
        act();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    const script = document.createElement('script');
    const inert = document.createElement('script');
    inert.append('document.title = "taken over"');
    document.body.append(inert);
    return [
      refuses(() => (document.body.innerHTML = '<p>x</p>')),
      refuses(() => (script.src = 'data:text/javascript,1')),
      refuses(() => (script.text = '1')),
      refuses(() => new Worker('data:text/javascript,1')),
    ];
  });
  expect(refused).toEqual(Array(4).fill(true));
  await expect(page).toHaveTitle(/Newsweave/);
});

test('the module that is one file brings the element to another site, with one request', async ({ page, requests, elsewhere }) => {
  const url = await elsewhere(`<!doctype html><title>A host</title><link rel="icon" href="data:,">
    <script type="module" src="${process.env.NEWSWEAVE_URL}newsweave.inline.js"></script>
    <news-weave><article data-title="Border"><p>${BORDER}</p></article></news-weave>`);
  await page.goto(url);
  await expect(marks(page).first()).toBeVisible();
  expect(requests.filter((one) => one.startsWith('http')).map((one) => new URL(one).pathname)).toEqual(['/', '/newsweave.inline.js']);
});

test('it says that it opens no PDF, and what does', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere(`<!doctype html><title>A host</title><link rel="icon" href="data:,">
    <script type="module" src="${process.env.NEWSWEAVE_URL}newsweave.inline.js"></script><news-weave></news-weave>`));
  await page.locator('input[type=file]').first().setInputFiles({ name: 'border.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await expect(page.getByText(/border\.pdf.*small form.*newsweave\.html/)).toBeVisible();
});
