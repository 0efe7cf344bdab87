// Which story this page had open last: that of the tab, else that of the browser. It is asked for before anything is shown, so it stands
// where it can be had at once; each page of a site has its own.

/** Stands for a story that was begun and holds nothing yet. */
export const NEW = 'new';

const key = () => `newsweave ${location.pathname}`;

/** @returns {string | null} */
export function lastStory() {
  try {
    return sessionStorage.getItem(key()) ?? localStorage.getItem(key());
  } catch {
    return null;
  }
}

/** @param {string} id */
export function remember(id) {
  try {
    sessionStorage.setItem(key(), id);
    localStorage.setItem(key(), id);
  } catch {
    // Where nothing can be kept, that is said elsewhere.
  }
}
