/**
 * Nodes that stand for items: a press selects, pointer and focus preview, and those selected say so with `aria-current`.
 * @module
 */
import { itemKey } from '../view.js';

/** @typedef {import('../view.js').Item} Item */
/** @typedef {import('../view.js').Context} Context */

/** @param {Context} context */
export function picks(context) {
  /** @type {{node: Element, key: string}[]} */
  let bound = [];

  return {
    /**
     * @param {Element} area What can be pressed, and shows whether it is selected.
     * @param {Item} item
     * @param {Element} control What takes the focus: the area itself or a button in it.
     */
    bind(area, item, control = area) {
      bound.push({ node: area, key: itemKey(item) });
      area.classList.add('pickable');
      control.setAttribute('data-item', itemKey(item));
      area.addEventListener('click', (event) => {
        const { target, ctrlKey, metaKey } = /** @type {MouseEvent} */ (event);
        const nearest = /** @type {Element} */ (target).closest('button, a, input, select, summary');
        if (nearest && nearest !== control && area.contains(nearest)) return;
        context.select(item, { add: ctrlKey || metaKey });
      });
      if (control instanceof SVGElement) control.addEventListener('keydown', pressOnEnter);
      for (const [begin, end, node] of /** @type {const} */ ([
        ['pointerenter', 'pointerleave', area],
        ['focus', 'blur', control],
      ])) {
        node.addEventListener(begin, () => context.preview(item));
        node.addEventListener(end, () => context.preview(null));
      }
    },

    /** Forgets the nodes, before they are drawn anew. */
    clear() {
      bound = [];
    },

    /** Shows what is selected and what is previewed. */
    paint() {
      const selected = new Set(context.selection().map(itemKey));
      const previewed = context.previewed();
      const preview = previewed && itemKey(previewed);
      for (const { node, key } of bound) {
        if (selected.has(key)) node.setAttribute('aria-current', 'true');
        else node.removeAttribute('aria-current');
        node.toggleAttribute('data-previewed', key === preview);
      }
    },
  };
}

/** @typedef {ReturnType<typeof picks>} Picks */

/** SVG has no buttons of its own. @param {Event} event */
function pressOnEnter(event) {
  const { key, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
  if (key !== 'Enter' && key !== ' ') return;
  event.preventDefault();
  event.currentTarget?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey, metaKey }));
}
