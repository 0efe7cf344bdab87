import { readFileSync } from 'node:fs';

import { defineConfig } from '@playwright/test';

const { NEWSWEAVE_URL, CHROMIUM, FIREFOX } = process.env;
if (!NEWSWEAVE_URL || !(CHROMIUM || FIREFOX)) {
  throw new Error('Type `cargo xtask test page`, or `cargo xtask test engines`: it builds and serves the page and finds the browser.');
}

const capabilities = JSON.parse(readFileSync(new URL('webdriver.json', import.meta.url), 'utf8'));

const FIREFOX_CAN = ['actors', 'figures', 'links', 'quotes', 'read', 'search', 'shared', 'time', 'words'].map((name) => `**/${name}.spec.js`);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'target/page-tests',
  // Long enough for a machine that is busy with other things: waiting costs nothing where all is well.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: { baseURL: NEWSWEAVE_URL },
  projects: [
    { name: 'chromium', use: { launchOptions: { executablePath: CHROMIUM, args: capabilities['goog:chromeOptions'].args } } },
    // Any Firefox, by WebDriver BiDi, which has no colour schemes, downloads or clipboard yet: the views and the search. A test that cannot
    // hold there is marked, with the reason.
    { name: 'firefox', testMatch: FIREFOX_CAN, grepInvert: /@chromium/, use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: FIREFOX } } },
  ],
});
