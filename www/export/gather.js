/**
 * What is exported: all findings of a story as plain data, their offsets in Unicode code points, with the exact words.
 * @module
 */
import { titleOf } from '../title.js';
import { codePoints } from './offsets.js';

/** @typedef {import('../views/view.js').Place} Place */
/** @typedef {import('../../pkg/newsweave.js').EvidenceSentence} Passage */
/** @typedef {{article: string, start: number, end: number, words: string}} Stretch */
/** @typedef {{id: string, number: number, title: string, date: string | null, source: string | null, words: number, counted: boolean, text: string}} Article */
/**
 * @typedef {{id: string, name: string, kind: string, mentions: number, demonyms: number, quoted: number, dispersion: number,
 *   articles: {article: string, mentions: number, perThousand: number, quoted: number}[],
 *   names: {name: string, mentions: number, why: string}[], corrections: string[]}} Actor
 */
/** @typedef {Stretch & {kind: string, actor: string, via: string, confidence: number, part: string | null}} Mention */
/** @typedef {Stretch & {phrase: string, value: number | null, low: number | null, high: number | null, approximation: string | null}} FigureCell */
/**
 * @typedef {{row: string, what: string, place: string | null, unit: string | null, kind: string, status: string, why: string,
 *   mentions: FigureCell[]}} Figure
 */
/** @typedef {Stretch & {kind: string, speaker: string | null, actor: string | null, source: Stretch | null, cue: Stretch | null}} Quote */
/** @typedef {{value: string | null, title: string, precision: string | null, first: string | null, last: string | null, mentions: Stretch[]}} DateOfText */
/** @typedef {{source: string, target: string, weight: number, g2: number, npmi: number}} Pair */
/**
 * `hidden`: kinds of actor that the legend hides and that are therefore left out. `leastConfidence`: names of which the tagger is less sure,
 * in percent, are left out. `allText`: captions, headings and the like count too.
 * @typedef {{hidden: string[], leastConfidence: number, allText: boolean}} Filters
 */
/**
 * @typedef {{name: string, filters: Filters, articles: Article[], actors: Actor[], mentions: Mention[], figures: Figure[], quotes: Quote[],
 *   dates: DateOfText[], pairs: {unit: string, units: number, list: Pair[]}, corrections: readonly unknown[]}} Findings
 */
/** @typedef {Findings & {byId: {article: Map<string, Article>, actor: Map<string, Actor>}}} Gathered */

const DAY = 86_400_000;
/** As many actors as there can be. */
const ALL = 0xffff_ffff;

/**
 * @param {import('../story.js').Story} story
 * @param {{name: string, unit: 'sentence' | 'paragraph', everything: boolean}} wanted `everything`: also the kinds that the legend hides.
 * @returns {Promise<Gathered>}
 */
export async function gather(story, { name, unit, everything }) {
  const { ask } = story;
  const read = story.entries.filter(({ row }) => row);
  const texts = new Map(read.map(({ input }) => [input.id, input.text]));
  const points = new Map(read.map(({ input }) => [input.id, codePoints(input.text)]));
  /** @param {string} article @param {number} start @param {number} end @returns {Stretch} */
  const stretch = (article, start, end) => {
    const at = points.get(article) ?? ((/** @type {number} */ offset) => offset);
    return { article, start: at(start), end: at(end), words: texts.get(article)?.slice(start, end) ?? '' };
  };
  const place = (/** @type {Place} */ { article, start, end }) => stretch(article, start, end);

  const [actorRows, { rows }, quotes, dates, links] = await Promise.all([
    ask('actors'), ask('figures'), ask('quotes'), ask('time'), ask('links', { unit, minimum: 1, most: ALL })]);
  const shown = (/** @type {string} */ kind) => everything || story.kinds.has(kind);
  const actors = actorRows.filter(({ kind }) => shown(kind)).map(actorOf);
  const byId = {
    article: new Map(story.entries.flatMap(({ input, row }, index) => row ? [[input.id, articleOf(story.entries[index], index + 1)]] : [])),
    actor: new Map(actors.map((actor) => [actor.id, actor])),
  };

  /** @type {Mention[]} */
  const mentions = [];
  for (const { input: { id } } of read) {
    const answer = await ask('article', id);
    const part = partsOf(answer.zones);
    for (const { start, end, kind, via, confidence, actor } of answer.mentions) {
      if (byId.actor.has(actor)) mentions.push({ ...stretch(id, start, end), kind, actor, via, confidence, part: part(start) });
    }
  }

  /** @param {Passage} passage @param {string} kind */
  const marked = ({ at, marks }, kind) => {
    const mark = marks.find((one) => one.kind === kind);
    return mark ? stretch(at.article, at.start + mark.start, at.start + mark.end) : null;
  };
  /** @param {string | null} speaker @param {string | null} actor */
  const quoteBy = (speaker, actor) => (/** @type {import('../views/view.js').QuoteItem} */ { at, kind, passage }) =>
    ({ ...place(at), kind, speaker, actor, source: marked(passage, 'source'), cue: marked(passage, 'cue') });

  return {
    name,
    filters: {
      hidden: everything ? [] : ['person', 'organisation', 'place', 'group'].filter((kind) => !story.kinds.has(kind)),
      leastConfidence: story.leastConfidence,
      allText: story.allText,
    },
    articles: [...byId.article.values()],
    actors,
    mentions,
    figures: rows.map(({ id, what, place: where, unit, kind, status, why, cells }) => ({
      row: id, what, place: where, unit, kind, status, why,
      mentions: cells.map(({ at, words, value, low, high, approximation }) => ({ ...place(at), phrase: words, value, low, high, approximation })),
    })),
    quotes: [
      ...quotes.speakers.flatMap(({ name: speaker, actor, quotes: own }) => own.map(quoteBy(speaker, actor))),
      ...[...quotes.unattributed, ...quotes.scare].map(quoteBy(null, null)),
    ].sort(inOrder(byId.article)),
    dates: dates.map(({ id, title, first, last, precision, cells }) => ({
      value: first == null ? null : id, title, precision, first: dayOf(first), last: dayOf(last), mentions: cells.map(({ at }) => place(at)),
    })),
    pairs: {
      unit,
      units: links.units,
      list: links.pairs.filter(({ a, b }) => byId.actor.has(a) && byId.actor.has(b)).map(({ a, b, count, g2, npmi }) => ({ source: a, target: b, weight: count, g2, npmi })),
    },
    corrections: story.corrections.list,
    byId,
  };
}

/** @param {import('../shelf.js').Entry} entry @param {number} number @returns {Article} */
function articleOf(entry, number) {
  const { input, row } = entry;
  return {
    id: input.id, number, title: titleOf(entry), date: row?.date ?? input.date ?? null, source: row?.source ?? input.source ?? null,
    words: row?.words ?? 0, counted: row?.counts ?? false, text: input.text,
  };
}

/** @param {import('../views/view.js').ActorRow} row @returns {Actor} */
function actorOf({ id, name, kind, count, demonyms, quoted, dispersion, articles, aliases, corrections }) {
  return {
    id, name, kind, mentions: count, demonyms, quoted, dispersion,
    articles: articles.map((one) => ({ article: one.article, mentions: one.count, perThousand: one.per_thousand, quoted: one.quoted })),
    names: aliases.map((alias) => ({ name: alias.name, mentions: alias.count, why: alias.why })),
    corrections,
  };
}

/** What part of an article, other than running text, an offset stands in; zones are in order. @param {import('../views/view.js').Stretch[]} zones */
function partsOf(zones) {
  let next = 0;
  return (/** @type {number} */ at) => {
    while (next < zones.length && zones[next].end <= at) next += 1;
    return next < zones.length && zones[next].start <= at ? zones[next].kind : null;
  };
}

/** @param {number | null} day Counted from 1970-01-01. */
const dayOf = (day) => (day == null ? null : new Date(day * DAY).toISOString().replace(/T.*/, ''));

/** @param {Map<string, Article>} articles @returns {(a: Stretch, b: Stretch) => number} */
const inOrder = (articles) => (a, b) => (articles.get(a.article)?.number ?? 0) - (articles.get(b.article)?.number ?? 0) || a.start - b.start;
