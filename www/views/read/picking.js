import { h } from '../../dom.js';
import { t } from '../../strings/index.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('./sheet.js').SheetView} SheetView */

/** A name has no more characters. */
const LONGEST = 90;
/** Milliseconds for which a selection must stand still. */
const STILL = 250;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * A bar below words that the reader selects, by mouse, finger or keys: they can be added as a name.
 * @param {HTMLElement} desk
 * @param {Context} context
 * @param {() => SheetView[]} sheets
 * @returns {() => void} Ends it.
 */
export function picking(desk, context, sheets) {
  const bar = h('div', { class: 'picking', role: 'toolbar', hidden: true, onpointerdown: (event) => event.preventDefault(), onkeydown: leave });
  desk.after(bar);
  bar.parentElement?.classList.add('picked-in');
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show().catch(() => {}), STILL);
  };
  document.addEventListener('selectionchange', look);

  async function show() {
    const found = desk.getClientRects().length > 0 ? selectedIn(desk, sheets()) : null;
    if (!found) {
      if (!bar.hidden && !bar.matches(':focus-within')) bar.hidden = true;
      return;
    }
    const { sheet, start, end, words } = found;
    const { offer } = await context.forms();
    offer(bar, { article: sheet.sheet.id, start, end }, words, context);
    const rect = sheet.range(start, end)?.getBoundingClientRect();
    const around = /** @type {HTMLElement} */ (bar.offsetParent ?? desk.parentElement).getBoundingClientRect();
    bar.hidden = false;
    if (rect) {
      bar.style.setProperty('inset-block-start', `${rect.bottom - around.top + 6}px`);
      bar.style.setProperty('inset-inline-start', `${Math.max(4, Math.min(rect.left - around.left, around.width - bar.offsetWidth - 4))}px`);
    }
    context.announce(t.read.selected(words));
  }

  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    bar.hidden = true;
    /** @type {HTMLElement | null} */ (desk.closest('.view-panel'))?.focus();
  }

  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', look);
  };
}

/** The words of one paragraph that are selected, whole. @param {HTMLElement} desk @param {SheetView[]} sheets */
function selectedIn(desk, sheets) {
  const range = rangeIn(/** @type {ShadowRoot} */ (desk.getRootNode()));
  const sheet = range && !range.collapsed && sheets.find(({ body }) => body.contains(range.startContainer) && body.contains(range.endContainer));
  const place = sheet && sheet.offsets(range);
  if (!place) return null;
  const { text } = sheet.sheet;
  const inWord = (/** @type {number} */ at) => IN_WORD.test(text[at] ?? '');
  let { start, end } = place;
  while (start < end && !inWord(start)) start++;
  while (end > start && !inWord(end - 1)) end--;
  if (start === end) return null;
  while (inWord(start - 1)) start--;
  while (inWord(end)) end++;
  const words = text.slice(start, end);
  return words.length <= LONGEST && !/\n\s*\n/.test(words) ? { sheet, start, end, words } : null;
}

/** What is selected inside a shadow tree, as each browser tells it. @param {ShadowRoot} root @returns {AbstractRange | null} */
function rangeIn(root) {
  const own = /** @type {{getSelection?: () => Selection | null}} */ (/** @type {unknown} */ (root));
  const selection = own.getSelection ? own.getSelection() : document.getSelection();
  if (!selection?.rangeCount) return null;
  if (own.getSelection) return selection.getRangeAt(0);
  return selection.getComposedRanges?.({ shadowRoots: [root] })[0] ?? null;
}
