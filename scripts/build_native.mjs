/** Builds the native addon: downloads oneDNN and OpenBLAS once, runs CMake, compiles what changed. Plain Node, no dependency. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sanitize = process.argv.includes('--sanitize');
const force = process.argv.includes('--force');
const buildFolder = join(root, 'build', sanitize ? 'native-sanitize' : 'native');
const wheelFolder = join(root, 'build', 'wheels');
const stampFile = join(buildFolder, '.stamp');
const logFile = join(buildFolder, 'build.log');
const WHEELS = [
  { package: 'onednn-cpu-gomp==2023.2.0', file: /^onednn_cpu_gomp-2023\.2\.0-.*\.whl$/ },
  { package: 'onednn-devel-cpu-gomp==2023.2.0', file: /^onednn_devel_cpu_gomp-2023\.2\.0-.*\.whl$/ },
  { package: 'scipy-openblas32==0.3.34.481.3', file: /^scipy_openblas32-0\.3\.34\.481\.3-.*\.whl$/ },
];

/** All files below a folder, sorted. */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** One text for the state of all sources: names, sizes and times of change. */
function fingerprint() {
  const files = [...walk(join(root, 'native')), fileURLToPath(import.meta.url)];
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Prints what failed and what to try, and ends the process. */
function fail(what, advice) {
  console.error(`native build failed: ${what}`);
  if (existsSync(logFile)) console.error(`  log: ${relative(process.cwd(), logFile) || logFile}`);
  console.error(`  next: ${advice}`);
  process.exit(1);
}

/** Runs a command, everything to the log, lines for which `show` gives a text to the terminal too. Resolves to the exit code. */
function run(command, args, show) {
  appendFileSync(logFile, `$ ${command} ${args.join(' ')}\n`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    const take = (chunk) => {
      appendFileSync(logFile, chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const text = show(line);
        if (text !== undefined) console.log(text);
      }
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      appendFileSync(logFile, `${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Downloads the wheels that are not there yet. */
async function fetchWheels() {
  mkdirSync(wheelFolder, { recursive: true });
  const present = readdirSync(wheelFolder);
  const missing = WHEELS.filter((wheel) => !present.some((name) => wheel.file.test(name)));
  if (missing.length === 0) return;
  const names = missing.map((wheel) => wheel.package);
  console.log(`native: downloading ${names.join(', ')} (47 MB in all)`);
  const venv = join(root, '.venv', 'bin', 'python');
  const python = existsSync(venv) ? venv : 'python3';
  const code = await run(
    python,
    [
      '-m',
      'pip',
      'download',
      '--no-deps',
      '--only-binary=:all:',
      '--disable-pip-version-check',
      '-d',
      wheelFolder,
      ...names,
    ],
    () => undefined,
  );
  if (code !== 0) {
    fail(
      'pip could not download oneDNN and OpenBLAS',
      `check the network and \`${relative(root, python) || python} -m pip --version\`, then \`npm run build:native\``,
    );
  }
}

/** Configures (first time) and compiles. */
async function compile() {
  const ninja = has('ninja');
  if (!has('cmake'))
    fail('cmake is missing', 'install the packages of binder/apt.txt (cmake, g++, ninja-build)');
  if (!existsSync(join(buildFolder, ninja ? 'build.ninja' : 'Makefile'))) {
    console.log('native: configuring');
    const options = [
      '-S',
      join(root, 'native'),
      '-B',
      buildFolder,
      '-G',
      ninja ? 'Ninja' : 'Unix Makefiles',
      '-DCMAKE_BUILD_TYPE=Release',
      `-DMXLAB_SANITIZE=${sanitize ? 'ON' : 'OFF'}`,
      `-DMXLAB_WHEELS=${wheelFolder}`,
    ];
    const code = await run('cmake', options, (line) => (/^CMake Error/.test(line) ? line : undefined));
    if (code !== 0) fail('cmake could not configure', `read ${relative(root, logFile)}`);
  }
  const jobs = Math.max(1, Math.min(availableParallelism(), Number(process.env.MXLAB_BUILD_JOBS) || 8));
  let broken = 0;
  const show = (line) => {
    const step = /^\[\s*(\d+)(?:\/(\d+)|%)\]\s+(?:Building CXX object (\S+)|(Linking.*))/.exec(line);
    if (step)
      return `native: [${step[1]}${step[2] ? `/${step[2]}` : '%'}] ${step[3] ? step[3].replace(/^.*?CMakeFiles\/[^/]+\.dir\//, '').replace(/\.o$/, '') : 'linking'}`;
    if (/error:|fatal error|undefined reference|undefined symbol/.test(line) && ++broken <= 40) return line;
    return undefined;
  };
  const code = await run(
    'cmake',
    ['--build', buildFolder, '-j', String(jobs), '--', ...(ninja ? ['-k', '0'] : ['-k'])],
    show,
  );
  if (code !== 0)
    fail('the compiler reported errors (above)', `mend them, or read ${relative(root, logFile)}`);
}

const before = fingerprint();
const upToDate = () =>
  !force &&
  existsSync(stampFile) &&
  ['guard.node', 'mxlab.node'].every((name) => existsSync(join(buildFolder, name))) &&
  readFileSync(stampFile, 'utf8') === before;

if (upToDate()) {
  console.log('native: up to date');
} else if (!process.env.MXLAB_BUILD_LOCKED && has('flock')) {
  // Several builds may be asked for at once; the others wait here and mostly find everything done.
  mkdirSync(join(root, 'build'), { recursive: true });
  const { status } = spawnSync(
    'flock',
    [
      join(root, 'build', sanitize ? '.native-sanitize.lock' : '.native.lock'),
      process.execPath,
      ...process.argv.slice(1),
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, MXLAB_BUILD_LOCKED: '1' },
    },
  );
  process.exitCode = status ?? 1;
} else {
  const started = Date.now();
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(logFile, '');
  await fetchWheels();
  await compile();
  // Put in place in one step: a program that loads the addon meanwhile gets the old one or the new one, never half a file.
  for (const name of ['guard.node', 'mxlab.node']) {
    copyFileSync(join(buildFolder, 'linked', name), join(buildFolder, `${name}.new`));
    renameSync(join(buildFolder, `${name}.new`), join(buildFolder, name));
  }
  writeFileSync(stampFile, before);
  console.log(
    `native: built ${relative(root, join(buildFolder, 'mxlab.node'))} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
