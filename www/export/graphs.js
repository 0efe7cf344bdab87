/**
 * The network of actors for Gephi (GEXF 1.3) and for everything else (GraphML).
 * @module
 */
import { xml } from './xml.js';

/** @typedef {import('./gather.js').Gathered} Gathered */
/** @typedef {import('./gather.js').Actor} Actor */
/** @typedef {import('./gather.js').Pair} Pair */
/** @typedef {'string' | 'integer' | 'double'} Type */

/** What is told of an actor. @type {[string, Type, (actor: Actor) => string | number][]} */
const OF_NODES = [
  ['kind', 'string', ({ kind }) => kind],
  ['mentions', 'integer', ({ mentions }) => mentions],
  ['quotes', 'integer', ({ quoted }) => quoted],
  ['articles', 'integer', ({ articles }) => articles.length],
  ['names', 'string', ({ names }) => names.map(({ name }) => name).join('; ')],
];

/** And of a pair, its weight aside. @type {[string, Type, (pair: Pair) => number][]} */
const OF_EDGES = [['g2', 'double', ({ g2 }) => g2], ['npmi', 'double', ({ npmi }) => npmi]];

/** @param {Gathered} found @param {string} made Today, `YYYY-MM-DD`. */
export const gexf = (found, made) => xml('http://gexf.net/1.3', 'gexf', (make, root) => {
  root.setAttribute('version', '1.3');
  const attributes = (/** @type {string} */ of, /** @type {[string, Type, unknown][]} */ columns) =>
    make('attributes', { class: of }, ...columns.map(([title, type], id) => make('attribute', { id, title, type })));
  /** @template T @param {[string, Type, (of: T) => string | number][]} columns @param {T} of */
  const values = (columns, of) => make('attvalues', {}, ...columns.map(([, , value], id) => make('attvalue', { for: id, value: value(of) })));
  root.append(
    make('meta', { lastmodifieddate: made }, make('creator', {}, 'Newsweave'), make('description', {}, aboutPairs(found))),
    make('graph', { defaultedgetype: 'undirected', mode: 'static' },
      attributes('node', OF_NODES),
      attributes('edge', OF_EDGES),
      make('nodes', {}, ...found.actors.map((actor) => make('node', { id: actor.id, label: actor.name }, values(OF_NODES, actor)))),
      make('edges', {}, ...found.pairs.list.map((pair, id) =>
        make('edge', { id, source: pair.source, target: pair.target, weight: pair.weight }, values(OF_EDGES, pair))))));
});

/** @param {Gathered} found */
export const graphml = (found) => xml('http://graphml.graphdrawing.org/xmlns', 'graphml', (make, root) => {
  // Ids of nodes are name tokens here; those of actors need not be.
  const ids = new Map(found.actors.map(({ id }, at) => [id, `n${at}`]));
  /** @type {typeof OF_NODES} */
  const ofNodes = [['label', 'string', ({ name }) => name], ['actor', 'string', ({ id }) => id], ...OF_NODES];
  /** @type {typeof OF_EDGES} */
  const ofEdges = [['weight', 'double', ({ weight }) => weight], ...OF_EDGES];
  const keys = (/** @type {'node' | 'edge'} */ of, /** @type {[string, Type, unknown][]} */ columns) => columns.map(([title, type]) =>
    make('key', { id: `${of}-${title}`, for: of, 'attr.name': title, 'attr.type': type === 'integer' ? 'int' : type }));
  /** @template T @param {'node' | 'edge'} kind @param {[string, Type, (of: T) => string | number][]} columns @param {T} of */
  const data = (kind, columns, of) => columns.map(([title, , value]) => make('data', { key: `${kind}-${title}` }, String(value(of))));
  root.append(
    make('desc', {}, aboutPairs(found)),
    ...keys('node', ofNodes),
    ...keys('edge', ofEdges),
    make('graph', { edgedefault: 'undirected' },
      ...found.actors.map((actor) => make('node', { id: ids.get(actor.id) ?? '' }, ...data('node', ofNodes, actor))),
      ...found.pairs.list.map((pair, at) =>
        make('edge', { id: `e${at}`, source: ids.get(pair.source) ?? '', target: ids.get(pair.target) ?? '' }, ...data('edge', ofEdges, pair)))));
});

/** @param {Gathered} found */
const aboutPairs = ({ name, pairs }) => `${name}: actors that one ${pairs.unit} mentions together; the weight is the number of ${pairs.unit}s`;
