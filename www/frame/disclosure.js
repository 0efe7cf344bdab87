import { h } from '../dom.js';
import { t } from '../strings/index.js';

/**
 * A button of the bar and what it opens (ARIA authoring practices: disclosure). Its contents come when they are first wanted. Esc, a press
 * elsewhere and leaving it with the keyboard close it.
 * @param {string} label
 * @param {string} name The class and id of the panel.
 * @param {(panel: HTMLElement, close: () => void) => Promise<void> | void} fill Called each time that it opens.
 * @param {AbortSignal} signal
 */
export function disclosure(label, name, fill, signal) {
  const panel = h('div', { class: `panel ${name}`, id: `panel-of-${name}`, role: 'group', 'aria-label': label, tabindex: -1, hidden: true });
  const button = h('button', { 'aria-expanded': 'false', 'aria-controls': panel.id, onclick: () => void (panel.hidden ? open() : close()) }, label);
  const element = h('div', { class: 'disclosure-of-bar', onkeydown: pressed, onfocusout: left }, button, panel);

  function open() {
    set(true);
    const late = setTimeout(() => panel.childNodes.length || panel.append(h('p', { class: 'hint' }, t.frame.coming)), 300);
    return Promise.resolve(fill(panel, close))
      .catch(() => panel.replaceChildren(h('p', { class: 'trouble', role: 'alert' }, t.frame.partNotLoaded)))
      .finally(() => clearTimeout(late));
  }

  /** The focus goes back to the button where it was inside. */
  function close() {
    const inside = element.matches(':focus-within');
    set(false);
    if (inside) button.focus();
  }

  /** @param {boolean} shown */
  function set(shown) {
    panel.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) document.addEventListener('pointerdown', elsewhere, { signal });
    else document.removeEventListener('pointerdown', elsewhere);
  }

  /** @param {Event} event */
  function elsewhere(event) {
    if (!event.composedPath().includes(element)) set(false);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    close();
  }

  /** @param {FocusEvent} event */
  function left({ relatedTarget }) {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) set(false);
  }

  return { element, button, open: async () => void (panel.hidden && (await open())) };
}
