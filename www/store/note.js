// What was not kept yet when a page was left: the browser ends a database's work with the page, but keeps a note at once. The next page
// of the site makes it good.

/** @typedef {{id: string, revision: number, changes: import('./database.js').Changes | null, look: import('./database.js').Look}} Note */

const PREFIX = 'newsweave left ';

/** @param {Note} note */
export function leaveNote(note) {
  try {
    localStorage.setItem(PREFIX + note.id, JSON.stringify(note));
  } catch {
    // There is room for some megabytes: more than that was kept as it came.
  }
}

/** @param {string} id */
export function dropNote(id) {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Then there is none.
  }
}

/** The notes that were left; they are gone then. @returns {Note[]} */
export function takeNotes() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    const notes = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null'));
    for (const key of keys) localStorage.removeItem(key);
    return notes;
  } catch {
    return [];
  }
}
