/** The views behind the first one, and what puts things right. */
export { actors } from './actors.js';
export { figures } from './figures.js';
export { links } from './links.js';
export { quotes } from './quotes.js';
export { time } from './time.js';
export { words } from './words.js';
export { helpDialog } from '../frame/help.js';
export * as changes from '../corrections/panel.js';
export * as forms from './evidence/forms.js';
