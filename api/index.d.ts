import type {
  ActorRow, ArticleRow, Collocates, CollocatesQuery, Concordance, DateRow, Evidence, EvidenceQuery, FigureMark, FigureTable, Headline, Keyword,
  KwicQuery, Links, LinksQuery, MentionMark, Overview, QuoteMark, QuotesAnswer, Rule, RuleReport, SharedRun, Stretch, Suggestion, Words, WordsQuery,
} from './answers.js';

export type * from './answers.js';

/** Half open, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the text and its words. */
export interface Passage extends Span {
  text: string;
}

/** An article to be read. */
export interface Article {
  /** Plain text, with blank lines between paragraphs. */
  text: string;
  /** Where it is not given, a title that stands in the text is found; so too a day and a source. */
  title?: string | null;
  /** The day on which it came out, `YYYY-MM-DD`: without it, “on Tuesday” has no place on the calendar. */
  date?: string | null;
  source?: string | null;
  /** Names the article in a corpus; one with the same id takes its place. Where it is not given: a number. */
  id?: string | null;
}

/** All that was found in one article, in the order of the text. Plain data: it can be stored, sent to a worker, made JSON of. */
export interface Reading {
  id: string;
  /** Given, else found in the text, else its first words. */
  title: string;
  /** `YYYY-MM-DD` */
  date: string | null;
  source: string | null;
  /** Words of running text. */
  words: number;
  /** Whether it reads like English prose; where not, little is found. */
  english: boolean;
  /** Names of people, organisations, places and groups, with the actor whom each of them means. */
  names: (Passage & MentionMark)[];
  figures: (Passage & Omit<FigureMark, 'counted'> & { counted: Passage | null })[];
  quotes: (Passage & Omit<QuoteMark, 'source'> & { source: Passage | null })[];
  /** With their TIMEX3 value where it is known: `2018-09-07`, `2018-W36`, `2018`. */
  dates: (Passage & { value: string | null })[];
  sentences: Passage[];
  paragraphs: Passage[];
  /** What is not running text: `metadata title byline dateline heading caption credit footer`. */
  zones: (Passage & { kind: string })[];
}

/**
 * - `bad-article`: what was given is no article; the message says which field, and what it should be.
 * - `bad-argument`: another argument is not what it should be.
 * - `not-loaded`: `new Corpus()` before the engine was there. Await `load()`, or use `Corpus.create()`.
 * - `engine-unavailable`: the engine's file could not be had; the message says what came in its place.
 * - `wasm-blocked`: the page's policy forbids WebAssembly.
 * - `freed`: the corpus was freed.
 * - `engine-failed`: a fault in the engine, which cannot go on in this worker or process.
 */
export type ErrorCode = 'bad-article' | 'bad-argument' | 'not-loaded' | 'engine-unavailable' | 'wasm-blocked' | 'freed' | 'engine-failed';

export class NewsweaveError extends Error {
  readonly name: 'NewsweaveError';
  readonly code: ErrorCode;
}

/**
 * Makes the engine ready, which `read` and `Corpus.create` also do. `source`: the engine's own bytes, a compiled `WebAssembly.Module`, a
 * `Response`, or an address, where it does not lie beside the package's modules.
 */
export function load(source?: string | object | Promise<object>): Promise<void>;

/** Reads one article by itself. */
export function read(article: Article | string): Promise<Reading>;

/** Articles that are read together: actors with all their names, figures set side by side, who is quoted. */
export class Corpus {
  /** A corpus with these articles; loads the engine where that is still to be done. */
  static create(articles?: Iterable<Article | string>): Promise<Corpus>;

  /** An empty one. The engine must have been loaded. */
  constructor();

  /** How many articles there are. */
  readonly size: number;

  /** Reads an article and adds it; one with the same id is replaced in place. */
  add(article: Article | string): ArticleRow;

  /** Whether there was such an article. */
  remove(id: string): boolean;

  /**
   * What counts; at first running English text, and every name in it. `allText`: captions, credits, headings and articles in other languages
   * too. `leastConfidence`: names less sure than that, in percent, are left out of all answers.
   */
  count(what: { allText?: boolean; leastConfidence?: number }): void;

  /** Takes a list of corrections in place of the one before, for the articles that are here and those to come; says what became of each. */
  correct(rules: readonly Rule[]): RuleReport[];

  /** What has become of each correction by now. */
  corrections(): RuleReport[];

  overview(): Overview;

  /** What no reader sees quickly: figures that differ, who is never quoted. */
  headline(): Headline;

  /** What was found in one article, with its actors told apart by the whole corpus; `null` where there is no such article. */
  reading(id: string): Reading | null;

  /** Most mentioned first. */
  actors(): ActorRow[];

  /** Actors that may be one, where no rule is sure. */
  suggestions(): Suggestion[];

  /** Figures that count the same thing, in rows; most disagreement first. */
  figures(): FigureTable;

  /** Who is quoted, who is only talked about. */
  quotes(): QuotesAnswer;

  /** Days, weeks, months and years of which the articles speak, in the order of the calendar. */
  dates(): DateRow[];

  /** Who appears with whom, in a sentence or a paragraph. @defaultValue `{unit: 'sentence', minimum: 1, most: 100}` */
  links(query?: Partial<LinksQuery>): Links;

  /** Frequencies and keywords. @defaultValue `{n: 1, most: 100}` */
  words(query?: WordsQuery): Words;

  /** Words that stand out against general news, or against another article (`against`). */
  keywords(query?: Omit<WordsQuery, 'n' | 'all'>): Keyword[];

  /** Words around a phrase or an actor. @defaultValue `{window: 5, most: 100, all: false}` */
  collocates(of: KwicQuery, query?: Partial<Omit<CollocatesQuery, 'of'>>): Collocates;

  /** A phrase (`{phrase: 'cease*'}`) or an actor (`{actor: id}`) with what stands before and behind. */
  concordance(query: KwicQuery, most?: number): Concordance;

  /** The sentences that prove a finding. */
  evidence(query: EvidenceQuery, most?: number): Evidence;

  /** What an article has word for word in common with another one, or with any. */
  shared(id: string, other?: string): SharedRun[] | null;

  /** Gives its memory back; it cannot be used any more. Where the language has `using`, that does it. */
  free(): void;
}
