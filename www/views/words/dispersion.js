/**
 * Where in each article something stands: a line for each place, from the article's start to its end.
 * @module
 */
import { svg } from '../../dom.js';
import { t } from '../../strings/index.js';
import { fixed, full } from '../parts/format.js';
import { numbers } from '../parts/numbers.js';
import { table } from '../parts/table.js';

/** @typedef {import('../view.js').Concordance['lines'][number]} Line */
/** @typedef {{article: string, title: string, words: number, length: number, lines: Line[]}} Lane */

const CHUNK = 10;
const WIDTH = 1000;

/** @param {import('../view.js').Context} context */
export function dispersion(context) {
  const number = numbers(context);
  const rate = (/** @type {Lane} */ { lines, words }) => (words ? (lines.length / words) * 1000 : 0);
  const list = table({
    caption: t.words.dispersion,
    class: 'dispersion',
    columns: /** @type {import('../parts/table.js').Column<Lane>[]} */ ([
      { label: t.words.columns.article, header: true, class: 'of-article', cell: ({ article, title }) => `${number(article)} ${title}`, value: ({ article }) => number(article) },
      { label: t.words.columns.where, class: 'of-lane', cell: barcode },
      { label: t.words.columns.hits, number: true, cell: ({ lines }) => full(lines.length), value: ({ lines }) => lines.length },
      { label: t.words.columns.rate, hint: t.words.hints.rate, number: true, cell: (lane) => fixed(rate(lane), 1), value: (lane) => Math.round(rate(lane) * 10) / 10 },
    ]),
    chunk: CHUNK,
  });

  /** A press opens the nearest place; the lines below lead there by keyboard. @param {Lane} lane */
  function barcode({ lines, length, article }) {
    const at = (/** @type {Line} */ { at: place }) => Math.min(WIDTH - 2, Math.max(2, Math.round((place.start / Math.max(1, length)) * WIDTH)));
    const picture = svg('svg', { class: 'lane', viewBox: `0 0 ${WIDTH} 20`, preserveAspectRatio: 'none', role: 'img', 'aria-label': t.words.inArticle(lines.length, number(article)) },
      svg('path', { d: lines.map((line) => `M${at(line)} 2V18`).join('') }));
    picture.addEventListener('click', ({ clientX }) => {
      const box = picture.getBoundingClientRect();
      const x = ((clientX - box.left) / box.width) * WIDTH;
      const nearest = lines.reduce((best, line) => (Math.abs(at(line) - x) < Math.abs(at(best) - x) ? line : best));
      context.open(nearest.at);
    });
    return picture;
  }

  return {
    element: list.element,
    /** @param {Line[]} lines @param {string} name */
    show(lines, name) {
      /** @type {Map<string, Line[]>} */
      const byArticle = new Map();
      for (const line of lines) {
        const own = byArticle.get(line.at.article);
        if (own) own.push(line);
        else byArticle.set(line.at.article, [line]);
      }
      const lengths = new Map(context.desk.all().map(({ id, text }) => [id, text.length]));
      list.show(
        context.articles().flatMap(({ id, title, words }) => {
          const own = byArticle.get(id);
          return own ? [{ article: id, title, words, length: lengths.get(id) ?? 0, lines: own }] : [];
        }),
        t.words.dispersionOf(name));
    },
  };
}
