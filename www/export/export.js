/**
 * The Export menu's contents: what can be taken out of a story, and in which shape.
 * @module
 */
import { h } from '../dom.js';
import { exporting as t } from '../strings/index.js';
import reportStyles from '../styles/report.css';
import { titleOf } from '../title.js';
import { annotations } from './annotations.js';
import { csv } from './csv.js';
import { download, fileName } from './download.js';
import { gather } from './gather.js';
import { gexf, graphml } from './graphs.js';
import { pngFile, svgFile } from './picture.js';
import { report } from './report.js';
import { tables } from './tables.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('./gather.js').Gathered} Gathered */
/** @typedef {{name: string, what: string, ending: string, type: string, text: (found: Gathered, today: string) => string}} Shape */

/**
 * What the menu remembers while the page is open. `mark`: tables start with a byte order mark.
 * @type {{mark: boolean, unit: 'sentence' | 'paragraph', everything: boolean}}
 */
const wanted = { mark: true, unit: 'sentence', everything: false };

/** The story may have no name of its own. @param {Story} story */
const nameOf = (story) => story.name || (story.entries[0] ? titleOf(story.entries[0]) : 'Newsweave');

const TABLES = Object.entries(tables).map(([what, rows]) => /** @type {Shape} */ ({
  name: t.tables[what], what, ending: 'csv', type: 'text/csv',
  // Pairs are for programs, which take the mark for a part of the first name.
  text: (found) => csv(rows(found), { mark: wanted.mark && what !== 'pairs' }),
}));

/** @type {Shape[]} */
const NETWORKS = [
  { name: 'GEXF', what: 'network', ending: 'gexf', type: 'application/gexf+xml', text: gexf },
  { name: 'GraphML', what: 'network', ending: 'graphml', type: 'application/graphml+xml', text: graphml },
];

/** @type {Shape[]} */
const WHOLE = [
  { name: t.json, what: '', ending: 'json', type: 'application/json', text: json },
  { name: t.annotations, what: 'annotations', ending: 'jsonld', type: 'application/ld+json', text: (found, today) => JSON.stringify(annotations(found, today), null, 1) },
];

/** @param {Gathered} found @param {string} made */
function json({ byId, ...found }, made) {
  return JSON.stringify({ format: 'newsweave-findings', version: 1, made, ...found }, null, 1);
}

/**
 * @param {HTMLElement} panel
 * @param {{story: Story, root: ShadowRoot, pictures: () => HTMLElement[], adopt: (styles: string) => void, main: boolean}} means
 *   `pictures`: what the view in sight draws. `main`: whether the page is the element's own, so that it can be printed.
 */
export function fill(panel, { story, root, pictures, adopt, main }) {
  const said = h('p', { class: 'said', role: 'status' });
  const hidden = t.kinds.filter(({ kind }) => !story.kinds.has(kind));

  /** Does what a button is for, and says how that went. @param {() => Promise<string>} act */
  const saying = (act) => () => {
    said.textContent = t.preparing;
    act().then((text) => (said.textContent = text), (error) => (said.textContent = t.failed(error instanceof Error ? error.message : String(error))));
  };

  /** @param {Shape} shape */
  const shaped = ({ name, what, ending, type, text }) => h('button', {
    onclick: saying(async () => {
      const found = await gather(story, { ...wanted, name: nameOf(story) });
      const file = fileName(nameOf(story), what, ending);
      download(file, new Blob([text(found, new Date().toISOString().slice(0, 10))], { type }));
      return t.saved(file);
    }),
  }, name);

  /** @param {string} title @param {...import('../dom.js').Child} content */
  const group = (title, ...content) => h('section', {}, h('h2', {}, title), ...content);
  /** @param {string} label @param {'mark' | 'everything'} option @param {(on: boolean) => boolean} means */
  const check = (label, option, means) => h('label', { class: 'check' },
    h('input', { type: 'checkbox', checked: means(wanted[option]), onchange: ({ currentTarget }) => (wanted[option] = means(currentTarget.checked)) }), label);
  const units = h('select', { onchange: () => (wanted.unit = /** @type {'sentence' | 'paragraph'} */ (units.value)) },
    ...Object.entries(t.units).map(([unit, label]) => h('option', { value: unit, selected: unit === wanted.unit }, label)));
  const drawn = pictures();

  panel.replaceChildren(...(story.rows.length === 0 ? [h('p', { class: 'hint' }, t.nothing)] : [
    h('p', { class: 'hint' }, t.scope(hidden.map(({ many }) => many), story.leastConfidence)),
    hidden.length > 0 && check(t.onlyShown, 'everything', (on) => !on),
    group(t.asTables, h('div', { class: 'buttons' }, ...TABLES.map(shaped)), check(t.mark, 'mark', Boolean)),
    group(t.asNetwork, h('div', { class: 'buttons' }, ...NETWORKS.map(shaped)), h('label', { class: 'check' }, t.unit, units)),
    group(t.asWhole, h('div', { class: 'buttons' }, ...WHOLE.map(shaped)), h('p', { class: 'hint' }, t.wholeHint)),
    drawn.length > 0 && group(t.asPictures, ...drawn.map((element) => {
      const name = element.dataset.picture ?? '';
      return h('div', { class: 'buttons' }, h('span', {}, name), ...['SVG', 'PNG'].map((shape) =>
        h('button', { 'aria-label': t.picture(name, shape), onclick: saying(() => savePicture(story, element, shape)) }, shape)));
    })),
    main && group(t.asReport, h('div', { class: 'buttons' }, h('button', { onclick: saying(() => print(story, root, adopt)) }, t.print)), h('p', { class: 'hint' }, t.printHint)),
    said,
  ].filter((part) => part instanceof Node)));
}

/**
 * Saves what a button beside a picture or below a table asks for.
 * @param {Story} story @param {HTMLElement} element @param {string} shape `SVG` or `PNG`. @returns {Promise<string>} What to say.
 */
export async function savePicture(story, element, shape) {
  const name = element.dataset.picture ?? '';
  const file = svgFile(element, `${nameOf(story)}: ${name}`);
  const saved = fileName(nameOf(story), name, shape.toLowerCase());
  download(saved, shape === 'SVG' ? new Blob([file], { type: 'image/svg+xml' }) : await pngFile(file));
  return t.saved(saved);
}

/** @param {Story} story @param {string} caption @param {import('./csv.js').Value[][]} rows @returns {string} What to say. */
export function saveTable(story, caption, rows) {
  const saved = fileName(nameOf(story), caption, 'csv');
  download(saved, new Blob([csv(rows, wanted)], { type: 'text/csv' }));
  return t.saved(saved);
}

/** Puts the report where only the printer sees it, and takes it away when that is done. @param {Story} story @param {ShadowRoot} root @param {(styles: string) => void} adopt */
async function print(story, root, adopt) {
  adopt(reportStyles);
  const made = await report(story, nameOf(story));
  const title = document.title;
  root.querySelector('.frame')?.append(made);
  document.title = nameOf(story);
  addEventListener('afterprint', () => {
    made.remove();
    document.title = title;
  }, { once: true });
  globalThis.print();
  return '';
}
