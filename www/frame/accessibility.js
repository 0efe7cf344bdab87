import { h } from '../dom.js';
import { t } from '../strings/index.js';

/** What the page does for all its readers, and where it falls short. The long form is docs/accessibility.md. */
export const accessibility = () =>
  h('details', { class: 'accessibility' },
    h('summary', {}, t.frame.accessibility),
    ...t.frame.accessible.map((paragraph) => h('p', { class: 'hint' }, paragraph)));
