/**
 * Comma-separated values (RFC 4180) that no spreadsheet runs.
 * @module
 */

/** What a cell can hold; nothing is an empty cell. @typedef {string | number | boolean | null | undefined} Value */

/**
 * A spreadsheet takes a text that starts so for a formula (the list is OWASP's): an apostrophe before it makes it text again. Numbers are
 * numbers, also those below zero.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * @param {readonly (readonly Value[])[]} rows The first has the names of the columns.
 * @param {{mark?: boolean}} [options] `mark`: starts with a byte order mark, without which Excel does not read UTF-8.
 */
export const csv = (rows, { mark = false } = {}) => (mark ? '\ufeff' : '') + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** @param {Value} value */
function cell(value) {
  if (value == null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe !== value || /[",\r\n]|^\s|\s$/.test(value) ? `"${safe.replaceAll('"', '""')}"` : value;
}
