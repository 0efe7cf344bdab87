// The same for the element.
import 'newsweave/element';
import { NewsWeave } from 'newsweave/element/inline';

const element = document.querySelector('news-weave');
if (element instanceof NewsWeave) element.leastConfidence = 50;
export const selected: readonly object[] | undefined = element?.selection;
