import { day, describedBy, plain } from './import/described.js';
import { KINDS } from './kinds.js';
import { t } from './strings/index.js';
import { policy } from './trusted.js';

/** A stretch of a text, and what it is: a kind of actor, or `figure`. @typedef {{start: number, end: number, kind: string}} Stretch */
/** `marks`: what the page marks in the text before it is read. @typedef {{id?: string, title?: string, date?: string, source?: string, text: string, marks?: Stretch[]}} Draft */

const BLOCKS = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL ' +
  'P PRE SECTION TABLE TBODY TD TH THEAD TR UL').split(' '));
const SILENT = 'script, style, noscript, template, iframe, svg, form, button, select, nav, dialog, news-weave, [hidden], [aria-hidden="true"]';

/**
 * An `<article>` that a host page gives as input: its `data-…` say what they can, its blocks are the paragraphs. `data-type` says that its
 * text content is the source of a `text` or an `html` file.
 * @param {Element} element
 * @returns {Draft}
 */
export function draftOfElement(element) {
  const { id, title, date, source, type } = /** @type {HTMLElement} */ (element).dataset;
  const raw = element.textContent ?? '';
  /** @type {Draft} */
  const found = type === 'html' ? draftOfHtml(raw) : type === 'text' ? draftOfText(raw) : draftOfBlocks(element);
  return {
    id,
    title: title ?? found.title,
    date: date ?? found.date,
    source: source ?? found.source,
    text: found.text,
    marks: found.text === raw ? marksIn(element) : undefined,
  };
}

const MARKED = [...KINDS.map(({ kind }) => kind), 'figure'].map((kind) => `mark.${kind}`).join();

/** The `<mark>`s of findings in an element, by their places in its text content. @param {Element} element */
function marksIn(element) {
  /** @type {Stretch[]} */
  const marks = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + /** @type {Text} */ (node).length;
    if (node.parentElement?.matches(MARKED)) marks.push({ start: at, end, kind: node.parentElement.className });
    at = end;
  }
  return marks;
}

/**
 * A web page, or a part of one, as an article. What it says of itself for other programs comes before what only stands in it, except that
 * the headline over the text is the title.
 * @param {string} html
 * @returns {Draft}
 */
export function draftOfHtml(html) {
  const page = new DOMParser().parseFromString(policy().createHTML(inert(html)), 'text/html');
  const said = describedBy(page);
  for (const element of page.querySelectorAll(SILENT)) element.remove();
  return describe(draftOfBlocks(bodyOf(page)), said, page);
}

/**
 * Articles that stand in the page around. Of a single one the page may say what it is; of several, each says that itself.
 * @param {readonly Element[]} elements
 * @returns {Draft[]}
 */
export function draftsOfPage(elements) {
  const drafts = elements.map(draftOfBlocks);
  return drafts.length === 1 ? [describe(drafts[0], describedBy(elements[0].ownerDocument), elements[0].ownerDocument)] : drafts;
}

/**
 * A text with what its page says of it.
 * @param {Draft} draft
 * @param {import('./import/described.js').Description} said
 * @param {Document} page
 * @returns {Draft}
 */
function describe(draft, said, page) {
  return {
    title: draft.title ?? said.title ?? plain(page.querySelector('h1')) ?? plain(page.querySelector('title')),
    date: said.date ?? draft.date ?? day(page.querySelector('time[datetime]')?.getAttribute('datetime')),
    source: said.source,
    text: draft.text,
  };
}

/**
 * An article that a program gives.
 * @param {unknown} given Throws a `TypeError` where it is none.
 * @returns {Draft}
 */
export function draftOfObject(given) {
  const { id, title, date, source, text, html } = /** @type {Record<string, unknown>} */ (given ?? {});
  const found = typeof html === 'string' ? draftOfHtml(html) : typeof text === 'string' ? { text } : null;
  if (!found) throw new TypeError(t.embed.noArticle);
  /** @param {unknown} value */
  const words = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
  return {
    id: words(id),
    title: words(title) ?? found.title,
    date: date instanceof Date ? date.toISOString().slice(0, 10) : words(date) ?? found.date,
    source: words(source) ?? found.source,
    text: found.text,
  };
}

/**
 * The source without handlers and styles in its tags. A parsed document runs neither, but a strict page would report each of them.
 * @param {string} html
 */
function inert(html) {
  const plain = html.replace(/<(\/?)style\b/gi, '<$1template');
  return plain.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/[\s"'/](?:on[a-z]+|style)\s*=/gi, ' data-off='));
}

/**
 * Plain text or Markdown: what its marks say is taken as said, the rest stays exactly as it is.
 * @param {string} text
 * @param {{markdown?: boolean}} [options]
 * @returns {Draft}
 */
export function draftOfText(text, { markdown = false } = {}) {
  const plain = text.replace(/^\uFEFF/, '');
  return markdown ? draftOfMarkdown(plain) : { text: plain };
}

/**
 * @param {string} text
 * @returns {Draft}
 */
function draftOfMarkdown(text) {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  /** @param {string} name */
  const field = (name) => new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'mi').exec(front?.[1] ?? '')?.[1] || undefined;
  let body = text.slice(front?.[0].length ?? 0).trimStart();
  let title = field('title');
  const heading = /^#[ \t]+(.+)\r?\n/.exec(body);
  if (heading && !title) {
    title = heading[1].trim();
    body = body.slice(heading[0].length).trimStart();
  }
  body = body
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/^>[ \t]?/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^\n*_]*?\S)\1(?![\w*])/g, '$2');
  return { title, date: day(field('date')), source: field('source'), text: body };
}

/**
 * The blocks of an element as paragraphs; its first `<h1>` is the title, its first `<time datetime>` the date.
 * @param {Element} element
 * @returns {Draft}
 */
function draftOfBlocks(element) {
  const heading = element.querySelector('h1');
  /** @type {string[]} */
  const paragraphs = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/[ \t\r\f]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
    if (text) paragraphs.push(text);
    line = '';
  };
  /** @param {Node} node */
  const walk = (node) => {
    if (node === heading) return;
    if (node instanceof Text) line += node.data.replace(/\s+/g, ' ');
    if (!isElement(node) || node.matches(SILENT)) return;
    if (node.tagName === 'BR') line += '\n';
    const block = BLOCKS.has(node.tagName);
    if (block) flush();
    for (const child of node.childNodes) walk(child);
    if (block) flush();
  };
  for (const child of element.childNodes) walk(child);
  flush();
  return {
    title: heading?.textContent?.replace(/\s+/g, ' ').trim() || undefined,
    date: day(element.querySelector('time[datetime]')?.getAttribute('datetime')),
    text: paragraphs.join('\n\n'),
  };
}

/**
 * The part of a page that holds the article: what says so of itself, else the smallest element with most of the text of paragraphs.
 * A reader's library would find it on more sites, but those at hand write markup back into the page, which trusted types forbid.
 * @param {Document} page
 * @returns {Element}
 */
function bodyOf(page) {
  /** @param {ParentNode} root */
  const prose = (root) => [...root.querySelectorAll('p')].reduce((sum, p) => sum + (p.textContent?.trim().length ?? 0), 0);
  const all = prose(page.body);
  const named = page.querySelector('[itemprop="articleBody"], article, main, [role="main"]');
  let body = named && prose(named) * 2 > all ? named : page.body;
  if (body.querySelector('h1')) return body;
  for (;;) {
    const inner = [...body.children].find((child) => prose(child) * 10 > all * 8);
    if (!inner) return body;
    body = inner;
  }
}

/** Nodes of a parsed page belong to this window's classes too, but not those of a frame. @param {Node} node @returns {node is Element} */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
