import { h } from '../dom.js';
import { redraw } from '../frame/focus.js';
import { t } from '../strings/index.js';
import { fixing } from './evidence/fixing.js';
import { proof } from './evidence/proof.js';
import { itemKey } from './view.js';

/** @typedef {import('./view.js').Context} Context */
/** @typedef {import('./view.js').Item} Item */
/** @typedef {import('./evidence/fixing.js').Fixing} Fixing */

/**
 * The drawer beside the views: for each selected item the sentences that prove it, and the ways to put it right.
 * @param {Context} context
 * @returns {import('./view.js').Mounted & {fix: Fixing['act']}}
 */
export function mountEvidence(context) {
  const body = h('div', { class: 'proofs' });
  const close = h('button', { class: 'quiet', 'aria-label': t.evidence.close, onclick: () => context.select(null) }, '✕');
  const more = h('button', { class: 'quiet more', 'aria-pressed': 'false', title: t.evidence.moreHint, onclick: () => context.gather(!context.gathering()) }, t.evidence.more);
  const head = h('header', {}, h('h2', {}, t.evidence.title), more, close);
  const hint = h('p', { class: 'hint' }, t.evidence.hint);
  const fix = fixing(context);
  context.root.append(head, body);
  let shown = '';

  async function update() {
    const items = context.selection();
    context.root.classList.toggle('empty', items.length === 0);
    context.root.parentElement?.classList.toggle('proving', items.length > 0);
    close.hidden = more.hidden = items.length === 0;
    more.setAttribute('aria-pressed', String(context.gathering()));
    const found = await Promise.all([...meetings(items, context, fix), ...items.map((item) => proof(item, context, fix))]);
    const together = await fix.together(items);
    if (items !== context.selection()) return;
    redraw(body, () => body.replaceChildren(...(items.length ? [...together, ...found.map(({ element }) => element)] : [hint])), () => /** @type {HTMLElement | null} */ (body.querySelector('[aria-expanded]')) ?? context.root);
    const key = items.map(itemKey).join();
    if (key === shown) return;
    shown = key;
    body.scrollTop = 0;
    if (items.length) context.announce(t.evidence.announced(found.map(({ said }) => said).join('; ')));
  }

  return { update, select: () => void update().catch(() => {}), fix: fix.act };
}

/**
 * Where two actors that are selected meet, before what there is of each: in sentences, or where there is none in paragraphs.
 * @param {readonly Item[]} items
 * @param {Context} context
 * @param {Fixing} fix
 */
function meetings(items, context, fix) {
  const ids = items.flatMap((item) => (item.type === 'actor' ? [item.id] : []));
  if (ids.length !== 2 || items.some(({ type }) => type === 'pair')) return [];
  /** @param {'sentence' | 'paragraph'} unit */
  const pair = (unit) => /** @type {const} */ ({ type: 'pair', a: ids[0], b: ids[1], unit });
  const where = context.ask('evidence', { pair: [...ids, 'sentence'] }, 1).catch(() => null);
  return [where.then((found) => proof(pair(found?.total === 0 ? 'paragraph' : 'sentence'), context, fix))];
}
