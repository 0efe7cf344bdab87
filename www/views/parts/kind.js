import { h } from '../../dom.js';
import { letter } from '../../kinds.js';

/** The letter and colour of a kind; screen readers hear its name. @param {string} kind */
export const kindMark = (kind) =>
  h('span', { class: `letter ${kind}`, title: kind }, h('span', { 'aria-hidden': 'true' }, letter(kind)), h('span', { class: 'unseen' }, kind));
