import { h } from '../dom.js';
import { privacy as t } from '../strings/index.js';

/** So many requests browsers list; further ones they leave out (Resource Timing, 4.1). */
const LISTED = 250;

/**
 * How to see that nothing is sent: what to try, what the page's policy forbids, and what the page has asked for.
 * @param {HTMLElement} panel
 */
export function fill(panel) {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const requests = performance.getEntriesByType('resource').filter(({ name }) => !/^(?:blob|data):/.test(name));
  panel.replaceChildren(
    h('section', {}, h('h2', {}, t.title), h('ol', { class: 'steps' }, ...t.steps.map((step) => h('li', {}, step)))),
    h('section', {}, h('h2', {}, t.policy),
      h('p', {}, policy ? t.connections(/connect-src ([^;]*)/.exec(policy)?.[1] ?? '') : t.noPolicy),
      h('ul', { class: 'policy' }, ...policy.split(';').map((directive) => h('li', {}, h('code', {}, directive.trim()))))),
    h('section', {}, h('h2', {}, t.requests(requests.length)),
      h('p', {}, requests.length < LISTED ? t.requestsHint : t.requestsFull),
      h('ul', { class: 'requests' }, ...requests.map(request))));
}

/** @param {PerformanceEntry} entry */
function request({ name, startTime }) {
  const own = name.startsWith(new URL('..', import.meta.url).href) && /\.(?:js|wasm|css)$/.test(name);
  return h('li', { class: own ? null : 'foreign' }, h('code', {}, own ? new URL(name).pathname : name), ' ', h('span', {}, t.request((startTime / 1000).toFixed(1), own)));
}
