/** The views in the order of their tabs; keys 1, 2, … choose them. */
import { t } from '../strings/index.js';
import { read } from './read.js';

/** Read is what a visitor sees first; the other views come together, in a part of their own, as soon as the page has nothing else to do. */
const rest = () => import('./rest.js');

/** @type {import('./view.js').Tab[]} */
export const views = [
  { id: 'read', label: t.read.tab, load: async () => read },
  { id: 'figures', label: t.figures.tab, load: async () => (await rest()).figures },
  { id: 'quotes', label: t.quotes.tab, load: async () => (await rest()).quotes },
  { id: 'actors', label: t.actors.tab, load: async () => (await rest()).actors },
  { id: 'links', label: t.links.tab, load: async () => (await rest()).links },
  { id: 'time', label: t.time.tab, load: async () => (await rest()).time },
  { id: 'words', label: t.words.tab, load: async () => (await rest()).words },
];
