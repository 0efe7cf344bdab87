/** What XML cannot hold: most control characters, halves of surrogate pairs, and two code points that are none. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An element and its attributes; those that are nothing are left out. @typedef {(name: string, attributes?: Record<string, string | number | null>, ...children: (Element | string)[]) => Element} Make */

/**
 * A document of one vocabulary, put together as nodes and written by the browser.
 * @param {string} namespace
 * @param {string} root
 * @param {(make: Make, root: Element) => void} fill
 */
export function xml(namespace, root, fill) {
  const document_ = document.implementation.createDocument(namespace, root);
  /** @type {Make} */
  const make = (name, attributes = {}, ...children) => {
    const element = document_.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, legal(value));
    element.append(...children.map((child) => (typeof child === 'string' ? legal(child) : child)));
    return element;
  };
  fill(make, document_.documentElement);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document_)}\n`;
}

/** @param {string | number} value */
const legal = (value) => String(value).replace(ILLEGAL, '\ufffd');
