/** Starts the language server's process without a start-up snapshot. */
import { serveEditor } from './serve.js';

serveEditor();
