/** The programs that are compared: each takes a text and gives the number of its findings, so that none of its work can be left out. */

import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

import init, { names, read } from '../pkg/newsweave.js';

const wink = winkNLP(model);

/** @param {URL} wasm Where the engine lies. */
export async function engines(wasm) {
  await init({ module_or_path: wasm });
  return {
    newsweave: read,

    /** A part of it. */
    'names + actors': names,

    /** @param {string} text */
    compromise(text) {
      const doc = compromise(text);
      const found = [doc.people(), doc.organizations(), doc.places(), doc.numbers()];
      return found.reduce((sum, matches) => sum + matches.out('array').length, 0);
    },

    /** @param {string} text */
    'wink-nlp'(text) {
      const doc = wink.readDoc(text);
      const tokens = doc.tokens();
      const parts = [tokens.out(), tokens.out(wink.its.pos), doc.entities().out(wink.its.detail)];
      return parts.reduce((sum, part) => sum + part.length, 0);
    },
  };
}
