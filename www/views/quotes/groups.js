/**
 * The quotes, speaker by speaker; then those of which the text does not say whose they are, and scare quotes.
 * @module
 */
import { h } from '../../dom.js';
import { marked } from '../../marks.js';
import { t } from '../../strings/index.js';
import { kindMark } from '../parts/kind.js';
import { counted } from '../parts/format.js';

/** @typedef {import('../view.js').QuotesAnswer} QuotesAnswer */
/** @typedef {import('../view.js').QuoteItem} QuoteItem */
/** @typedef {{number: (article: string) => number, picks: import('../parts/picks.js').Picks}} Means */

export const KINDS = ['direct', 'partial', 'indirect', 'scare'];
const FIRST = 3;
const SPEAKERS = 40;
/** So many characters before a part of a sentence are shown, at most. */
const BEFORE = 140;

/** @param {QuotesAnswer} answer @param {string} kind Of quote, or `all`. @param {Means} means */
export function groups({ speakers, unattributed, scare }, kind, means) {
  const of = (/** @type {QuoteItem[]} */ quotes) => quotes.filter((quote) => kind === 'all' || quote.kind === kind);
  const speaking = speakers.filter(({ quotes }) => of(quotes).length > 0);
  const list = h('ol', { class: 'speakers' });
  const rest = h('button', { class: 'quiet show-more', onclick: grow });
  function grow() {
    list.append(...speaking.slice(list.children.length, list.children.length + SPEAKERS).map((speaker) => block(speaker, of(speaker.quotes), means)));
    rest.hidden = list.children.length === speaking.length;
    rest.textContent = t.common.showMore(speaking.length - list.children.length);
    means.picks.paint();
  }
  grow();
  return [
    speaking.length > 0 && h('section', { 'aria-label': t.quotes.speakers }, list, rest),
    group(t.quotes.unattributed, t.quotes.unattributedHint, of(unattributed), means),
    group(t.quotes.scare, t.quotes.scareHint, of(scare), means),
  ].filter((part) => part instanceof Node);
}

/** @param {QuotesAnswer['speakers'][number]} speaker @param {QuoteItem[]} quotes @param {Means} means */
function block({ id, name, kind, quoted, mentioned, articles_mentioned }, quotes, means) {
  const button = h('button', { class: 'pick' }, name);
  const counts = KINDS.flatMap((of) => {
    const count = quoted[/** @type {keyof typeof quoted} */ (of)];
    return count ? [`${count} ${of}`] : [];
  });
  const head = h('h3', {}, kind && kindMark(kind), button,
    h('span', { class: 'about' }, [counts.join(', '), mentioned > 0 && t.quotes.mentioned(mentioned, counted(articles_mentioned, 'article'))].filter(Boolean).join(' · ')));
  means.picks.bind(head, { type: 'speaker', id }, button);
  return h('li', {}, head, said(quotes, means));
}

/** @param {string} title @param {string} hint @param {QuoteItem[]} quotes @param {Means} means */
const group = (title, hint, quotes, means) =>
  quotes.length > 0 && h('section', { class: 'apart', 'aria-label': title }, h('h3', {}, title, h('span', { class: 'about' }, hint)), said(quotes, means));

/** @param {QuoteItem[]} quotes @param {Means} means */
function said(quotes, means) {
  const list = h('ul', {}, ...quotes.slice(0, FIRST).map((quote) => line(quote, means)));
  const more = quotes.slice(FIRST);
  if (more.length === 0) return list;
  const open = h('button', { class: 'quiet' }, counted(more.length, t.quotes.moreQuotes));
  open.addEventListener('click', () => {
    const lines = more.map((quote) => line(quote, means));
    list.append(...lines);
    open.remove();
    lines[0].querySelector('button')?.focus();
    means.picks.paint();
  });
  return h('div', {}, list, open);
}

/** @param {QuoteItem} quote @param {Means} means */
function line(quote, { number, picks }) {
  const { id, at, kind, words } = quote;
  const button = h('button', { class: 'pick' });
  // A part of a sentence is shown inside it; what is whole needs nothing around it.
  button.append(...(kind === 'direct' || kind === 'indirect' ? [words] : inPassage(quote)));
  const node = h('li', { class: kind },
    h('span', { class: 'number' }, h('span', { class: 'unseen' }, t.common.article), number(at.article)),
    h('span', { class: 'kind' }, kind), button);
  picks.bind(node, { type: 'quote', id }, button);
  return node;
}

/** The passage from a little before the quoted words on. @param {QuoteItem} quote */
function inPassage({ passage: { text, marks } }) {
  const quoted = marks.filter((mark) => mark.kind === 'quote').map(({ start, end }) => ({ start, end, make: () => h('b', {}) }));
  const start = quoted[0] ? text.lastIndexOf(' ', Math.max(0, quoted[0].start - BEFORE)) + 1 : 0;
  return [start > 0 ? '… ' : '', ...marked(text, start, text.length, quoted)];
}
