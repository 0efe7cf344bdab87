/**
 * Pictures of what a view draws, as files that need nothing else: what stands on the page, in SVG or in HTML, is drawn anew as SVG with plain
 * colours and the system's fonts.
 * @module
 */
import { svg } from '../dom.js';
import { plainColour } from './colour.js';
import { lines } from './lettering.js';

/** What is no part of a picture. */
const CONTROLS = 'input, select, textarea, button.quiet, button.disclosure, .unseen, .picture-buttons, .foot-of-table, .zoom, [hidden]';
const MARGIN = 16;
/** Pixels of a PNG for each of the page. */
const SHARPNESS = 2;
/** What an element of SVG has to say of its looks. */
const LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'opacity', 'fill-opacity', 'stroke-opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order', 'vector-effect'];

/**
 * @param {Element} element As it stands on the page, in sight.
 * @param {string} title
 * @returns {string} An SVG file.
 */
export function svgFile(element, title) {
  // What keeps its place while one scrolls has one of its own in a picture.
  const floating = /** @type {HTMLElement[]} */ ([...element.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky'));
  for (const { style } of floating) style.position = 'relative';
  try {
    return drawn(element, title);
  } finally {
    for (const { style } of floating) style.position = '';
  }
}

/** @param {Element} element @param {string} title */
function drawn(element, title) {
  const frame = element.getBoundingClientRect();
  const width = Math.ceil(Math.max(frame.width, element.scrollWidth));
  const height = Math.ceil(Math.max(frame.height, element.scrollHeight));
  const whole = svg('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: width + 2 * MARGIN, height: height + 2 * MARGIN,
    viewBox: `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`, role: 'img',
  }, svg('title', {}, title));
  whole.append(svg('rect', { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN, fill: paperOf(element) }));
  const picture = svg('g');
  draw(element, picture, { x: frame.left, y: frame.top });
  whole.append(picture);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/**
 * @param {string} file As `svgFile` gives it.
 * @returns {Promise<Blob>} A PNG. Rejects where the page may not show images made here.
 */
export async function pngFile(file) {
  const url = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The colour of what an element lies on. @param {Element | null} element @returns {string} */
function paperOf(element) {
  if (!element) return '#ffffff';
  const ground = plainColour(getComputedStyle(element).backgroundColor);
  return ground && ground.alpha === 1 ? ground.colour : paperOf(element.parentElement);
}

/**
 * Draws an element of HTML: its ground and edges, then what is in it.
 * @param {Element} element @param {Element} into @param {{x: number, y: number}} origin
 */
function draw(element, into, origin) {
  const style = getComputedStyle(element);
  if (element.matches(CONTROLS) || style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  if (element instanceof SVGSVGElement) return void into.append(copied(element, origin));
  const group = style.opacity === '1' ? into : into.appendChild(svg('g', { opacity: style.opacity }));
  ground(element, style, group, origin);
  for (const which of ['::before', '::after']) ornament(element, which, group, origin);
  for (const node of element.childNodes) {
    if (node instanceof Element) draw(node, group, origin);
    else if (node instanceof Text) for (const line of lines(node, style, origin)) group.append(line);
  }
}

/** @param {Element} element @param {CSSStyleDeclaration} style @param {Element} into @param {{x: number, y: number}} origin */
function ground(element, style, into, origin) {
  const box = element.getBoundingClientRect();
  const [x, y, width, height] = [box.left - origin.x, box.top - origin.y, box.width, box.height];
  if (width === 0 || height === 0) return;
  const fill = plainColour(style.backgroundColor);
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) * (style.borderTopLeftRadius.endsWith('%') ? width / 100 : 1) || 0, width / 2, height / 2);
  const sides = /** @type {const} */ (['Top', 'Right', 'Bottom', 'Left']).map((side) => ({
    side, width: style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]), colour: plainColour(style[`border${side}Color`]),
    dashed: ['dashed', 'dotted'].includes(style[`border${side}Style`]),
  })).filter((side) => side.width > 0 && side.colour);
  const alike = sides.length === 4 && new Set(sides.map((one) => `${one.width} ${one.colour?.colour} ${one.dashed}`)).size === 1;
  if (fill || alike) {
    const inset = alike ? sides[0].width / 2 : 0;
    into.append(svg('rect', {
      x: round(x + inset), y: round(y + inset), width: round(width - 2 * inset), height: round(height - 2 * inset), rx: radius ? round(radius) : null,
      fill: fill?.colour ?? 'none', 'fill-opacity': fill && fill.alpha < 1 ? fill.alpha : null,
      ...(alike && { stroke: sides[0].colour?.colour, 'stroke-width': sides[0].width, 'stroke-dasharray': sides[0].dashed ? `${2 * sides[0].width}` : null }),
    }));
  }
  const [, colourOfEdge, thickness] = /^(.+?) ([\d.]+)px 0px 0px 0px inset$/.exec(style.boxShadow) ?? [];
  if (thickness) into.append(svg('rect', { x: round(x), y: round(y), width: thickness, height: round(height), fill: plainColour(colourOfEdge)?.colour ?? 'none' }));
  if (alike) return;
  for (const { side, width: thick, colour, dashed } of sides) {
    const [x1, y1, x2, y2] = {
      Top: [x, y + thick / 2, x + width, y + thick / 2], Bottom: [x, y + height - thick / 2, x + width, y + height - thick / 2],
      Left: [x + thick / 2, y, x + thick / 2, y + height], Right: [x + width - thick / 2, y, x + width - thick / 2, y + height],
    }[side];
    into.append(svg('line', {
      x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke: colour?.colour, 'stroke-width': thick, 'stroke-dasharray': dashed ? `${2 * thick}` : null,
    }));
  }
}

/**
 * A mark that the style sheet alone draws, in a box of its own size at the middle of its element or from edge to edge.
 * @param {Element} element @param {string} which @param {Element} into @param {{x: number, y: number}} origin
 */
function ornament(element, which, into, origin) {
  const style = getComputedStyle(element, which);
  const fill = plainColour(style.backgroundColor);
  const edge = parseFloat(style.borderTopWidth) && style.borderTopStyle !== 'none' ? plainColour(style.borderTopColor) : null;
  const ends = /** @type {const} */ (['Left', 'Right']).filter((side) => !edge && parseFloat(style[`border${side}Width`]) && style[`border${side}Style`] !== 'none');
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute' || (!fill && !edge && !ends.length)) return;
  const box = element.getBoundingClientRect();
  const at = (/** @type {string} */ value) => parseFloat(value) || 0;
  // Of a box placed by its edges, the browser gives all of them in pixels.
  const [width, height] = [box.width - at(style.left) - at(style.right), box.height - at(style.top) - at(style.bottom)];
  if (width <= 0 || height <= 0) return;
  const thick = edge ? parseFloat(style.borderTopWidth) : 0;
  into.append(svg('rect', {
    x: round(box.left - origin.x + at(style.left) + thick / 2), y: round(box.top - origin.y + at(style.top) + thick / 2), width: round(width - thick), height: round(height - thick),
    rx: round(Math.min(at(style.borderTopLeftRadius) * (style.borderTopLeftRadius.endsWith('%') ? width / 100 : 1), width / 2, height / 2)),
    fill: fill?.colour ?? 'none', stroke: edge?.colour, 'stroke-width': edge ? thick : null,
  }));
  // An end that is open is dotted.
  for (const side of ends) {
    const [wide, top] = [parseFloat(style[`border${side}Width`]), box.top - origin.y + at(style.top)];
    const x = round(box.left - origin.x + (side === 'Left' ? at(style.left) + wide / 2 : at(style.left) + width - wide / 2));
    into.append(svg('line', {
      x1: x, x2: x, y1: round(top), y2: round(top + height), stroke: plainColour(style[`border${side}Color`])?.colour, 'stroke-width': wide, 'stroke-dasharray': wide,
    }));
  }
}

/** A picture in SVG, its looks written into it, at its place. @param {SVGSVGElement} element @param {{x: number, y: number}} origin */
function copied(element, origin) {
  const box = element.getBoundingClientRect();
  const copy = /** @type {SVGSVGElement} */ (element.cloneNode(true));
  const [from, to] = [[element, ...element.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]];
  from.forEach((one, index) => dress(to[index], getComputedStyle(one)));
  for (const [name, value] of Object.entries({ x: box.left - origin.x, y: box.top - origin.y, width: box.width, height: box.height })) copy.setAttribute(name, String(round(value)));
  for (const gone of copy.querySelectorAll('[display="none"]')) gone.remove();
  return copy;
}

/** @param {Element} element @param {CSSStyleDeclaration} style */
function dress(element, style) {
  for (const name of element.getAttributeNames()) if (/^(class|style|tabindex|role|aria-|data-)/.test(name)) element.removeAttribute(name);
  if (style.display === 'none' || style.visibility === 'hidden') return element.setAttribute('display', 'none');
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name);
    const colour = name === 'fill' || name === 'stroke' ? plainColour(value) : null;
    if (name === 'fill' || name === 'stroke') {
      element.setAttribute(name, colour?.colour ?? 'none');
      if (colour && colour.alpha < 1) element.setAttribute(`${name}-opacity`, String(colour.alpha));
    } else if (value && !(name.endsWith('-opacity') && element.hasAttribute(name))) {
      element.setAttribute(name, value.replaceAll('"', "'"));
    }
  }
  return undefined;
}

/** Hundredths of a pixel are enough. @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
