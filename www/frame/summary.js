import { clusters, worthChecking } from '../clusters.js';
import { h } from '../dom.js';
import { t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Item} Item */
/** @typedef {import('../views/view.js').Headline} Headline */
/** @typedef {{view: string, said: string, count: number, items: Item[][]}} Found */

/** What is counted, and the view that shows it. */
const COUNTS = /** @type {const} */ ([['articles', 'read'], ['words', 'words'], ['actors', 'actors'], ['figures', 'figures'], ['quotes', 'quotes']]);

/**
 * The strip of counts; each leads to its view. Its last button is a finding that no reader sees quickly.
 * @param {Story} story
 * @param {(item: Item) => void} reveal Brings an item into sight, in the view that is chosen.
 * @param {AbortSignal} signal
 */
export function summary(story, reveal, signal) {
  const element = h('div', { class: 'summary', part: 'summary' });

  async function fill() {
    element.hidden = story.entries.length === 0;
    if (story.rows.length === 0) {
      // Its room is kept from the start, so that the text below does not move.
      const waiting = story.entries.some(({ state }) => state === 'waiting');
      return element.replaceChildren(h('span', { class: 'gist' }, waiting ? t.frame.reading : t.frame.notRead));
    }
    // While articles come in, only what is known of each of them is added up: to compare them all takes long.
    if (story.progress) return element.replaceChildren(...counts(sums(story)), h('span', { class: 'gist' }, t.frame.reading));
    const [{ articles, ...all }, found] = await Promise.all([story.ask('overview'), story.ask('headline')]);
    element.replaceChildren(...counts({ ...all, articles: articles.length }), finding(headlineOf(found, story)));
  }

  /** @param {{articles: number, words: number, actors?: number, figures: number, quotes: number}} sums */
  const counts = (sums) => COUNTS.flatMap(([what, view]) => {
    const count = sums[what];
    if (count === undefined) return [];
    return [h('button', { class: 'quiet', onclick: () => story.show(view) }, h('b', {}, count.toLocaleString('en')), t.frame.counts(count)[what])];
  });

  /** @param {Found | null} found */
  function finding(found) {
    if (!found) return h('span', { class: 'gist' }, story.rows.length > 1 ? t.frame.noneDiffer : t.frame.addToCompare);
    return headline(found, (index) => {
      story.show(found.view);
      for (const item of found.items[index]) story.select(item, { add: item !== found.items[index][0] });
      reveal(found.items[index][0]);
    });
  }

  const refresh = () => void fill().catch(() => {});
  story.addEventListener('articles', refresh, { signal });
  refresh();
  return element;
}

/** @param {Story} story */
function sums({ rows }) {
  const sum = (/** @type {(row: import('../views/view.js').ArticleRow) => number} */ of) => rows.filter(({ counts }) => counts).reduce((all, row) => all + of(row), 0);
  return { articles: rows.length, words: sum(({ words }) => words), figures: sum(({ figures }) => figures), quotes: sum(({ quotes }) => quotes) };
}

/**
 * What no reader sees quickly: numbers that differ and rows that one could take for each other; else who is in every article and quoted in none.
 * @param {Headline} found
 * @param {Story} story
 * @returns {Found | null}
 */
function headlineOf({ differ, different, silent }, story) {
  const rows = [...worthChecking({ differ, different })].map((id) => ({ id, status: differ.includes(id) ? 'differ' : 'only' }));
  if (rows.length > 0) {
    const items = clusters(rows, { different }).map((cluster) => cluster.rows.map(({ id }) => /** @type {Item} */ ({ type: 'figure', row: id })));
    return { view: 'figures', said: (differ.length ? t.frame.worthChecking : t.frame.confusable)(rows.length), count: rows.length, items };
  }
  if (!silent) return null;
  const said = t.frame.silent(silent.name, story.rows.filter(({ counts }) => counts).length);
  return { view: 'quotes', said, count: 1, items: [[{ type: 'actor', id: silent.actor }]] };
}

/** @param {Found} found @param {(index: number) => void} open */
function headline({ said, count, items }, open) {
  /** Which finding comes next: each press opens one, whose numbers are told by their place among all. */
  let next = 0;
  const words = h('span', {}, said);
  const onclick = () => {
    open(next);
    const before = items.slice(0, next).reduce((sum, { length }) => sum + length, 0);
    if (items.length > 1) words.textContent = t.frame.checking(before + 1, before + items[next].length, count);
    next = (next + 1) % items.length;
  };
  return h('button', { class: 'headline', onclick }, words, h('span', { 'aria-hidden': 'true' }, ' →'));
}
