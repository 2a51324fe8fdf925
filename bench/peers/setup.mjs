/**
 * Sets up the programs we measure ourselves against, in build/peers: `node bench/peers/setup.mjs mxnet numpy torch tslab onednn`.
 * PyTorch's wheels take 5 GB; leave it out and its column stays empty.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'build', 'peers');

/** Pinned packages of each Python peer. MXNet 1.9.1 has no wheel for Pythons after 3.11 and no NumPy after 1.23. */
const pythonPeers = {
  mxnet: ['mxnet==1.9.1', 'numpy<1.24'],
  numpy: ['numpy==2.4.6', 'scipy==1.17.1'],
  torch: ['torch==2.15.0', 'numpy==2.4.6'],
};

function must(command, args, options = {}) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${command} ended with ${error?.message ?? status}`);
}

/** The C++ peer, over the library that `npm run build:native` downloaded and with the compiler that it needs too. */
function buildOneDnn(target) {
  const native = join(folder, '..', 'native');
  const devel = join(native, 'dependencies', 'onednn_devel');
  const data = existsSync(devel) && readdirSync(devel).find((entry) => entry.endsWith('.data'));
  if (!data) throw new Error('oneDNN is not there: run `npm run build:native` first');
  const include = join(devel, data, 'data', 'include');
  const source = join(dirname(fileURLToPath(import.meta.url)), 'onednn_peer.cc');
  const library = join(native, 'libdnnl.so.3');
  const flags = ['-std=c++17', '-O2', '-fopenmp', `-I${include}`, `-Wl,-rpath,${native}`];
  must(process.env.CXX ?? 'g++', [...flags, source, library, '-o', join(target, 'peer')]);
}

/** Makes one peer, unless it is there. */
export function setUp(name) {
  const target = join(folder, name);
  const done = join(target, '.done');
  if (existsSync(done)) return;
  mkdirSync(target, { recursive: true });
  if (name in pythonPeers) {
    const python = spawnSync('python3.11', ['--version']).status === 0 ? 'python3.11' : 'python3';
    must(python, ['-m', 'venv', target]);
    must(join(target, 'bin', 'pip'), ['install', '-q', ...pythonPeers[name]]);
  } else if (name === 'tslab') {
    writeFileSync(join(target, 'package.json'), '{"private":true}\n');
    must('npm', ['install', '--no-audit', '--no-fund', 'tslab@1.0.22', '@types/node@20'], { cwd: target });
    // It asks a Python with Jupyter where kernels live.
    const path = `${join(folder, '..', '..', '.venv', 'bin')}:${process.env.PATH}`;
    const binary = join(target, 'node_modules', '.bin', 'tslab');
    must(binary, ['install', `--prefix=${join(target, 'prefix')}`, `--binary=${binary}`], {
      env: { ...process.env, PATH: path },
    });
  } else if (name === 'onednn') {
    buildOneDnn(target);
  } else {
    throw new Error(
      `unknown peer ${name}; there are ${[...Object.keys(pythonPeers), 'tslab', 'onednn'].join(', ')}`,
    );
  }
  writeFileSync(done, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.slice(2).length ? process.argv.slice(2) : ['mxnet', 'numpy', 'tslab'])
    setUp(name);
}
