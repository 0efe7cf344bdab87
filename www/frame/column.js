import { h } from '../dom.js';
import { KINDS } from '../kinds.js';
import { titleOf } from '../title.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Entry} Entry */

/**
 * The story column: its articles, and the legend that is also the filter.
 * @param {Story} story
 * @param {() => void} openImport
 */
export function column(story, openImport) {
  const list = h('ol', { class: 'articles' });
  const legend = h('ul', { class: 'legend' });
  const summary = h('summary', {}, 'Story');
  const details = h('details', { open: true },
    summary,
    h('button', { class: 'add', onclick: openImport }, '+ Paste or open'),
    list,
    h('h2', { id: 'legend' }, 'Show'),
    legend,
    h('label', { class: 'counting', title: 'They are greyed in the text, and left out of counts' },
      h('input', { type: 'checkbox', onchange: ({ currentTarget }) => void story.countAll(currentTarget.checked) }),
      'Count captions, credits and headings'));
  const element = h('section', { class: 'story', part: 'story', 'aria-label': 'Story' }, details);

  async function fill() {
    summary.textContent = `Story: ${story.entries.length === 1 ? '1 article' : `${story.entries.length} articles`}`;
    list.replaceChildren(...story.entries.map((entry, index) => item(story, entry, index + 1)));
    if (story.rows.length === 0) return legend.replaceChildren(...legendItems(story, new Map()));
    const { kinds, figures } = await story.ask('overview');
    const counts = new Map(kinds.map(({ kind, actors }) => [kind, actors]));
    legend.replaceChildren(...legendItems(story, counts.set('figure', figures)));
  }

  const refresh = () => void fill().catch(() => {});
  for (const what of ['articles', 'view']) story.addEventListener(what, refresh);
  refresh();
  return { element, details };
}

/** @param {Story} story @param {Entry} entry @param {number} number */
function item(story, entry, number) {
  const { input, row, state } = entry;
  const title = titleOf(entry);
  const shown = story.view === 'read' && (story.article === input.id || story.beside === input.id);
  const twin = row?.same_as != null && !entry.kept ? story.entries.findIndex(({ input: { id } }) => id === row.same_as) + 1 : 0;
  const about = state === 'waiting' ? 'not read yet' : state === 'failed' ? 'could not be read' : `${row?.words.toLocaleString('en')} words`;
  return h('li', { class: shown ? 'shown' : null },
    h('button', { class: 'open', 'aria-current': shown ? 'true' : null, onclick: () => story.read(input.id) },
      h('span', { class: 'number' }, number),
      h('span', { class: 'title' }, title),
      h('span', { class: 'about' }, [row?.date ?? input.date, about].filter(Boolean).join(' · '))),
    h('button', { class: 'remove quiet', 'aria-label': `Remove ${title}`, title: 'Remove', onclick: () => void story.remove(input.id) }, '✕'),
    row && !row.english && h('p', { class: 'trouble' }, 'Does not read like English prose'),
    twin > 0 && h('p', { class: 'trouble' }, `Same text as article ${twin} `,
      h('button', { class: 'quiet', onclick: () => story.keep(input.id) }, 'Keep'),
      h('button', { class: 'quiet', onclick: () => void story.remove(input.id) }, 'Drop')));
}

/** @param {Story} story @param {Map<string, number>} counts */
function legendItems(story, counts) {
  const rows = [...KINDS, { kind: 'figure', letter: '1', many: 'Figures' }];
  return rows.map(({ kind, letter, many }) => {
    /** @param {Event} event */
    const toggle = ({ currentTarget }) => story.filter(kind, /** @type {HTMLInputElement} */ (currentTarget).checked);
    return h('li', {}, h('label', {},
      h('input', { type: 'checkbox', checked: story.kinds.has(kind), onchange: toggle }),
      h('span', { class: `letter ${kind}`, 'aria-hidden': 'true' }, letter),
      h('span', { class: `name ${kind}` }, many),
      h('span', { class: 'amount' }, counts.get(kind)?.toLocaleString('en') ?? '')));
  });
}
