import { itemKey } from '../views/view.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * Draws a place anew and keeps the focus there: on the control that has the same `data-focus`, or on what stands in for it.
 * @param {HTMLElement} place
 * @param {() => void} draw
 * @param {() => HTMLElement | null | undefined} instead
 */
export function redraw(place, draw, instead) {
  const active = place.querySelector(':focus');
  draw();
  if (!active || active.isConnected) return;
  const name = active.getAttribute('data-focus');
  const same = [...place.querySelectorAll('[data-focus]')].find((control) => control.getAttribute('data-focus') === name);
  (/** @type {HTMLElement | undefined} */ (same) ?? instead())?.focus();
}

/**
 * When the evidence is closed from inside, the focus goes back to what opened it: where that is no longer in sight, to the same item in
 * the view, or to the view.
 * @param {{story: Story, root: ShadowRoot, drawer: HTMLElement, stage: import('./stage.js').Stage}} parts
 * @param {AbortSignal} signal
 */
export function bindReturn({ story, root, drawer, stage }, signal) {
  /** @type {Element | null} */
  let opener = null;
  let key = '';
  const inSight = (/** @type {Element | null | undefined} */ element) => Boolean(element?.isConnected && element.getClientRects().length);
  story.addEventListener('selection', () => {
    const active = root.activeElement;
    const inside = drawer.contains(active);
    const last = story.selection.at(-1);
    if (last) {
      key = itemKey(last);
      if (!inside) opener = active;
    } else if (inside) {
      const items = [...(stage.panel?.querySelectorAll('[data-item]') ?? [])];
      const item = items.find((it) => it.getAttribute('data-item') === key && inSight(it));
      const next = inSight(opener) ? opener : item ?? stage.panel?.parentElement;
      /** @type {HTMLElement | null | undefined} */ (next)?.focus();
    }
  }, { signal });
}
