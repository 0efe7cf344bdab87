import init, { Engine } from '../../pkg/newsweave.js';

await init();
const engine = new Engine();
self.postMessage(engine instanceof Engine ? 'ready' : 'failed');
