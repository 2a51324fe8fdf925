/** Where in the user's program something was called: the first frame of a stack outside the library. */
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const libraryFolder = dirname(dirname(fileURLToPath(import.meta.url)));
/** Node's source maps put the library's own TypeScript into stacks. */
const sourceFolder = join(dirname(dirname(libraryFolder)), 'lib');

/** Whether a frame's text, or a file's name, is the library's own. */
export const isOwnFrame = (line: string): boolean =>
  line.includes(`${libraryFolder}${sep}`) || line.includes(`${sourceFolder}${sep}`);

/** The first frame outside the library: function, file (or cell) and line. */
export function userFrame(stack: Error): string {
  const frames = (stack.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const frame = frames.find(
    (line) => !isOwnFrame(line) && !line.includes('node:internal') && !line.endsWith('(<anonymous>)'),
  );
  return frame?.slice(7) ?? 'the library';
}
