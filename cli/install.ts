/** `mxlab install`: puts the kernel specification and the JupyterLab extension where a Jupyter looks for them. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot, UsageError, type Command } from './main.js';

/** The user's Jupyter data folder, as Jupyter itself finds it on Linux. */
function userDataFolder(): string {
  const { JUPYTER_DATA_DIR, XDG_DATA_HOME } = process.env;
  return JUPYTER_DATA_DIR ?? join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'jupyter');
}

/**
 * Copies the kernel specification below a Jupyter data folder and writes beside it where this package and its Node are. `check` makes
 * the variant that begins with that mode. Returns the folder written.
 */
export function installKernel(dataFolder: string, root = packageRoot, check?: string): string {
  const target = join(dataFolder, 'kernels', check ? `mxlab-${check}` : 'mxlab');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(join(root, 'kernel', 'kernelspec'), target, { recursive: true });
  if (check) {
    const file = join(target, 'kernel.json');
    const kernel = JSON.parse(readFileSync(file, 'utf8')) as object;
    const variant = {
      ...kernel,
      display_name: `TypeScript (mxlab, check: ${check})`,
      env: { MXLAB_CHECK: check },
    };
    writeFileSync(file, `${JSON.stringify(variant, null, 2)}\n`);
  }
  const { size, mtimeMs } = statSync(process.execPath);
  const place = {
    main: join(root, 'dist', 'kernel', 'main.js'),
    node: process.execPath,
    // The launcher need not ask a Node for its version that is still the same file.
    nodeState: `${size} ${Math.floor(mtimeMs)}`,
  };
  writeFileSync(join(target, 'location.json'), `${JSON.stringify(place, null, 2)}\n`);
  return target;
}

/** Copies (or links, for development) the built extension below a Jupyter data folder. Returns the folder, or undefined when it is not built. */
export function installExtension(dataFolder: string, link = false, root = packageRoot): string | undefined {
  const built = join(root, 'extension', 'mxlab_extension', 'labextension');
  if (!existsSync(join(built, 'package.json'))) return undefined;
  const { name } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8')) as { name: string };
  const target = join(dataFolder, 'labextensions', ...name.split('/'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, '..'), { recursive: true });
  if (link) symlinkSync(built, target, 'dir');
  else cpSync(built, target, { recursive: true });
  const marker = join(root, 'extension', 'install.json');
  if (!existsSync(join(target, 'install.json'))) cpSync(marker, join(target, 'install.json'));
  return target;
}

/** Lets jupyter-lsp find `mxlab lsp`: a file below a Jupyter configuration folder. Returns its path. */
export function installLanguageServer(configFolder: string, root = packageRoot): string {
  const target = join(configFolder, 'jupyter_server_config.d', 'mxlab_lsp.json');
  mkdirSync(join(target, '..'), { recursive: true });
  const mxlab = {
    version: 2,
    display_name: 'mxlab',
    argv: [process.execPath, join(root, 'bin', 'mxlab.mjs'), 'lsp', '--stdio'],
    languages: ['typescript'],
    mime_types: ['application/typescript', 'text/typescript'],
  };
  const config = { LanguageServerManager: { language_servers: { mxlab } } };
  writeFileSync(target, `${JSON.stringify(config, null, 2)}\n`);
  return target;
}

export const install: Command = {
  usage: 'mxlab install [--prefix DIR | --user] [--check warn|off]',
  summary:
    'installs the kernel, the language server and the JupyterLab extension for a Jupyter (default: the active virtual environment)',
  run(args) {
    const { values } = parseArgs({
      args,
      options: {
        prefix: { type: 'string' },
        user: { type: 'boolean' },
        link: { type: 'boolean' },
        check: { type: 'string' },
      },
    });
    if (values.check !== undefined && !['warn', 'off'].includes(values.check))
      throw new UsageError(`--check is warn or off; given ${values.check}`);
    if (values.prefix && values.user) throw new UsageError('--prefix and --user exclude each other');
    const environment = values.prefix ?? process.env['VIRTUAL_ENV'] ?? process.env['CONDA_PREFIX'];
    if (!values.user && !environment)
      throw new UsageError('no virtual environment is active: say --user, or --prefix DIR');
    const data = values.user ? userDataFolder() : join(resolve(environment!), 'share', 'jupyter');
    const userConfig = process.env['JUPYTER_CONFIG_DIR'] ?? join(homedir(), '.jupyter');
    const config = values.user ? userConfig : join(resolve(environment!), 'etc', 'jupyter');
    console.log(`kernel:    ${installKernel(data)}`);
    if (values.check) console.log(`variant:   ${installKernel(data, packageRoot, values.check)}`);
    console.log(`editors:   ${installLanguageServer(config)}`);
    const extension = installExtension(data, values.link);
    console.log(`extension: ${extension ?? 'not built, skipped (npm start -- --setup-only builds it)'}`);
    return Promise.resolve(0);
  },
};
