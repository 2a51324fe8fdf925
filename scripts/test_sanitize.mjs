/** Runs the native tests, every operator's fixtures and hostile calls under the address and undefined-behaviour sanitizers, and the queue under the thread sanitizer. Options go to mocha. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const step = (command, args, environment = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } }).status ??
  1;

/** Where the compiler keeps a run-time library. */
function library(name) {
  const { stdout } = spawnSync('g++', [`-print-file-name=${name}`], { encoding: 'utf8' });
  const path = (stdout ?? '').trim();
  return existsSync(path) ? path : undefined;
}

const asan = library('libasan.so');
const stdlib = library('libstdc++.so.6') ?? library('libstdc++.so');
if (asan === undefined) {
  console.error("test:sanitize: g++ has no libasan.so (Debian's libgcc-dev carries it)");
  process.exit(1);
}
if (step(process.execPath, ['scripts/build_native.mjs', '--sanitize']) !== 0) process.exit(1);
if (step(process.execPath, ['scripts/transpile.mjs']) !== 0) process.exit(1);

// The queue between the two threads, under the thread sanitizer. It has no Node in it, so that reports are only ours.
const race = join(root, 'build', 'native-sanitize', 'queue_race');
const core = readdirSync(join(root, 'native', 'core')).filter(
  (name) => name.endsWith('.cc') && !name.endsWith('.simd.cc'),
);
const sources = [
  ...core.map((name) => `native/core/${name}`),
  'native/cpu/probe.cc',
  'native/test/queue_race.cc',
];
const flags = ['-std=c++17', '-O1', '-g', '-fsanitize=thread', '-fopenmp', '-Inative'];
// Files of vector loops stand for one instruction set each: the flags are those of native/cmake/isa.cmake.
const avx2 = ['-mavx2', '-mfma', '-mf16c', '-mbmi', '-mbmi2', '-mpopcnt', '-mlzcnt'];
const avx512 = ['f', 'bw', 'dq', 'vl', 'cd'].map((part) => `-mavx512${part}`);
const sets =
  process.arch === 'x64' ? { base: ['-msse4.2'], avx2, avx512: [...avx2, ...avx512] } : { base: [] };
const loops = readdirSync(join(root, 'native', 'core')).filter((name) => name.endsWith('.simd.cc'));
const objects = [];
console.log('queue under the thread sanitizer');
for (const [set, own] of Object.entries(sets)) {
  for (const name of loops) {
    const object = `${race}_${name}_${set}.o`;
    const wanted = [...flags, ...own, `-DMXLAB_ISA=${set}`, '-c', `native/core/${name}`, '-o', object];
    if (step('g++', wanted) !== 0) process.exit(1);
    objects.push(object);
  }
}
if (step('g++', [...flags, ...sources, ...objects, '-o', race]) !== 0) process.exit(1);
if (step(race, [], { TSAN_OPTIONS: 'halt_on_error=1' }) !== 0) process.exit(1);
console.log('  no data race, no wrong result');

const chosen = process.argv.slice(2);
const files = chosen.some((word) => word.endsWith('.js'))
  ? chosen
  : [
      'dist/test/backend/*.test.js',
      'dist/test/ops/hostile.test.js',
      'dist/test/ops/fixtures.test.js',
      ...chosen,
    ];
process.exitCode = step(
  process.execPath,
  [join('node_modules', 'mocha', 'bin', 'mocha.js'), '--timeout', '120000', ...files],
  {
    // libstdc++ is loaded first as well, so that the sanitizer sees exceptions thrown by the addon.
    LD_PRELOAD: [asan, stdlib].filter(Boolean).join(' '),
    // Every operator with so many hostile calls: wrong ranks, empty axes, broken parameters, indices far outside.
    MXLAB_HOSTILE_CALLS: process.env.MXLAB_HOSTILE_CALLS ?? '60',
    MXLAB_NATIVE: join(root, 'build', 'native-sanitize', 'mxlab.node'),
    // V8 keeps memory to the end of the process: leaks are looked for by counts in the tests instead.
    ASAN_OPTIONS: ['detect_leaks=0', 'halt_on_error=1', process.env.ASAN_OPTIONS].filter(Boolean).join(':'),
    UBSAN_OPTIONS: ['print_stacktrace=1', 'halt_on_error=1', process.env.UBSAN_OPTIONS]
      .filter(Boolean)
      .join(':'),
  },
);
