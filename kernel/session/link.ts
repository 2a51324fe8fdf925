/** The shared cells of both threads, by the names protocol/link.ts gives them. */
export { shared as sharedCells } from '../protocol/link.js';
