/** So long (in milliseconds) the page's own work may go on before the browser gets its turn: half a frame. */
const SPELL = 8;

let since = 0;

/** Lets the browser draw and answer the reader, where it has not had its turn for a while. @returns {Promise<void>} */
export async function breathe() {
  if (performance.now() - since < SPELL) return;
  await turn();
  since = performance.now();
}

/** @returns {Promise<void>} */
function turn() {
  const { scheduler } = /** @type {any} */ (globalThis);
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
