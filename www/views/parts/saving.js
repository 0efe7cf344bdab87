/**
 * Ways to keep what a view shows: pictures as SVG or PNG, tables as CSV. What saves them hears the event `save`.
 * @module
 */
import { h } from '../../dom.js';
import { t } from '../../strings/index.js';

/** What is asked to be saved: a picture, or the rows of a table. @typedef {{picture: HTMLElement, shape: 'SVG' | 'PNG'} | {caption: string, rows: (string | number | null)[][]}} Save */

/** Names what can be saved as a picture. @template {HTMLElement} E @param {string} name @param {E} element @returns {E} */
export function pictured(name, element) {
  element.dataset.picture = name;
  return element;
}

/** The buttons beside a picture. @param {() => HTMLElement} picture As `pictured` names it. */
export const pictureButtons = (picture) =>
  h('span', { class: 'picture-buttons', role: 'group', 'aria-label': t.common.savePicture },
    ...(/** @type {const} */ (['SVG', 'PNG'])).map((shape) => saver(shape, t.common.savePictureAs(shape), () => ({ picture: picture(), shape }))));

/** The button below a table. @param {() => {caption: string, rows: (string | number | null)[][]}} content */
export const tableButton = (content) => saver('CSV', t.common.saveTable, content);

/** @param {string} label @param {string} title @param {() => Save} wanted */
function saver(label, title, wanted) {
  const save = () => button.dispatchEvent(new CustomEvent('save', { bubbles: true, detail: wanted() }));
  const button = h('button', { class: 'quiet save', 'aria-label': `${label}: ${title}`, title, onclick: save }, label);
  return button;
}
