import { element, host } from './host.js';
import { BORDER } from './story.js';
import { expect, test } from './support.js';

/** What the browser counts on the page, after what is no longer used was thrown away. @param {import('@playwright/test').CDPSession} browser */
async function counts(browser) {
  for (let i = 0; i < 3; i++) await browser.send('HeapProfiler.collectGarbage');
  const { metrics } = await browser.send('Performance.getMetrics');
  const [nodes, listeners, documents, heap] = ['Nodes', 'JSEventListeners', 'Documents', 'JSHeapUsedSize'].map((name) => Number(metrics.find((metric) => metric.name === name)?.value));
  return { nodes, listeners, documents, heap };
}

/**
 * Puts elements into the page one after the other, uses each, and takes it out.
 * @param {import('@playwright/test').Page} page @param {number} rounds @param {string} view
 */
const use = (page, rounds, view) => page.evaluate(async ([rounds, view, text]) => {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  for (let i = 0; i < Number(rounds); i++) {
    const it = document.createElement('news-weave');
    it.view = String(view);
    const article = document.createElement('article');
    article.append(String(text));
    it.append(article);
    document.body.append(it);
    await it.ready;
    const root = /** @type {ShadowRoot} */ (it.shadowRoot);
    while (!root.querySelector('[data-item]')) await turn();
    /** @type {HTMLElement} */ (root.querySelector('[data-item]')).click();
    while (!root.querySelector('blockquote')) await turn();
    /** @type {HTMLElement | null} */ (root.querySelector('[aria-expanded]'))?.click();
    it.setAttribute('view', 'read');
    await it.add({ text: 'Anna Lindqvist left Vienna.' });
    it.remove();
    await turn();
  }
}, [rounds, view, BORDER]);

for (const view of ['', 'figures']) {
  test(`fifty elements with ${view || 'all views'} leave nothing behind on the page`, async ({ page, elsewhere }) => {
    await page.goto(await elsewhere(host('<h1>A host</h1>')));
    await page.evaluate(() => customElements.whenDefined('news-weave').then(() => {}));
    const browser = await page.context().newCDPSession(page);
    await browser.send('Performance.enable');
    await use(page, 10, view);
    const before = await counts(browser);
    await use(page, 50, view);
    const after = await counts(browser);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.documents).toBeLessThanOrEqual(before.documents);
    // In bytes. The garbage of fifty elements would be many times that; what browsers note for themselves is not.
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
  });
}

test('twenty elements on a page have one engine', async ({ page, elsewhere, requests }) => {
  await page.addInitScript(() => {
    const made = /** @type {any} */ (window).made = { modules: 0, sent: 0 };
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = (source) => (made.modules++, compileStreaming.call(WebAssembly, source));
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any[]} */ ...args) {
      if (args[0]?.module) made.sent++;
      return post.apply(this, /** @type {any} */ (args));
    };
  });
  await page.goto(await elsewhere(host(element('view="read"').repeat(20))));
  await expect.poll(() => page.locator('news-weave').evaluateAll((all) => all.filter((it) => it.shadowRoot?.querySelector('mark[data-item^="actor:"]')).length)).toBe(20);
  expect(page.workers()).toHaveLength(1);
  expect(await page.evaluate(() => /** @type {any} */ (window).made)).toEqual({ modules: 1, sent: 1 });
  expect(requests.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
});
