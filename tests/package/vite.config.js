// As docs/api.md says: Vite's own server needs it.
export default { optimizeDeps: { exclude: ['newsweave'] } };
