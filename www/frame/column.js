import { h } from '../dom.js';
import { titleOf } from '../title.js';
import { t } from '../strings/index.js';
import { redraw } from './focus.js';
import { legend } from './legend.js';
import { storyName } from './story-name.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../shelf.js').Entry} Entry */

/** So many articles cannot all be in sight. */
const MANY = 40;
/** So many rows are drawn at a time, so that the page goes on answering while many articles come in. */
const AT_ONCE = 60;

/**
 * The story column: its articles, and the legend that is also the filter.
 * @param {Story} story
 * @param {() => void} openImport
 * @param {boolean} kept Whether stories are kept in the browser.
 * @param {AbortSignal} signal
 */
export function column(story, openImport, kept, signal) {
  const list = h('ol', { class: 'articles' });
  const filters = legend(story);
  const summary = h('summary');
  const add = h('button', { class: 'add', onclick: openImport }, t.story.add);
  const allText = h('input', { type: 'checkbox', onchange: () => void story.count({ allText: allText.checked }) });
  const details = h('details', { open: true },
    summary,
    storyName(story, kept, signal),
    list,
    h('h2', { id: 'legend' }, t.story.show),
    filters.element,
    h('label', { class: 'counting', title: t.story.countingHint },
      allText,
      t.story.counting));
  const element = h('section', { class: 'story', part: 'story', 'aria-label': t.story.story }, add, details);

  /** The rows that stand, and what they say: of many, few change at a time. @type {Map<string, {said: string, row: HTMLElement}>} */
  let rows = new Map();

  async function fill() {
    summary.textContent = t.story.articles(story.entries.length);
    const at = [...list.children].findIndex((row) => row.matches(':focus-within'));
    // What is out of sight is laid out when it comes to sight; of few, that would only make them move.
    list.classList.toggle('many', story.entries.length > MANY);
    const numbers = new Map(story.entries.map(({ input }, index) => [input.id, index + 1]));
    const before = rows;
    let room = AT_ONCE;
    rows = new Map(story.entries.flatMap((entry) => {
      const { id } = entry.input;
      const about = describe(entry, numbers);
      const said = JSON.stringify(about);
      const old = before.get(id);
      const row = old?.said === said || (room -= 1) < 0 ? old : { said, row: item(story, id, about) };
      return row ? [[id, row]] : [];
    }));
    if (room < 0) requestAnimationFrame(refresh);
    const wanted = [...rows.values()].map(({ row }) => row);
    if (wanted.length !== list.children.length || wanted.some((row, index) => row !== list.children[index])) {
      redraw(list, () => place(list, wanted), () => opener(at));
    }
    mark();
    // While articles come in, to count all actors again and again would hold up the reading.
    if (story.progress) return;
    if (story.rows.length === 0) return filters.show(new Map());
    const { kinds, figures, quotes } = await story.ask('overview');
    filters.show(new Map([...kinds.map(({ kind, actors }) => /** @type {[string, number]} */ ([kind, actors])), ['figure', figures], ['quote', quotes]]));
  }

  /** Shows which articles are in sight. */
  function mark() {
    for (const [id, { row }] of rows) {
      const shown = story.view === 'read' && (story.article === id || story.beside === id);
      if (row.classList.contains('shown') === shown) continue;
      row.classList.toggle('shown', shown);
      if (shown) row.firstElementChild?.setAttribute('aria-current', 'true');
      else row.firstElementChild?.removeAttribute('aria-current');
    }
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
  story.addEventListener('counting', () => (allText.checked = story.allText), { signal });
  story.addEventListener('filters', () => filters.check(), { signal });
  story.addEventListener('articles', refresh, { signal });
  story.addEventListener('view', mark, { signal });
  refresh();
  return { element, details, focus };
}

/** Puts rows into a list, and touches none that stands where it should. @param {HTMLElement} list @param {readonly HTMLElement[]} rows */
function place(list, rows) {
  const wanted = new Set(rows);
  for (const row of [...list.children]) if (!wanted.has(/** @type {HTMLElement} */ (row))) row.remove();
  let at = list.firstElementChild;
  for (const row of rows) {
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
  }
}

/** What the row of an article says. @param {Entry} entry @param {ReadonlyMap<string, number>} numbers */
function describe(entry, numbers) {
  const { input: { id, date, source }, row, state } = entry;
  return {
    number: numbers.get(id) ?? 0,
    title: titleOf(entry),
    about: [source ?? row?.source, row?.date ?? date, state === 'waiting' && !row ? t.story.waiting : state === 'failed' ? t.story.unread : t.story.words(row?.words ?? 0)].filter(Boolean),
    foreign: row && !row.english ? t.story.foreign(row.counts) : '',
    like: like(entry, numbers),
    twin: (row?.same_as != null && !entry.kept && numbers.get(row.same_as)) || 0,
  };
}

/** @param {Entry} entry @param {ReadonlyMap<string, number>} numbers */
function like({ row, kept }, numbers) {
  const other = !kept && row?.like;
  const number = other && numbers.get(other.article);
  return number ? (other.within ? t.story.holds : t.story.like)(other.percent, number) : '';
}

/** @param {Story} story @param {string} id @param {ReturnType<typeof describe>} said */
function item(story, id, { number, title, about, foreign, twin, like }) {
  return h('li', {},
    h('button', { class: 'open', 'data-focus': `open ${id}`, onclick: () => story.read(id) },
      h('span', { class: 'number' }, number),
      h('span', { class: 'title' }, title),
      h('span', { class: 'about' }, ...about.map((part, at) => h('span', {}, at < about.length - 1 ? `${part} · ` : part)))),
    h('button', { class: 'remove quiet', 'data-focus': `remove ${id}`, 'aria-label': t.story.removeOf(title), title: t.story.remove, onclick: () => void story.remove(id) }, '✕'),
    foreign && h('p', { class: 'trouble' }, foreign),
    (twin > 0 || like) && h('p', { class: 'trouble' }, `${twin > 0 ? t.story.twin(twin) : like} `,
      h('button', { class: 'quiet', 'data-focus': `keep ${id}`, onclick: () => story.keep(id) }, t.story.keep),
      h('button', { class: 'quiet', 'data-focus': `drop ${id}`, onclick: () => void story.remove(id) }, t.story.drop)));
}
