// Makes what is one file each, from the site in dist/: newsweave.inline.js, a module with the engine, its worker and its parts inside;
// newsweave.html, a page that works from a disk and may ask nothing of any network; and, for the package, the engine as a module.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';

import { build } from 'esbuild';

import { packed } from '../www/engine/packed.js';
import { sheets } from './sheets.mjs';

/** Stands in the bundle where the engine comes in: esbuild would write its bytes in four characters each. */
const ENGINE = '@engine@';

const [wasm, index, style, first] = await Promise.all(['newsweave_bg.wasm', 'index.html', 'page.css', 'first.js'].map((name) => readFile(`dist/${name}`)));

const worker = await bundled('www/engine/worker.js', { format: 'iife', define: { 'import.meta.url': '""' } });
const engine = `[${packed(wasm, isDense).map(quoted).join()}]`;

// What reads PDF and Word weighs a third of all. It goes along with who carries the page on a stick, not with each visitor of a site.
await writeFile('dist/newsweave.inline.js', await element(/\/(docx|pdf)\.js$/));
await writeFile('dist/newsweave.html', page(String(index), String(style), inHtml(String(first)), inHtml(await element(/^$/))));
await writeFile('pkg/api/wasm.js', `/** The engine, as packed.js packs it. */\nexport default ${engine};\n`);

/** The element with all that it needs. @param {RegExp} without What opens files and is left out. */
async function element(without) {
  const text = await bundled('www/newsweave.js', {
    format: 'esm',
    plugins: [sheets, {
      name: 'inside',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /\/place\.js$/ }, ({ resolveDir }) => ({ path: `${resolveDir}/place.inline.js` }));
        onResolve({ filter: without }, ({ resolveDir }) => ({ path: `${resolveDir}/absent.js` }));
        onResolve({ filter: /^newsweave:/ }, ({ path }) => ({ path, namespace: 'inside' }));
        onLoad({ filter: /wasm$/, namespace: 'inside' }, () => ({ contents: JSON.stringify(ENGINE), loader: 'json' }));
        onLoad({ filter: /worker$/, namespace: 'inside' }, () => ({ contents: worker, loader: 'text' }));
      },
    }],
  });
  return text.replace(`"${ENGINE}"`, () => engine);
}

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundled(entry, options) {
  const common = { bundle: true, write: false, target: 'es2022', minify: true, charset: 'utf8', logLevel: 'warning' };
  const { outputFiles } = await build({ ...options, .../** @type {const} */ (common), entryPoints: [entry] });
  return outputFiles[0].text;
}

/** Whether bytes have no patterns. @param {Uint8Array} bytes */
function isDense(bytes) {
  return deflateRawSync(bytes).length > bytes.length * 0.93;
}

/** A string of JavaScript, with as few escapes as can be. @param {string} text */
function quoted(text) {
  const escapes = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' };
  const escaped = text.replace(/[\\"\n\r]/g, (character) => escapes[/** @type {keyof escapes} */ (character)]);
  // HTML has no U+0000; before a digit, its short escape would mean another character.
  return `"${escaped.replace(/\0(?=\d)/g, '\\x00').replace(/\0/g, '\\0')}"`;
}

/** A script that cannot end its element, nor begin a comment in it. @param {string} script */
function inHtml(script) {
  return script.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/**
 * The page with its style and its scripts inside, under a policy that allows these, the engine in its worker, and nothing else.
 * @param {string} index @param {string} style @param {string} first @param {string} script
 */
function page(index, style, first, script) {
  /** @param {string} text */
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'", `script-src ${hash(first)} ${hash(script)} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`, 'worker-src blob:', "connect-src 'none'",
    'img-src data: blob:', "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types newsweave',
  ].join('; ');
  return index
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
    .replace(/<link rel="(stylesheet|preload)"[^>]*>\n/g, '')
    .replace(/<script src="first.js"><\/script>/, () => `<style>${style}</style>\n<script>${first}</script>`)
    .replace(/<script type="module" [^>]*><\/script>/, () => `<script type="module">${script}</script>`);
}
