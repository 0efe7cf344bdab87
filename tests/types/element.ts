// How a page in TypeScript uses the element: what must compile, and what must not.
import type { ArticleInput, ArticleOutput, Item, NewsWeaveElement } from '../../www/news-weave.js';

const element: NewsWeaveElement = document.createElement('news-weave');
const found: NewsWeaveElement | null = document.querySelector('news-weave');

const given: ArticleInput[] = [{ title: 'One', date: new Date(), text: 'Text.' }, { html: '<p>Text.</p>', date: '2024-05-13' }];
element.articles = given;
const read: ArticleOutput[] = element.articles;
const text: string = read[0].text;

element.src = 'a.txt b.txt';
element.htmlFor = 'article';
element.view = 'figures';
element.fragment = true;
element.leastConfidence = 50;
element.selection = [{ type: 'pair', a: 'a1', b: 'a2', unit: 'sentence' }];
const done: Promise<void> = element.add(given[0], { text }).then(() => element.replace(given)).then(() => element.ready);
element.clear();

element.addEventListener('newsweave-select', ({ detail }) => detail.items.forEach((item: Item) => item.type));
element.addEventListener('newsweave-ready', ({ detail }) => detail.articles.map(({ id }) => id));
element.addEventListener('newsweave-error', ({ detail }) => `${detail.message} ${detail.url ?? ''}`);
found?.addEventListener('newsweave-view', ({ detail }) => detail.view === 'read');

// @ts-expect-error An article is an object.
element.articles = ['text'];
// @ts-expect-error No such kind of thing can be selected.
element.selection = [{ type: 'cloud', id: 'x' }];
// @ts-expect-error It can only be waited for.
element.ready = done;
