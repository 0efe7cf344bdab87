import { h } from '../../dom.js';
import { dayField, longDate } from '../parts/day.js';
import { editButton } from './details.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Sheet} Sheet */

/**
 * The line above the title: number, source, date (or a field for it), words.
 * @param {import('./sheet.js').SheetView} view
 * @param {Context} context
 */
export function describe(view, context) {
  const { sheet, title, about } = view;
  title.textContent = sheet.title;
  const date = sheet.row?.date ?? sheet.date;
  const parts = [
    h('span', { class: 'number' }, sheet.number),
    (sheet.source ?? sheet.row?.source) && h('span', {}, sheet.source ?? sheet.row?.source),
    date ? h('time', { datetime: date }, longDate(date)) : sheet.row && dayField('No date: ', [sheet.id], context.desk),
    sheet.row && h('span', {}, `${sheet.row.words.toLocaleString('en')} words`),
    sheet.failed && h('span', { class: 'trouble' }, 'not read: only the text is shown'),
    sheet.row && !sheet.row.english && h('span', { class: 'trouble' }, `This does not read like English prose. Little is found in it${sheet.row.counts ? '' : ', and that is left out of counts and comparisons'}.`),
    editButton(view, context),
  ];
  about.replaceChildren(...parts.filter((part) => part instanceof Node));
}
