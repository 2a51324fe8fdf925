/** The language server room: the Language Server Protocol over the cells' compiler, for editors. */
export { runLanguageServer } from './start.js';
