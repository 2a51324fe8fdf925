/** Runs everything that reaches native code under the address and undefined-behaviour sanitizers, looks for leaks, and runs the queue under the thread sanitizer. `--only WORD` chooses steps, `--no-build` takes what is there; other options, such as test files and `-g NAME`, go to mocha. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
const words = process.argv.slice(2);
if (words.includes('--no-build')) words.splice(words.indexOf('--no-build'), 1);
else {
  if (step(process.execPath, ['scripts/build_native.mjs', '--sanitize']) !== 0) process.exit(1);
  if (step(process.execPath, ['scripts/transpile.mjs']) !== 0) process.exit(1);
}
const only = words.includes('--only') ? words.splice(words.indexOf('--only'), 2)[1] : undefined;
const hasFiles = words.some((word) => word.endsWith('.js'));

/** The engine without Node under one sanitizer, so that reports are only ours: one thread pushes while the other works. */
function engineAlone(name, flags, environment) {
  const target = join(root, 'build', 'native-sanitize', name);
  const core = readdirSync(join(root, 'native', 'core')).filter((file) => file.endsWith('.cc'));
  const isLoop = (file) => file.endsWith('.simd.cc');
  const sources = [
    ...core.filter((file) => !isLoop(file)).map((file) => `native/core/${file}`),
    'native/cpu/probe.cc',
    'native/test/queue_race.cc',
  ];
  const common = ['-std=c++17', '-O1', '-g', '-fopenmp', '-Inative', ...flags];
  // Files of vector loops stand for one instruction set each: the flags are those of native/cmake/isa.cmake.
  const avx2 = ['-mavx2', '-mfma', '-mf16c', '-mbmi', '-mbmi2', '-mpopcnt', '-mlzcnt'];
  const avx512 = ['f', 'bw', 'dq', 'vl', 'cd'].map((part) => `-mavx512${part}`);
  const sets =
    process.arch === 'x64' ? { base: ['-msse4.2'], avx2, avx512: [...avx2, ...avx512] } : { base: [] };
  const objects = [];
  for (const [set, own] of Object.entries(sets)) {
    for (const file of core.filter(isLoop)) {
      const object = `${target}_${file}_${set}.o`;
      const wanted = [...common, ...own, `-DMXLAB_ISA=${set}`, '-c', `native/core/${file}`, '-o', object];
      if (step('g++', wanted) !== 0) return 1;
      objects.push(object);
    }
  }
  if (step('g++', [...common, ...sources, ...objects, '-o', target]) !== 0) return 1;
  return step(target, [], environment);
}

const own = {
  // libstdc++ is loaded first as well, so that the sanitizer sees exceptions thrown by the addon.
  LD_PRELOAD: [asan, stdlib].filter(Boolean).join(' '),
  // Every operator with so many hostile calls: wrong ranks, empty axes, broken parameters, indices far outside.
  MXLAB_HOSTILE_CALLS: process.env.MXLAB_HOSTILE_CALLS ?? '60',
  MXLAB_NATIVE: join(root, 'build', 'native-sanitize', 'mxlab.node'),
  ASAN_OPTIONS: ['detect_leaks=0', 'halt_on_error=1', process.env.ASAN_OPTIONS].filter(Boolean).join(':'),
  UBSAN_OPTIONS: ['print_stacktrace=1', 'halt_on_error=1', process.env.UBSAN_OPTIONS]
    .filter(Boolean)
    .join(':'),
};

const mocha = (files, environment = {}) =>
  step(
    process.execPath,
    [
      join('node_modules', 'mocha', 'bin', 'mocha.js'),
      '--exit',
      '--timeout',
      '600000',
      '--reporter',
      hasFiles ? 'spec' : 'dot',
      ...files,
      ...words,
    ],
    { ...own, ...environment },
  );
const rooms = (...names) => names.map((name) => `dist/test/${name}.test.js`);

/** Whether a report is about memory that our own code asked for: the first frame behind the allocator and the C++ library is ours. */
function isOurs(report) {
  const frames = report.split('\n').filter((line) => /^\s*#\d+ /.test(line));
  const library =
    / in (operator new|malloc|calloc|realloc|posix_memalign|aligned_alloc|(\w+\*? )?(std|__gnu_cxx)::)/;
  return frames.find((line) => !library.test(line))?.includes('mxlab') ?? false;
}

/** Memory that our code asked for and lost. V8 and Node keep much to the end of the process, which is left aside. */
function leaks(files) {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-leaks-'));
  try {
    const options = {
      ASAN_OPTIONS: `detect_leaks=1:halt_on_error=1:log_path=${join(folder, 'report')}`,
      LSAN_OPTIONS: 'exitcode=0',
    };
    if (mocha(files, options) !== 0) return 1;
    const found = readdirSync(folder)
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n\n'))
      .filter(
        (report) => (/leak of/.test(report) && isOurs(report)) || report.includes('ERROR: AddressSanitizer'),
      );
    found.forEach((report) => console.log(report));
    return found.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Name, and what to do; 0 is success. */
const steps = [
  [
    'queue under the thread sanitizer',
    () => engineAlone('queue_race', ['-fsanitize=thread'], { TSAN_OPTIONS: 'halt_on_error=1' }),
  ],
  [
    'queue under the address sanitizer, with leaks',
    () =>
      engineAlone('queue_leaks', ['-fsanitize=address,undefined', '-fno-sanitize-recover=undefined'], {
        ASAN_OPTIONS: 'detect_leaks=1',
      }),
  ],
  ['engine', () => mocha(rooms('backend/*', 'engine/*', 'profiler/*', 'runtime/*'))],
  ['arrays and files', () => mocha(rooms('ndarray/*', 'recordio/*', 'autograd/*', 'test_utils/*'))],
  ['graphs', () => mocha(rooms('symbol/*', 'monitor/*', 'operator/*'))],
  ['recorded cases of operators', () => mocha(rooms('ops/fixtures', 'oracle/*'))],
  ...['base', 'avx2'].map((set) => [
    `recorded cases with the loops of ${set}`,
    () => mocha(rooms('ops/fixtures', 'ops/larger_sizes', 'ops/quantized'), { MXLAB_ISA: set }),
  ]),
  [
    'operators',
    () =>
      mocha(
        readdirSync(join(root, 'dist', 'test', 'ops'))
          .filter((file) => file.endsWith('.test.js') && !/^(fixtures|hostile)/.test(file))
          .map((file) => join('dist', 'test', 'ops', file)),
      ),
  ],
  [
    'calls that are done when they return',
    () => mocha(rooms('ops/fixtures', 'ops/interfaces', 'operator/*'), { MXNET_ENGINE_TYPE: 'NaiveEngine' }),
  ],
  [
    'graphs that compute again instead of keeping, node by node',
    () =>
      mocha(rooms('symbol/executor', 'symbol/gradient', 'symbol/recorded'), {
        MXNET_BACKWARD_DO_MIRROR: '1',
        MXNET_EXEC_BULK_EXEC_TRAIN: '0',
      }),
  ],
  ['hostile calls', () => mocha(rooms('ops/hostile'))],
  [
    'leaks',
    () =>
      leaks(
        rooms(
          'backend/!(memory|budget|guards)',
          'ops/fixtures',
          'ops/second_order',
          'symbol/executor*',
          'symbol/cached_op',
          'ndarray/outside',
          'ndarray/sparse*',
          'operator/*',
          'recordio/*',
        ),
      ),
  ],
];

if (hasFiles) {
  process.exitCode = mocha([]);
} else {
  const lines = [];
  for (const [name, run] of steps) {
    if (only !== undefined && !name.includes(only)) continue;
    console.log(`\n# ${name}`);
    const begun = Date.now();
    const status = run();
    const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
    lines.push(`${status === 0 ? 'clean ' : 'FAILED'}  ${minutes.padStart(5)} min  ${name}`);
    console.log(lines.at(-1));
    if (status !== 0) process.exitCode = 1;
  }
  console.log(`\n${lines.join('\n')}`);
}
