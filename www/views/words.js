/**
 * The words of the story: how often, which stand out, and each in its context.
 * @module
 */
import { h } from '../dom.js';
import css from '../styles/words.css';
import { asking } from './parts/asking.js';
import { choice } from './parts/choice.js';
import { counted } from './parts/format.js';
import { picks } from './parts/picks.js';
import { concordance } from './words/concordance.js';
import { frequency, keyness } from './words/terms.js';

const MOST = 500;

/** @type {import('./view.js').View} */
export const words = { styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  const query = { n: 1, most: MOST, all: false };
  /** @type {string | null} */
  let shown = null;
  const frequent = picks(context);
  const outstanding = picks(context);
  const terms = frequency(frequent);
  const keys = keyness(outstanding);
  const lines = concordance(context);
  const gist = h('p', { class: 'gist' });
  const all = h('input', { type: 'checkbox', onchange: () => asking(ask()) });
  const bar = h(
    'div',
    { class: 'toolbar' },
    choice('Length of terms', [['1', '1 word'], ['2', '2 words'], ['3', '3 words']], '1', (chosen) => {
      query.n = Number(chosen);
      void asking(ask());
    }),
    h('label', { class: 'check' }, all, 'Function words (the, of, …)'),
    gist,
  );
  const lists = h('div', { class: 'lists' }, terms.element, keys.element);
  const nothing = h('p', { class: 'nothing' }, 'No words yet. Once there is running text, its frequent and outstanding words stand here, and any phrase in its context.');
  context.root.append(h('div', { class: 'words view' }, bar, lists, lines.element, nothing));

  async function ask() {
    query.all = all.checked;
    const answer = await context.ask('words', query);
    const empty = answer.tokens === 0;
    for (const part of [bar, lists, lines.element]) part.hidden = empty;
    nothing.hidden = !empty;
    gist.textContent = `${counted(answer.tokens, 'word')}, ${counted(answer.types, 'different one', 'different ones')}`;
    terms.show(answer.terms);
    keys.show(answer.keywords);
    keys.element.hidden = answer.keywords.length === 0;
  }

  /** The concordance follows the last term or actor selected. @param {boolean} anew Whether the story may have changed. */
  async function follow(anew) {
    const item = context.selection().findLast(({ type }) => type === 'term' || type === 'actor');
    const key = JSON.stringify(item ?? null);
    if (!anew && key === shown) return;
    shown = key;
    if (item?.type === 'actor') {
      const name = (await context.ask('actors')).find(({ id }) => id === item.id)?.name ?? '';
      await lines.show({ actor: item.id }, name);
    } else if (item?.type === 'term') await lines.show({ phrase: item.term }, item.term);
    else await lines.show(null, '');
  }

  return {
    async update() {
      await Promise.all([ask(), follow(true)]);
    },
    select() {
      frequent.paint();
      outstanding.paint();
      void asking(follow(false));
    },
  };
}
