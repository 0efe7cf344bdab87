/** The views behind the first one, and the forms that put things right. */
export { actors } from './actors.js';
export { figures } from './figures.js';
export { links } from './links.js';
export { quotes } from './quotes.js';
export { time } from './time.js';
export { words } from './words.js';
export * as forms from './evidence/forms.js';
