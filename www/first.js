// Runs before the page is first drawn. Its own articles stand there with their marks at once; who comes back to another story, or by a link
// that says what to show, does not want to see them flash by.
import { lastStory } from './store/last.js';

if (location.hash.length > 1 || lastStory() !== null) document.documentElement.classList.add('returning');
