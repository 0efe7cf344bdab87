import { fixing as t } from '../strings/index.js';

/** @typedef {import('../views/view.js').Rule} Rule */
/** @typedef {import('../../pkg/newsweave.js').Naming} Naming */

/** What is so with rules that were made together. @param {Rule[]} rules */
export function saidOf(rules) {
  const [first, ...rest] = rules;
  if (rest.length === 0) return said(first);
  const none = rules.flatMap((rule) => (rule.rule === 'not-an-entity' ? [words(rule.name)] : []));
  return none.length === rules.length ? t.said.notEntities(none) : t.andMore(said(first), rest.length);
}

/** What is so with a rule, for a reader. @param {Rule} rule */
export function said(rule) {
  const { said: tell } = t;
  switch (rule.rule) {
    case 'merge':
      return tell.merge(rule.names.map(words));
    case 'split':
      return tell.split(words(rule.name), words(rule.from));
    case 'rename':
      return tell.rename(words(rule.name), rule.to);
    case 'retype':
      return tell.retype(words(rule.name), t.kinds[rule.kind], isHere(rule.name));
    case 'not-an-entity':
      return tell.notAnEntity(words(rule.name), isHere(rule.name));
    case 'add':
      return tell.add(words(rule.name), t.kinds[rule.kind], isHere(rule.name));
    case 'same':
      return tell.same(rule.figures.map(words));
    case 'not-the-same':
      return tell.notTheSame(words(rule.figure), rule.from ? words(rule.from) : null);
    case 'not-a-figure':
      return tell.notAFigure(words(rule.figure), isHere(rule.figure));
    case 'said-by':
      return tell.saidBy(bare(rule.quote), rule.speaker ? words(rule.speaker) : null);
    case 'not-a-quote':
      return tell.notAQuote(bare(rule.quote));
  }
}

/** @param {Naming} naming */
const words = (naming) => (typeof naming === 'string' ? naming : naming.words).replace(/\s+/g, ' ').trim();

/** Without the marks of quotation at its ends. @param {Naming} naming */
const bare = (naming) => words(naming).replace(/^["'“”„‘’]+|["'“”‘’]+$/g, '');

/** Whether it means one place alone. @param {Naming} naming */
const isHere = (naming) => typeof naming !== 'string' && Boolean(naming.at);
