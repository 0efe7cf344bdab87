import { t } from '../strings/index.js';
import { views } from '../views/index.js';
import { NEW, remember } from './last.js';

/** @typedef {import('../story.js').Story} Story */

/**
 * Keeps a story in the browser from now on, and opens the one that was open last. Where that cannot be, all goes on without.
 * @param {Story} story
 * @param {string | null} last Its id, if any.
 * @param {AbortSignal} signal
 */
export async function keep(story, last, signal) {
  const began = story.entries.map(({ input }) => input);
  try {
    const { Keeper } = await import('./keeper.js');
    const keeper = (story.keeper = await Keeper.of(story, began, views.map(({ id }) => id), signal));
    if (last === NEW) await keeper.begin();
    else if (last !== null && !(await keeper.open(last)) && keeper.lasting) {
      remember(null);
      story.notify({ key: 'gone', text: t.story.gone });
    }
    await keeper.flush();
  } catch {
    story.notify({ key: 'storage', text: t.story.notLoaded, lasting: true });
  }
  story.changed('keeping');
}
