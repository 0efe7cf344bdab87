import { readFileSync } from 'node:fs';

import { AID, BORDER, articles, evidence, marks, searchBox } from './story.js';
import { expect, openWith, test } from './support.js';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const GERMAN = 'Die Regierung in Bergen hat am Montag erklärt, dass sie den Vertrag nicht unterschreiben wird, weil er dem Land schadet; das sagte ein Sprecher der Regierung.';

/** @typedef {import('@playwright/test').Page} Page */

/** What each state is called, and how one comes there. @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  'no article': async (page) => {
    await openWith(page, {});
    await expect(page.getByRole('heading', { name: 'Paste news articles.' })).toBeVisible();
  },
  'the dialog that takes articles in': async (page) => {
    await open(page);
    await page.getByRole('button', { name: 'Paste or open' }).click();
  },
  'the help': async (page) => {
    await open(page);
    await page.keyboard.press('?');
    await page.getByText('Accessibility', { exact: true }).click();
  },
  'two articles side by side, with words that they share': async (page) => {
    const shared = 'the crossing would stay open for all until the end of the month';
    await openWith(page, { border: `${BORDER} They said ${shared}.`, aid: `${AID} It is said that ${shared}.` });
    await page.getByLabel('Beside it').selectOption({ index: 1 });
    await expect(page.locator('.body .shared')).toHaveCount(2);
  },
  'another language': async (page) => {
    await openWith(page, { german: GERMAN });
    await expect(page.getByText('This does not read like English prose').first()).toBeVisible();
  },
  'the same text twice': async (page) => {
    await openWith(page, { one: BORDER, two: BORDER });
    await expect(page.getByText('Same text as article 1')).toBeVisible();
  },
  'suggestions of the search': async (page) => {
    await open(page);
    await searchBox(page).fill('lind');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'nothing found': async (page) => {
    await openWith(page, { one: 'Nothing at all was there to be seen by them.' });
    for (const view of ['Figures', 'Quotes', 'Actors', 'Links', 'Time']) {
      await tab(page, view);
      await expect(panel(page, view).locator('.nothing').first()).toBeVisible();
    }
  },
  'figures as a table': (page) => shape(page, 'Figures', 'Table'),
  'quotes as a table': (page) => shape(page, 'Quotes', 'Table'),
  'links as a matrix': (page) => shape(page, 'Links', 'Matrix'),
  'links as a table': (page) => shape(page, 'Links', 'Table'),
  'time as a table': (page) => shape(page, 'Time', 'Table'),
};

/** @param {Page} page */
async function open(page) {
  await openWith(page, { border: BORDER, aid: AID });
  await expect(marks(page).first()).toBeVisible();
}

/** @param {Page} page @param {string} name */
async function tab(page, name) {
  await page.getByRole('tab', { name }).click();
}

/** @param {Page} page @param {string} name */
const panel = (page, name) => page.getByRole('tabpanel', { name });

/** @param {Page} page @param {string} view @param {string} name */
async function shape(page, view, name) {
  await open(page);
  await tab(page, view);
  await panel(page, view).getByRole('radio', { name, exact: true }).check();
  await expect(panel(page, view).getByRole('table').first()).toBeVisible();
}

/** What axe has to say of the page. @param {Page} page @returns {Promise<string[]>} */
async function violations(page) {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.flat()} ${any[0]?.message ?? ''}`).slice(0, 3).join('; ')}`);
  });
}

for (const [look, use] of /** @type {[string, object][]} */ ([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ["the reader's own colours", { colorScheme: 'dark', contextOptions: { forcedColors: 'active' } }],
])) {
  test.describe(`in ${look}`, () => {
    test.use({ ...use, bypassCSP: true });
    for (const [state, reach] of Object.entries(STATES)) {
      test(`axe finds nothing wrong: ${state}`, async ({ page }) => {
        await reach(page);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

test('the main task is done with the keyboard alone', async ({ page }) => {
  await openWith(page, {});
  const tabTo = async (/** @type {string} */ name) => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const active = document.querySelector('news-weave')?.shadowRoot?.activeElement;
        return active && [active.getAttribute('aria-label') ?? active.textContent, getComputedStyle(active).outlineStyle].join(' ');
      });
      if (focused?.includes(name)) return expect(focused).toMatch(/(solid|auto)$/);
    }
    throw new Error(`Tab does not come to ${name}`);
  };
  await tabTo('Paste text');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add articles' })).toBeVisible();
  await page.keyboard.insertText(BORDER);
  await page.keyboard.press('Control+Enter');
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('2');
  const figures = panel(page, 'Figures');
  await expect(figures.getByRole('heading', { name: 'Counts' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(figures.locator(':focus')).toHaveAttribute('data-item', /^figure:/);
  await page.keyboard.press('Enter');
  await expect(evidence(page).locator('blockquote').first()).toBeVisible();
  await page.keyboard.press('e');
  await expect(evidence(page)).toBeFocused();
  await page.keyboard.press('j');
  await expect(evidence(page).getByRole('button', { name: 'Open in text' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.body p:focus')).toBeInViewport();
  await page.keyboard.press('/');
  await page.keyboard.type('orlov');
  await expect(page.getByRole('option', { name: /^Viktor Orlov/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { name: 'Viktor Orlov' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(evidence(page).locator('blockquote')).toHaveCount(0);
});

for (const [name, viewport] of /** @type {const} */ ([['320 px', { width: 320, height: 640 }], ['1400 px at 200 %', { width: 700, height: 450 }]])) {
  test(`at ${name} only tables and pictures scroll sideways, in frames of their own`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    for (const view of ['Read', 'Figures', 'Quotes', 'Actors', 'Links', 'Time', 'Words']) {
      await tab(page, view);
      const shapes = panel(page, view).getByRole('group', { name: 'Shape' }).getByRole('radio');
      await expect(panel(page, view)).toContainText(/\w/);
      for (let at = 0; at < Math.max(1, await shapes.count()); at++) {
        if (await shapes.count()) await shapes.nth(at).check();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} ${at}`).toBeLessThanOrEqual(viewport.width);
      }
    }
  });
}

test('what can be pressed is at least 24 px wide and high', async ({ page }) => {
  await open(page);
  for (const view of ['Read', 'Figures', 'Quotes', 'Actors', 'Links', 'Time', 'Words']) {
    await tab(page, view);
    await expect(panel(page, view)).toContainText(/\w/);
    const small = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('news-weave')?.shadowRoot);
      return [...root.querySelectorAll('button, select, input, summary')].flatMap((control) => {
        // A box to tick is as large as its label, and one that is seen by its label alone too.
        const area = (control.closest('label') ?? control).getBoundingClientRect();
        const seen = area.width > 0 && area.height > 0 && !control.closest('.unseen');
        return seen && (area.width < 23.5 || area.height < 23.5) ? [`${control.outerHTML.slice(0, 90)}: ${Math.round(area.width)} x ${Math.round(area.height)}`] : [];
      });
    });
    expect(small, view).toEqual([]);
  }
});

test('on a phone the evidence does not cover what was chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(articles(page).first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Paste or open' })).toBeInViewport();
  for (const view of ['Read', 'Quotes', 'Actors']) {
    await tab(page, view);
    const items = panel(page, view).locator('[data-item]:visible');
    await expect(items.first()).toBeVisible();
    const at = items.nth(Math.min(3, (await items.count()) - 1));
    await at.scrollIntoViewIfNeeded();
    await at.click();
    await expect(evidence(page).locator('blockquote').first()).toBeVisible();
    await expect.poll(async () => {
      const [chosen, sheet] = [await at.boundingBox(), await evidence(page).boundingBox()];
      return Boolean(chosen && sheet && chosen.y + Math.min(chosen.height, 40) <= sheet.y);
    }, view).toBe(true);
    await page.keyboard.press('Escape');
    await expect(evidence(page).locator('blockquote')).toHaveCount(0);
  }
});

test('the first press of Tab leads past the articles to the view', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Go to the view' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Read')).toBeFocused();
  await expect(skip).not.toBeInViewport({ ratio: 1 });
});
