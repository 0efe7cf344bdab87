import { h } from '../dom.js';
import { helping as t } from '../strings/index.js';

/** What the page does for all its readers, and where it falls short. The long form is docs/accessibility.md. */
export const accessibility = () =>
  h('details', { class: 'accessibility' },
    h('summary', {}, t.accessibility),
    ...t.accessible.map((paragraph) => h('p', { class: 'hint' }, paragraph)));
