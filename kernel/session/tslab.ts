/** The module `tslab` in cells: its display functions, routed to this kernel, so that tslab's notebooks run unchanged. */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { DisplayOptions } from '../display/index.js';

const kinds = {
  javascript: 'application/javascript',
  html: 'text/html',
  markdown: 'text/markdown',
  latex: 'text/latex',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  text: 'text/plain',
} as const;

const typescriptVersion = (): string =>
  (createRequire(import.meta.url)('typescript/package.json') as { version: string }).version;

type Content = string | Uint8Array;

/** The functions of tslab's Display over `show`. */
function displayOver(show: (mime: string, content: Content) => void): Record<string, unknown> {
  const entries = Object.entries(kinds).map(([name, mime]) => [
    name,
    (content: Content) => show(mime, content),
  ]);
  return { ...Object.fromEntries(entries), raw: (mime: string, content: Content) => show(mime, content) };
}

/** What it needs of `display`; a script's has it too. */
interface Shows {
  mime(data: Record<string, unknown>, options?: DisplayOptions): unknown;
  update(id: string, value: unknown, options?: DisplayOptions): unknown;
}

/** What `import * as tslab from 'tslab'` gives. */
export function createTslab(display: Shows): Record<string, unknown> {
  const module = {
    display: displayOver((mime, content) => void display.mime({ [mime]: content })),
    newDisplay() {
      const id = randomUUID();
      let isShown = false;
      return displayOver((mime, content) => {
        if (isShown) void display.update(id, { [mime]: content }, { raw: true });
        else void display.mime({ [mime]: content }, { id });
        isShown = true;
      });
    },
    /** The version of tslab whose interface this is. */
    get versions() {
      return { tslab: '1.0.22', typescript: typescriptVersion(), node: process.version };
    },
  };
  return Object.defineProperty(module, 'default', { value: module, enumerable: true });
}
