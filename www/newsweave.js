/** The element; a placeholder until its views are there. */
class NewsWeave extends HTMLElement {
  connectedCallback() {
    const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('newsweave', { createScriptURL: (/** @type {string} */ url) => url });
    const url = new URL('worker.js', import.meta.url).href;
    const worker = new Worker(/** @type {string} */ (policy?.createScriptURL(url) ?? url), { type: 'module' });
    worker.onmessage = (event) => this.setAttribute('data-engine', event.data);
  }
}

customElements.define('news-weave', NewsWeave);
