/**
 * Where the actors of a network stand: forces pull together those that meet, then labels that overlap are pushed apart. Nothing is
 * random, so the same story in the same width gives the same picture.
 * @module
 */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/** @typedef {{id: string, width: number, height: number}} Box What a node takes, label and all, in px. */
/** @typedef {Box & {x: number, y: number}} Placed x and y of its middle. */

const TICKS = 300;
const PASSES = 200;
/** Between two boxes, and between a box and the edge of the picture, in px. */
const GAP = 6;

/**
 * @param {Box[]} boxes Most mentioned first.
 * @param {{a: string, b: string, count: number}[]} pairs
 * @param {number} width @param {number} height
 * @returns {Placed[]}
 */
export function layout(boxes, pairs, width, height) {
  const nodes = boxes.map((box, i) => ({ ...box, ...start(i, boxes.length, width, height) }));
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  const links = pairs.map(({ a, b, count }) => ({ source: a, target: b, strength: 0.08 + 0.5 * (count / most) }));
  const room = Math.sqrt((width * height) / (boxes.length + 1));
  forceSimulation(nodes)
    .force('links', forceLink(links).id((node) => /** @type {Box} */ (node).id).distance(room * 0.9).strength((link) => link.strength))
    .force('apart', forceManyBody().strength(-room * 5).distanceMax(room * 3))
    .force('x', forceX(width / 2).strength(0.1))
    .force('y', forceY(height / 2).strength(0.1 * Math.max(1, width / height)))
    .stop()
    .tick(TICKS);
  stretch(nodes, width, height);
  separate(nodes, width, height);
  return nodes;
}

/** On a spiral round the middle, the first innermost. @param {number} i @param {number} of @param {number} width @param {number} height */
function start(i, of, width, height) {
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  const radius = 0.45 * Math.sqrt((i + 0.5) / of);
  return { x: width * (0.5 + radius * Math.cos(angle)), y: height * (0.5 + radius * Math.sin(angle)) };
}

/** Fills the picture. @param {Placed[]} nodes @param {number} width @param {number} height */
function stretch(nodes, width, height) {
  for (const [axis, size, extent] of /** @type {const} */ ([['x', 'width', width], ['y', 'height', height]])) {
    const least = Math.min(...nodes.map((node) => node[axis]));
    const most = Math.max(...nodes.map((node) => node[axis]));
    const margin = Math.min(Math.max(...nodes.map((node) => node[size])) / 2, extent / 8) + GAP;
    const factor = most > least ? Math.max(0, extent - 2 * margin) / (most - least) : 0;
    for (const node of nodes) node[axis] = factor ? margin + (node[axis] - least) * factor : extent / 2;
  }
}

/** Pushes boxes apart along the way that is shorter, until none overlap. @param {Placed[]} nodes @param {number} width @param {number} height */
function separate(nodes, width, height) {
  for (let pass = 0, moved = true; moved && pass < PASSES; pass += 1) {
    moved = false;
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(i + 1)) {
        const x = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
        const y = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
        if (x <= 0 || y <= 0) continue;
        moved = true;
        const axis = y <= x ? 'y' : 'x';
        const push = (Math.min(x, y) / 2 + 0.5) * (a[axis] <= b[axis] ? -1 : 1);
        a[axis] += push;
        b[axis] -= push;
      }
    }
    for (const node of nodes) {
      node.x = Math.min(Math.max(node.x, node.width / 2 + GAP), Math.max(width - node.width / 2 - GAP, node.width / 2));
      node.y = Math.min(Math.max(node.y, node.height / 2 + GAP), Math.max(height - node.height / 2 - GAP, node.height / 2));
    }
  }
}
