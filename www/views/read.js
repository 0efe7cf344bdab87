import { h } from '../dom.js';
import { redraw } from '../frame/focus.js';
import { describe } from './read/about.js';
import { fillBarcode } from './read/barcode.js';
import { fillChooser } from './read/chooser.js';
import { Highlights } from './read/highlights.js';
import { picking } from './read/picking.js';
import { linkShared, tellShared } from './read/shared.js';
import { SheetView } from './read/sheet.js';
import { itemKey } from './view.js';
import styles from './read.css';

/** @typedef {import('./view.js').Context} Context */
/** @typedef {import('./view.js').Item} Item */
/** @typedef {import('./view.js').Place} Place */

/** The articles in full, with marks. @type {import('./view.js').View} */
export const read = { styles, mount };

/**
 * @param {Context} context
 * @returns {import('./view.js').Mounted}
 */
function mount(context) {
  const chooser = h('div', { class: 'chooser' });
  const desk = h('div', { class: 'desk' });
  const highlights = new Highlights();
  /** @type {SheetView[]} */
  let sheets = [];
  context.root.append(chooser, desk);
  listen(desk, context);
  const endPicking = picking(desk, context, () => sheets);

  /** Standing sheets stay; only what is new or has another text is made. */
  function lay() {
    const shown = context.desk.shown();
    const before = sheets;
    sheets = shown.map((sheet) => {
      const old = before.find(({ sheet: it }) => it.id === sheet.id && it.text === sheet.text && it.titled === sheet.titled);
      if (!old) return new SheetView(sheet, (run) => linkShared(run, context));
      old.sheet = sheet;
      return old;
    });
    redraw(desk, () => {
      if (sheets.length !== before.length || sheets.some((sheet, index) => sheet !== before[index])) {
        desk.replaceChildren(...sheets.map(({ element }) => element));
      }
      for (const sheet of sheets) describe(sheet, context);
    }, () => null);
    desk.classList.toggle('pair', sheets.length > 1);
    fillChooser(chooser, context);
  }

  async function update() {
    lay();
    for (const kind of ['person', 'organisation', 'place', 'group', 'figure', 'quote']) desk.classList.toggle(`without-${kind}`, !context.kinds().has(kind));
    await Promise.all(sheets.map(async (view) => {
      const { id, row } = view.sheet;
      if (!row) return;
      // Two side by side show what they share with each other, one alone what it shares with any.
      const others = sheets.filter((other) => other !== view && other.sheet.row).map(({ sheet }) => sheet.id);
      const [answer, shared] = await Promise.all([context.ask('article', id), context.ask('shared', id, others[0] ?? null)]);
      view.mark(answer, shared ?? []);
      tellShared(view, shared ?? []);
    }));
    await select();
    const target = context.desk.takeTarget();
    if (target) go(target);
  }

  async function select() {
    const chosen = context.selection();
    const previewed = context.previewed();
    const places = await termPlaces(context, chosen);
    highlights.show('newsweave-term', places.flatMap((place) => rangeOf(place) ?? []));
    const keys = chosen.flatMap(keysOf);
    for (const sheet of sheets) {
      sheet.paint('selected', keys);
      sheet.paint('previewed', previewed ? keysOf(previewed) : []);
      fillBarcode(sheet, keys, places.filter(({ article }) => article === sheet.sheet.id));
    }
  }

  /** @param {Place} place */
  function rangeOf({ article, start, end }) {
    return sheets.find(({ sheet }) => sheet.id === article)?.range(start, end) ?? null;
  }

  /** @param {Place} place */
  function go(place) {
    const range = rangeOf(place);
    if (!range) return;
    const paragraph = /** @type {HTMLElement | null} */ (range.startContainer.parentElement?.closest('p'));
    paragraph?.scrollIntoView({ block: 'center' });
    paragraph?.setAttribute('tabindex', '-1');
    paragraph?.focus({ preventScroll: true });
    highlights.show('newsweave-sentence', [range]);
    context.announce(`In the text: ${range.toString()}`);
  }

  function remove() {
    highlights.clear();
    endPicking();
  }

  return { update, select: () => void select().catch(() => {}), remove };
}

/** The keys of the marks that stand for an item. @param {Item} item */
function keysOf(item) {
  if (item.type === 'term') return [];
  if (item.type === 'pair') return [item.a, item.b].map((id) => itemKey({ type: 'actor', id }));
  return [itemKey(item)];
}

/**
 * Where the selected words stand.
 * @param {Context} context
 * @param {readonly Item[]} items
 */
async function termPlaces(context, items) {
  const terms = items.flatMap((item) => (item.type === 'term' ? [item.term] : []));
  const found = await Promise.all(terms.map((term) => context.ask('concordance', { phrase: term }, 1000)));
  return found.flatMap(({ lines }) => lines.map(({ at }) => at));
}

/**
 * One listener for all marks. A press that moves selects text, not a mark.
 * @param {HTMLElement} desk
 * @param {Context} context
 */
function listen(desk, context) {
  let [x, y] = [0, 0];
  desk.addEventListener('pointerdown', (event) => ([x, y] = [event.clientX, event.clientY]));
  desk.addEventListener('click', (event) => {
    const item = itemAt(event);
    const still = event.detail === 0 || Math.hypot(event.clientX - x, event.clientY - y) < 5;
    if (item && still) context.select(item, { add: event.ctrlKey || event.metaKey });
  });
  desk.addEventListener('pointerover', (event) => context.preview(itemAt(event)));
  desk.addEventListener('pointerleave', () => context.preview(null));
  desk.addEventListener('focusin', (event) => {
    const mark = event.target instanceof HTMLElement && event.target.matches('[data-item]') ? event.target : null;
    if (mark) context.announce(`${mark.textContent}, ${mark.title}`);
  });
}

/** @param {Event} event @returns {Item | null} */
function itemAt(event) {
  const mark = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('[data-item]')) : null;
  const [, type, rest] = /^(\w+):(.*)$/s.exec(mark?.dataset.item ?? '') ?? [];
  if (type === 'figure') return { type, row: rest };
  return type === 'actor' || type === 'quote' ? { type, id: rest } : null;
}
