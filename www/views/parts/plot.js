/**
 * What pictures with an axis share: positions are percent of the axis' length.
 * @module
 */
import { h } from '../../dom.js';

/** @typedef {{at: number, label: string}} Tick */
/** @typedef {{place: (value: number) => number, ticks: Tick[]}} Axis */

/** The axis with its labels, and the lines behind the picture. @param {Axis} axis */
export const axisLine = ({ ticks }) =>
  h('div', { class: 'axis', 'aria-hidden': 'true' }, h('div', {}, ...ticks.map(({ at, label }) => placed(h('span', {}, label), { at }))));

/** @param {Axis} axis */
export const gridlines = ({ ticks }) =>
  h('div', { class: 'gridlines', 'aria-hidden': 'true' }, h('div', {}, ...ticks.map(({ at }) => placed(h('span'), { at }))));

/** Hands numbers to the style sheet. @template {HTMLElement} E @param {E} node @param {Record<string, number>} places @returns {E} */
export function placed(node, places) {
  for (const [name, number] of Object.entries(places)) node.style.setProperty(`--${name}`, String(Math.round(number * 1000) / 1000));
  return node;
}
