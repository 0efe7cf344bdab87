/**
 * The story as a report to be printed: what a desk would want on paper.
 * @module
 */
import { h } from '../dom.js';
import { titleOf } from '../title.js';
import { print as t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Evidence['sentences'][number]} Sentence */
/** @typedef {import('../views/view.js').FigureTable['rows'][number]} FigureRow */

/** More than that nobody reads on paper: what is left out is said. */
const MOST = { figures: 100, sentences: 12, quotes: 200, actors: 100 };

/** @param {Story} story @param {string} name @returns {Promise<HTMLElement>} */
export async function report(story, name) {
  const [{ words, articles }, { rows, different }, quotes, actors] = await Promise.all([story.ask('overview'), story.ask('figures'), story.ask('quotes'), story.ask('actors')]);
  const numbers = new Map(story.entries.map(({ input }, index) => [input.id, index + 1]));
  const number = (/** @type {string} */ id) => numbers.get(id) ?? 0;
  const confused = new Set(different.flat());
  const figures = rows.filter(({ id, status }) => status !== 'only' || confused.has(id));
  const sentences = await Promise.all(figures.slice(0, MOST.figures).map(({ id }) => story.ask('evidence', { figure: id }, MOST.sentences)));
  const speakers = quotes.speakers.map(({ name: speaker, quotes: own }) => ({ speaker, own }));
  const shown = actors.filter(({ kind }) => story.kinds.has(kind));

  return h('article', { class: 'report' },
    h('header', {}, h('h1', {}, name), h('p', {}, t.made(articles.length, words, new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })))),
    section(t.articles, h('ol', { class: 'of-articles' }, ...story.entries.map((entry) => {
      const about = [entry.input.source, entry.row?.date ?? entry.input.date, entry.row && t.words(entry.row.words)].filter(Boolean).join(' · ');
      return h('li', {}, h('b', {}, titleOf(entry)), about && ` ${about}`);
    }))),
    section(t.figures,
      figures.length === 0 && h('p', {}, t.noFigures),
      ...sentences.map((evidence, index) => figure(figures[index], evidence, confused.has(figures[index].id), number)),
      figures.length > MOST.figures && h('p', { class: 'left-out' }, t.leftOut(figures.length - MOST.figures))),
    section(t.quotes,
      speakers.length === 0 && h('p', {}, t.noQuotes),
      ...limited(speakers, number),
      quotes.never_quoted.length > 0 && h('p', {}, h('b', {}, t.neverQuoted), ' ', quotes.never_quoted.slice(0, 30).map(({ name: actor, mentioned }) => `${actor} (${mentioned})`).join(', '))),
    section(t.actors,
      h('table', {},
        h('thead', {}, h('tr', {}, ...t.columns.map((label) => h('th', { scope: 'col' }, label)))),
        h('tbody', {}, ...shown.slice(0, MOST.actors).map(({ name: actor, kind, count, quoted, articles: own, aliases }) =>
          h('tr', {}, h('th', { scope: 'row' }, actor), h('td', {}, kind), h('td', {}, count), h('td', {}, quoted), h('td', {}, own.map(({ article }) => number(article)).join(', ')),
            h('td', {}, aliases.filter((alias) => alias.name !== actor).slice(0, 5).map((alias) => alias.name).join(', ')))))),
      shown.length > MOST.actors && h('p', { class: 'left-out' }, t.leftOut(shown.length - MOST.actors))),
    h('footer', {}, t.caution));
}

/** @param {string} title @param {...import('../dom.js').Child} content */
const section = (title, ...content) => h('section', {}, h('h2', {}, title), ...content);

/** @param {FigureRow} row @param {import('../views/view.js').Evidence} evidence @param {boolean} confused Whether other figures could be taken for these. @param {(id: string) => number} number */
function figure({ what, place, status, why }, { sentences, total }, confused, number) {
  return h('div', { class: 'of-figure' },
    h('h3', {}, place ? t.inPlace(what, place) : what, ' ', h('span', { class: 'status' }, t.statuses[status] ?? status), ' ', confused && h('span', { class: 'status' }, t.confused)),
    h('p', { class: 'why' }, why),
    h('ul', {}, ...sentences.map((sentence) => h('li', {}, h('span', { class: 'number' }, number(sentence.at.article)), ' ', ...marked(sentence)))),
    total > sentences.length && h('p', { class: 'left-out' }, t.leftOut(total - sentences.length)));
}

/** The sentence with the words in question set off. @param {Sentence} sentence */
function marked({ text, marks }) {
  let at = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const piece = [text.slice(at, start), h('b', {}, text.slice(start, end))];
    at = end;
    return piece;
  });
  return [...parts, text.slice(at)];
}

/** @param {{speaker: string, own: import('../views/view.js').QuoteItem[]}[]} speakers @param {(id: string) => number} number */
function limited(speakers, number) {
  let left = MOST.quotes;
  const shown = [];
  for (const { speaker, own } of speakers) {
    const list = own.slice(0, left);
    left -= list.length;
    if (list.length === 0) break;
    shown.push(h('div', { class: 'of-speaker' }, h('h3', {}, speaker, ' ', h('span', { class: 'status' }, t.quoted(own.length))),
      h('ul', {}, ...list.map(({ at, words }) => h('li', {}, h('span', { class: 'number' }, number(at.article)), ' ', words)))));
  }
  const all = speakers.reduce((sum, { own }) => sum + own.length, 0);
  return left === 0 && all > MOST.quotes ? [...shown, h('p', { class: 'left-out' }, t.leftOut(all - MOST.quotes))] : shown;
}
