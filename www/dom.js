// Builds elements. Data reaches the page only as attributes and text nodes, so that no article can become markup.

/** @typedef {Node|string|number|false|null|undefined} Child */
/** @typedef {Record<string, string|number|boolean|null|undefined|((event: any) => void)>} Props */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An HTML element: `h('button', {class: 'quiet', onclick: save}, 'Save')`. A prop that is `false` or missing sets nothing, `true` sets
 * an empty attribute, and a function listens to the event that its name gives.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Props} [props] @param {...Child} children @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/**
 * An SVG element, in the same way.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag @param {Props} [props] @param {...Child} children @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, props = {}, ...children) {
  return fill(/** @type {SVGElementTagNameMap[T]} */ (document.createElementNS(SVG, tag)), props, children);
}

/** @template {Element} E @param {E} element @param {Props} props @param {Child[]} children @returns {E} */
function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  for (const child of children) {
    if (child instanceof Node) element.append(child);
    else if (child !== false && child != null) element.append(String(child));
  }
  return element;
}
