/**
 * Where the evidence comes as a sheet from below, what was chosen is moved out from under it, until something else is pressed: nothing moves under a finger.
 * @param {{stage: HTMLElement, drawer: HTMLElement}} parts
 * @param {AbortSignal} signal
 */
export function bindReveal({ stage, drawer }, signal) {
  /** What was pressed last. The sheet grows as its sentences come. @type {Element | null} */
  let chosen = null;
  stage.ownerDocument.addEventListener('pointerdown', () => (chosen = null), { capture: true, signal });
  stage.addEventListener('click', ({ target }) => (chosen = target instanceof Element ? target.closest('[data-item]') : null), { signal });
  const observer = new ResizeObserver(() => {
    if (!chosen?.isConnected) return;
    const [item, sheet] = [chosen.getBoundingClientRect(), drawer.getBoundingClientRect()];
    const covered = sheet.height > 0 && item.left < sheet.right && item.right > sheet.left && item.bottom > sheet.top;
    if (covered) scrollBy(0, item.bottom - sheet.top + AIR);
  });
  observer.observe(drawer);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Between what was chosen and the sheet, in px. */
const AIR = 12;
