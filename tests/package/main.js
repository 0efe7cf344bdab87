import { read } from 'newsweave';
import 'newsweave/element';

const { names } = await read('The minister Viktor Orlov met Ana Torres in Norport on Friday.');
/** @type {HTMLElement} */ (document.querySelector('output')).textContent = names.map(({ text }) => text).join(', ');
