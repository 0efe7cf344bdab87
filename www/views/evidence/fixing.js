import { h } from '../../dom.js';
import { t } from '../../strings/index.js';
import { itemKey } from '../view.js';

/** @typedef {import('../view.js').Context} Context */
/** @typedef {import('../view.js').Item} Item */
/** @typedef {import('../view.js').Evidence['sentences'][number]} Sentence */
/** @typedef {ReturnType<typeof fixing>} Fixing */
/** Buttons, and where a form of theirs opens. @typedef {{buttons: HTMLElement[], place: HTMLElement | null}} Ways */
/** @typedef {import('./forms.js')} Forms */

/**
 * The ways to put right what the drawer shows. The forms come when they are first wanted, and stay open from one item to the next.
 * @param {Context} context
 */
export function fixing(context) {
  let open = false;

  /**
   * What the reader wants done, in the part that has the forms.
   * @param {(forms: Forms) => Promise<unknown>} run
   */
  const act = async (run) => {
    try {
      await run(await context.forms());
    } catch (error) {
      // The story changed meanwhile, and the drawer is drawn anew.
      if (!(error instanceof DOMException)) context.announce(t.evidence.notLoaded);
    }
  };

  /**
   * A button, and the place where what it makes opens.
   * @param {string} label @param {string} name The same in a drawer that is drawn anew. @param {boolean} isOpen
   * @param {(forms: Forms) => Promise<Node>} make @param {(open: boolean) => void} [then]
   */
  function disclosure(label, name, isOpen, make, then) {
    const place = h('div', { class: 'fix', hidden: !isOpen });
    const button = h('button', { class: then ? null : 'quiet', 'aria-expanded': String(isOpen), 'data-focus': name, onclick: () => void show(place.hidden) }, label);
    const fill = () => act(async (forms) => place.replaceChildren(await make(forms)));
    if (isOpen) void fill();
    /** @param {boolean} shown */
    function show(shown) {
      place.hidden = !shown;
      button.setAttribute('aria-expanded', String(shown));
      then?.(shown);
      return shown ? fill() : undefined;
    }
    return { button, place, show };
  }

  /** The forms of the items that are shown. @type {Map<string, ReturnType<typeof disclosure>>} */
  const shown = new Map();

  return {
    /** @param {Item} item @returns {Ways} */
    item(item) {
      if (item.type !== 'actor' && item.type !== 'figure' && item.type !== 'quote') return NONE;
      const key = itemKey(item);
      const selected = context.selection().map(itemKey);
      for (const old of shown.keys()) if (!selected.includes(old)) shown.delete(old);
      const made = disclosure(t.evidence.putRight, `fix ${key}`, open, (forms) => forms.of(item, context), (now) => (open = now));
      shown.set(key, made);
      return { buttons: [made.button], place: made.place };
    },

    /** @param {Item} item @param {Sentence} sentence @returns {Ways} */
    sentence(item, sentence) {
      // A quote has its form above its one passage.
      if (item.type === 'date' || item.type === 'term' || item.type === 'quote') return NONE;
      const name = `${itemKey(item)} ${sentence.at.article} ${sentence.at.start}`;
      if (item.type !== 'figure') {
        const { button, place } = disclosure(t.evidence.wrong, `wrong ${name}`, false, (forms) => forms.ofSentence(item, sentence, context));
        return { buttons: [button], place };
      }
      const { row } = item;
      const button = (/** @type {string} */ label, /** @type {(forms: Forms) => Promise<void>} */ run) =>
        h('button', { class: 'quiet', 'data-focus': `${label} ${name}`, onclick: () => void act(run) }, label);
      return {
        buttons: [
          button(t.evidence.notTheSame, (forms) => forms.notTheSame(row, sentence, context)),
          button(t.evidence.notAFigure, (forms) => forms.notAFigure(row, sentence, context)),
        ],
        place: null,
      };
    },

    /** Actors or rows of figures that are selected together: a way to make them one. @param {readonly Item[]} items @returns {Promise<Node[]>} */
    async together(items) {
      if (items.length < 2 || (items[0].type !== 'actor' && items[0].type !== 'figure') || items.some(({ type }) => type !== items[0].type)) return [];
      return (await context.forms()).together(items, context).catch(() => []);
    },

    /** What a key asks for, of the actors that are selected. @param {'merge' | 'type' | 'none'} what */
    async act(what) {
      const ids = context.selection().flatMap((item) => (item.type === 'actor' ? [item.id] : []));
      if (ids.length === 0) return;
      if (what === 'none') return act((forms) => forms.notEntities(ids, context));
      if (what === 'merge' && ids.length > 1) return act((forms) => forms.mergeAll(ids, context));
      const first = shown.get(itemKey({ type: 'actor', id: ids[0] }));
      await first?.show(true);
      /** @type {HTMLElement | null} */ (first?.place.querySelector(what === 'merge' ? '.same-as input' : '.kinds button'))?.focus();
    },
  };
}

/** @type {Ways} */
const NONE = { buttons: [], place: null };
