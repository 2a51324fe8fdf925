/** `error.stack` in the user's lines: positions mapped to TypeScript, the kernel's and the library's frames left out. */
import { fileURLToPath } from 'node:url';
import { dirname, join, sep } from 'node:path';
import { originalPlace } from './sources.js';

/** The folder of everything that is ours: the kernel, the library, the compiler. */
const ownFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url)))) + sep;

/** The command's first file, which lies beside it. */
const command = join(dirname(ownFolder.slice(0, -1)), 'bin', 'mxlab.mjs');

/** For those who work on mxlab itself. */
const showsAll = process.env['MXLAB_FULL_STACK'] === '1';

const isOwn = (file: string): boolean =>
  !showsAll &&
  (file.startsWith('node:') ||
    file === command ||
    // Where Node's own `import()` is called for cells (imports.ts).
    file.endsWith(`${sep}notebook.js`) ||
    (file.startsWith(ownFolder) && !file.includes(`${sep}test${sep}`)));

function frameText(site: NodeJS.CallSite): string | undefined {
  const url = site.getFileName() ?? site.getEvalOrigin();
  if (!url) return undefined;
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  if (isOwn(file)) return undefined;
  const place = originalPlace(file, site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1);
  const position = place
    ? `${place.file}:${place.line}:${place.column}`
    : `${file}:${site.getLineNumber()}:${site.getColumnNumber()}`;
  const name = functionName(site, place !== undefined);
  return name ? `    at ${name} (${position})` : `    at ${position}`;
}

function functionName(site: NodeJS.CallSite, isCell: boolean): string {
  const name = (site.getFunctionName() ?? '').replace(/^\$\$\./, '').replace(/^Object\./, '');
  const type = site.isToplevel() ? null : site.getTypeName();
  if (site.isConstructor()) return `new ${name || '<anonymous>'}`;
  const owner = type && type !== 'Object' && type !== 'global' && !(isCell && !name) ? `${type}.` : '';
  const full = name.startsWith(owner) ? name : `${owner}${name}`;
  return site.isAsync?.() && full ? `async ${full}` : full;
}

/** Makes every `error.stack` of this process speak of the user's lines. */
export function installStackTraces(): void {
  // The user's line is often below a dozen frames of the library.
  Error.stackTraceLimit = 60;
  Error.prepareStackTrace = (error: unknown, sites: NodeJS.CallSite[]) => {
    let head: string;
    try {
      head = Error.prototype.toString.call(error);
    } catch {
      // An error whose name or message getter throws.
      head = 'Error';
    }
    const frames = sites.map(frameText).filter((frame) => frame !== undefined);
    return [head, ...frames].join('\n');
  };
}
