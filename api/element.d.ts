/** Importing this module makes `<news-weave>` known. */
export class NewsWeave extends HTMLElement {
  /** What is selected. */
  selection: readonly object[];
  /** Names of which the tagger is less sure, in percent, are left out of all views; 0 at first. */
  leastConfidence: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-weave': NewsWeave;
  }
}
