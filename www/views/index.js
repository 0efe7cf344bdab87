/** The views in the order of their tabs; keys 1, 2, … choose them. */
import { t } from '../strings/index.js';
import { read } from './read.js';

/** What nobody needs at first sight, in a part of its own: it comes as soon as the page has nothing else to do. */
export const later = () => import('./rest.js');

/** Read is what a visitor sees first. @type {import('./view.js').Tab[]} */
export const views = [
  { id: 'read', label: t.read.tab, load: async () => read },
  { id: 'figures', label: t.figures.tab, load: async () => (await later()).figures },
  { id: 'quotes', label: t.quotes.tab, load: async () => (await later()).quotes },
  { id: 'actors', label: t.actors.tab, load: async () => (await later()).actors },
  { id: 'links', label: t.links.tab, load: async () => (await later()).links },
  { id: 'time', label: t.time.tab, load: async () => (await later()).time },
  { id: 'words', label: t.words.tab, load: async () => (await later()).words },
];
