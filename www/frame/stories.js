import { h } from '../dom.js';
import { download, fileName } from '../export/download.js';
import { parseStory, storyFile } from '../store/file.js';
import { stories as t } from '../strings/index.js';
import styles from '../styles/stories.css';

/** @typedef {import('../store/keeper.js').KeptStory} KeptStory */

/**
 * The dialog of stories: the name of the one that is open, the others, and ways to save and open one as a file.
 * @param {import('../story.js').Story} story
 * @param {import('../store/keeper.js').Keeper} keeper
 * @param {AbortSignal} signal
 */
export function storiesDialog(story, keeper, signal) {
  const name = h('input', { type: 'text', autocomplete: 'off', onchange: () => void story.rename(name.value.trim()) });
  const where = h('p', { class: 'hint' });
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const list = h('ul', { class: 'kept-stories' });
  const none = h('p', { class: 'hint' }, t.none);
  const file = h('input', { type: 'file', hidden: true, accept: '.json,application/json', onchange: chosen });
  const dialog = h('dialog', { class: 'stories', 'aria-labelledby': 'stories-title' },
    h('form', { method: 'dialog' },
      h('h2', { id: 'stories-title' }, t.title),
      h('label', {}, t.name, name),
      where,
      h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => void fresh() }, t.fresh),
        h('button', { type: 'button', onclick: save }, t.save),
        h('button', { type: 'button', onclick: () => file.click() }, t.openFile),
        file),
      trouble,
      h('h3', { id: 'stories-kept' }, keeper.lasting ? t.kept : t.keptUntilClosed),
      list, none,
      h('div', { class: 'buttons' },
        h('span', { class: 'space' }),
        h('button', { class: 'primary', value: 'close' }, t.close))));
  list.setAttribute('aria-labelledby', 'stories-kept');
  story.addEventListener('keeping', () => dialog.open && void fill(), { signal });

  async function fill() {
    if (!name.matches(':focus')) name.value = story.name;
    name.placeholder = keeper.name;
    where.textContent = t.state[keeper.state === 'kept' && !keeper.lasting ? 'memory' : keeper.state];
    const all = await keeper.list();
    none.hidden = all.length > 0;
    // A row that offers to take a deletion back stays.
    const deleted = [...list.querySelectorAll('.deleted')];
    list.replaceChildren(...all.map(row), ...deleted);
  }

  /** @param {KeptStory} kept */
  function row(kept) {
    const { id, name, articles, changed, open } = kept;
    const item = h('li', { class: open ? 'shown' : null },
      h('button', { type: 'button', class: 'open', 'aria-current': open ? 'true' : null, onclick: () => void go(id) },
        h('span', { class: 'title' }, name),
        h('span', { class: 'about' }, t.about(articles, when(changed), open))),
      h('button', { type: 'button', class: 'quiet', 'aria-label': t.renameOf(name), onclick: () => rename(item, kept) }, t.rename),
      h('button', { type: 'button', class: 'quiet', 'aria-label': t.deleteOf(name), onclick: () => void remove(item, kept) }, t.delete));
    return item;
  }

  /** @param {HTMLElement} item @param {KeptStory} kept */
  function rename(item, { id, name }) {
    const field = h('input', { type: 'text', autocomplete: 'off', 'aria-label': t.renameOf(name), value: name, onkeydown: typed, onblur: () => void done(true) });
    let ended = false;
    /** @param {boolean} take */
    const done = async (take) => {
      if (ended) return;
      ended = true;
      if (take && field.value.trim() && field.value.trim() !== name) await keeper.rename(id, field.value.trim());
      const at = [...list.children].indexOf(item);
      const held = item.contains(/** @type {ShadowRoot} */ (item.getRootNode()).activeElement);
      await fill();
      if (held || !take) /** @type {HTMLElement | null} */ (list.children[at]?.querySelector('button'))?.focus();
    };
    /** @param {KeyboardEvent} event */
    function typed(event) {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      void done(event.key === 'Enter');
    }
    item.replaceChildren(field);
    field.focus();
    field.select();
  }

  /** @param {HTMLElement} item @param {KeptStory} kept */
  async function remove(item, { id, name }) {
    const restore = await keeper.remove(id);
    const undo = h('button', { type: 'button', onclick: () => void back() }, t.undo);
    async function back() {
      gone.remove();
      await restore();
      await fill();
      list.querySelector('button')?.focus();
    }
    const gone = h('li', { class: 'deleted' }, h('span', { role: 'status' }, t.deleted(name)), undo);
    item.replaceWith(gone);
    undo.focus();
    await fill();
    undo.focus();
  }

  /** @param {string} id */
  async function go(id) {
    if (await keeper.open(id)) dialog.close();
    else await fill();
  }

  async function fresh() {
    await keeper.begin();
    dialog.close();
  }

  function save() {
    download(fileName(keeper.name, 'story', 'json'), new Blob([storyFile(story, keeper.name, new Date())], { type: 'application/json' }));
  }

  async function chosen() {
    const [opened] = file.files ?? [];
    file.value = '';
    if (!opened) return;
    try {
      await keeper.begin(parseStory(await opened.text()));
      dialog.close();
    } catch (error) {
      trouble.textContent = t.notOpened(opened.name, error instanceof Error ? error.message : String(error));
    }
  }

  return {
    element: dialog,
    styles,
    open() {
      trouble.textContent = '';
      for (const row of list.querySelectorAll('.deleted')) row.remove();
      dialog.showModal();
      void fill();
    },
  };
}

/** @param {number} time Milliseconds since 1970. */
const when = (time) => new Date(time).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
