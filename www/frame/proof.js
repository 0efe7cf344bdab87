import { t } from '../strings/index.js';
import { disclosure } from './disclosure.js';

/** How to see that nothing is sent, behind a button of the bar. @param {AbortSignal} signal */
export const proof = (signal) => disclosure(t.frame.privacy, 'privacy', async (panel) => {
  // Nothing in it can be pressed, and who has no pointer must be able to scroll it.
  panel.tabIndex = 0;
  (await import('./privacy.js')).fill(panel);
}, signal);
