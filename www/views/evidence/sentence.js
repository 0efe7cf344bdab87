import { copy } from '../../clipboard.js';
import { h } from '../../dom.js';
import { inWords } from '../../doubt.js';
import { KINDS, letter } from '../../kinds.js';
import { marked } from '../../marks.js';
import { t } from '../../strings/index.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Sheet} Sheet */
/** @typedef {import('../view.js').Evidence['sentences'][number]} Sentence */

/**
 * One sentence with its marks, and what can be done with it.
 * @param {Sentence} sentence
 * @param {Sheet | undefined} sheet
 * @param {Context} context
 * @param {import('./fixing.js').Ways} fix
 */
export function sentenceOf({ at, text, marks, confidence }, sheet, context, fix) {
  const words = marked(text, 0, text.length, marks.map(({ start, end, kind }) => ({
    start,
    end,
    make: () => h('mark', { class: kind, 'data-letter': KINDS.some((one) => one.kind === kind) ? letter(kind) : null }),
  })));
  const copied = h('button', { class: 'quiet', onclick: () => copy(citation(text, sheet), copied, context.announce) }, t.evidence.copy);
  return h('figure', {},
    h('blockquote', {}, ...words),
    h('figcaption', {},
      copied,
      h('button', { class: 'quiet', 'data-item': 'sentence', onclick: () => context.open(at) }, t.evidence.open),
      ...fix.buttons,
      confidence != null && h('span', { class: 'sureness', title: t.evidence.sureness }, inWords(confidence))),
    fix.place);
}

/** @param {string} text @param {Sheet | undefined} sheet */
export function citation(text, sheet) {
  const from = [sheet?.title, sheet?.source, sheet?.row?.date ?? sheet?.date].filter(Boolean).join(', ');
  return `“${text.replace(/\s+/g, ' ').trim()}” (${from})`;
}
