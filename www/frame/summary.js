import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * The strip of counts; each leads to its view. Its last button is the finding that no reader sees quickly: numbers that differ.
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
    const [{ words, actors, figures, articles }, { rows, different }] = await Promise.all([story.ask('overview'), story.ask('figures')]);
    /** Rows whose numbers differ, and pairs of rows that one could take for each other. @type {number[][]} */
    const findings = [...rows.filter(({ status }) => status === 'differ').map(({ id }) => [id]), ...different];
    /** @param {number} count @param {string} one @param {string} view */
    const count = (count, one, view) =>
      h('button', { class: 'quiet', onclick: () => story.show(view) }, h('b', {}, count.toLocaleString('en')), ` ${count === 1 ? one : `${one}s`}`);
    element.replaceChildren(
      count(articles.length, 'article', 'read'),
      count(words, 'word', 'words'),
      count(actors, 'actor', 'actors'),
      count(figures, 'figure', 'figures'),
      findings.length > 0
        ? headline(findings.length, () => {
            story.show('figures');
            for (const row of findings[0]) story.select({ type: 'figure', row }, { add: row !== findings[0][0] });
          })
        : h('span', { class: 'gist' }, articles.length > 1 ? 'No numbers were seen to differ' : 'Add an article to compare numbers'),
    );
  }

  const refresh = () => void fill().catch(() => {});
  story.addEventListener('articles', refresh);
  refresh();
  return element;
}

/** @param {number} count @param {() => void} onclick */
function headline(count, onclick) {
  return h('button', { class: 'headline', onclick }, `${count === 1 ? '1 number' : `${count} numbers`} worth checking`, h('span', { 'aria-hidden': 'true' }, ' →'));
}
