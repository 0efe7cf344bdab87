/**
 * Choices of a view that the address remembers, so that Back and a link lead to the same picture.
 * @module
 */
import { h } from '../../dom.js';
import { choice } from './choice.js';

/** @typedef {{value: string}} Option */

/**
 * @param {import('../view.js').Context} context
 * @param {string} name `links.unit`: the view, and what is chosen.
 * @param {(value: string) => boolean} allowed Addresses come from anywhere.
 * @param {string} [first] What holds where nothing was chosen.
 * @returns {Option}
 */
export function option({ options }, name, allowed, first = '') {
  return {
    get value() {
      const kept = options.get(name);
      return kept != null && allowed(kept) ? kept : first;
    },
    set value(value) {
      options.set(name, value === first ? null : value);
    },
  };
}

/**
 * A switch that shows an option: `settle` when the option may have changed elsewhere.
 * @param {string} legend @param {[value: string, label: string][]} labels @param {Option} kept @param {() => void} onchange @param {string} [look]
 */
export function optionChoice(legend, labels, kept, onchange, look) {
  const element = choice(legend, labels, kept.value, (value) => {
    kept.value = value;
    onchange();
  }, look);
  const settle = () => element.querySelectorAll('input').forEach((input) => (input.checked = input.value === kept.value));
  return { element, settle };
}

/**
 * The same as a list that opens.
 * @param {string} label @param {() => [value: string, label: string][]} labels @param {Option} kept @param {() => void} onchange
 */
export function optionSelect(label, labels, kept, onchange) {
  const select = h('select', { onchange: () => {
    kept.value = select.value;
    onchange();
  } });
  const settle = () => {
    const next = labels();
    const stands = next.length === select.options.length && next.every(([value, text], at) => select.options[at].value === value && select.options[at].text === text);
    if (!stands) select.replaceChildren(...next.map(([value, text]) => h('option', { value }, text)));
    select.value = kept.value;
  };
  settle();
  return { element: h('label', { class: 'field' }, label, select), settle };
}

/** @param {string} label @param {Option} kept `yes` or nothing. @param {() => void} onchange */
export function optionCheck(label, kept, onchange) {
  const input = h('input', { type: 'checkbox', onchange: () => {
    kept.value = input.checked ? 'yes' : '';
    onchange();
  } });
  const settle = () => void (input.checked = kept.value === 'yes');
  settle();
  return { element: h('label', { class: 'check' }, input, label), settle };
}
