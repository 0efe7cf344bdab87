import { svg } from '../../dom.js';
import { t } from '../../strings/index.js';
import { counted, listed } from '../parts/format.js';

const WIDTH = 1000;
/** More articles than that are too narrow to be told apart, and too many to be read out. */
const MOST = 40;

/**
 * Draws where in the story an actor is mentioned: a line for each mention, a gap line where one article ends and the next begins.
 * @param {readonly import('../view.js').ArticleRow[]} articles In the order of the story.
 */
export function barcodes(articles) {
  const words = articles.reduce((sum, article) => sum + article.words, 0) || 1;
  const numbers = new Map(articles.map(({ id }, index) => [id, index + 1]));
  const many = articles.length > MOST;
  let before = 0;
  const ends = many ? '' : articles.slice(0, -1).map((article) => `M${Math.round(((before += article.words) / words) * WIDTH)} 0V20`).join('');

  return (/** @type {import('../view.js').ActorRow} */ { kind, count, positions, articles: counts }) => {
    const text = many
      ? t.actors.mentionsInAll(counted(count, 'mention'), counted(counts.length, 'article'))
      : listed(counts.map(({ article, count }) => t.actors.mentionsIn(counted(count, 'mention'), numbers.get(article))));
    return svg(
      'svg',
      { class: `strip ${kind}`, viewBox: `0 0 ${WIDTH} 20`, preserveAspectRatio: 'none', role: 'img', 'aria-label': text },
      ends && svg('path', { class: 'ends', d: ends }),
      svg('path', { class: 'mentions', d: positions.map((x) => `M${Math.min(Math.max(x, 2), WIDTH - 2)} 3V17`).join('') }),
    );
  };
}
