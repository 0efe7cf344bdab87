// Takes the pictures of docs/screens/ from the page with its sample articles: `node xtask/screens.mjs` with CHROMIUM and NEWSWEAVE_URL
// set, as `cargo xtask screens` does. Pictures have at most 256 colours, which is all that a page of type needs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

import { chromium } from '@playwright/test';

const FOLDER = 'docs/screens';
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 780 } };
const LIGHT = /** @type {const} */ ({ colorScheme: 'light' });
const DARK = /** @type {const} */ ({ colorScheme: 'dark' });

/** The picture's name, how the page is opened, its view, and an item that is selected. @type {[string, object, string, (RegExp | null)?][]} */
const SCREENS = [
  ['read', { ...DESKTOP, ...LIGHT }, 'Read', /^Staffan de Mistura$/],
  ['figures', { ...DESKTOP, ...LIGHT }, 'Figures', /^refugees/],
  ['quotes-dark', { ...DESKTOP, ...DARK }, 'Quotes', /^Bashar al Assad$/],
  ['actors', { ...DESKTOP, ...LIGHT }, 'Actors', /^Recep Tayyip Erdogan$/],
  ['links-dark', { ...DESKTOP, ...DARK }, 'Links'],
  ['time', { ...DESKTOP, ...LIGHT }, 'Time'],
  ['words', { ...DESKTOP, ...LIGHT }, 'Words'],
  ['phone-read', { ...PHONE, ...LIGHT }, 'Read', /^Vladimir Putin$/],
  ['phone-figures-dark', { ...PHONE, ...DARK }, 'Figures'],
];

const { args } = JSON.parse(readFileSync('webdriver.json', 'utf8'))['goog:chromeOptions'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const workshop = await browser.newPage();
mkdirSync(FOLDER, { recursive: true });
for (const [name, look, view, chosen] of SCREENS) {
  const page = await browser.newPage(look);
  await page.goto(/** @type {string} */ (process.env.NEWSWEAVE_URL));
  await page.locator('news-weave mark[data-item]').first().waitFor();
  const select = page.getByRole('combobox', { name: 'View' });
  if (await select.isVisible()) await select.selectOption({ label: view });
  else await page.getByRole('tab', { name: view }).click();
  const panel = page.getByRole('tabpanel', { name: view });
  await panel.locator('[data-item]').first().waitFor({ state: 'attached' });
  if (chosen) {
    await panel.locator('[data-item]', { hasText: chosen }).first().click();
    await page.locator('.evidence blockquote').first().waitFor();
  }
  await page.mouse.move(0, 0);
  const picture = indexed(await pixels(await page.screenshot()));
  writeFileSync(`${FOLDER}/${name}.png`, picture);
  console.log(`${name.padEnd(20)} ${String(picture.length).padStart(7)} bytes`);
  await page.close();
}
await browser.close();

/** @typedef {{width: number, height: number, data: Uint8Array}} Pixels Four bytes a pixel: red, green, blue, alpha. */

/** The browser reads its own picture. @param {Buffer} png @returns {Promise<Pixels>} */
async function pixels(png) {
  const { width, height, text } = await workshop.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'));
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width, height, text: btoa(text) };
  }, png.toString('base64'));
  return { width, height, data: Buffer.from(text, 'base64') };
}

/** A PNG whose pixels are numbers of colours (colour type 3). @param {Pixels} pixels */
function indexed({ width, height, data }) {
  const { palette, nearest } = colours(data);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = nearest(data, (y * width + x) * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The colours that stand for most pixels, alike ones taken together, and which of them is nearest to a pixel. @param {Uint8Array} data */
function colours(data) {
  /** @type {Map<number, {count: number, sum: number[]}>} */
  const alike = new Map();
  const key = (/** @type {Uint8Array} */ data, /** @type {number} */ at) => ((data[at] >> 3) << 10) | ((data[at + 1] >> 3) << 5) | (data[at + 2] >> 3);
  for (let at = 0; at < data.length; at += 4) {
    const group = alike.get(key(data, at)) ?? { count: 0, sum: [0, 0, 0] };
    group.count += 1;
    for (const channel of [0, 1, 2]) group.sum[channel] += data[at + channel];
    alike.set(key(data, at), group);
  }
  const most = [...alike.values()].sort((a, b) => b.count - a.count).slice(0, 256);
  const palette = most.map(({ count, sum }) => sum.map((channel) => Math.round(channel / count)));
  /** @type {Map<number, number>} */
  const known = new Map();
  const nearest = (/** @type {Uint8Array} */ data, /** @type {number} */ at) => {
    const of = key(data, at);
    const found = known.get(of) ?? closest(palette, [data[at], data[at + 1], data[at + 2]]);
    known.set(of, found);
    return found;
  };
  return { palette, nearest };
}

/** @param {number[][]} palette @param {number[]} colour */
function closest(palette, colour) {
  const far = palette.map((one) => one.reduce((sum, channel, i) => sum + (channel - colour[i]) ** 2, 0));
  return far.indexOf(Math.min(...far));
}
