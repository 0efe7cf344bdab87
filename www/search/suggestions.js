/**
 * What the search box suggests: actors by any of their names, two of them together, figures by what they count, quotes by speaker and words, dates, and
 * the words themselves; each with how often it stands in the story.
 * @module
 */
import { found as t } from '../strings/index.js';
import { called, plain, starts } from './plain.js';

/** @typedef {import('../views/view.js').Ask} Ask */
/** @typedef {import('../views/view.js').Item} Item */
/** `kind` gives the sign before it. @typedef {{item: Item, label: string, hint: string, kind: string}} Suggestion */
/** @typedef {{title: string, suggestions: Suggestion[]}} Group */

/** Suggestions of each kind where several kinds have some, and where one alone is asked for. */
const FEW = 5;
const MANY = 12;
/** Words of the story that are looked through for endings. */
const WORDS = 20_000;
/** Two actors are looked for in so many words, each by so many letters. */
const MOST_NAMED = 7;
const LEAST = 3;
/** A quote is shown with so many characters. */
const LENGTH = 60;

/**
 * @param {Ask} ask
 * @param {string} typed
 * @returns {Promise<Group[]>} None where nothing was typed; never an empty one.
 */
export async function suggest(ask, typed) {
  const text = typed.trim();
  const phrase = /^["“„«](.+?)["”»]?$/.exec(text)?.[1];
  const [, by] = t.quotesBy.exec(text) ?? [];
  const [, about] = t.figuresAbout.exec(text) ?? [];
  const groups = phrase ? [words(ask, phrase, false)]
    : by ? [speakers(ask, by, MANY)]
      : about ? [figures(ask, about, MANY)]
        : text ? [together(ask, text), actors(ask, text), words(ask, text, true), figures(ask, text, FEW), quotes(ask, text), dates(ask, text)] : [];
  return (await Promise.all(groups)).filter(({ suggestions }) => suggestions.length > 0);
}

/** @param {Ask} ask @param {string} text @returns {Promise<Group>} */
async function actors(ask, text) {
  const fitting = (await ask('actors')).filter(called(text));
  return { title: t.actors, suggestions: fitting.slice(0, FEW).map(({ id, name, kind, count }) => ({ item: { type: 'actor', id }, label: name, hint: t.times(count), kind })) };
}

/** Where two actors meet that the text names one after the other: `kerry mccain`, `John Kerry and McCain`. @param {Ask} ask @param {string} text @returns {Promise<Group>} */
async function together(ask, text) {
  const none = { title: t.together, suggestions: [] };
  const parts = text.split(/\s+/);
  if (parts.length < 2 || parts.length > MOST_NAMED) return none;
  const known = await ask('actors');
  const first = (/** @type {string[]} */ words) => (words.join('').length < LEAST ? undefined : known.find(called(words.join(' '))));
  if (first(parts)) return none;
  for (let at = 1; at < parts.length; at++) {
    const [one, other] = [first(parts.slice(0, at)), first(parts.slice(t.and.test(parts[at]) ? at + 1 : at))];
    if (!one || !other || one === other) continue;
    const pair = (/** @type {'sentence' | 'paragraph'} */ unit) => ask('evidence', { pair: [one.id, other.id, unit] }, 1);
    const { total } = await pair('sentence');
    const unit = total ? 'sentence' : 'paragraph';
    return { title: t.together, suggestions: [{ item: { type: 'pair', a: one.id, b: other.id, unit }, label: t.both(one.name, other.name), hint: t.times(total || (await pair(unit)).total), kind: 'pair' }] };
  }
  return none;
}

/** Who asks about the injured means the wounded, too. @param {Ask} ask @param {string} text @param {number} most @returns {Promise<Group>} */
async function figures(ask, text, most) {
  const answer = await ask('figures');
  const same = answer.happenings.map((words) => words.split(' ')).find((words) => words.includes(plain(text))) ?? [];
  const fits = starts(text);
  const tells = same.map(starts);
  const rows = answer.rows.filter(({ what, place, cells }) => fits(what) || tells.some((tell) => tell(what)) || (place && fits(place)) || cells.some(({ words: said }) => fits(said)));
  return {
    title: t.figures,
    suggestions: rows.slice(0, most).map(({ id, what, place, status, cells }) =>
      ({ item: { type: 'figure', row: id }, label: t.figure(what, place, cells[0]?.words ?? ''), hint: t.mentions(cells.length, status), kind: 'figure' })),
  };
}

/** @param {Ask} ask @param {string} text @param {number} most @returns {Promise<Group>} */
async function speakers(ask, text, most) {
  const fits = starts(text);
  const [{ speakers: all }, known] = await Promise.all([ask('quotes'), ask('actors')]);
  const names = new Map(known.map(({ id, aliases }) => [id, aliases]));
  const fitting = all.filter(({ name, actor }) => fits(name) || (actor !== null && names.get(actor)?.some((alias) => fits(alias.name))));
  return { title: t.quotes, suggestions: fitting.slice(0, most).map(({ id, name, quotes: own }) => ({ item: { type: 'speaker', id }, label: t.by(name), hint: t.times(own.length), kind: 'quote' })) };
}

/** Those whose speaker fits, and those with the words in them. @param {Ask} ask @param {string} text @returns {Promise<Group>} */
async function quotes(ask, text) {
  const fits = starts(text);
  const { title, suggestions } = await speakers(ask, text, FEW - 2);
  const { speakers: all, unattributed } = await ask('quotes');
  const saying = [...all.flatMap(({ name, quotes: own }) => own.map((quote) => ({ name, quote }))), ...unattributed.map((quote) => ({ name: t.nobody, quote }))]
    .filter(({ quote }) => fits(quote.words));
  return {
    title,
    suggestions: [...suggestions, ...saying.slice(0, FEW - suggestions.length).map(({ name, quote }) =>
      ({ item: /** @type {Item} */ ({ type: 'quote', id: quote.id }), label: around(quote.words, text), hint: name, kind: 'quote' }))],
  };
}

/** Days, months and years, in whatever order they are typed: `25 September`, `Sept. 25`. @param {Ask} ask @param {string} text @returns {Promise<Group>} */
async function dates(ask, text) {
  const parts = plain(text).split(' ').map((part) => part.replace(/[.,]$/, ''));
  // A bare number is rather looked for among figures.
  const rows = parts.some((part) => /^(?:\p{L}{3,}|\d{4})/u.test(part)) ? await ask('time') : [];
  const fits = (/** @type {string} */ title) => {
    const words = plain(title).split(' ');
    return parts.every((part) => words.some((word) => (/\d/.test(part) ? word === part : word.startsWith(part.replace(/^sept$/, 'sep')))));
  };
  const fitting = rows.filter(({ first, title }) => first !== null && fits(title));
  return { title: t.dates, suggestions: fitting.slice(0, FEW).map(({ id, title, cells }) => ({ item: { type: 'date', id }, label: title, hint: t.times(cells.length), kind: 'date' })) };
}

/** The words as they were typed, and words of the story that begin so. @param {Ask} ask @param {string} text @param {boolean} endings @returns {Promise<Group>} */
async function words(ask, text, endings) {
  const { total } = await ask('concordance', { phrase: text }, 1);
  const begun = plain(text);
  const longer = endings && /^[\p{L}\p{M}'’-]{2,}$/u.test(text)
    ? (await ask('words', { n: 1, most: WORDS, all: true, of: null, against: null, rest: false })).terms.filter(({ term }) => plain(term) !== begun && plain(term).startsWith(begun)).slice(0, 3)
    : [];
  const term = (/** @type {string} */ written, /** @type {number} */ count) =>
    ({ item: /** @type {Item} */ ({ type: 'term', term: written }), label: `“${written}”`, hint: t.times(count), kind: 'term' });
  return { title: t.words, suggestions: [term(text, total), ...longer.map((one) => term(one.term, one.count))] };
}

/** As much of a quote as shows the words that were typed. @param {string} quote @param {string} text */
function around(quote, text) {
  const at = Math.max(0, quote.toLowerCase().indexOf(text.toLowerCase()));
  const from = at > LENGTH / 2 ? quote.lastIndexOf(' ', at - LENGTH / 3) + 1 : 0;
  return `${from ? '…' : ''}${quote.slice(from, from + LENGTH).trim()}${quote.length > from + LENGTH ? '…' : ''}`;
}
