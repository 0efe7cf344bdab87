import { svg } from '../../dom.js';
import { counted, listed } from '../parts/format.js';

/**
 * Where in the story an actor is mentioned: a line for each mention, a gap line where one article ends and the next begins.
 * @param {import('../view.js').ActorRow} actor
 * @param {import('../view.js').ArticleRow[]} articles In the order of the story.
 */
export function barcode({ kind, positions, articles: counts }, articles) {
  const words = articles.reduce((sum, article) => sum + article.words, 0) || 1;
  let before = 0;
  const ends = articles.slice(0, -1).map((article) => Math.round(((before += article.words) / words) * 1000));
  const number = (/** @type {string} */ id) => articles.findIndex((article) => article.id === id) + 1;
  const text = listed(counts.map(({ article, count }) => `${counted(count, 'mention')} in article ${number(article)}`));
  return svg(
    'svg',
    { class: `strip ${kind}`, viewBox: '0 0 1000 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': text },
    svg('path', { class: 'ends', d: ends.map((x) => `M${x} 0V20`).join('') }),
    svg('path', { class: 'mentions', d: positions.map((x) => `M${Math.min(Math.max(x, 2), 998)} 3V17`).join('') }),
  );
}
