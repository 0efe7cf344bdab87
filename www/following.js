/** @typedef {import('./views/view.js').Ask} Ask */
/** @typedef {import('./views/view.js').Item} Item */
/** @typedef {import('./views/view.js').Place} Place */

/**
 * What is selected, by places in the text: corrections give actors other ids, and rows of figures other first ones.
 * @param {readonly Item[]} items
 * @param {Ask} ask
 * @returns {Promise<() => Promise<Item[]>>} To be called when the corrections are made: the same items as they are called then. What is
 *   no longer there is left out, and what became one is there once.
 */
export async function following(items, ask) {
  const finders = await Promise.all(items.map((item) => finder(item, ask)));
  return async () => {
    const found = await Promise.all(finders.map((find) => find()));
    /** @type {Item[]} */
    const kept = [];
    for (const item of found) if (item && !kept.some((one) => JSON.stringify(one) === JSON.stringify(item))) kept.push(item);
    return kept;
  };
}

/** @param {Item} item @param {Ask} ask @returns {Promise<() => Promise<Item | null>>} */
async function finder(item, ask) {
  switch (item.type) {
    case 'actor': {
      const find = await actorAt(item.id, ask);
      return async () => {
        const id = await find();
        return id ? { ...item, id } : null;
      };
    }
    case 'pair': {
      const [one, other] = await Promise.all([actorAt(item.a, ask), actorAt(item.b, ask)]);
      return async () => {
        const [a, b] = [await one(), await other()];
        return a && b && a !== b ? { ...item, a, b } : null;
      };
    }
    case 'figure':
      return async () => {
        const row = (await ask('figures')).rows.find(({ cells }) => cells.some(({ at }) => `${at.article}.${at.start}` === item.row));
        return row ? { ...item, row: row.id } : null;
      };
    case 'speaker': {
      const first = (await ask('quotes')).speakers.find(({ id }) => id === item.id)?.quotes[0].id;
      return async () => {
        const speaker = (await ask('quotes')).speakers.find(({ quotes }) => quotes.some(({ id }) => id === first));
        return speaker ? { ...item, id: speaker.id } : null;
      };
    }
    case 'quote':
      return async () => ((await ask('evidence', { quote: item.id }, 1)).total ? item : null);
    default:
      return async () => item;
  }
}

/** Finds an actor again by its first mention. @param {string} id @param {Ask} ask */
async function actorAt(id, ask) {
  const first = (await ask('actors')).find((actor) => actor.id === id)?.articles[0].first;
  return async () => {
    if (!first) return null;
    const { mentions } = await ask('article', first.article);
    return mentions.find(({ start, end }) => start < first.end && end > first.start)?.actor ?? null;
  };
}
