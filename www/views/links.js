/**
 * Who appears with whom: a network, a matrix and a table of the actors that one sentence or one paragraph mentions together.
 * @module
 */
import { h } from '../dom.js';
import { t } from '../strings/index.js';
import css from '../styles/links.css';
import { byActor, matrix } from './links/matrix.js';
import { network } from './links/network.js';
import { asking } from './parts/asking.js';
import { choice } from './parts/choice.js';
import { counted, fixed, full, listed } from './parts/format.js';
import { kindMark } from './parts/kind.js';
import { option, optionChoice } from './parts/option.js';
import { picks } from './parts/picks.js';
import { pictureButtons, pictured } from './parts/saving.js';
import { table } from './parts/table.js';

/** @typedef {import('./view.js').Links} Links */
/** @typedef {'sentence' | 'paragraph'} Unit */

/** How many actors a shape can hold. The table has all. */
const MOST = { network: 20, matrix: 40, table: Infinity };
/** A picture is of the most mentioned actors, so many are asked for; and more than any story has. */
const [FOREMOST, ALL] = [200, 1_000_000];
/** With fewer pairs than that, those that meet once are shown from the start. */
const ENOUGH = 5;
/** Widths that differ by less give the same picture; px. */
const STEP = 40;

/** Where a matrix has no room; px. */
const NARROW = 480;

/** @type {import('./view.js').View} */
export const links = { styles: css, mount };

/** @param {import('./view.js').Context} context @returns {import('./view.js').Mounted} */
function mount(context) {
  /** @type {Links} */
  let answer = { units: 0, actors: [], pairs: [] };
  /** @type {keyof typeof MOST} */
  let shape = 'network';
  /** What somebody chose: else it is a network for a few actors and a matrix for many. */
  const picked = option(context, 'links.shape', (value) => value in MOST);
  const met = option(context, 'links.unit', (value) => value === 'paragraph', 'sentence');
  const fewest = option(context, 'links.least', (value) => /^[1-9]\d{0,3}$/.test(value));
  let width = 0;
  const drawn = picks(context);
  const rows = picks(context);
  const gist = h('p', { class: 'gist', 'aria-live': 'polite' });
  const least = h('input', { type: 'range', min: 1, max: 2, value: 1, oninput: () => (told(), cancelAnimationFrame(frame), (frame = requestAnimationFrame(fewer))) });
  const often = h('output', { class: 'often' });
  let frame = 0;
  const body = h('div', { class: 'links-body' });
  const save = pictureButtons(() => /** @type {HTMLElement} */ (body.querySelector('[data-picture]')));
  const shapes = choice(t.links.shape, [['network', t.links.asNetwork], ['matrix', t.links.asMatrix], ['table', t.links.asTable]], shape, (value) => {
    picked.value = value;
    void asking(ask());
  });
  const units = optionChoice(t.links.metIn, [['sentence', t.links.sentence], ['paragraph', t.links.paragraph]], met, () => asking(ask()));
  const bar = h(
    'div',
    { class: 'toolbar' },
    units.element,
    h('label', { class: 'field' }, t.links.atLeast, least, often),
    h('span', { class: 'space' }),
    save,
    shapes,
  );
  context.root.append(h('div', { class: 'links view' }, bar, gist, body));
  const twin = pairTable(rows, () => ({ unit: unit(), actors: new Map(answer.actors.map((actor) => [actor.id, actor])) }));

  const resized = new ResizeObserver(() => {
    // Out of sight it has no width.
    if (shape !== 'table' && body.clientWidth > 0 && fitting() !== width) draw();
  });
  resized.observe(body);
  const fitting = () => Math.max(280, Math.floor(body.clientWidth / STEP) * STEP);

  const unit = () => /** @type {Unit} */ (met.value);

  const question = () => context.ask('links', { unit: unit(), minimum: 1, most: picked.value === 'table' ? ALL : FOREMOST });

  async function ask() {
    answer = await question();
    units.settle();
    least.max = String(Math.max(2, ...answer.pairs.map(({ count }) => count)));
    least.value = String(fewest.value || (answer.pairs.filter(({ count }) => count > 1).length < ENOUGH ? 1 : 2));
    told();
    draw();
  }

  /** Says how often the slider means. */
  function told() {
    often.textContent = t.links.times(least.valueAsNumber);
    least.setAttribute('aria-valuetext', often.textContent);
  }

  function fewer() {
    fewest.value = least.value;
    draw();
  }

  /** Many actors make no picture that one could read. */
  function settle() {
    const many = among(answer, context.kinds(), Infinity, least.valueAsNumber).actors.length > MOST.network;
    shape = /** @type {keyof typeof MOST} */ (picked.value || (many ? 'matrix' : 'network'));
    for (const input of shapes.querySelectorAll('input')) input.checked = input.value === shape;
  }

  function draw() {
    settle();
    width = fitting();
    drawn.clear();
    const shown = among(answer, context.kinds(), MOST[shape], least.valueAsNumber);
    const empty = answer.actors.length === 0;
    bar.hidden = empty;
    gist.hidden = empty;
    const most = Math.min(shown.actors.length, MOST[shape]);
    const foremost = shape !== 'table' && answer.actors.length === FOREMOST ? t.links.foremost(FOREMOST) : '';
    const of = most < shown.of ? t.links.meeting(full(shown.of)) + foremost : '';
    gist.textContent = `${counted(most, 'actor')}${of}, ${counted(shown.pairs.length, 'pair')} in ${counted(answer.units, unit())}`;
    if (most < shown.of && shape !== 'table') gist.append(' ', h('button', { class: 'quiet', onclick: inTable }, t.links.rest));
    if (shown.hidden > 0) gist.append('; ', hiddenText(shown.hidden, least.valueAsNumber), ' ', h('button', { class: 'quiet', onclick: all }, 'Show all'));
    // Its room stays, so that the switch beside it keeps its place.
    save.classList.toggle('away', shown.pairs.length === 0 || shape === 'table');
    if (shown.pairs.length === 0) return body.replaceChildren(h('p', { class: 'nothing' }, nothing(answer, unit(), least.value)));
    if (shape === 'table') {
      body.replaceChildren(twin.element);
      twin.show(shown.pairs);
      return undefined;
    }
    const picture = { ...shown, unit: unit(), width };
    if (shape === 'network') body.replaceChildren(pictured(t.links.network, network(picture, drawn)), key());
    else body.replaceChildren(pictured(t.links.matrix, width < NARROW ? byActor(picture, drawn) : matrix(picture, drawn)));
    drawn.paint();
    return undefined;
  }

  function inTable() {
    picked.value = 'table';
    shapes.querySelector('input')?.focus();
    void asking(ask());
  }

  function all() {
    least.focus();
    fewest.value = '1';
    void asking(ask());
  }

  return {
    prepare: question,
    update: ask,
    select() {
      drawn.paint();
      rows.paint();
      markActorsOfPairs();
    },
    remove: () => resized.disconnect(),
  };

  /** The actors of a selected pair are set off too. */
  function markActorsOfPairs() {
    const ids = context.selection().flatMap((item) => (item.type === 'pair' ? [item.a, item.b] : []));
    for (const node of body.querySelectorAll('[data-actor]')) node.toggleAttribute('data-paired', ids.includes(node.getAttribute('data-actor') ?? ''));
  }
}

/**
 * The actors of these kinds that meet any other often enough, as many as fit, their pairs, and how many pairs meet too seldom.
 * @param {Links} answer @param {ReadonlySet<string>} kinds @param {number} most @param {number} minimum
 */
function among({ actors, pairs }, kinds, most, minimum) {
  const ofKind = new Set(actors.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id));
  const all = pairs.filter(({ a, b }) => ofKind.has(a) && ofKind.has(b));
  const often = all.filter(({ count }) => count >= minimum);
  const meeting = new Set(often.flatMap(({ a, b }) => [a, b]));
  const shown = actors.filter(({ id }) => meeting.has(id)).slice(0, most);
  const ids = new Set(shown.map(({ id }) => id));
  const kept = often.filter(({ a, b }) => ids.has(a) && ids.has(b));
  // Whose partners have no room would stand alone.
  const met = new Set(kept.flatMap(({ a, b }) => [a, b]));
  return { actors: shown.filter(({ id }) => met.has(id)), pairs: kept, of: meeting.size, hidden: all.length - often.length };
}

/** @param {number} hidden @param {number} minimum */
function hiddenText(hidden, minimum) {
  const seldom = minimum > 2 ? `fewer than ${minimum} times` : 'once';
  return `${counted(hidden, 'pair')} that ${hidden === 1 ? 'meets' : 'meet'} ${seldom} ${hidden === 1 ? 'is' : 'are'} hidden`;
}

/** @param {import('./parts/picks.js').Picks} picks @param {() => {unit: Unit, actors: Map<string, Links['actors'][number]>}} means */
function pairTable(picks, means) {
  const actor = (/** @type {string} */ id) => means().actors.get(id);
  const both = (/** @type {Links['pairs'][number]} */ { a, b }) => listed([a, b].map((id) => actor(id)?.name ?? ''));
  return table({
    caption: 'Pairs of actors, most frequent first',
    columns: /** @type {import('./parts/table.js').Column<Links['pairs'][number]>[]} */ ([
      { label: 'Pair', header: true, cell: both, value: both },
      { label: 'Kinds', cell: ({ a, b }) => h('span', { class: 'kinds' }, ...[a, b].map((id) => kindMark(actor(id)?.kind ?? ''))) },
      { label: 'Together', hint: 'Sentences or paragraphs that mention both', number: true, cell: ({ count }) => full(count), value: ({ count }) => count },
      { label: 'G²', hint: 'Log-likelihood ratio: how surely they meet more often than by chance', number: true, cell: ({ g2 }) => fixed(g2, 1), value: ({ g2 }) => g2 },
      { label: 'NPMI', hint: 'Normalised pointwise mutual information: −1 never, 0 by chance, 1 always together', number: true, cell: ({ npmi }) => fixed(npmi, 2), value: ({ npmi }) => npmi },
    ]),
    picks,
    item: ({ a, b }) => ({ type: 'pair', a, b, unit: means().unit }),
  });
}

const key = () =>
  h('p', { class: 'key' }, 'A line joins two actors that meet; the wider, the more often. Press an actor or a line for its sentences.');

/** @param {Links} answer @param {Unit} unit @param {string} least */
function nothing({ actors }, unit, least) {
  if (actors.length === 0) return `Two actors in one ${unit} make a link. Once there are some, they stand here as a network, a matrix and a table.`;
  return `No two of the actors shown meet in ${least === '1' ? 'any' : `${least} or more`} ${unit}${least === '1' ? '' : 's'}: choose a smaller number, paragraphs, or more kinds.`;
}
