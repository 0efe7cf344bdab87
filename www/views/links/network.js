/**
 * The network: actors as letters with their names, a line for each pair that meets, wider where they meet more often.
 * @module
 */
import { h, svg } from '../../dom.js';
import { letter } from '../../kinds.js';
import { counted, shortened } from '../parts/format.js';
import { roving } from '../parts/roving.js';
import { layout } from './layout.js';

/** @typedef {import('../view.js').Links} Links */
/** @typedef {Links['actors'][number]} LinkActor */
/** @typedef {Links['pairs'][number]} Pair */

const HEIGHT = 26;
const MARK = 18;
const LABEL = 26;
/** The picture is at least so many times as large as what stands in it. */
const ROOM = 4;
const STEP = 1.4;
const MOST_ZOOM = 4;

/**
 * @param {{actors: LinkActor[], pairs: Pair[], unit: 'sentence' | 'paragraph', width: number}} shown `width` in px.
 * @param {import('../parts/picks.js').Picks} picks
 */
export function network({ actors, pairs, unit, width }, picks) {
  const boxes = actors.map(({ id, name }) => ({ id, width: MARK + 10 + measure(shortened(name, LABEL)), height: HEIGHT }));
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const height = Math.round(Math.max(Math.min(width * 0.75, 120 + actors.length * 24), (area * ROOM) / width));
  const places = new Map(layout(boxes, pairs, width, height).map((node) => [node.id, node]));
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const most = Math.max(1, ...pairs.map(({ count }) => count));

  const edges = pairs.toReversed().map((pair) => edge(pair, places, most, unit, names));
  const nodes = actors.map((actor) => node(actor, places, unit));
  pairs.toReversed().forEach((pair, i) => picks.bind(edges[i], { type: 'pair', a: pair.a, b: pair.b, unit }));
  actors.forEach((actor, i) => picks.bind(nodes[i], { type: 'actor', id: actor.id }));

  const edgeGroup = svg('g', { role: 'group', 'aria-label': 'Pairs, most frequent first' }, ...edges);
  const nodeGroup = svg('g', { role: 'group', 'aria-label': 'Actors, most mentioned first' }, ...nodes);
  // Beside the buttons, not in them: what a button shows has to be part of its name.
  const letters = actors.map(({ id, kind }) => initial(kind, /** @type {import('./layout.js').Placed} */ (places.get(id))));
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Network of actors' }, edgeGroup, nodeGroup, svg('g', { class: 'initials', 'aria-hidden': 'true' }, ...letters));
  nodeGroup.addEventListener('pointerover', (event) => surround(picture, /** @type {Element} */ (event.target).closest('[data-actor]')));
  nodeGroup.addEventListener('pointerleave', () => surround(picture, null));
  const element = zoomable(picture, width, height);
  // Heard on an HTML element: a group in SVG that listens to focus takes a tab stop of its own.
  roving(element, () => [edges.toReversed()])();
  roving(element, () => [nodes])();
  return element;
}

/** @param {LinkActor} actor @param {Map<string, import('./layout.js').Placed>} places @param {string} unit */
function node({ id, name, kind, units }, places, unit) {
  const at = /** @type {import('./layout.js').Placed} */ (places.get(id));
  const left = at.x - at.width / 2;
  const middle = markX(at);
  return svg(
    'g',
    { class: `node ${kind}`, role: 'button', 'aria-label': `${name}, ${kind}, in ${counted(units, unit)}`, 'data-actor': id },
    svg('rect', { class: 'box', x: left, y: at.y - HEIGHT / 2, width: at.width, height: HEIGHT, rx: 4 }),
    svg('path', { class: 'mark', d: SHAPES[kind] ?? SHAPES.organisation, transform: `translate(${middle} ${at.y})` }),
    svg('text', { x: left + MARK + 8, y: at.y }, shortened(name, LABEL)),
  );
}

/** @param {string} kind @param {import('./layout.js').Placed} at */
const initial = (kind, at) => svg('text', { x: markX(at), y: at.y }, letter(kind));

/** Where its letter stands, and its lines end. @param {import('./layout.js').Placed} at */
const markX = (at) => at.x - at.width / 2 + 4 + MARK / 2;

/** Within 18 px round the middle: a circle, a square, a shield, a hexagon. */
const SHAPES = /** @type {Record<string, string>} */ ({
  person: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0',
  organisation: 'M-8 -8H8V8H-8Z',
  place: 'M-8 -8H8V3L0 9L-8 3Z',
  group: 'M-9 0L-4.5 -8H4.5L9 0L4.5 8H-4.5Z',
});

/** @param {Pair} pair @param {Map<string, import('./layout.js').Placed>} places @param {number} most @param {string} unit @param {Map<string, string>} names */
function edge({ a, b, count }, places, most, unit, names) {
  const [from, to] = [a, b].map((id) => /** @type {import('./layout.js').Placed} */ (places.get(id)));
  const text = `${names.get(a)} and ${names.get(b)}: ${counted(count, unit)}`;
  const line = { x1: markX(from), y1: from.y, x2: markX(to), y2: to.y };
  return svg(
    'g',
    { class: 'edge', role: 'button', 'aria-label': text, 'data-a': a, 'data-b': b },
    svg('line', { ...line, class: 'reach' }),
    svg('line', { ...line, 'stroke-width': (1 + 7 * (count / most)).toFixed(1) }),
    svg('title', {}, text),
  );
}

/** Sets off an actor and those that it meets. @param {Element} picture @param {Element | null} centre */
function surround(picture, centre) {
  const id = centre?.getAttribute('data-actor');
  picture.toggleAttribute('data-around', id != null);
  const near = new Set([id]);
  for (const edge of picture.querySelectorAll('.edge')) {
    const ends = [edge.getAttribute('data-a'), edge.getAttribute('data-b')];
    const touches = id != null && ends.includes(id);
    edge.toggleAttribute('data-near', touches);
    if (touches) ends.forEach((end) => near.add(end ?? undefined));
  }
  for (const node of picture.querySelectorAll('.node')) node.toggleAttribute('data-near', near.has(node.getAttribute('data-actor') ?? undefined));
}

/** Grows inside a frame that scrolls. @param {SVGSVGElement} picture @param {number} width @param {number} height */
function zoomable(picture, width, height) {
  let zoom = 1;
  const frame = h('div', { class: 'scroll frame-of-network', tabindex: 0, role: 'region', 'aria-label': 'Picture, scrolls when enlarged' }, picture);
  const set = (/** @type {number} */ next) => {
    const grown = Math.min(Math.max(next, 1), MOST_ZOOM) / zoom;
    const [x, y] = [frame.scrollLeft + frame.clientWidth / 2, frame.scrollTop + frame.clientHeight / 2];
    zoom *= grown;
    picture.setAttribute('width', String(width * zoom));
    picture.setAttribute('height', String(height * zoom));
    frame.scrollTo(x * grown - frame.clientWidth / 2, y * grown - frame.clientHeight / 2);
  };
  set(1);
  frame.style.setProperty('max-block-size', `${height}px`);
  const button = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {() => void} */ onclick) => h('button', { 'aria-label': name, title: name, onclick }, sign);
  const buttons = h('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' }, button('+', 'Larger', () => set(zoom * STEP)), button('−', 'Smaller', () => set(zoom / STEP)), button('Fit', 'Fit', () => set(1)));
  return h('div', { class: 'network' }, buttons, frame);
}

const canvas = document.createElement('canvas').getContext('2d');

/** Its width in px in the labels' font. @param {string} text */
function measure(text) {
  if (!canvas) return text.length * 7.5;
  canvas.font = '13px system-ui, "Noto Sans", "Liberation Sans", Arial, sans-serif';
  return Math.ceil(canvas.measureText(text).width * 1.08);
}
