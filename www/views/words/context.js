/**
 * A word, a phrase or an actor in its contexts: where in the articles it stands, what stands around it, and each place in a line.
 * @module
 */
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { asking } from '../parts/asking.js';
import { full } from '../parts/format.js';
import { option, optionCheck, optionSelect } from '../parts/option.js';
import { pictureButtons, pictured } from '../parts/saving.js';
import { collocates } from './collocates.js';
import { concordance } from './concordance.js';
import { dispersion } from './dispersion.js';

/** @typedef {import('../view.js').Concordance['lines'][number]} Line */
/** @typedef {{phrase: string} | {actor: string}} Query */

/** Lines asked for, and words around the hits. */
const MOST = 1000;
const MOST_COLLOCATES = 200;

/** @param {import('../view.js').Context} context */
export function context(context) {
  /** @type {Query | null} */
  let query = null;
  /** @type {Line[]} */
  let lines = [];
  /** The word beside which the lines shown stand. @type {string | null} */
  let beside = null;
  let asked = 0;
  const window = option(context, 'words.window', (value) => ['1', '2', '3', '10'].includes(value), '5');
  const grammar = option(context, 'words.around', (value) => value === 'yes');
  const order = option(context, 'words.sort', (value) => t.words.orders.some(([name]) => name === value), 'place');

  const input = h('input', { type: 'search', placeholder: t.words.placeholder, 'aria-label': t.words.lookUpLabel });
  const gist = h('p', { class: 'gist', role: 'status' });
  const barcode = dispersion(context);
  const around = collocates((word) => {
    beside = beside === word ? null : word;
    draw();
  });
  const list = concordance(context);
  const again = () => void asking(neighbours());
  const controls = [
    optionSelect(t.words.window, () => ['1', '2', '3', '5', '10'].map((words) => [words, words]), window, again),
    optionCheck(t.words.functionWords, grammar, again),
    optionSelect(t.words.sortBy, () => t.words.orders, order, draw),
  ];
  const [reach, withGrammar, sorting] = controls.map(({ element }) => element);
  const where = pictured(t.words.dispersion, barcode.element);
  const filter = h('p', { class: 'filter' });
  const found = h('div', { class: 'found' },
    h('section', {}, h('div', { class: 'toolbar' }, h('h3', {}, t.words.dispersion), h('span', { class: 'space' }), pictureButtons(() => where)), where),
    h('section', {}, h('div', { class: 'toolbar' }, h('h3', {}, t.words.collocates), reach, withGrammar), around.element),
    h('section', { class: 'lines' }, h('div', { class: 'toolbar' }, h('h3', {}, t.words.lines), filter, h('span', { class: 'space' }), sorting), list.element));

  /** @param {Event} event */
  function look(event) {
    event.preventDefault();
    const term = input.value.trim();
    if (term) context.select({ type: 'term', term });
  }

  function draw() {
    const reachOf = Number(window.value);
    const shown = beside === null ? lines : lines.filter((line) => stands(/** @type {string} */ (beside), line, reachOf));
    around.mark(beside);
    filter.replaceChildren(...(beside === null ? [] : [t.words.beside(beside, shown.length), ' ', h('button', { class: 'quiet', onclick: all }, t.words.allLines)]));
    list.show(shown, order.value);
  }

  function all() {
    beside = null;
    draw();
  }

  const collocatesOf = (/** @type {Query} */ of) => context.ask('collocates', { of, window: Number(window.value), most: MOST_COLLOCATES, all: grammar.value === 'yes' });

  async function neighbours() {
    const turn = asked;
    if (!query) return;
    const answer = await collocatesOf(query);
    if (turn !== asked) return;
    beside = null;
    around.show(answer);
    draw();
  }

  return {
    element: h('section', { class: 'context' }, h('form', { class: 'toolbar', role: 'search', onsubmit: look }, h('h3', {}, t.words.inContext), input, h('button', {}, t.words.lookUp)), gist, found),
    /** @param {Query | null} next @param {string} name How it is called in words. */
    async show(next, name) {
      const turn = (asked += 1);
      query = next;
      const [answer, near] = next ? await Promise.all([context.ask('concordance', next, MOST), collocatesOf(next)]) : [{ total: 0, lines: [] }, null];
      if (turn !== asked) return;
      lines = answer.lines;
      if (next && 'phrase' in next) input.value = next.phrase;
      gist.textContent = next ? t.words.found(name, answer.total, full(answer.total), answer.total > lines.length ? full(lines.length) : '') : t.words.choose;
      found.hidden = lines.length === 0;
      controls.forEach(({ settle }) => settle());
      barcode.show(lines, name);
      beside = null;
      if (near) around.show(near);
      draw();
    },
  };
}

/** Whether a word stands in a line so near to its hit. @param {string} word @param {Line} line @param {number} reach */
function stands(word, { left, right }, reach) {
  const wanted = plain(word);
  return [...wordsOf(left).slice(-reach), ...wordsOf(right).slice(0, reach)].includes(wanted);
}

/** @param {string} text */
const plain = (text) => text.toLowerCase().replaceAll('’', "'");

/** Words joined by hyphens are one, and a possessive is no part of a word. @param {string} text */
export const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu)?.map((word) => word.replace(/'s$/, '')) ?? [];
