/** The element `<news-weave>`, for TypeScript. `docs/embedding.md` is the guide. */

/** An article to be read: one of `text` and `html` must be there. */
export interface ArticleInput {
  /** Made up where it is missing; no two articles of an element have the same. */
  id?: string;
  title?: string;
  /** `YYYY-MM-DD`. */
  date?: string | Date;
  /** The outlet, the author, or both. */
  source?: string;
  /** Plain text, with blank lines between paragraphs. */
  text?: string;
  /** A web page, or a part of one: it is parsed where nothing of it can run. */
  html?: string;
}

/** An article as the element has it. */
export interface ArticleOutput {
  id: string;
  title?: string;
  date?: string;
  source?: string;
  text: string;
}

/** What can be selected. Ids hold as long as the articles and the visitor's corrections stay as they are. */
export type Item =
  | { type: 'actor'; id: string }
  | { type: 'pair'; a: string; b: string; unit: 'sentence' | 'paragraph' }
  | { type: 'figure'; row: string }
  | { type: 'speaker' | 'quote' | 'date'; id: string }
  | { type: 'term'; term: string };

export type View = 'read' | 'figures' | 'quotes' | 'actors' | 'links' | 'time' | 'words';

export interface NewsWeaveElement extends HTMLElement {
  /** Attribute `src`: addresses of articles, with spaces between them. */
  src: string;
  /** Attribute `for`: a CSS selector of the article on the page around. */
  htmlFor: string;
  /** Attribute `view`: the one `View` to show; empty for all of them. */
  view: string;
  /** Attribute `fragment`: this is the page's main element. */
  fragment: boolean;
  /** Attribute `least-confidence`: names of which the tagger is less sure, in percent, are left out; 0 shows all. */
  leastConfidence: number;
  selection: readonly Item[];
  /** All articles in the element; to set them replaces all of them. Throws a `TypeError` for what is no list of articles. */
  get articles(): ArticleOutput[];
  set articles(articles: readonly ArticleInput[]);
  /** When all that the element was given so far is read, or cannot be. It never rejects. */
  readonly ready: Promise<void>;
  /** Reads further articles. Rejects with a `TypeError` for what is no article. */
  add(...articles: ArticleInput[]): Promise<void>;
  /** Reads these articles in the place of all others. Rejects with a `TypeError` for what is no list of articles. */
  replace(articles: readonly ArticleInput[]): Promise<void>;
  /** Takes all articles out. */
  clear(): void;
}

/** They bubble, and leave shadow trees. */
export interface NewsWeaveEventMap {
  /** All that the element was given so far is read. */
  'newsweave-ready': CustomEvent<{ articles: ArticleOutput[] }>;
  /** Articles came, went, or have another title, day or outlet. */
  'newsweave-change': CustomEvent<{ articles: ArticleOutput[] }>;
  /** Something else is selected. */
  'newsweave-select': CustomEvent<{ items: readonly Item[] }>;
  /** Another view is in sight. */
  'newsweave-view': CustomEvent<{ view: View }>;
  /** An article cannot be had, or nothing can be read here. The message is for the reader, and stands in the element too. */
  'newsweave-error': CustomEvent<{ message: string; url?: string }>;
}

/** The element's class; the module registers it as `news-weave`. */
export declare const NewsWeave: { new (): NewsWeaveElement; prototype: NewsWeaveElement };

declare global {
  interface HTMLElementTagNameMap {
    'news-weave': NewsWeaveElement;
  }
  interface HTMLElementEventMap extends NewsWeaveEventMap {}
}
