import { h, svg } from '../dom.js';
import { letter } from '../kinds.js';
import { t } from '../strings/index.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/view.js').Item} Item */
/** @typedef {import('../views/view.js').Place} Place */
/** @typedef {import('../search/suggestions.js').Group} Group */
/** @typedef {import('../search/suggestions.js').Suggestion} Suggestion */

/** Signs of what is no actor. @type {Record<string, string>} */
const SIGNS = { term: 'w', figure: '1', quote: '“', pair: '&', date: '/' };

/** The views that show an item; where another is in sight, the first of them is gone to. @type {Record<string, string[]>} */
const SHOWN_IN = { actor: ['actors', 'read', 'links', 'quotes', 'words'], pair: ['links', 'read', 'actors'], term: ['words', 'read'], figure: ['figures', 'read'], date: ['time', 'read'], speaker: ['quotes', 'read'], quote: ['quotes', 'read'] };

/**
 * The search box (ARIA authoring practices: a combobox with a list in groups); what it suggests is worked out in a part of its own.
 * @param {Story} story
 * @param {(item: Item) => void} reveal Brings an item into sight in the view that is shown.
 */
export function search(story, reveal) {
  /** @type {Suggestion[]} */
  let found = [];
  /** The suggestion that is pointed at; none (-1) until an arrow key is pressed. */
  let at = -1;
  const list = h('div', { role: 'listbox', id: 'found', class: 'suggestions', 'aria-label': t.search.suggestions, hidden: true });
  const none = h('p', { class: 'suggestions none', role: 'status', hidden: true }, t.search.none);
  const input = h('input', {
    type: 'search', role: 'combobox', placeholder: t.search.placeholder, 'aria-label': t.search.label, 'aria-keyshortcuts': '/', title: t.search.hint,
    'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false',
    oninput: typed, onkeydown: pressed, onblur: left,
  });
  // On a narrow page the field comes when it is wanted.
  const opener = h('button', { class: 'quiet opener', 'aria-label': t.search.open, 'aria-expanded': 'false', onclick: () => open() },
    svg('svg', { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': 'true' }, svg('circle', { cx: 7.5, cy: 7.5, r: 5 }), svg('path', { d: 'm11.5 11.5 5 5' })));
  const element = h('div', { class: 'finder', role: 'search', 'aria-label': t.search.region }, opener, input, list, none);
  const part = () => import('../search/suggestions.js');
  // Fetched when the page has nothing else to do: who searches asks nothing of the network.
  const warm = () => void part().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(warm, { timeout: 2000 });
  else setTimeout(warm, 500);

  /** What was pointed at belongs to other words. */
  function typed() {
    point(-1);
    void suggest();
  }

  async function suggest() {
    const words = input.value.trim();
    try {
      const groups = words ? await (await part()).suggest(story.ask, words) : [];
      if (words !== input.value.trim()) return;
      draw(groups);
      none.hidden = !words || groups.length > 0;
    } catch (error) {
      // The story changed meanwhile, or nothing can be read, which is said elsewhere.
      if (error instanceof Error && ['AbortError', 'EngineFailure'].includes(error.name)) return;
      story.notify({ key: 'search', text: t.frame.partNotLoaded, tone: 'trouble' });
    }
  }

  /** @param {Group[]} groups */
  function draw(groups) {
    found = groups.flatMap(({ suggestions }) => suggestions);
    list.replaceChildren(...groups.map(({ title, suggestions }, index) =>
      h('div', { role: 'group', 'aria-labelledby': `found-in-${index}` },
        h('div', { class: 'kind-of-found', id: `found-in-${index}`, role: 'presentation' }, title), ...suggestions.map(option))));
    point(-1);
  }

  /** @param {Suggestion} suggestion */
  function option(suggestion) {
    const { label, hint, kind } = suggestion;
    const choosing = (/** @type {Event} */ event) => {
      event.preventDefault();
      choose(suggestion);
    };
    return h('div', { role: 'option', id: `found-${found.indexOf(suggestion)}`, onpointerdown: choosing },
      h('span', { class: `letter ${kind}`, 'aria-hidden': 'true' }, SIGNS[kind] ?? letter(kind)),
      h('span', { class: 'label' }, label),
      h('span', { class: 'amount' }, hint));
  }

  /** @param {number} index */
  function point(index) {
    at = index;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `found-${at}`);
    list.querySelectorAll('[role="option"]').forEach((node, i) => {
      node.setAttribute('aria-selected', String(i === at));
      if (i === at) node.scrollIntoView({ block: 'nearest' });
    });
  }

  function close() {
    draw([]);
    none.hidden = true;
  }

  function open() {
    unfold(true);
    input.focus();
  }

  function left() {
    close();
    unfold(false);
  }

  /** Where nothing is typed any more, keys mean the page again. */
  function leave() {
    story.select(null);
    input.blur();
  }

  /** @param {boolean} shown */
  function unfold(shown) {
    element.classList.toggle('open', shown);
    opener.setAttribute('aria-expanded', String(shown));
  }

  /** @param {Suggestion | undefined} suggestion */
  function choose(suggestion) {
    if (!suggestion) return;
    story.select(suggestion.item, { add: story.gathering });
    void show(story, suggestion.item).then(() => reveal(suggestion.item), () => {});
    input.value = '';
    close();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && found.length) point((at + 1) % found.length);
    else if (event.key === 'ArrowUp' && found.length) point((Math.max(at, 0) + found.length - 1) % found.length);
    else if (event.key === 'Enter') at >= 0 ? choose(found[at]) : void suggest().then(() => choose(found[0]));
    else if (event.key === 'Escape') input.value ? ((input.value = ''), close()) : leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { element, focus: open };
}

/**
 * Shows an item in the view in sight where that can, else in the one where it belongs. In the Read view, goes to its first place where none
 * of the articles shown has it.
 * @param {Story} story
 * @param {Item} item
 */
async function show(story, item) {
  const views = SHOWN_IN[item.type] ?? [story.view];
  if (!views.includes(story.view)) story.show(views[0]);
  if (story.view !== 'read') return;
  const places = await placesOf(story, item);
  if (places.length && !places.some(({ article }) => [story.article, story.beside].includes(article))) story.open(places[0]);
}

/** @param {Story} story @param {Item} item @returns {Promise<Place[]>} */
async function placesOf({ ask }, item) {
  if (item.type === 'actor') return (await ask('actors')).find(({ id }) => id === item.id)?.articles.map(({ first }) => first) ?? [];
  if (item.type === 'term') return (await ask('concordance', { phrase: item.term }, 1000)).lines.map(({ at }) => at);
  if (item.type === 'figure') return (await ask('figures')).rows.find(({ id }) => id === item.row)?.cells.map(({ at }) => at) ?? [];
  if (item.type === 'date') return (await ask('time')).find(({ id }) => id === item.id)?.cells.map(({ at }) => at) ?? [];
  if (item.type !== 'speaker' && item.type !== 'quote') return [];
  const { speakers, unattributed } = await ask('quotes');
  if (item.type === 'speaker') return speakers.find(({ id }) => id === item.id)?.quotes.map(({ at }) => at) ?? [];
  return [...speakers.flatMap(({ quotes }) => quotes), ...unattributed].filter(({ id }) => id === item.id).map(({ at }) => at);
}
