import { readFileSync } from 'node:fs';

import { element, host, record, told } from './host.js';
import { evidence, marks } from './story.js';
import { expect, test } from './support.js';

const HOST = String(process.env.NEWSWEAVE_URL).replace(/\/$/, '');
/** All that a page on another site must allow, as docs/embedding.md says. */
const NEEDED = { 'default-src': "'none'", 'script-src': `${HOST} 'wasm-unsafe-eval'`, 'connect-src': HOST, 'worker-src': 'blob:', 'img-src': 'data:' };

/** @param {Record<string, string | undefined>} directives */
const policy = (directives) => ({ 'Content-Security-Policy': Object.entries(directives).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])).join('; ') });

/** A page under a policy. @param {Record<string, string | undefined>} directives @param {string} [body] */
const under = (directives, body = element()) => ({ '/': { body: host(body), headers: policy(directives) } });

/** Something is read, and it has its styles. @param {import('@playwright/test').Page | import('@playwright/test').FrameLocator} page */
async function works(page) {
  await expect(page.locator('.view-panel:visible mark[data-item^="actor:"]').first()).toBeVisible();
  await page.locator('.view-panel:visible mark[data-item^="actor:"]').first().click();
  await expect(page.getByRole('region', { name: 'Evidence' }).locator('blockquote').first()).toBeVisible();
  await expect(page.locator('news-weave .frame')).toHaveCSS('display', 'grid');
}

test('the policy that the guide names is enough on another site, without a word on the console', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere(under({ ...NEEDED, 'style-src': "'none'", 'require-trusted-types-for': "'script'", 'trusted-types': 'newsweave' })));
  await works(page);
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Figures' })).toContainText('12,000');
  expect(page.workers()).toHaveLength(1);
});

test("on the page's own site 'self' is enough", async ({ page, elsewhere }) => {
  const self = "'self'";
  await page.goto(await elsewhere({ ...own(), '/': { body: host(element()).replace(`${HOST}/newsweave.js`, '/newsweave.js'),
    headers: policy({ 'default-src': "'none'", 'script-src': `${self} 'wasm-unsafe-eval'`, 'connect-src': self, 'worker-src': self, 'img-src': 'data:' }) } }));
  await works(page);
  expect(page.workers()).toHaveLength(1);
});

test('the module that is one file needs no connect-src', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere({ '/': { body: host(element()).replace('newsweave.js', 'newsweave.inline.js'), headers: policy({ ...NEEDED, 'connect-src': undefined }) } }));
  await works(page);
  await page.getByRole('tab', { name: 'Words' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Words' }).locator('[data-item]').first()).toBeAttached();
  expect(page.workers()).toHaveLength(1);
});

/** What is missing, what the element then says, whether it reads all the same. @type {[string, Record<string, string | undefined>, string, boolean][]} */
const MISSING = [
  ["'wasm-unsafe-eval'", { 'script-src': HOST }, "add 'wasm-unsafe-eval' to script-src", false],
  ['connect-src', { 'connect-src': undefined }, `add ${HOST} to its connect-src`, false],
  ['worker-src', { 'worker-src': undefined }, 'allow worker-src blob:', true],
  ['worker-src, which allows none', { 'worker-src': "'none'" }, 'allow worker-src blob:', true],
  ['our trusted types', { 'require-trusted-types-for': "'script'", 'trusted-types': 'other' }, 'add newsweave to trusted-types', true],
];
for (const [what, directives, says, reads] of MISSING) {
  test(`without ${what} the element names the directive${reads ? ', and reads on the main thread' : ', and the text stands'}`, async ({ context, elsewhere }) => {
    // What the policy forbids is told on the console, too.
    const page = await context.newPage();
    await record(page);
    await page.goto(await elsewhere(under({ ...NEEDED, ...directives })));
    await expect(page.getByRole('status')).toContainText(says);
    if (reads) await works(page);
    else await expect(page.locator('.body p').first()).toBeVisible();
    expect(page.workers()).toHaveLength(0);
    expect((await told(page, 'error')).map(({ message }) => message)).toEqual(reads ? [] : [expect.stringContaining(says)]);
  });
}

test('without the host in script-src the articles show as they are', async ({ context, elsewhere }) => {
  const page = await context.newPage();
  await page.goto(await elsewhere(under({ ...NEEDED, 'script-src': "'none'" })));
  await expect(page.locator('news-weave > article')).toBeVisible();
});

test('a page that is cut off from others may embed it', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere({ '/': { body: host(element()), headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' } } }));
  await works(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(page.workers()).toHaveLength(1);
});

for (const type of ['application/octet-stream', 'text/html']) {
  test(`the engine may come as ${type}`, async ({ page, elsewhere }) => {
    await page.goto(await elsewhere({ ...own(type), '/': { body: host(element()).replace(`${HOST}/newsweave.js`, '/newsweave.js') } }));
    await works(page);
    expect(page.workers()).toHaveLength(1);
  });
}

test('in a sandboxed frame the element works', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere({ '/': { body: '<!doctype html><title>A host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="/framed" width="900" height="600"></iframe>' },
    '/framed': { body: host(element()) } }));
  await works(page.frameLocator('iframe'));
  await expect(page.frameLocator('iframe').getByRole('status')).toBeEmpty();
});

test('in a sandboxed frame the explorer works until the page closes, and says so', async ({ context, elsewhere }) => {
  const page = await context.newPage();
  await page.goto(await elsewhere(`<!doctype html><title>A host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="${HOST}/" width="1300" height="700"></iframe>`));
  const frame = page.frameLocator('iframe');
  await works(frame);
  await expect(frame.getByRole('status')).toContainText('keeps no stories for this page');
  await expect(frame.getByRole('status')).not.toContainText('workers');
  await frame.getByRole('tab', { name: 'Quotes' }).click();
  await expect(frame.getByRole('tabpanel', { name: 'Quotes' }).locator('[data-item]').first()).toBeVisible();
});

test('a frame written by the page around, too', async ({ page, elsewhere }) => {
  const inside = host(element()).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  await page.goto(await elsewhere(`<!doctype html><title>A host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" srcdoc="${inside}" width="900" height="600"></iframe>`));
  await works(page.frameLocator('iframe'));
});

/** The files of the element, to be served by the page's own site. @param {string} [wasm] The media type of the engine. */
function own(wasm = 'application/wasm') {
  const file = (/** @type {string} */ name, /** @type {string} */ type) => ({ [`/${name}`]: { body: readFileSync(`dist/${name}`), headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' } } });
  const script = 'text/javascript';
  return { ...file('newsweave.js', script), ...file('worker.js', script), ...file('newsweave_bg.wasm', wasm), ...file('parts/rest.js', script), ...file('parts/suggestions.js', script) };
}
