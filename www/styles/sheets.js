import controls from './controls.css';
import evidence from './evidence.css';
import frame from './frame.css';
import menus from './menus.css';
import parts from './parts.css';
import plot from './plot.css';
import story from './story.css';
import tokens from './tokens.css';

/** Those made so far, by their text: all elements of a page share them. @type {Map<string, CSSStyleSheet>} */
const made = new Map();

/** The style sheets of the element; each view brings its own. */
export const sheets = () => [tokens, controls, frame, story, evidence, menus, parts, plot].map(sheetOf);

/** Gives an element one more style sheet. @param {ShadowRoot} root @param {string} text */
export function adopt(root, text) {
  const sheet = sheetOf(text);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** @param {string} text */
function sheetOf(text) {
  const known = made.get(text) ?? new CSSStyleSheet();
  if (!made.has(text)) known.replaceSync(text);
  made.set(text, known);
  return known;
}
