/** From `npm pack` to what somebody makes of it: a page by Vite, a page with script tags, a program in Node, and one in TypeScript. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, createServer as createViteServer } from 'vite';

import { marks } from './story.js';
import { expect, test } from './support.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = join(ROOT, 'tests/package/');
const NAMES = 'Viktor Orlov, Ana Torres, Norport';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css' };

test.describe.configure({ mode: 'default' });

/** A new project with the package in it, as a tarball. */
const PROJECT = join(ROOT, 'target/package-test/');

test.beforeAll(() => {
  rmSync(PROJECT, { recursive: true, force: true });
  mkdirSync(PROJECT, { recursive: true });
  const tarball = run('npm', ['pack', '--silent', '--pack-destination', PROJECT], join(ROOT, 'pkg')).trim();
  writeFileSync(join(PROJECT, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--offline', '--silent', '--no-audit', '--no-fund', `./${tarball}`]);
  for (const name of ['consumer.ts', 'element.ts', 'main.js', 'plain.html', 'vite.config.js']) copyFileSync(FILES + name, PROJECT + name);
  copyFileSync(`${FILES}vite.html`, `${PROJECT}index.html`);
});

test('the examples of the documentation print what it says', () => {
  for (const file of ['docs/api.md', 'api/README.md']) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    for (const [at, [, code, expected]] of [...text.matchAll(/```js\n([^]*?)```\n(?:\n```text\n([^]*?)```)?/g)].entries()) {
      writeFileSync(`${PROJECT}example.js`, code);
      const printed = run('node', ['example.js']);
      if (expected !== undefined) expect(printed, `${file}, example ${at + 1}`).toBe(expected);
    }
  }
});

test('a program in Node reads an article, with the engine beside it or inside', () => {
  for (const source of ['newsweave', 'newsweave/inline']) {
    writeFileSync(`${PROJECT}program.js`, readFileSync(`${FILES}main.js`, 'utf8')
      .replace("'newsweave'", `'${source}'`)
      .replace(/import 'newsweave.element';/, '')
      .replace(/^.*querySelector.*$/m, "console.log(names.map(({ text }) => text).join(', '));"));
    expect(run('node', ['program.js'])).toBe(`${NAMES}\n`);
  }
});

test('a server that renders a page may import the element', () => {
  writeFileSync(`${PROJECT}server.js`, "import 'newsweave/element/inline';\nimport { NewsWeave } from 'newsweave/element';\nconsole.log(NewsWeave.name);\n");
  expect(run('node', ['server.js'])).toBe('NewsWeave\n');
});

test('its types hold in strict TypeScript, without those of browsers where there is no page', () => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--noEmit', '--target', 'es2022', '--exactOptionalPropertyTypes'];
  for (const modules of [['--module', 'nodenext'], ['--module', 'esnext', '--moduleResolution', 'bundler']]) {
    run('node', [tsc, ...strict, ...modules, '--lib', 'es2022', 'consumer.ts']);
    run('node', [tsc, ...strict, ...modules, '--lib', 'es2022,dom', 'element.ts']);
  }
});

test('a page of plain script tags reads, and shows the element', async ({ page }) => {
  await shows(page, PROJECT, 'plain.html');
});

test('Vite builds a page that reads, and shows the element', async ({ page }) => {
  // Only what takes time and changes nothing is left out.
  await build({ root: PROJECT, logLevel: 'error', build: { minify: false, reportCompressedSize: false } });
  await shows(page, `${PROJECT}dist/`, 'index.html');
});

test("Vite's own server shows the same page while it is being written", async ({ page }) => {
  const server = await createViteServer({ root: PROJECT, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await expect(page.locator('body > output')).toHaveText(NAMES);
    await expect(marks(page).first()).toBeVisible();
  } finally {
    // Its page asks for a server that has gone, and tells the console.
    await page.goto('about:blank');
    await server.close();
  }
});

/** @param {import('@playwright/test').Page} page @param {string} folder @param {string} file */
async function shows(page, folder, file) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[/** @type {keyof typeof TYPES} */ (extname(path))] ?? 'application/octet-stream');
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    await page.goto(`http://127.0.0.1:${port}/${file}`);
    await expect(page.locator('body > output')).toHaveText(NAMES);
    await expect(marks(page).first()).toBeVisible();
  } finally {
    server.close();
  }
}

/** Runs a program in the project; what it printed. @param {string} program @param {string[]} args */
function run(program, args, cwd = PROJECT) {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, FORCE_COLOR: '0' } });
  } catch (error) {
    const { stdout, stderr } = /** @type {{stdout: string, stderr: string}} */ (error);
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}
