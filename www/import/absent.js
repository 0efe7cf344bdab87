/**
 * Stands in for `docx.js` and `pdf.js` where one file must stay small.
 * @module
 */
import { refusal } from './refusal.js';

/** @returns {Promise<never>} */
export const openDocx = () => Promise.reject(refusal('absent'));

export const openPdf = openDocx;
