import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { kindMark } from '../parts/kind.js';
import { counted } from '../parts/format.js';
import { placed } from '../parts/plot.js';

/** @typedef {import('../quotes.js').ActorBalance} ActorBalance */

const FIRST = 8;

/**
 * A bar of mentions for each actor, and inside it one of quotes: who is talked about, and who gets to talk.
 * @param {ActorBalance[]} rows @param {number} articles Those that count. @param {import('../parts/picks.js').Picks} picks
 */
export function strip(rows, articles, picks) {
  const most = rows.reduce((sum, { mentioned, quotes }) => Math.max(sum, mentioned, quotes), 1);
  const silent = (/** @type {ActorBalance} */ { articles: of, quotes }) => quotes === 0 && articles > 1 && of === articles;
  // Who is everywhere and never quoted is shown first among those that do not fit.
  const first = new Set([...new Set([...rows.filter(silent).slice(0, FIRST / 2), ...rows])].slice(0, FIRST));
  const list = h('ol', { class: 'balance' });
  const rest = h('button', { class: 'quiet show-more', onclick: () => fill(rows) }, t.common.showMore(rows.length - first.size));
  /** @param {ActorBalance[]} shown */
  function fill(shown) {
    list.replaceChildren(...shown.map((row) => line(row)));
    list.classList.toggle('judged', shown.some(silent));
    rest.hidden = shown.length === rows.length;
    picks.paint();
  }

  /** @param {ActorBalance} row */
  function line(row) {
    const name = h('button', { class: 'pick' }, row.name);
    const bar = placed(h('span', { class: 'bars', 'aria-hidden': 'true' }), { mentioned: (row.mentioned / most) * 100, quoted: (row.quotes / most) * 100 });
    const node = h('li', {},
      kindMark(row.kind), name, bar,
      h('span', { class: 'amounts' }, counted(row.mentioned, 'mention'), ', ', h('b', {}, counted(row.quotes, 'quote'))),
      silent(row) && h('span', { class: 'chip', 'data-status': 'silent' }, t.quotes.silent(articles)));
    picks.bind(node, { type: 'actor', id: row.actor }, name);
    return node;
  }

  fill(rows.filter((row) => first.has(row)));
  return h('div', {}, list, rest);
}
