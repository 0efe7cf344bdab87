/**
 * What a view is, and what it is given. Views know neither the engine nor one another: they ask questions and select items.
 * @module
 */

/** @typedef {import('../../pkg/newsweave.js').Place} Place */
/** @typedef {import('../../pkg/newsweave.js').Overview} Overview */
/** @typedef {import('../../pkg/newsweave.js').Headline} Headline */
/** @typedef {import('../../pkg/newsweave.js').SharedRun} SharedRun */
/** @typedef {import('../../pkg/newsweave.js').ArticleRow} ArticleRow */
/** @typedef {import('../../pkg/newsweave.js').ArticleAnswer} ArticleAnswer */
/** @typedef {import('../../pkg/newsweave.js').Stretch} Stretch */
/** @typedef {import('../../pkg/newsweave.js').ActorRow} ActorRow */
/** @typedef {import('../../pkg/newsweave.js').FigureTable} FigureTable */
/** @typedef {import('../../pkg/newsweave.js').QuotesAnswer} QuotesAnswer */
/** @typedef {import('../../pkg/newsweave.js').QuoteItem} QuoteItem */
/** @typedef {import('../../pkg/newsweave.js').DateRow} DateRow */
/** @typedef {import('../../pkg/newsweave.js').Rule} Rule */
/** @typedef {import('../../pkg/newsweave.js').RuleReport} RuleReport */
/** @typedef {import('../../pkg/newsweave.js').Suggestion} Suggestion */
/** @typedef {import('../../pkg/newsweave.js').Links} Links */
/** @typedef {import('../../pkg/newsweave.js').LinksQuery} LinksQuery */
/** @typedef {import('../../pkg/newsweave.js').Words} Words */
/** @typedef {import('../../pkg/newsweave.js').WordsQuery} WordsQuery */
/** @typedef {import('../../pkg/newsweave.js').Concordance} Concordance */
/** @typedef {import('../../pkg/newsweave.js').Collocates} Collocates */
/** @typedef {import('../../pkg/newsweave.js').Evidence} Evidence */

/** @typedef {'person' | 'organisation' | 'place' | 'group'} Kind */

/**
 * What can be selected.
 * @typedef {{type: 'actor', id: string}
 *   | {type: 'pair', a: string, b: string, unit: 'sentence' | 'paragraph'}
 *   | {type: 'figure', row: string}
 *   | {type: 'speaker' | 'quote' | 'date', id: string}
 *   | {type: 'term', term: string}} Item
 */

/**
 * The answers of the engine, by the method that gives them.
 * @typedef {{
 *   overview: Overview, headline: Headline, article: ArticleAnswer, shared: SharedRun[] | null, actors: ActorRow[], figures: FigureTable,
 *   quotes: QuotesAnswer, time: DateRow[], links: Links, words: Words, concordance: Concordance, collocates: Collocates, evidence: Evidence,
 *   corrections: RuleReport[], check: RuleReport[], suggestions: Suggestion[],
 * }} Answers
 */

/**
 * `ask('actors')`, `ask('links', {unit: 'sentence', minimum: 2, most: 60})`, `ask('evidence', {actor: 'a1'}, 200)`. Rejects with an
 * `AbortError` when the story changes before the answer comes; the view is then updated anyway, so let the rejection pass.
 * @typedef {<M extends keyof Answers>(method: M, ...args: unknown[]) => Promise<Answers[M]>} Ask
 */

/**
 * An article as the Read view shows it, read or not. `marks`: what is marked until it is read.
 * @typedef {{id: string, number: number, title: string, titled: boolean, date?: string, source?: string, text: string,
 *   marks?: {start: number, end: number, kind: string}[], row: ArticleRow | null, failed: boolean}} Sheet
 */

/**
 * What the Read view needs besides: the articles of the story, which of them are shown (one, or two side by side), the place to go to.
 * @typedef {object} Desk
 * @property {() => Sheet[]} all
 * @property {() => Sheet[]} shown
 * @property {(id: string, beside?: string | null) => void} read
 * @property {(ids: string[], date: string) => void} setDate
 * @property {(id: string, change: {title?: string, date?: string, source?: string}) => void} edit
 * @property {() => Place | null} takeTarget The place to show, once.
 */

/**
 * What a view is given.
 * @typedef {object} Context
 * @property {HTMLElement} root An empty container in the shadow root, the view's own.
 * @property {Ask} ask
 * @property {() => readonly ArticleRow[]} articles Those that have been read, in the order of the story; the same list until the story changes.
 * @property {() => ReadonlySet<string>} kinds The kinds of actor that the filters show.
 * @property {{get: (name: string) => string | undefined, set: (name: string, value: string | null) => void}} options What was chosen in views; `null` is what a view begins with.
 * @property {() => readonly Item[]} selection
 * @property {() => Item | null} previewed The item under the pointer, if any.
 * @property {(item: Item | null, options?: {add?: boolean}) => void} select `null` clears; `add` keeps what is selected (Ctrl/Cmd-click).
 * @property {() => boolean} gathering Whether what is pressed next comes beside what is selected, for who has no Ctrl key.
 * @property {(on: boolean) => void} gather
 * @property {(item: Item | null) => void} preview On hover; `null` when it ends.
 * @property {(rules: Rule[], said: string) => Promise<void>} correct Puts something right, and says so.
 * @property {() => Promise<typeof import('./evidence/forms.js')>} forms What makes the forms for that; it comes when it is first wanted.
 * @property {(place: Place) => void} open Shows a place in the Read view.
 * @property {(text: string) => void} announce Says something to screen readers.
 * @property {Desk} desk
 */

/**
 * A view that stands: `update` when the story or the filters changed or the view comes to sight (never while it is hidden), `select`
 * when the selection or the preview changed, `remove` when the element goes. `prepare` asks what `update` will ask, while the view is
 * hidden and nobody waits; where it has drawn all of it too, it gives `DRAWN`.
 * @typedef {{update(): Promise<void> | void, select(): void, prepare?(): Promise<unknown>, remove?(): void}} Mounted
 */

export const DRAWN = 'drawn';

/**
 * One view. `styles` is the text of its style sheet, adopted by the element. Items that `j` and `k` step through, and Enter selects,
 * carry the attribute `data-item` (any value) and can be focused.
 * @typedef {{styles?: string, mount(context: Context): Mounted}} View
 */

/**
 * The place of a view among the others, and how to get it.
 * @typedef {{id: string, label: string, load: () => Promise<View>}} Tab
 */

/**
 * Whether two items are the same.
 * @param {Item | null} a
 * @param {Item | null} b
 */
export const same = (a, b) => a === b || (a !== null && b !== null && itemKey(a) === itemKey(b));

/**
 * A short text that names an item: the same text for the same item.
 * @param {Item} item
 */
export function itemKey(item) {
  switch (item.type) {
    case 'actor':
    case 'date':
    case 'speaker':
    case 'quote':
      return `${item.type}:${item.id}`;
    case 'pair':
      return `pair:${[item.unit, ...[item.a, item.b].sort()].map(encodeURIComponent).join(':')}`;
    case 'figure':
      return `figure:${item.row}`;
    case 'term':
      return `term:${item.term}`;
  }
}
