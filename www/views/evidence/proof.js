import { h } from '../../dom.js';
import { copy } from '../../clipboard.js';
import { t } from '../../strings/index.js';
import { citation, sentenceOf } from './sentence.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Evidence} Evidence */
/** @typedef {import('../view.js').Item} Item */
/** @typedef {import('../view.js').Sheet} Sheet */
/** @typedef {import('./fixing.js').Fixing} Fixing */
/** @typedef {Evidence['sentences'][number]} Sentence */

/** At most so many sentences are shown for an item. */
const MOST = 200;
/** At most so many are copied. */
const MOST_COPIED = 20_000;

/**
 * The sentences that prove an item.
 * @param {Item} item
 * @param {Context} context
 * @param {Fixing} fix
 * @returns {Promise<{element: HTMLElement, said: string}>} `said` is told to screen readers.
 */
export async function proof(item, context, fix) {
  try {
    const evidence = await context.ask('evidence', queryOf(item), MOST);
    const { title, total } = evidence;
    if (!title) throw new Error(t.evidence.gone);
    return { element: section(evidence, item, context, fix), said: `${title}, ${amount(total, item)}` };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const said = item.type === 'term' ? t.evidence.noTerm(item.term) : t.evidence.gone;
    return { element: h('p', { class: 'hint' }, `${said}.`), said };
  }
}

/** An item in the engine's words. @param {Item} item */
function queryOf(item) {
  switch (item.type) {
    case 'pair':
      return { pair: [item.a, item.b, item.unit] };
    case 'figure':
      return { figure: item.row };
    case 'term':
      return { term: item.term };
    default:
      return { [item.type]: item.id };
  }
}

/**
 * @param {Evidence} evidence
 * @param {Item} item
 * @param {Context} context
 * @param {Fixing} fix
 */
function section({ title, why, total, sentences }, item, context, fix) {
  const sheets = new Map(context.desk.all().map((sheet) => [sheet.id, sheet]));
  /** @type {Map<string, Sentence[]>} */
  const byArticle = new Map();
  for (const sentence of sentences) byArticle.set(sentence.at.article, [...(byArticle.get(sentence.at.article) ?? []), sentence]);
  const all = amount(total, item);
  const count = total > sentences.length ? t.evidence.firstOf(sentences.length, all) : t.evidence.inArticles(all, t.evidence.articles(byArticle.size));
  const copied = h('button', { class: 'quiet', onclick: () => void copyAll() }, t.evidence.copyAll);
  const { buttons, place } = fix.item(item);
  return h('section', { class: 'proof' },
    h('h3', {}, title),
    h('p', { class: 'count' }, total ? count : nothing(item)),
    h('div', { class: 'acts' }, total > 1 && copied, ...buttons),
    place,
    total > 0 && why.length > 0 && h('ul', { class: 'why' }, ...why.map((reason) => h('li', {}, reason))),
    ...[...byArticle].map(([id, list]) => group(sheets.get(id), list, item, context, fix)));

  async function copyAll() {
    const whole = total > sentences.length ? await context.ask('evidence', queryOf(item), MOST_COPIED) : { sentences };
    await copy(whole.sentences.map(({ text, at }) => citation(text, sheets.get(at.article))).join('\n\n'), copied, context.announce);
  }
}

/** `1 sentence`, `1,200 sentences`. @param {number} total @param {Item} item */
const amount = (total, item) => t.evidence.amount(total, item.type === 'pair' ? item.unit : item.type === 'speaker' ? 'quote' : 'sentence');

/** @param {Item} item */
function nothing(item) {
  if (item.type === 'pair') return t.evidence.noneOfBoth(item.unit);
  return item.type === 'term' ? t.evidence.noneOfTerm : t.evidence.noneCounted;
}

/**
 * The sentences of one article.
 * @param {Sheet | undefined} sheet
 * @param {Sentence[]} sentences
 * @param {Item} item
 * @param {Context} context
 * @param {Fixing} fix
 */
function group(sheet, sentences, item, context, fix) {
  return h('div', { class: 'of-article' },
    h('h4', {}, h('span', { class: 'number' }, sheet?.number), ' ', sheet?.title),
    ...sentences.map((sentence) => sentenceOf(sentence, sheet, context, fix.sentence(item, sentence))));
}
