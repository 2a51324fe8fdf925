/** Turns every TypeScript file of the project into JavaScript under dist/, one to one, without checking types (that is `npm run check`). */
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['lib', 'kernel', 'cli', 'codegen', 'test', 'bench'];

/** All files below a folder. */
function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

const files = rooms
  .filter((room) => existsSync(join(root, room)))
  .flatMap((room) => [...walk(join(root, room))]);
const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
await build({
  entryPoints: sources,
  outdir: join(root, 'dist'),
  outbase: root,
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
// One file instead of twenty, and of the kind that a thread loads faster: the protocol's thread is what a starting kernel waits for.
await build({
  entryPoints: [join(root, 'kernel', 'protocol_thread.ts')],
  outfile: join(root, 'dist', 'kernel', 'protocol_thread.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  banner: { js: `const ownUrl = require('node:url').pathToFileURL(__filename).href;` },
  define: { 'import.meta.url': 'ownUrl' },
  target: 'node20',
  sourcemap: true,
  external: ['zeromq'],
  logLevel: 'warning',
});
for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
  const target = join(root, 'dist', file.slice(root.length + 1));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}
// The library as users import it: one file instead of two hundred, which loads in a third of the time.
await build({
  entryPoints: {
    index: join(root, 'lib', 'index.ts'),
    graphviz_worker: join(root, 'lib', 'viz', 'layout', 'graphviz_worker.ts'),
  },
  // One folder below lib/, as its rooms: paths relative to a file of the library hold here too.
  outdir: join(root, 'dist', 'lib', 'bundled'),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  packages: 'external',
  logLevel: 'warning',
});
// Bundling turns `class NDArray` into `var NDArray = class _NDArray`; errors and inspectors show a class by its name.
const bundled = join(root, 'dist', 'lib', 'bundled', 'index.js');
let text = readFileSync(bundled, 'utf8');
for (const [, name] of text.matchAll(/^var (\w+?)\d* = class _\1\b/gm))
  text = text.replace(new RegExp(`(?<![.'"\`\\w$])_${name}\\b`, 'g'), name);
writeFileSync(bundled, text);
