/** By what the style says. @type {Map<string, {colour: string, alpha: number} | null>} */
const known = new Map();

/** @type {CanvasRenderingContext2D | null | undefined} */
let brush;

/**
 * A colour as every program knows it, `#rrggbb` and its opacity; the page's own are `oklch()`. None where nothing would be seen.
 * @param {string} style
 */
export function plainColour(style) {
  const name = style.trim();
  if (!name || name === 'none' || name === 'transparent') return null;
  const before = known.get(name);
  if (before !== undefined) return before;
  brush ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  if (!brush) return null;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = name;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
  const hex = (/** @type {number} */ channel) => channel.toString(16).padStart(2, '0');
  const found = alpha === 0 ? null : { colour: `#${hex(red)}${hex(green)}${hex(blue)}`, alpha: Math.round((alpha / 255) * 100) / 100 };
  known.set(name, found);
  return found;
}
