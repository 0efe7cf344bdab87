/** @type {import('./view.js').View} */
export const read = {
  id: 'read',
  label: 'Read',
  mount() {
    return { update() {}, select() {} };
  },
};
