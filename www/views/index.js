/** The views in the order of their tabs; keys 1, 2, … choose them. */
import { actors } from './actors.js';
import { figures } from './figures.js';
import { links } from './links.js';
import { quotes } from './quotes.js';
import { read } from './read.js';
import { time } from './time.js';
import { words } from './words.js';

/** @type {import('./view.js').View[]} */
export const views = [read, figures, quotes, actors, links, time, words];
