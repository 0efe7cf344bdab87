import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { element, host } from './host.js';
import { marks } from './story.js';
import { expect, test } from './support.js';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const [declaration] = manifest.modules[0].declarations;
/** @param {{name: string}[]} list */
const names = (list) => list.map(({ name }) => name).sort();

/** Lifecycle callbacks are the browser's, not the page's. */
const CALLBACKS = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];

test('the manifest names the element, its class, and the module that has them', async ({ page, elsewhere }) => {
  expect(manifest.schemaVersion).toBe('1.0.0');
  expect(declaration).toMatchObject({ name: 'NewsWeave', tagName: 'news-weave', customElement: true, superclass: { name: 'HTMLElement' } });
  await page.goto(await elsewhere(host(element())));
  expect(await page.evaluate(async (path) => {
    const module = await import(path);
    return [customElements.get('news-weave') === module.NewsWeave, Object.keys(module)];
  }, `${process.env.NEWSWEAVE_URL}${manifest.modules[0].path}`)).toEqual([true, ['NewsWeave']]);
});

test('it names every attribute, property and method, and which of them say the same', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere(host(element())));
  const [attributes, members] = await page.evaluate(() => {
    const known = /** @type {any} */ (customElements.get('news-weave'));
    return [[...known.observedAttributes].sort(), Object.getOwnPropertyNames(known.prototype)];
  });
  expect(names(declaration.attributes)).toEqual(attributes);
  expect(names(declaration.members)).toEqual(members.filter((name) => !CALLBACKS.includes(name)).sort());
  for (const { name, fieldName } of declaration.attributes) {
    const both = await page.evaluate(([name, field]) => {
      const it = /** @type {any} */ (document.createElement('news-weave'));
      it.setAttribute(name, '7');
      const before = it[field];
      it[field] = typeof before === 'boolean' ? false : typeof before === 'number' ? 9 : 'x';
      return [before, it.getAttribute(name)];
    }, [name, fieldName]);
    expect([[true, null], [7, '9'], ['7', 'x']], name).toContainEqual(both);
  }
});

test('it names every event, slot and part', async ({ page, elsewhere }) => {
  await page.addInitScript(() => {
    const types = /** @type {any} */ (window).types = new Set();
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof Element && this.localName === 'news-weave') types.add(event.type);
      return dispatchEvent.call(this, event);
    };
  });
  await page.goto(await elsewhere(host(element())));
  await marks(page).first().click();
  await page.getByRole('tab', { name: 'Figures' }).click();
  const inside = () => page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('news-weave')?.shadowRoot);
    return [[...root.querySelectorAll('[part]')].map((it) => String(it.getAttribute('part'))), [...root.querySelectorAll('slot')].map(({ name }) => name)];
  });
  const [parts, slots] = await inside();
  await page.locator('news-weave').evaluate((it) => it.setAttribute('view', 'time'));
  const [alone] = await inside();
  expect(parts).toEqual(expect.arrayContaining(alone));
  expect(names(declaration.cssParts)).toEqual([...new Set(parts)].sort());
  expect(names(declaration.slots)).toEqual(slots);
  await page.locator('news-weave').evaluate((it) => it.setAttribute('for', '#nowhere'));
  await expect.poll(() => page.evaluate(() => [.../** @type {any} */ (window).types].sort())).toEqual(names(declaration.events));
});

test('it names every custom property that the element sets, and each has a value', async ({ page, elsewhere }) => {
  await page.goto(await elsewhere(host(element())));
  await expect(marks(page).first()).toBeVisible();
  const set = await page.locator('news-weave').evaluate((it) => {
    const rules = /** @type {ShadowRoot} */ (it.shadowRoot).adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const hosts = rules.flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ':host' ? [...rule.style] : [])).filter((name) => name.startsWith('--'));
    return [...new Set(hosts)].sort().map((name) => [name, getComputedStyle(it).getPropertyValue(name) !== '']);
  });
  expect(set).toEqual(names(declaration.cssProperties).map((name) => [name, true]));
});

test('its types say the same to TypeScript, and refuse what is wrong', () => {
  const { status, stdout } = spawnSync('npx', ['tsc', '--project', 'tests/types/tsconfig.json'], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
