// Bundles the page's modules with all that they import into dist/, and notes what went in: `node xtask/bundle.mjs NOTE MODULE...`.
// What a module imports only when it is needed, `await import('./x.js')`, becomes a bundle of its own, dist/parts/x.js: esbuild's own
// splitting would instead cut the first module in two, which costs each visitor a request more.
import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

import { build } from 'esbuild';

import { sheets } from './sheets.mjs';

const [note, ...modules] = process.argv.slice(2);

/** What is imported only when needed, by absolute path. @type {Set<string>} */
const parts = new Set();
const inputs = await bundle(modules, 'dist', './parts/');
/** @type {Set<string>} */
const built = new Set();
for (;;) {
  const next = [...parts].filter((part) => !built.has(part));
  if (next.length === 0) break;
  Object.assign(inputs, await bundle(next, 'dist/parts', './'));
  for (const part of next) built.add(part);
}
await writeFile(note, JSON.stringify({ inputs }));

/**
 * @param {string[]} entryPoints
 * @param {string} outdir
 * @param {string} toParts From these bundles to the parts.
 */
async function bundle(entryPoints, outdir, toParts) {
  const { metafile } = await build({
    entryPoints,
    outdir,
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    plugins: [sheets, {
      name: 'parts',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\.?\// }, ({ kind, path, importer }) => {
          if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;
          parts.add(resolve(dirname(importer), path));
          return { path: toParts + basename(path), external: true };
        });
      },
    }],
  });
  return metafile.inputs;
}
