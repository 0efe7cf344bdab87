/** Why a file is not opened: each has its words among the strings. @typedef {'binary' | 'older' | 'damaged' | 'locked' | 'scanned' | 'large' | 'nested' | 'notLoaded' | 'absent'} Reason */

/** @param {Reason} reason */
export const refusal = (reason) => Object.assign(new Error(reason), { name: 'Refusal' });

/** The reason of an error, which may have come from a worker. @param {unknown} error @returns {Reason} */
export function reasonOf(error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'Refusal') return /** @type {Reason} */ (message);
  // So browsers call a module that cannot be fetched.
  return name === 'TypeError' && /import|module|fetch/i.test(message) ? 'notLoaded' : 'damaged';
}
