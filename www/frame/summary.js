import { h } from '../dom.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * The strip of counts; each leads to its view. Its last button is the finding that no reader sees quickly: numbers that differ.
 * @param {Story} story
 */
export function summary(story) {
  const element = h('div', { class: 'summary' });

  /** How many findings were opened since the story changed: each press opens the next. */
  let opened = 0;

  async function fill() {
    opened = 0;
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
            const rows = findings[opened % findings.length];
            opened += 1;
            story.show('figures');
            for (const row of rows) story.select({ type: 'figure', row }, { add: row !== rows[0] });
            return (opened - 1) % findings.length;
          })
        : h('span', { class: 'gist' }, articles.length > 1 ? 'No numbers were seen to differ' : 'Add an article to compare numbers'),
    );
  }

  const refresh = () => void fill().catch(() => {});
  story.addEventListener('articles', refresh);
  refresh();
  return element;
}

/** @param {number} count @param {() => number} open Opens the next finding and gives its index. */
function headline(count, open) {
  const words = h('span', {}, `${count === 1 ? '1 number' : `${count} numbers`} worth checking`);
  const onclick = () => {
    const at = open();
    if (count > 1) words.textContent = `${at + 1} of ${count} worth checking`;
  };
  return h('button', { class: 'headline', onclick }, words, h('span', { 'aria-hidden': 'true' }, ' →'));
}
