import { t } from '../strings/index.js';
import { adopt } from '../styles/sheets.js';
import { disclosure } from './disclosure.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../views/parts/saving.js').Save} Save */

/**
 * The Export menu; what is in it comes when it is first opened. Views ask for what they show by the event `save`.
 * @param {Story} story
 * @param {ShadowRoot} root
 * @param {{panel: () => HTMLElement | undefined, announce: (text: string) => void, main: boolean, signal: AbortSignal}} means `panel`: of the view in sight.
 */
export function exportMenu(story, root, { panel, announce, main, signal }) {
  const part = () => import('../export/export.js');
  const pictures = () => [.../** @type {NodeListOf<HTMLElement>} */ (panel()?.querySelectorAll('[data-picture]') ?? [])].filter((one) => one.getClientRects().length);
  root.addEventListener('save', (event) => {
    const wanted = /** @type {CustomEvent<Save>} */ (event).detail;
    part()
      .then(({ savePicture, saveTable }) => ('picture' in wanted ? savePicture(story, wanted.picture, wanted.shape) : saveTable(story, wanted.caption, wanted.rows)))
      .then(announce, () => story.notify({ key: 'save', text: t.frame.partNotLoaded, tone: 'trouble' }));
  }, { signal });
  return disclosure(t.frame.export, 'exporting', async (inside) => (await part()).fill(inside, { story, root, pictures, main, adopt: (styles) => adopt(root, styles) }));
}
