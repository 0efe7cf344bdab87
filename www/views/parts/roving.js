/**
 * One tab stop for many controls: Tab reaches the one used last, arrow keys, Home and End move between them, as the ARIA practices
 * have it for grids and toolbars.
 * @module
 */

const STEPS = new Map([
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
]);

/**
 * @param {Element} container
 * @param {() => (HTMLElement | SVGElement)[][]} lines The controls, line by line; where there is one line, up and down move along it too.
 * @returns {() => void} To be called when the controls have changed.
 */
export function roving(container, lines) {
  /** @param {HTMLElement | SVGElement} [stop] */
  const settle = (stop) => {
    const controls = lines().flat();
    const chosen = stop ?? controls.find((c) => c.getAttribute('tabindex') === '0') ?? controls[0];
    for (const control of controls) control.setAttribute('tabindex', control === chosen ? '0' : '-1');
  };
  container.addEventListener('focusin', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (lines().flat().includes(target)) settle(target);
  });
  container.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    if (altKey || metaKey) return;
    const next = neighbour(lines(), /** @type {HTMLElement} */ (target), key, ctrlKey);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return settle;
}

/** @param {(HTMLElement | SVGElement)[][]} lines @param {HTMLElement | SVGElement} from @param {string} key @param {boolean} far */
function neighbour(lines, from, key, far) {
  const y = lines.findIndex((line) => line.includes(from));
  if (y < 0) return undefined;
  const x = lines[y].indexOf(from);
  if (key === 'Home') return (far ? lines[0] : lines[y])[0];
  if (key === 'End') return (far ? lines[lines.length - 1] : lines[y]).at(-1);
  const step = STEPS.get(key);
  if (!step) return undefined;
  if (lines.length === 1) return lines[0][x + step[0] + step[1]];
  const line = lines[y + step[0]];
  return line?.[Math.max(0, step[0] ? Math.min(x, line.length - 1) : x + step[1])];
}
