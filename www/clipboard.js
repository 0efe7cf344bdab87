/**
 * Copies text, and lets the button that asked for it say so.
 * @param {string} text
 * @param {HTMLElement} button
 * @param {(text: string) => void} announce
 */
export async function copy(text, button, announce) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed here';
  }
  announce(button.textContent ?? '');
  button.addEventListener('blur', () => (button.textContent = label), { once: true });
  button.addEventListener('pointerleave', () => (button.textContent = label), { once: true });
}
