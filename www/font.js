/** Sheets by the font that they give, for all elements of a page. @type {Map<string, CSSStyleSheet>} */
const made = new Map();

/**
 * Lets an element have the font of the page around it, where the page has set one; else its own stay, which suit it better than what a
 * browser has by default. What the page says of `--sans` and `--serif` comes first in any case.
 * @param {ShadowRoot} root
 */
export function followFont(root) {
  const probe = document.createElement('span');
  probe.style.setProperty('font-family', 'initial');
  root.append(probe);
  const plain = getComputedStyle(probe).fontFamily;
  probe.remove();
  const around = root.host.parentElement ?? /** @type {ShadowRoot} */ (root.host.getRootNode()).host ?? root.host;
  const font = getComputedStyle(around).fontFamily;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => ![...made.values()].includes(sheet));
  if (font && font !== plain) root.adoptedStyleSheets.push(sheetFor(font));
}

/** @param {string} font */
function sheetFor(font) {
  const known = made.get(font) ?? new CSSStyleSheet();
  if (!made.has(font)) known.replaceSync(`:host { --sans: ${font}; --serif: ${font}; }`);
  made.set(font, known);
  return known;
}
