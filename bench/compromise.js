/** A page that marks what compromise finds in the sample articles, with as little around it as can be. */

import compromise from 'compromise';

import articles from 'bench:articles';

for (const text of /** @type {string[]} */ (articles)) {
  const doc = compromise(text);
  const found = [doc.people(), doc.organizations(), doc.places(), doc.numbers()].flatMap((matches) => matches.out('offset'));
  const article = document.createElement('article');
  let at = 0;
  for (const { offset: { start, length } } of found.sort((a, b) => a.offset.start - b.offset.start)) {
    if (start < at) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, start + length);
    article.append(text.slice(at, start), mark);
    at = start + length;
  }
  article.append(text.slice(at));
  document.body.append(article);
}
