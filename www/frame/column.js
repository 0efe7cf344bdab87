import { h } from '../dom.js';
import { titleOf } from '../title.js';
import { t } from '../strings/index.js';
import { redraw } from './focus.js';
import { legend } from './legend.js';
import { storyName } from './story-name.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Entry} Entry */

/**
 * The story column: its articles, and the legend that is also the filter.
 * @param {Story} story
 * @param {() => void} openImport
 */
export function column(story, openImport) {
  const list = h('ol', { class: 'articles' });
  const filters = legend(story);
  const summary = h('summary', {}, 'Story');
  const add = h('button', { class: 'add', onclick: openImport }, '+ Paste or open');
  const details = h('details', { open: true },
    summary,
    storyName(story),
    add,
    list,
    h('h2', { id: 'legend' }, 'Show'),
    filters.element,
    h('label', { class: 'counting', title: 'Captions, credits, headings and articles in other languages are left out of counts and comparisons' },
      h('input', { type: 'checkbox', onchange: ({ currentTarget }) => void story.count({ allText: currentTarget.checked }) }),
      'Count captions, headings and other languages'));
  const element = h('section', { class: 'story', part: 'story', 'aria-label': 'Story' }, details);

  async function fill() {
    summary.textContent = `Story: ${story.entries.length === 1 ? '1 article' : `${story.entries.length} articles`}`;
    const at = [...list.children].findIndex((row) => row.matches(':focus-within'));
    redraw(list, () => list.replaceChildren(...story.entries.map((entry, index) => item(story, entry, index + 1))), () => opener(at));
    if (story.rows.length === 0) return filters.show(new Map());
    const { kinds, figures, quotes } = await story.ask('overview');
    filters.show(new Map([...kinds.map(({ kind, actors }) => /** @type {[string, number]} */ ([kind, actors])), ['figure', figures], ['quote', quotes]]));
  }

  /** What opens an article, or the last before it. @param {number} index @returns {HTMLElement} */
  const opener = (index) => list.children[Math.min(index, list.children.length - 1)]?.querySelector('button') ?? add;

  /** Puts the focus on an article, or on that which is shown. @param {string} [id] */
  function focus(id) {
    const at = story.entries.findIndex(({ input }) => input.id === id);
    const shown = story.entries.findIndex(({ input }) => input.id === story.article);
    (details.open ? opener(at < 0 ? shown : at) : summary).focus();
  }

  const refresh = () => void fill().catch(() => {});
  story.addEventListener('filters', () => filters.check());
  for (const what of ['articles', 'view']) story.addEventListener(what, refresh);
  refresh();
  return { element, details, focus };
}

/** @param {Story} story @param {Entry} entry @param {number} number */
function item(story, entry, number) {
  const { input, row, state } = entry;
  const title = titleOf(entry);
  const shown = story.view === 'read' && (story.article === input.id || story.beside === input.id);
  const twin = row?.same_as != null && !entry.kept ? story.entries.findIndex(({ input: { id } }) => id === row.same_as) + 1 : 0;
  const about = state === 'waiting' ? 'not read yet' : state === 'failed' ? 'could not be read' : `${row?.words.toLocaleString('en')} ${row?.words === 1 ? 'word' : 'words'}`;
  return h('li', { class: shown ? 'shown' : null },
    h('button', { class: 'open', 'data-focus': `open ${input.id}`, 'aria-current': shown ? 'true' : null, onclick: () => story.read(input.id) },
      h('span', { class: 'number' }, number),
      h('span', { class: 'title' }, title),
      h('span', { class: 'about' }, [row?.date ?? input.date, about].filter(Boolean).join(' · '))),
    h('button', { class: 'remove quiet', 'data-focus': `remove ${input.id}`, 'aria-label': `Remove ${title}`, title: 'Remove', onclick: () => void story.remove(input.id) }, '✕'),
    row && !row.english && h('p', { class: 'trouble' }, `Does not read like English prose${row.counts ? '' : ': left out of counts and comparisons'}`),
    twin > 0 && h('p', { class: 'trouble' }, `Same text as article ${twin} `,
      h('button', { class: 'quiet', onclick: () => story.keep(input.id) }, 'Keep'),
      h('button', { class: 'quiet', onclick: () => void story.remove(input.id) }, 'Drop')));
}
