// For esbuild: style sheets become texts inside the modules. Its command line would not minify them, which saves a fifth of their bytes.
import { readFile } from 'node:fs/promises';

import { transform } from 'esbuild';

/** @type {import('esbuild').Plugin} */
export const sheets = { name: 'sheets', setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, sheet) };

/** @param {{path: string}} file */
async function sheet({ path }) {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
  return { contents: code, loader: /** @type {const} */ ('text') };
}
