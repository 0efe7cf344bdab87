import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Item} Item */
/** @typedef {{view: string, said: string, items: Item[][]}} Found */

/**
 * The strip of counts; each leads to its view. Its last button is a finding that no reader sees quickly.
 * @param {Story} story
 */
export function summary(story) {
  const element = h('div', { class: 'summary' });

  async function fill() {
    element.hidden = story.entries.length === 0;
    if (story.rows.length === 0) {
      // Its room is kept from the start, so that the text below does not move.
      element.replaceChildren(h('span', { class: 'gist' }, story.entries.some(({ state }) => state === 'waiting') ? 'Reading…' : 'Not read'));
      return;
    }
    const [{ words, actors, figures, quotes, articles }, found] = await Promise.all([story.ask('overview'), findings(story)]);
    /** @param {number} count @param {string} one @param {string} view */
    const count = (count, one, view) =>
      h('button', { class: 'quiet', onclick: () => story.show(view) }, h('b', {}, count.toLocaleString('en')), ` ${count === 1 ? one : `${one}s`}`);
    element.replaceChildren(
      count(articles.length, 'article', 'read'),
      count(words, 'word', 'words'),
      count(actors, 'actor', 'actors'),
      count(figures, 'figure', 'figures'),
      count(quotes, 'quote', 'quotes'),
      found.items.length > 0
        ? headline(found, (index) => {
            story.show(found.view);
            for (const item of found.items[index]) story.select(item, { add: item !== found.items[index][0] });
          })
        : h('span', { class: 'gist' }, articles.length > 1 ? 'No numbers were seen to differ' : 'Add an article to compare numbers'),
    );
  }

  const refresh = () => void fill().catch(() => {});
  story.addEventListener('articles', refresh);
  refresh();
  return element;
}

/**
 * What no reader sees quickly: numbers that differ and rows that one could take for each other; else who is in every article and quoted in none.
 * @param {Story} story
 * @returns {Promise<Found>}
 */
async function findings(story) {
  const { rows, different } = await story.ask('figures');
  const ids = [...rows.filter(({ status }) => status === 'differ').map(({ id }) => [id]), ...different];
  const items = ids.map((pair) => pair.map((row) => /** @type {Item} */ ({ type: 'figure', row })));
  if (items.length > 0) return { view: 'figures', said: `${items.length === 1 ? '1 number' : `${items.length} numbers`} worth checking`, items };
  const { never_quoted, speakers } = await story.ask('quotes');
  const all = story.rows.filter(({ counts }) => counts).length;
  const silent = speakers.length > 0 && all > 1 && never_quoted.find(({ articles_mentioned }) => articles_mentioned === all);
  if (!silent) return { view: 'quotes', said: '', items: [] };
  return { view: 'quotes', said: `${silent.name} is mentioned in ${all === 2 ? 'both' : `all ${all}`} articles, quoted in none`, items: [[{ type: 'actor', id: silent.actor }]] };
}

/** @param {Found} found @param {(index: number) => void} open */
function headline({ said, items }, open) {
  /** How many findings were opened: each press opens the next. */
  let opened = 0;
  const words = h('span', {}, said);
  const onclick = () => {
    const at = opened++ % items.length;
    open(at);
    if (items.length > 1) words.textContent = `${at + 1} of ${items.length} worth checking`;
  };
  return h('button', { class: 'headline', onclick }, words, h('span', { 'aria-hidden': 'true' }, ' →'));
}
