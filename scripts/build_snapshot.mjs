/**
 * Makes the start-up snapshot of the compiler process and the language server: the bundled service with TypeScript loaded and the declarations parsed.
 * It is bound to the Node binary that makes it; without one, or with another Node, the service starts plainly.
 * `node scripts/build_snapshot.mjs [--force]`; needs dist/ (scripts/transpile.mjs), and dist/lib/index.d.ts to hold the library's types.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const room = join(root, 'dist', 'kernel', 'compiler');
const bundle = join(root, 'build', 'compiler_service.cjs');
const { nodeOptions, snapshotFile, snapshotStamp, snapshotState } = await import(
  pathToFileURL(join(room, 'snapshot_file.js')).href
);
const blob = snapshotFile();
const stamp = `${blob}.stamp`;

/** The service as one CommonJS file with the patched compiler inside. */
async function makeBundle() {
  const { build } = await import('esbuild');
  const { patch } = await import(pathToFileURL(join(room, 'checker_patch.js')).href);
  const typescript = join(root, 'node_modules', 'typescript', 'lib', 'typescript.js');
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'typescript', 'package.json'), 'utf8'),
  );
  const patchedCompiler = {
    name: 'patched compiler',
    setup(builder) {
      builder.onLoad({ filter: /patched_typescript\.js$/ }, () => ({
        contents: `import ts from 'typescript'; export const typescript = ts;`,
        resolveDir: root,
      }));
      builder.onLoad({ filter: /typescript[/\\]lib[/\\]typescript\.js$/ }, () => ({
        contents: patch(readFileSync(typescript, 'utf8'), version),
      }));
    },
  };
  await build({
    entryPoints: [join(root, 'dist', 'kernel', 'start_up_snapshot.js')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(room, 'service.js')).href) },
    plugins: [patchedCompiler],
    // The snapshot holds this text: without comments and spaces, and above all without the one character outside Latin-1 that doubles it.
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}

// The library's types are in it too. Others are no reason not to start from it, only to make it anew here.
const { libraryTypes } = await import(pathToFileURL(join(room, 'library_types.js')).href);
const { text: types = '' } = libraryTypes(join(root, 'dist', 'lib', 'index.d.ts')) ?? {};
const library = createHash('sha256').update(types).digest('hex');
const libraryStamp = `${blob}.library`;
const holdsLibrary = existsSync(libraryStamp) && readFileSync(libraryStamp, 'utf8') === library;
if (snapshotState() === 'fresh' && holdsLibrary && !process.argv.includes('--force')) {
  console.log('compiler snapshot: up to date');
} else {
  const started = Date.now();
  const current = snapshotStamp();
  mkdirSync(join(root, 'build'), { recursive: true });
  await makeBundle();
  const unfinished = `${blob}.${process.pid}`;
  const result = spawnSync(
    process.execPath,
    [...nodeOptions, '--snapshot-blob', unfinished, '--build-snapshot', bundle],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  if (result.status !== 0 || !existsSync(unfinished)) {
    rmSync(unfinished, { force: true });
    console.error(
      `compiler snapshot: Node could not make it; the kernel starts plainly.\n${result.stdout}${result.stderr}`,
    );
    process.exit(1);
  }
  renameSync(unfinished, blob);
  writeFileSync(stamp, current);
  writeFileSync(libraryStamp, library);
  const megabytes = (statSync(blob).size / 1e6).toFixed(0);
  console.log(`compiler snapshot: ${megabytes} MB in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
