/** The module that a page loads: it makes `<news-weave>` known. */
import { NewsWeave } from './element.js';

if (!customElements.get('news-weave')) customElements.define('news-weave', NewsWeave);

export { NewsWeave };
