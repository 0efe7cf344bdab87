import { importTransfer } from '../import.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * Paste and drop, anywhere on the target.
 * @param {Story} story
 * @param {HTMLElement} frame Shows while something is held over it.
 * @param {EventTarget} target
 * @param {AbortSignal} signal
 */
export function bindTransfer(story, frame, target, signal) {
  /** @param {string} type @param {(event: any) => void} act */
  const on = (type, act) => target.addEventListener(type, act, { signal });
  /** @param {boolean} over */
  const mark = (over) => frame.classList.toggle('dropping', over);

  on('paste', (/** @type {ClipboardEvent} */ event) => {
    const from = event.composedPath()[0];
    if (from instanceof Element && from.closest('input, textarea, select, dialog, [contenteditable]')) return;
    if (!event.clipboardData) return;
    event.preventDefault();
    void importTransfer(story, event.clipboardData);
  });
  on('dragover', (/** @type {DragEvent} */ event) => {
    if (!event.dataTransfer?.types.some((type) => /^(Files|text\/(plain|html))$/.test(type))) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    mark(true);
  });
  on('dragleave', (/** @type {DragEvent} */ event) => {
    if (!event.relatedTarget) mark(false);
  });
  on('drop', (/** @type {DragEvent} */ event) => {
    mark(false);
    if (!event.dataTransfer || event.composedPath().some((node) => node instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    void importTransfer(story, event.dataTransfer);
  });
}
