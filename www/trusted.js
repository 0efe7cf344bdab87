/** @typedef {{createHTML(html: string): string, createScriptURL(url: string): string}} Policy */

/** @type {Policy | undefined} */
let known;

/**
 * The one policy under which a page that requires trusted types lets us parse pasted HTML (into a document that runs nothing) and
 * start our worker. Throws where the page does not allow a policy called `newsweave`.
 * @returns {Policy}
 */
export function policy() {
  const rules = { createHTML: (/** @type {string} */ html) => html, createScriptURL: (/** @type {string} */ url) => url };
  known ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('newsweave', rules) ?? rules;
  return /** @type {Policy} */ (known);
}
