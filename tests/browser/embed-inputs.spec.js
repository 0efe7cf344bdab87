import { element, host, ready, record, told } from './host.js';
import { AID, BORDER, articles, marks } from './story.js';
import { expect, test } from './support.js';

const OPEN = { 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Allow-Origin': '*' };
const MARKDOWN = `---\ntitle: Tents for the river\ndate: 2024-03-08\n---\n\n**Anna Lindqvist** promised 300 tents to the *United Nations*.`;
const PAGE = `<!doctype html><title>x</title><meta property="og:site_name" content="The River Post">
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops","datePublished":"2024-03-09T08:00:00Z","author":{"name":"Ida Holm"}}</script>
  <nav>Home</nav><article><h1>Ferry stops</h1><p>Viktor Orlov said that the ferry would carry 200 people no more.</p><p>Sweden has closed the crossing.</p></article>`;

test.describe('src', () => {
  test('has articles fetched from this site, in the order of their addresses, and nothing else', async ({ page, elsewhere, requests }) => {
    await record(page);
    const url = await elsewhere({ '/': { body: host('<news-weave src="border.txt  news/tents.md ferry.html"></news-weave>') }, '/border.txt': { body: BORDER, headers: { 'Content-Type': 'text/plain' } },
      '/news/tents.md': { body: MARKDOWN, headers: { 'Content-Type': 'text/markdown' } }, '/ferry.html': { body: PAGE } });
    await page.goto(url);
    await expect(articles(page)).toHaveText([/Two ministers meet/, /Tents for the river.*2024-03-08/, /Ferry stops.*2024-03-09/]);
    await expect(marks(page).first()).toBeVisible();
    await ready(page);
    const [{ articles: read }] = (await told(page, 'ready')).slice(-1);
    expect(read.map((/** @type {any} */ { id, source }) => [id, source])).toEqual([[`${url}border.txt`, undefined], [`${url}news/tents.md`, undefined], [`${url}ferry.html`, 'Ida Holm, The River Post']]);
    expect(requests.filter((one) => one.startsWith(url)).map((one) => new URL(one).pathname).sort()).toEqual(['/', '/border.txt', '/ferry.html', '/news/tents.md']);
  });

  test('has articles from another site that allows it', async ({ page, elsewhere }) => {
    const other = await elsewhere({ '/a.txt': { body: BORDER, headers: OPEN } });
    await page.goto(await elsewhere(host(`<news-weave src="${other}a.txt"></news-weave>`)));
    await expect(marks(page).first()).toBeVisible();
  });

  test('says in the element and by an event why an article cannot be had, and reads the others', async ({ context, elsewhere }) => {
    const page = await context.newPage();
    await record(page);
    const closed = await elsewhere({ '/a.txt': { body: BORDER } });
    const url = await elsewhere({ '/': { body: host(`<news-weave src="gone.txt ${closed}a.txt blank.txt photo.jpg https:// border.txt"></news-weave>`) }, '/blank.txt': { body: ' ' },
      '/photo.jpg': { body: '\x00\x01\x02\xff\xd8', headers: { 'Content-Type': 'image/jpeg' } }, '/border.txt': { body: BORDER } });
    await page.goto(url);
    await expect(articles(page)).toHaveCount(1);
    const notice = page.getByRole('status');
    for (const words of [`${url}gone.txt. Its server answered 404`, `${closed}a.txt. It could not be reached, or its server does not let other sites read it`,
      `There is no text in ${url}blank.txt`, `Not text: ${url}photo.jpg`, 'Not fetched: https:// is no address']) await expect(notice).toContainText(words);
    expect((await told(page, 'error')).map(({ url }) => url)).toEqual([`${url}gone.txt`, `${closed}a.txt`, `${url}blank.txt`, `${url}photo.jpg`, 'https://']);
  });

  test('names the directive where the policy of the page forbids it', async ({ context, elsewhere, baseURL }) => {
    const page = await context.newPage();
    const other = await elsewhere({ '/a.txt': { body: BORDER, headers: OPEN } });
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src ${baseURL} 'wasm-unsafe-eval'; connect-src ${baseURL}; worker-src blob:">`;
    await page.goto(await elsewhere(host(`<news-weave src="${other}a.txt"></news-weave>`, policy)));
    await expect(page.getByRole('status')).toContainText(`must allow ${other.slice(0, -1)} in connect-src`);
  });

  test('takes effect when it changes: only what it named before goes', async ({ page, elsewhere }) => {
    const url = await elsewhere({ '/': { body: host(element('src="aid.txt"')) }, '/aid.txt': { body: AID }, '/ferry.html': { body: PAGE } });
    await page.goto(url);
    await expect(articles(page)).toHaveText([/Border/, /Aid reaches/]);
    await page.evaluate(() => void (/** @type {any} */ (document.querySelector('news-weave')).src = 'ferry.html'));
    await expect(articles(page)).toHaveText([/Border/, /Ferry stops/]);
    await page.evaluate(() => document.querySelector('news-weave')?.removeAttribute('src'));
    await expect(articles(page)).toHaveText([/Border/]);
    await expect(page.getByRole('status')).toBeEmpty();
  });
});

test.describe('for', () => {
  const story = (/** @type {string} */ body, attributes = 'for="article"') => host(`<header><h1>Ferry stops at the border</h1></header>${body}<news-weave ${attributes}></news-weave>`,
    '<meta name="author" content="Ida Holm"><meta property="og:site_name" content="The River Post"><meta property="article:published_time" content="2024-03-09T06:00:00Z">');

  test('reads the article of the page around, with its title, day and byline', async ({ page, elsewhere, requests }) => {
    await record(page);
    const url = await elsewhere(story('<article><p>Viktor Orlov said that 200 people waited.</p><aside hidden>Advertisement</aside><p>Sweden answered on Monday.</p></article>'));
    await page.goto(url);
    await expect(articles(page)).toHaveText([/Ferry stops at the border.*2024-03-09/]);
    await ready(page);
    const [{ articles: [read] }] = (await told(page, 'ready')).slice(-1);
    expect(read).toMatchObject({ title: 'Ferry stops at the border', date: '2024-03-09', source: 'Ida Holm, The River Post', text: 'Viktor Orlov said that 200 people waited.\n\nSweden answered on Monday.' });
    expect(requests.filter((one) => one.startsWith(url))).toEqual([url]);
  });

  test('may stand inside that article, and leaves the page as it is', async ({ page, elsewhere }) => {
    await page.goto(await elsewhere(host('<article id="story"><h1>Ferry</h1><p>Viktor Orlov waited.</p><news-weave for="#story"></news-weave></article>')));
    await expect(marks(page)).toHaveText(['Viktor Orlov']);
    await expect(page.locator('#story > p')).toHaveText('Viktor Orlov waited.');
  });

  test('takes each of several, says where there is none, and follows the attribute', async ({ context, elsewhere }) => {
    const page = await context.newPage();
    await record(page);
    await page.goto(await elsewhere(story('<article><h1>One</h1><p>Viktor Orlov waited.</p></article><article><h1>Two</h1><p>Anna Lindqvist left.</p></article>')));
    await expect(articles(page)).toHaveText([/One/, /Two/]);
    await page.evaluate(() => document.querySelector('news-weave')?.setAttribute('for', '#nowhere'));
    await expect(page.getByRole('status')).toContainText('nothing on this page matches for="#nowhere"');
    await expect(articles(page)).toHaveCount(0);
    await page.evaluate(() => document.querySelector('news-weave')?.setAttribute('for', '[['));
    await expect(page.getByRole('status')).toContainText('no CSS selector');
    expect(await told(page, 'error')).toHaveLength(2);
  });
});

test.describe('programs', () => {
  test('give articles as plain objects, text or HTML, and are told when they are read', async ({ page, elsewhere }) => {
    await record(page);
    await page.goto(await elsewhere(host('<news-weave></news-weave>')));
    const given = await page.evaluate(async ([border, html]) => {
      await customElements.whenDefined('news-weave');
      const it = /** @type {any} */ (document.querySelector('news-weave'));
      it.articles = [{ id: 'b', title: 'Border', date: new Date('2024-03-04T00:00:00Z'), source: 'Own', text: border }, { html }];
      await it.ready;
      return it.articles.map((/** @type {any} */ { id, title, date, source }) => [id, title, date, source]);
    }, [BORDER, PAGE]);
    expect(given).toEqual([['b', 'Border', '2024-03-04', 'Own'], ['article-1', 'Ferry stops', '2024-03-09', 'Ida Holm, The River Post']]);
    await expect(marks(page).first()).toBeVisible();
    expect((await told(page, 'change')).at(-1).articles).toHaveLength(2);
    expect((await told(page, 'ready')).at(-1).articles).toHaveLength(2);
  });

  test('add to them, replace them and clear them', async ({ page, elsewhere }) => {
    await page.goto(await elsewhere(host(element())));
    await expect(marks(page).first()).toBeVisible();
    /** @param {string} act */
    const does = (act) => page.evaluate((act) => new Function('it', `return it.${act}`)(document.querySelector('news-weave')), act);
    await does(`add({ title: 'Later', text: 'Anna Lindqvist left Vienna.' })`);
    await expect(articles(page)).toHaveText([/Border/, /Later/]);
    await does(`replace([{ title: 'Other', text: 'Viktor Orlov left Vienna.' }])`);
    await expect(articles(page)).toHaveText([/Other/]);
    await expect(marks(page).first()).toHaveText('Viktor Orlov');
    await does('clear()');
    await expect(articles(page)).toHaveCount(0);
    expect(await page.evaluate(() => {
      const it = /** @type {any} */ (document.querySelector('news-weave'));
      try {
        it.articles = 'text';
      } catch (error) {
        return String(error);
      }
    })).toContain('TypeError: articles takes a list');
    expect(await page.evaluate(() => /** @type {any} */ (document.querySelector('news-weave')).add({ title: 'None' }).catch(String))).toContain('TypeError: An article is an object');
  });

  test('may set properties before the element is known, and attributes and properties say the same', async ({ page, elsewhere, baseURL }) => {
    const url = await elsewhere(`<!doctype html><title>A host</title><link rel="icon" href="data:,"><news-weave></news-weave>
      <script>const it = document.querySelector('news-weave'); it.articles = [{ title: 'Early', text: 'Viktor Orlov left Vienna.' }]; it.view = 'actors'; it.leastConfidence = 20;</script>
      <script type="module" src="${baseURL}newsweave.js"></script>`);
    await page.goto(url);
    await expect(page.getByRole('group', { name: 'Actors', exact: true })).toContainText('Viktor Orlov');
    expect(await page.evaluate(() => {
      const it = /** @type {any} */ (document.querySelector('news-weave'));
      const said = [it.getAttribute('view'), it.getAttribute('least-confidence'), Object.keys(it)];
      it.setAttribute('src', 'data:text/plain,x');
      it.setAttribute('for', 'main');
      it.toggleAttribute('fragment', true);
      return [...said, it.src, it.htmlFor, it.fragment];
    })).toEqual(['actors', '20', [], 'data:text/plain,x', 'main', true]);
  });
});
