/**
 * The words of the story: how often, which stand out, what stands around them, and each in its context.
 * @module
 */
import { h } from '../dom.js';
import { t } from '../strings/index.js';
import css from '../styles/words.css';
import { asking } from './parts/asking.js';
import { full, shortened } from './parts/format.js';
import { option, optionCheck, optionChoice, optionSelect } from './parts/option.js';
import { picks } from './parts/picks.js';
import { pictureButtons, pictured } from './parts/saving.js';
import { context as inContext } from './words/context.js';
import { frequency, keyness } from './words/terms.js';

const MOST = 500;
/** Longer titles would widen the lists of articles. */
const TITLE = 40;

/** Chosen in the place of an article: all but the one whose words are shown. */
const REST = '*';

/** @type {import('./view.js').View} */
export const words = { styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {string | null} */
  let shown = null;
  const again = () => void asking(ask());
  const known = (/** @type {string} */ id) => context.articles().some((article) => article.id === id);
  const length = option(context, 'words.length', (value) => ['2', '3', '4'].includes(value), '1');
  const all = option(context, 'words.all', (value) => value === 'yes');
  const of = option(context, 'words.of', known);
  const against = option(context, 'words.against', (value) => value === REST || known(value));

  const frequent = picks(context);
  const outstanding = picks(context);
  const terms = frequency(frequent);
  const keys = keyness(outstanding);
  const places = inContext(context);
  const gist = h('p', { class: 'gist' });
  const articles = (/** @type {string} */ first, /** @type {() => [string, string][]} */ more = () => []) => () =>
    [/** @type {[string, string]} */ (['', first]), ...more(), ...context.articles().map(({ id, title }, at) => /** @type {[string, string]} */ ([id, t.words.article(at + 1, shortened(title, TITLE))]))];
  const controls = [
    optionChoice(t.words.length, t.words.lengths, length, again),
    optionCheck(t.words.functionWords, all, again),
    optionSelect(t.words.of, articles(t.words.wholeStory), of, () => {
      if (!of.value && against.value === REST) against.value = '';
      again();
    }),
    optionSelect(t.words.against, articles(t.words.news, () => (of.value ? [[REST, t.words.rest]] : [])), against, again),
  ];
  const lists = pictured(t.words.picture, h('div', { class: 'lists' }, terms.element, keys.element));
  const bar = h('div', { class: 'toolbar' }, ...controls.map(({ element }) => element), gist, pictureButtons(() => lists));
  const nothing = h('p', { class: 'nothing' }, t.words.nothing);
  context.root.append(h('div', { class: 'words view' }, bar, lists, places.element, nothing));

  const question = () => ({
    n: Number(length.value), most: MOST, all: all.value === 'yes', of: of.value || null,
    against: against.value === REST ? null : against.value || null, rest: against.value === REST,
  });

  async function ask() {
    const query = question();
    const answer = await context.ask('words', query);
    const empty = answer.tokens === 0 && !query.of;
    for (const part of [bar, lists, places.element]) part.hidden = empty;
    nothing.hidden = !empty;
    controls.forEach(({ settle }) => settle());
    const several = context.articles().length > 1;
    controls[2].element.hidden = !several;
    controls[3].element.hidden = !several || query.n > 1;
    gist.textContent = t.words.gist(full(answer.tokens), full(answer.types));
    terms.show(answer.terms);
    const number = (/** @type {string} */ id) => context.articles().findIndex((article) => article.id === id) + 1;
    keys.show(answer.keywords, query.against ? t.words.standOutAgainst(number(query.against)) : query.rest && query.of ? t.words.standOutAgainstRest : t.words.standOut);
    keys.element.hidden = query.n > 1;
  }

  /** The lines follow the last term or actor selected. @param {boolean} anew Whether the story may have changed. */
  async function follow(anew) {
    // The evidence is asked for first: it is found sooner, and is drawn while this is found.
    await null;
    const item = context.selection().findLast(({ type }) => type === 'term' || type === 'actor');
    const key = JSON.stringify(item ?? null);
    if (!anew && key === shown) return;
    shown = key;
    if (item?.type === 'actor') {
      const name = (await context.ask('actors')).find(({ id }) => id === item.id)?.name ?? '';
      await places.show({ actor: item.id }, name);
    } else if (item?.type === 'term') await places.show({ phrase: item.term }, item.term);
    else await places.show(null, '');
  }

  return {
    prepare: () => context.ask('words', question()),
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
