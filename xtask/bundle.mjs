// Bundles the page's modules with all that they import into dist/, and notes what went in: `node xtask/bundle.mjs NOTE MODULE...`.
// Style sheets become texts inside the modules. The command line of esbuild would not minify them, which saves a fifth of their bytes.
import { readFile, writeFile } from 'node:fs/promises';

import { build, transform } from 'esbuild';

const [note, ...entryPoints] = process.argv.slice(2);

const { metafile } = await build({
  entryPoints,
  outdir: 'dist',
  entryNames: '[name]',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  plugins: [{ name: 'sheets', setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, sheet) }],
});
await writeFile(note, JSON.stringify(metafile));

/** @param {{path: string}} file */
async function sheet({ path }) {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
  return { contents: code, loader: 'text' };
}
