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

/** @param {string | null} id Nothing: the page's own articles. */
export function remember(id) {
  try {
    for (const storage of [sessionStorage, localStorage]) id === null ? storage.removeItem(key()) : storage.setItem(key(), id);
  } catch {
    // Where nothing can be kept, that is said elsewhere.
  }
}
