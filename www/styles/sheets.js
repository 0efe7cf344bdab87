import { views } from '../views/index.js';
import controls from './controls.css';
import evidence from './evidence.css';
import frame from './frame.css';
import parts from './parts.css';
import plot from './plot.css';
import story from './story.css';
import tokens from './tokens.css';

/** @type {CSSStyleSheet[] | null} */
let made = null;

/** The style sheets of the element and its views, made once and shared by all elements of a page. */
export function sheets() {
  made ??= [tokens, controls, frame, story, evidence, parts, plot, ...views.map(({ styles }) => styles ?? '')].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
