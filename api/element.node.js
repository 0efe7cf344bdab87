/**
 * What `newsweave/element` is on a server, where there are no elements: pages are rendered with `<news-weave>` and the articles inside it as
 * they stand, and the browser's own module brings it to life.
 * @module
 */

/** Has the name and no page. */
export class NewsWeave {}
