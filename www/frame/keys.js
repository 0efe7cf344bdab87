/** @typedef {import('../story.js').Story} Story */

/** What puts right the actors that are selected. @type {Record<string, 'merge' | 'type' | 'none'>} */
const FIXES = { m: 'merge', t: 'type', x: 'none' };

/**
 * The keys of the page. Each is one letter without modifier, so none is taken from the browser, and none while one types; and the keys
 * that take back and do again.
 * @param {{story: Story, views: readonly {id: string}[], keys: {enabled: boolean}, stage: import('./stage.js').Stage, drawer: HTMLElement,
 *   search?: () => void, help?: () => void, add?: () => void,
 *   fix: (what: 'merge' | 'type' | 'none') => Promise<void>}} parts
 * @param {EventTarget} target
 * @param {AbortSignal} signal
 */
export function bindKeys({ story, views, keys, stage, drawer, search, help, add, fix }, target, signal) {
  /** @param {string} key */
  function act(key) {
    const view = views[Number(key) - 1];
    if (key === 'Escape') story.select(null);
    else if (!keys.enabled) return false;
    else if (view) story.show(view.id);
    else if (key === '/' && search) search();
    else if (key === '?' && help) help();
    else if (key === 'e') drawer.focus();
    else if (key === 'a' && add) add();
    else if (key in FIXES && story.selection.some(({ type }) => type === 'actor')) void fix(FIXES[key]);
    else if (key === 'j') return step(1);
    else if (key === 'k') return step(-1);
    else return false;
    return true;
  }

  /** @param {number} by */
  function step(by) {
    const active = /** @type {ShadowRoot} */ (drawer.getRootNode()).activeElement;
    const place = drawer.contains(active) ? drawer : stage.panel;
    return place ? stepIn(place, active, by) : false;
  }

  target.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = /** @type {KeyboardEvent} */ (event);
    if (altKey || event.defaultPrevented) return;
    const from = event.composedPath()[0];
    if (from instanceof HTMLElement && (takesText(from) || from.closest('dialog'))) return;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() === 'z') void (shiftKey ? story.redo() : story.undo());
      // Browsers press no button then.
      else if (key === 'Enter' && from instanceof HTMLElement && from.matches('[data-item]')) press(from);
      else return;
    } else if (from instanceof HTMLElement && key === 'Enter' && from.matches('mark, .quote')) from.click();
    else if (!act(key)) return;
    event.preventDefault();
  }, { signal });
}

/**
 * Moves the focus to the next item; among those selected, where some are.
 * @param {HTMLElement} place
 * @param {Element | null} active
 * @param {number} by
 */
function stepIn(place, active, by) {
  const seen = [...place.querySelectorAll('[data-item]')].filter((item) => item.getClientRects().length > 0);
  const selected = seen.filter((item) => item.matches('.body .selected'));
  const items = selected.length ? selected : seen;
  if (!items.length) return false;
  const at = active ? items.indexOf(active) : -1;
  const next = at >= 0 ? at + by : from(items, active, by);
  const item = /** @type {HTMLElement} */ (items[(next + items.length) % items.length]);
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The item nearest to the focus where the focus is on none. @param {Element[]} items @param {Element | null} active @param {number} by */
function from(items, active, by) {
  const after = active ? items.findIndex((item) => active.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) : 0;
  return by > 0 ? Math.max(after, 0) : (after < 0 ? items.length : after) - 1;
}

/** As with the key held that adds to what is selected. @param {HTMLElement} item */
function press(item) {
  item.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
}

/** @param {HTMLElement} element */
function takesText(element) {
  return element.isContentEditable || element.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])');
}
