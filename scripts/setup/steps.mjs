/** The steps from a fresh clone to a working JupyterLab, each done only when something of it is missing. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inRoot, root, venv, venvBin } from './paths.mjs';
import { capture, run, SetupError } from './shell.mjs';
import { fingerprint, isStamped, stamp } from './stamp.mjs';
import { systemStep } from './system.mjs';

const stampFile = (name) => inRoot('build', 'stamps', name);
const nodeVersion = process.version;

/** A Python 3.10+ that can make virtual environments. */
function findPython() {
  const tried = [];
  for (const name of [
    process.env.MXLAB_PYTHON,
    'python3',
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.10',
  ]) {
    if (!name) continue;
    const version = capture(name, [
      '-c',
      'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])',
    ]);
    tried.push(`${name}: ${version ?? 'missing, or without venv'}`);
    const [major, minor] = (version ?? '0.0').split('.').map(Number);
    if (major === 3 && minor >= 10) return name;
  }
  throw new SetupError(`no Python 3.10 or newer with the venv module was found (${tried.join('; ')})`, {
    hint: 'Install python3 and python3-venv, or name one: MXLAB_PYTHON=/path/to/python3 npm start',
  });
}

const virtualEnvironment = {
  name: 'virtual-environment',
  title: 'Python environment .venv',
  seconds: 10,
  isDone: () => existsSync(venvBin('python')) && capture(venvBin('python'), ['-c', 'pass']) !== null,
  async run() {
    rmSync(venv, { recursive: true, force: true });
    await run(this.name, findPython(), ['-m', 'venv', venv], {
      hint: 'On Debian: apt-get install python3-venv',
    });
  },
};

/** `pip install -r` of one pinned list. */
function requirements(name, list, title, seconds) {
  const mark = join(venv, `.mxlab-${name}`);
  const wanted = () => fingerprint([list]);
  return {
    name,
    title,
    seconds,
    isDone: () => isStamped(mark, wanted()),
    async run() {
      await run(name, venvBin('python'), ['-m', 'pip', 'install', '-r', inRoot(list)], {
        hint: 'Check that the Python package index can be reached, then run npm start again',
      });
      stamp(mark, wanted());
    },
  };
}

/** `npm ci` in a folder. Install scripts stay off: nothing is fetched by them. */
function nodePackages(name, folder, title, seconds) {
  const mark = inRoot(folder, 'node_modules', '.mxlab-lock');
  const wanted = () => fingerprint([`${folder}/package-lock.json`], nodeVersion.split('.')[0]);
  return {
    name,
    title,
    seconds,
    isDone: () => isStamped(mark, wanted()),
    async run() {
      await run(name, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: inRoot(folder),
        hint: 'Check that the npm registry can be reached, then run npm start again',
      });
      stamp(mark, wanted());
    },
  };
}

/** A build that depends on sources: done again when their contents change. */
function built({ name, title, seconds, sources, outputs, commands, hint }) {
  const wanted = () => fingerprint([...sources, 'package-lock.json'], nodeVersion);
  return {
    name,
    title,
    seconds,
    isDone: () =>
      outputs.every((output) => existsSync(resolve(root, output))) && isStamped(stampFile(name), wanted()),
    async run() {
      mkdirSync(inRoot('build'), { recursive: true });
      for (const [command, ...args] of commands()) await run(name, command, args, { hint });
      stamp(stampFile(name), wanted());
    },
  };
}

const node = process.execPath;
const rooms = ['lib', 'kernel', 'cli', 'codegen', 'test', 'bench'];

const typescript = built({
  name: 'typescript',
  title: 'TypeScript to JavaScript and types',
  seconds: 15,
  sources: [...rooms, 'tsconfig.json', 'scripts/transpile.mjs'],
  outputs: ['dist/lib/index.js', 'dist/lib/index.d.ts'],
  commands: () => [
    [node, 'scripts/transpile.mjs'],
    [node, 'node_modules/typescript/bin/tsc', '-p', '.', '--emitDeclarationOnly'],
  ],
  hint: 'npm run check shows the type errors',
});

const native = built({
  name: 'native',
  title: 'native engine (C++)',
  seconds: 240,
  sources: ['native', 'scripts/build_native.mjs'],
  outputs: ['build/native/mxlab.node', 'build/native/guard.node'],
  commands: () => [[node, 'scripts/build_native.mjs']],
  hint: 'npm run build:native shows the whole build; a C++17 compiler (g++ 12 or clang) is needed',
});

const snapshot = built({
  name: 'snapshot',
  title: 'start-up snapshot of the compiler',
  seconds: 8,
  sources: [
    'kernel/compiler',
    'kernel/language_server',
    'kernel/start_up_snapshot.ts',
    'lib',
    'scripts/build_snapshot.mjs',
  ],
  outputs: ['build/compiler_service.cjs'],
  commands: () => [[node, 'scripts/build_snapshot.mjs']],
  hint: 'The kernel works without it, only slower to start',
});

const extension = built({
  name: 'extension',
  title: 'JupyterLab extension',
  seconds: 15,
  sources: ['extension', 'lib/viz'],
  outputs: ['extension/mxlab_extension/labextension/package.json'],
  commands: () => [['npm', '--prefix', inRoot('extension'), 'run', 'build']],
  hint: 'npm --prefix extension run build shows the whole build',
});

const installed = built({
  name: 'install',
  title: 'kernel and extension into .venv',
  seconds: 2,
  sources: ['kernel/kernelspec', 'cli', 'extension/install.json'],
  outputs: [
    join(venv, 'share/jupyter/kernels/mxlab/kernel.json'),
    join(venv, 'share/jupyter/labextensions/@mxlab/jupyterlab/package.json'),
    join(venv, 'etc/jupyter/jupyter_server_config.d/mxlab_lsp.json'),
  ],
  commands: () => [[node, 'bin/mxlab.mjs', 'install', '--prefix', venv, '--link']],
});

/** Papermill and other Python programs find us by the entry points of this package. */
const pythonPackage = {
  name: 'python-package',
  title: 'Python package of the extension into .venv',
  seconds: 3,
  mark: join(venv, '.mxlab-python-package'),
  wanted: () =>
    fingerprint([
      'extension/pyproject.toml',
      'extension/mxlab_extension/papermill.py',
      'scripts/setup/make_wheel.py',
    ]),
  isDone() {
    return isStamped(this.mark, this.wanted());
  },
  async run() {
    const folder = inRoot('build', 'wheels', 'own');
    rmSync(folder, { recursive: true, force: true });
    await run(this.name, venvBin('python'), [inRoot('scripts', 'setup', 'make_wheel.py'), folder]);
    const [wheel] = readdirSync(folder);
    // No network: nothing is looked for, built or downloaded.
    const options = ['--no-index', '--no-deps', '--force-reinstall', '--disable-pip-version-check'];
    await run(this.name, venvBin('python'), ['-m', 'pip', 'install', ...options, join(folder, wheel)]);
    stamp(this.mark, this.wanted());
  },
};

/** What `npm start` needs. */
export const steps = [
  systemStep('binder/apt.txt'),
  virtualEnvironment,
  requirements('python-packages', 'binder/requirements.txt', 'JupyterLab and friends', 40),
  nodePackages('node-packages', '.', 'Node packages', 15),
  typescript,
  native,
  snapshot,
  nodePackages('extension-packages', 'extension', 'Node packages of the extension', 20),
  extension,
  installed,
  pythonPackage,
];

/** What `npm test` needs besides. */
export const testSteps = [
  systemStep('test/apt.txt', { optional: true }),
  requirements('test-packages', 'test/requirements.txt', 'Python test tools', 15),
];

/** Does the steps that are missing, a line each. Returns how many were done. */
export async function setUp(list) {
  const missing = list.filter((step) => !step.isDone());
  if (missing.length === 0) return 0;
  const total = missing.reduce((sum, step) => sum + step.seconds, 0);
  const about = total < 90 ? `${total} seconds` : `${Math.round(total / 60)} minutes`;
  console.log(`Setting up: ${missing.length} of ${list.length} steps to do, about ${about} on two cores.`);
  for (const [index, step] of missing.entries()) {
    const started = Date.now();
    process.stdout.write(`[${index + 1}/${missing.length}] ${step.title} (about ${step.seconds} s) …\n`);
    await step.run();
    console.log(
      `[${index + 1}/${missing.length}] ${step.title}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  return missing.length;
}
