import { readFileSync } from 'node:fs';

import { defineConfig } from '@playwright/test';

if (!process.env.NEWSWEAVE_URL || !process.env.CHROMIUM) {
  throw new Error('Type `cargo xtask test page`: it builds and serves the page and finds the browser.');
}

const capabilities = JSON.parse(readFileSync(new URL('webdriver.json', import.meta.url), 'utf8'));

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'target/page-tests',
  // Long enough for a machine that is busy with other things: waiting costs nothing where all is well.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: process.env.NEWSWEAVE_URL,
    launchOptions: { executablePath: process.env.CHROMIUM, args: capabilities['goog:chromeOptions'].args },
  },
});
