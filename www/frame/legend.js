import { DOUBTFUL } from '../doubt.js';
import { h } from '../dom.js';
import { KINDS } from '../kinds.js';

/** @typedef {import('../story.js').Story} Story */

const ROWS = [...KINDS, { kind: 'figure', letter: '1', many: 'Figures' }, { kind: 'quote', letter: '“', many: 'Quotes' }];

/**
 * The legend of the marks, which is also the filter. Its rows stay, so that the focus stays on the one that was pressed.
 * @param {Story} story
 */
export function legend(story) {
  const amounts = new Map(ROWS.map(({ kind }) => [kind, h('span', { class: 'amount' })]));
  const kinds = ROWS.map(({ kind, letter, many }) =>
    row({ kind, letter, name: many, onchange: (shown) => story.filter(kind, shown) }, amounts.get(kind)));
  const doubtful = row({
    kind: 'doubtful',
    letter: '?',
    name: 'Doubtful names',
    title: `The tagger is less than ${DOUBTFUL} % sure of them; the text marks them with a question mark. Unticked, they are left out of all views and counts.`,
    onchange: (shown) => void story.count({ leastConfidence: shown ? 0 : DOUBTFUL }),
  });
  const box = /** @type {HTMLInputElement} */ (doubtful.querySelector('input'));

  /** The boxes say what is shown, also where that was chosen elsewhere. */
  const check = () => ROWS.forEach(({ kind }, index) => {
    /** @type {HTMLInputElement} */ (kinds[index].querySelector('input')).checked = story.kinds.has(kind);
  });
  check();

  return {
    element: h('ul', { class: 'legend' }, ...kinds, doubtful),
    check,
    /** @param {Map<string, number>} counts By kind. */
    show(counts) {
      for (const [kind, amount] of amounts) amount.textContent = counts.get(kind)?.toLocaleString('en') ?? '';
      box.checked = story.leastConfidence < DOUBTFUL;
    },
  };
}

/**
 * @param {{kind: string, letter: string, name: string, title?: string, onchange: (shown: boolean) => void}} what
 * @param {Node} [amount]
 */
function row({ kind, letter, name, title, onchange }, amount) {
  /** @param {Event} event */
  const change = ({ currentTarget }) => onchange(/** @type {HTMLInputElement} */ (currentTarget).checked);
  return h('li', {}, h('label', { title },
    h('input', { type: 'checkbox', checked: true, onchange: change }),
    h('span', { class: `letter ${kind}`, 'aria-hidden': 'true' }, letter),
    h('span', { class: `name ${kind}` }, name),
    amount));
}
