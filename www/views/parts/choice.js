import { h } from '../../dom.js';

let groups = 0;

/**
 * A switch of a few options, of which one holds: radio buttons that look like one bar.
 * @template {string} V
 * @param {string} legend What is chosen, for screen readers.
 * @param {[value: V, label: string][]} options @param {V} chosen @param {(value: V) => void} onchange
 * @param {string} [look] `loose`: options that stand apart, in as many lines as they need.
 */
export function choice(legend, options, chosen, onchange, look = '') {
  const name = `choice-${(groups += 1)}`;
  return h(
    'fieldset',
    { class: `choice ${look}` },
    h('legend', { class: 'unseen' }, legend),
    ...options.map(([value, label]) =>
      h(
        'label',
        {},
        h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => onchange(value) }),
        h('span', {}, label),
      ),
    ),
  );
}
