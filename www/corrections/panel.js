/**
 * The list of changes: each in words, what it does now, and the way back; and the list as a file.
 * @module
 */
import { h } from '../dom.js';
import { download, fileName } from '../export/download.js';
import { redraw } from '../frame/focus.js';
import { KINDS } from '../kinds.js';
import { fixing as t } from '../strings/index.js';
import { readFile, written } from './file.js';
import { said } from './words.js';

/** @typedef {import('../story.js').Story} Story */
/** @typedef {import('../corrections.js').Change} Change */
/** @typedef {import('../views/view.js').Rule} Rule */
/** @typedef {import('../views/view.js').RuleReport} RuleReport */

/** At most so many are listed; the file has all. */
const MOST = 300;
/** So many errors of a file are told. */
const ERRORS = 8;

/**
 * @param {HTMLElement} inside
 * @param {Story} story
 * @param {HTMLElement} back The way back and there again, where the bar has no room for it.
 */
export function fill(inside, story, back) {
  const count = h('h2', {});
  const list = h('ol', { class: 'changes' });
  const told = h('div', { class: 'told', role: 'status' });
  const input = h('input', { type: 'file', accept: '.json,application/json', hidden: true, onchange: () => void take() });
  const save = h('button', { onclick: () => download(fileName('newsweave', 'changes', 'json'), new Blob([written(story.corrections.rules)], { type: 'application/json' })) }, t.exportList);
  const none = h('button', { class: 'quiet', onclick: () => void story.recast((corrections) => corrections.clear(t.without(t.all)), t.without(t.all)) }, t.revertAll);
  inside.replaceChildren(count, back, list, adding(story), told,
    h('div', { class: 'buttons' }, save, h('button', { onclick: () => input.click() }, t.importList), none, input));
  const again = () => {
    if (!list.isConnected) story.removeEventListener('articles', again);
    else if (!inside.hidden) void draw();
  };
  story.addEventListener('articles', again);
  return draw();

  async function draw() {
    const changes = story.corrections.list;
    const reports = await story.ask('corrections').catch(() => /** @type {RuleReport[]} */ ([]));
    if (changes !== story.corrections.list) return;
    count.textContent = t.changes(changes.length);
    save.disabled = none.hidden = changes.length === 0;
    let before = 0;
    const drawn = changes.map((change) => line(change, reports.slice(before, (before += change.rules.length)))).reverse();
    const rest = drawn.length > MOST && h('li', {}, t.moreInFile(drawn.length - MOST));
    redraw(list, () => list.replaceChildren(...drawn.slice(0, MOST), ...(rest ? [rest] : [])), () => list.querySelector('button') ?? inside);
    list.hidden = changes.length === 0;
  }

  /** @param {Change} change @param {RuleReport[]} reports */
  function line(change, reports) {
    const idle = reports.filter(({ state }) => state !== 'applied');
    const state = idle.length > 0 && (idle.length < reports.length ? t.partlyIdle : idle[0].state === 'wrong' ? t.wrong(idle[0].message ?? '') : t.idle(idle[0].message ?? ''));
    const without = t.without(change.said);
    return h('li', {},
      h('p', {}, change.said, state && h('span', { class: 'state' }, ` ${state}`)),
      h('button', { class: 'quiet', 'aria-label': `${t.revert}: ${change.said}`, onclick: () => void story.recast((corrections) => corrections.revert(change, without), without) }, t.revert));
  }

  async function take() {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const { rules, wrong } = await readFile(file, story.ask);
    const known = new Set(story.corrections.rules.map((rule) => JSON.stringify(rule)));
    const fresh = rules.filter((rule) => !known.has(JSON.stringify(rule)));
    const summary = t.adds(file.name, fresh.length, rules.length - fresh.length);
    const add = async () => {
      told.replaceChildren(h('p', {}, summary));
      if (fresh.length) await story.recast((corrections) => corrections.extend(fresh.map((rule) => ({ rules: [rule], said: said(rule) })), summary), summary);
    };
    if (wrong.length === 0) return add();
    const more = wrong.length - ERRORS;
    told.replaceChildren(
      h('p', { class: 'trouble' }, t.badFile(file.name)),
      h('ul', { class: 'trouble' }, ...wrong.slice(0, ERRORS).map((text) => h('li', {}, text)), more > 0 && h('li', {}, t.moreErrors(more))),
      ...(fresh.length ? [h('button', { onclick: () => void add() }, t.addRest(fresh.length))] : []));
  }
}

/** Words that are a name wherever they stand, also without selecting them. @param {Story} story */
function adding(story) {
  const words = h('input', { type: 'text', required: true, autocomplete: 'off' });
  const kind = h('select', {}, ...KINDS.map(({ kind, one }) => h('option', { value: kind }, one)));
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const rule = /** @type {Rule} */ ({ rule: 'add', name: words.value.trim(), kind: kind.value });
    words.value = '';
    void story.correct([rule], said(rule));
  };
  return h('form', { class: 'adding', onsubmit: submit }, h('label', {}, t.addName, words), h('label', {}, t.kind, kind), h('button', {}, t.add));
}
