// Days as people read them, and the field that gives an article its day. Days are counted from 1970-01-01.
import { h } from '../../dom.js';

const DAY = 86_400_000;

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const SHAPES = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** `7 Sept`, `Sept 2018`, `7 Sept 2018`, `7 September 2018`. @param {number} day @param {string} [shape] */
export const days = (day, shape = 'day') => new Date(day * DAY).toLocaleDateString('en-GB', { ...SHAPES[shape], timeZone: 'UTC' });

/** The day of a date `YYYY-MM-DD`; not a number where it is none. @param {string} date */
export const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;

/** A date `YYYY-MM-DD` in words. @param {string} date */
export const longDate = (date) => (Number.isNaN(dayOf(date)) ? date : days(dayOf(date), 'long'));

/** The first day of a month, counted from the year 0. @param {number} count */
export const month = (count) => new Date(0).setUTCFullYear(Math.floor(count / 12), count % 12, 1) / DAY;

/** @param {number} day */
export const yearOf = (day) => new Date(day * DAY).getUTCFullYear();

/**
 * A field for the day of publication.
 * @param {string} label @param {string[]} ids Of the articles that it dates. @param {import('../view.js').Desk} desk
 */
export function dayField(label, ids, desk) {
  /** @param {Event} event */
  const set = ({ currentTarget }) => {
    const { value } = /** @type {HTMLInputElement} */ (currentTarget);
    // While the year is being typed it is one of the first centuries.
    if (value >= '1000') desk.setDate(ids, value);
  };
  return h('label', { class: 'field', title: 'Weekdays in the text are resolved from the day of publication' }, label, h('input', { type: 'date', onchange: set }));
}
