import { inWords } from '../doubt.js';
import { h } from '../dom.js';
import { KINDS, letter } from '../kinds.js';
import { marked } from '../marks.js';
import { copy } from '../clipboard.js';
import { notTheSame, same, sameAs } from './evidence/figures.js';
import { asking } from './parts/asking.js';
import { itemKey } from './view.js';

/** @typedef {import('./view.js').Context} Context */
/** @typedef {import('./view.js').Evidence} Evidence */
/** @typedef {import('./view.js').Item} Item */
/** @typedef {import('./view.js').Sheet} Sheet */
/** @typedef {Evidence['sentences'][number]} Sentence */
/** @typedef {import('./view.js').FigureTable['rows'][number]} Row */

/** At most so many sentences are shown for an item. */
const MOST = 200;

/**
 * The drawer beside the views: for each selected item the sentences that prove it.
 * @param {Context} context
 * @returns {import('./view.js').Mounted}
 */
export function mountEvidence(context) {
  const body = h('div', { class: 'proofs' });
  const close = h('button', { class: 'quiet', 'aria-label': 'Close the evidence', onclick: () => context.select(null) }, '✕');
  const head = h('header', {}, h('h2', {}, 'Evidence'), close);
  context.root.append(head, body);
  let shown = '';

  async function update() {
    const items = context.selection();
    context.root.classList.toggle('empty', items.length === 0);
    close.hidden = items.length === 0;
    const found = await Promise.all([...meetings(items, context), ...items.map((item) => prove(item, context))]);
    const together = await putTogether(items, context);
    if (items !== context.selection()) return;
    body.replaceChildren(...(items.length ? [...together, ...found.map(({ element }) => element)] : [hint()]));
    const key = items.map(itemKey).join();
    if (key === shown) return;
    shown = key;
    body.scrollTop = 0;
    if (items.length) context.announce(`Evidence: ${found.map(({ said }) => said).join('; ')}. Press e to go there.`);
  }

  return { update, select: () => void update().catch(() => {}) };
}

/**
 * Where two actors that are selected meet, before what there is of each: in sentences, or where there is none in paragraphs.
 * @param {readonly Item[]} items
 * @param {Context} context
 */
function meetings(items, context) {
  const ids = items.flatMap((item) => (item.type === 'actor' ? [item.id] : []));
  if (ids.length !== 2 || items.some(({ type }) => type === 'pair')) return [];
  /** @param {'sentence' | 'paragraph'} unit */
  const pair = (unit) => /** @type {const} */ ({ type: 'pair', a: ids[0], b: ids[1], unit });
  const where = context.ask('evidence', queryOf(pair('sentence')), 1).catch(() => null);
  return [where.then((found) => prove(pair(found?.total === 0 ? 'paragraph' : 'sentence'), context))];
}

/** Two rows of figures or more: why they are two, and a way to make them one. @param {readonly Item[]} items @param {Context} context */
async function putTogether(items, context) {
  const rows = (await Promise.all(items.map((item) => rowOf(item, context)))).flatMap((row) => row ?? []);
  if (rows.length < 2) return [];
  const { different, different_why } = await context.ask('figures');
  const chosen = new Set(rows.map(({ id }) => id));
  const why = different_why.filter((_, at) => different[at].every((id) => chosen.has(id)));
  return [
    h('ul', { class: 'why' }, ...[...new Set(why)].map((reason) => h('li', {}, reason))),
    h('button', { class: 'together', onclick: () => asking(same(rows, context)) }, 'Count them as the same thing'),
  ];
}

/** @param {Item} item @param {Context} context */
async function rowOf(item, context) {
  return item.type === 'figure' ? (await context.ask('figures')).rows.find(({ id }) => id === item.row) ?? null : null;
}

function hint() {
  return h('p', { class: 'hint' },
    'Select a name, a number, a quote, a date, a word or a link: the sentences that prove it appear here. Ctrl-click (⌘-click) adds one more, Esc clears.');
}

/**
 * @param {Item} item
 * @param {Context} context
 */
async function prove(item, context) {
  try {
    const [evidence, row] = await Promise.all([context.ask('evidence', queryOf(item), MOST), rowOf(item, context)]);
    const { title, total } = evidence;
    return { element: proof(evidence, item, row, row && await sameAs(row, context), context), said: `${title}, ${amount(total, item)}` };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const said = item.type === 'term' ? `Nothing found for “${item.term}”` : 'No longer in the story';
    return { element: h('p', { class: 'hint' }, `${said}.`), said };
  }
}

/** An item in the engine's words. @param {Item} item */
function queryOf(item) {
  switch (item.type) {
    case 'actor':
      return { actor: item.id };
    case 'pair':
      return { pair: [item.a, item.b, item.unit] };
    case 'figure':
      return { figure: item.row };
    case 'date':
      return { date: item.id };
    case 'speaker':
      return { speaker: item.id };
    case 'quote':
      return { quote: item.id };
    case 'term':
      return { term: item.term };
  }
}

/**
 * @param {Evidence} evidence
 * @param {Item} item
 * @param {Row | null} row Of a figure.
 * @param {HTMLElement | null} sameAs
 * @param {Context} context
 */
function proof({ title, why, total, sentences }, item, row, sameAs, context) {
  const sheets = new Map(context.desk.all().map((sheet) => [sheet.id, sheet]));
  /** @type {Map<string, Sentence[]>} */
  const byArticle = new Map();
  for (const sentence of sentences) {
    const known = byArticle.get(sentence.at.article);
    if (known) known.push(sentence);
    else byArticle.set(sentence.at.article, [sentence]);
  }
  const count = total > sentences.length
    ? `the first ${sentences.length} of ${amount(total, item)}`
    : `${amount(total, item)} in ${byArticle.size === 1 ? '1 article' : `${byArticle.size} articles`}`;
  return h('section', { class: 'proof' },
    h('h3', {}, title),
    h('p', { class: 'count' }, total ? count : nothing(item)),
    total > 0 && why.length > 0 && h('ul', { class: 'why' }, ...why.map((reason) => h('li', {}, reason))),
    sameAs,
    ...[...byArticle].map(([id, list]) => group(sheets.get(id), list, row, context)));
}

/** `1 sentence`, `1,200 sentences`. @param {number} total @param {Item} item */
function amount(total, item) {
  const unit = item.type === 'pair' ? item.unit : item.type === 'speaker' ? 'quote' : 'sentence';
  return `${total.toLocaleString('en')} ${unit}${total === 1 ? '' : 's'}`;
}

/** @param {Item} item */
function nothing(item) {
  if (item.type === 'pair') return `No ${item.unit} mentions both.`;
  return item.type === 'term'
    ? 'Nothing found in what is counted. It may be written in another way: try a shorter word, or an asterisk for any ending.'
    : 'Only in what is not counted: captions, headings, articles in other languages, or doubtful names. The legend and the switch below it include them.';
}

/**
 * The sentences of one article.
 * @param {Sheet | undefined} sheet
 * @param {Sentence[]} sentences
 * @param {Row | null} row
 * @param {Context} context
 */
function group(sheet, sentences, row, context) {
  return h('div', { class: 'of-article' },
    h('h4', {}, h('span', { class: 'number' }, sheet?.number), ' ', sheet?.title),
    ...sentences.map((sentence) => quote(sentence, sheet, row, context)));
}

/**
 * @param {Sentence} sentence
 * @param {Sheet | undefined} sheet
 * @param {Row | null} row
 * @param {Context} context
 */
function quote(sentence, sheet, row, context) {
  const { at, text, marks, confidence } = sentence;
  const words = marked(text, 0, text.length, marks.map(({ start, end, kind }) => ({
    start,
    end,
    make: () => h('mark', { class: kind, 'data-letter': KINDS.some((one) => one.kind === kind) ? letter(kind) : null }),
  })));
  const copied = h('button', { class: 'quiet', onclick: () => copy(citation(text, sheet), copied, context.announce) }, 'Copy');
  return h('figure', {},
    h('blockquote', {}, ...words),
    h('figcaption', {},
      copied,
      h('button', { class: 'quiet', 'data-item': 'sentence', onclick: () => context.open(at) }, 'Open in text'),
      row && notTheSame(row, sentence, context),
      confidence != null && h('span', { class: 'sureness', title: 'How sure the tagger is of the names marked here; where there are several, of the least sure one' }, inWords(confidence))));
}

/** @param {string} text @param {Sheet | undefined} sheet */
function citation(text, sheet) {
  const from = [sheet?.title, sheet?.source, sheet?.row?.date ?? sheet?.date].filter(Boolean).join(', ');
  return `“${text.replace(/\s+/g, ' ').trim()}” (${from})`;
}
