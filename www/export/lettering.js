/**
 * The text of a page as lines of SVG text.
 * @module
 */
import { svg } from '../dom.js';
import { plainColour } from './colour.js';

/** @type {CanvasRenderingContext2D | null | undefined} */
let ruler;

/**
 * The lines of a text node, each where it stands.
 * @param {Text} node @param {CSSStyleDeclaration} style Of its element. @param {{x: number, y: number}} origin
 * @returns {SVGTextElement[]}
 */
export function lines(node, style, origin) {
  if (!node.data.trim()) return [];
  const upright = style.writingMode === 'horizontal-tb';
  return rows(node, upright).map(({ text, box }) => {
    const ascent = upright ? ascentOf(style, box.height) : ascentOf(style, box.width);
    const colour = plainColour(style.color);
    const [x, y] = [box.left - origin.x, box.top - origin.y];
    // Text set downwards and turned over reads upwards: it starts at the lower end.
    const placed = upright
      ? { x: round(x), y: round(y + ascent) }
      : turnedOver(node) ? { transform: `translate(${round(x + ascent)} ${round(y + box.height)}) rotate(-90)` } : { transform: `translate(${round(x + box.width - ascent)} ${round(y)}) rotate(90)` };
    const extent = upright ? box.width : box.height;
    return svg('text', {
      ...placed, fill: colour?.colour, 'fill-opacity': colour && colour.alpha < 1 ? colour.alpha : null,
      'font-family': style.fontFamily.replaceAll('"', "'"), 'font-size': style.fontSize, 'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
      'font-style': style.fontStyle === 'normal' ? null : style.fontStyle, 'text-decoration': style.textDecorationLine === 'none' ? null : style.textDecorationLine,
      // Where the fonts are others, the words keep their room.
      textLength: text.length > 1 && extent > 0 ? round(extent) : null, lengthAdjust: text.length > 1 ? 'spacingAndGlyphs' : null, 'xml:space': 'preserve',
    }, shown(text, style));
  });
}

/** Whether an element around the text is turned by half a circle. @param {Text} node */
const turnedOver = (node) => Boolean(node.parentElement && getComputedStyle(node.parentElement).rotate.includes('180'));

/** @param {string} text @param {CSSStyleDeclaration} style */
const shown = (text, { textTransform }) => (textTransform === 'uppercase' ? text.toUpperCase() : text);

/**
 * The words of a node row by row, where the browser has broken them; what an ellipsis stands for is left out.
 * @param {Text} node @param {boolean} upright
 */
function rows(node, upright) {
  const limit = cutAt(node);
  /** @type {{text: string, box: DOMRect}[]} */
  const found = [];
  const range = document.createRange();
  for (const { 0: piece, index } of node.data.matchAll(/\S+\s*|\s+/g)) {
    const word = piece.trimEnd();
    range.setStart(node, index);
    range.setEnd(node, index + (word ? word.length : piece.length));
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const last = found.at(-1);
    if (last && (upright ? Math.abs(last.box.top - box.top) < 2 : Math.abs(last.box.left - box.left) < 2)) {
      last.text += (/\s$/.test(last.text) ? '' : ' ') + word;
      last.box = around(last.box, box);
    } else if (word || found.length > 0) {
      found.push({ text: word, box });
    }
    if (limit && box.right > limit) {
      const row = found[found.length - 1];
      const part = Math.max(0, (limit - row.box.left) / row.box.width);
      row.text = `${row.text.slice(0, Math.max(1, Math.floor(row.text.length * part) - 1)).trimEnd()}…`;
      row.box = new DOMRect(row.box.left, row.box.top, limit - row.box.left, row.box.height);
      break;
    }
  }
  return found.filter(({ text }) => text);
}

/** Where a box that ends in an ellipsis ends. @param {Text} node */
function cutAt(node) {
  const box = node.parentElement;
  if (!box || getComputedStyle(box).textOverflow !== 'ellipsis' || box.scrollWidth <= box.clientWidth) return null;
  return box.getBoundingClientRect().right;
}

/** @param {DOMRect} a @param {DOMRect} b */
function around(a, b) {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

/** How far the baseline is below the top of a line of a font. @param {CSSStyleDeclaration} style @param {number} height Of the line. */
function ascentOf(style, height) {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return height * 0.8;
  ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText('x');
  return (height * up) / (up + down || 1);
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
