// Writes down what the element has for its users, in the form that editors and documentation tools read (custom-elements.json, schema 1.0.0):
// `node xtask/manifest.mjs FILE`. The comments of the class say it; the custom properties are those of the tokens.
import { readFile, writeFile } from 'node:fs/promises';

import { create, ts } from '@custom-elements-manifest/analyzer';

const SOURCE = 'www/element.js';
/** What a page loads, and what that gives it. */
const MODULE = 'newsweave.js';
const TAG = 'news-weave';

const [file] = process.argv.slice(2);
const source = ts.createSourceFile(SOURCE, await readFile(SOURCE, 'utf8'), ts.ScriptTarget.ES2022, true);
const manifest = await create({ modules: [source] });
const [module] = manifest.modules;
const [element] = module.declarations.filter(({ tagName }) => tagName === TAG);

element.members = element.members.filter(({ privacy, name }) => privacy !== 'private' && name !== 'adoptedStyleSheets' && !name.startsWith('#'));
// The call that sends all events makes one without a name.
element.events = element.events.filter(({ name }) => name);
element.cssProperties = tokens(await readFile('www/styles/tokens.css', 'utf8'));
for (const attribute of element.attributes) {
  const name = attribute.name === 'for' ? 'htmlFor' : attribute.name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const field = element.members.find((member) => member.name === name);
  if (!field) throw new Error(`${SOURCE}: the attribute ${attribute.name} has no property ${name}`);
  attribute.fieldName = name;
  Object.assign(field, { attribute: attribute.name, reflects: true });
}
const declaration = { name: element.name, module: MODULE };
Object.assign(module, {
  path: MODULE,
  declarations: [element],
  exports: [{ kind: 'js', name: element.name, declaration }, { kind: 'custom-element-definition', name: TAG, declaration }],
});
await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);

/** The custom properties in a style sheet. @param {string} css */
function tokens(css) {
  return [...css.matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(([, name, value]) => ({ name, default: value }));
}
