/**
 * The list of changes as a file: the JSON of docs/corrections.md, which `newsweave read --rules` reads too.
 * @module
 */
import { fixing as t } from '../strings/index.js';

/** @typedef {import('../views/view.js').Ask} Ask */
/** @typedef {import('../views/view.js').Rule} Rule */
/** @typedef {{rules: Rule[], wrong: string[]}} Read What can be taken, and what is wrong with the rest, each with its number and line. */

/** No list that was made by hand is longer (bytes). */
const MOST = 5_000_000;
/** So often it is asked what is wrong with a list. */
const TRIES = 20;

/** One rule a line. @param {readonly Rule[]} rules */
export const written = (rules) => (rules.length ? `[\n  ${rules.map((rule) => JSON.stringify(rule)).join(',\n  ')}\n]\n` : '[]\n');

/**
 * @param {File} file
 * @param {Ask} ask
 * @returns {Promise<Read>}
 */
export async function readFile(file, ask) {
  if (file.size > MOST) return { rules: [], wrong: [t.tooLarge] };
  const text = (await file.text()).replace(/^\ufeff/, '');
  let list;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return { rules: [], wrong: [t.noJson(where(text, String(error)))] };
  }
  if (!Array.isArray(list)) return { rules: [], wrong: [t.noList] };
  const lines = linesOfRules(text);
  const reports = await checked(list, ask);
  const wrong = reports.filter(({ state }) => state === 'wrong');
  const numbers = new Set(wrong.map(({ number }) => number));
  return {
    rules: list.filter((_, at) => !numbers.has(at + 1)),
    wrong: wrong.map(({ number, message }) => t.wrongRule(number, lines[number - 1], (message ?? '').replace(/^Error: /, ''))),
  };
}

/** A story that changes meanwhile, as by the list before, calls off what was asked: it is asked again. @param {unknown[]} list @param {Ask} ask */
async function checked(list, ask) {
  for (let tries = 1; ; tries++) {
    try {
      return await ask('check', list);
    } catch (error) {
      if (tries === TRIES || !(error instanceof Error && error.name === 'AbortError')) throw error;
    }
  }
}

/** What a parser says, with the line in place of a count of characters. @param {string} text @param {string} error */
function where(text, error) {
  const told = error.replace(/^SyntaxError: /, '').replace(/^JSON.parse: /, '');
  const [, position] = /position (\d+)/.exec(told) ?? [];
  return position && !/line \d+/.test(told) ? `${told}, line ${text.slice(0, Number(position)).split('\n').length}` : told;
}

/** The line on which each member of a JSON list starts. @param {string} text */
function linesOfRules(text) {
  const lines = [];
  let [line, depth, inString, expects] = [1, 0, false, false];
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '\n') line++;
    if (inString) {
      if (c === '\\') at++;
      else if (c === '"') inString = false;
      continue;
    }
    if (expects && !/\s/.test(c) && c !== ']') {
      lines.push(line);
      expects = false;
    }
    if (c === '"') inString = true;
    else if (c === '[' || c === '{') expects = ++depth === 1;
    else if (c === ']' || c === '}') depth--;
    else if (c === ',' && depth === 1) expects = true;
  }
  return lines;
}
