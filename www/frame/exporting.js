import { t } from '../strings/index.js';
import { adopt } from '../styles/sheets.js';
import { disclosure } from './disclosure.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/parts/saving.js').Save} Save */

const part = () => import('../export/export.js');

/**
 * The Export menu; what is in it comes when it is first opened.
 * @param {Story} story
 * @param {ShadowRoot} root
 * @param {{panel: () => HTMLElement | undefined, main: boolean}} means `panel`: of the view in sight.
 * @param {AbortSignal} signal
 */
export function exportMenu(story, root, { panel, main }, signal) {
  const pictures = () => [.../** @type {NodeListOf<HTMLElement>} */ (panel()?.querySelectorAll('[data-picture]') ?? [])].filter((one) => one.getClientRects().length);
  return disclosure(t.frame.export, 'exporting', async (inside) => (await part()).fill(inside, { story, root, pictures, main, adopt: (styles) => adopt(root, styles) }), signal);
}

/**
 * Views ask for what they show by the event `save`.
 * @param {Story} story
 * @param {ShadowRoot} root
 * @param {(text: string) => void} announce
 * @param {AbortSignal} signal
 */
export function bindSaving(story, root, announce, signal) {
  root.addEventListener('save', (event) => {
    const wanted = /** @type {CustomEvent<Save>} */ (event).detail;
    part()
      .then(({ savePicture, saveTable }) => ('picture' in wanted ? savePicture(story, wanted.picture, wanted.shape) : saveTable(story, wanted.caption, wanted.rows)))
      .then(announce, () => story.notify({ key: 'save', text: t.frame.partNotLoaded, tone: 'trouble' }));
  }, { signal });
}
