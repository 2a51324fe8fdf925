/** Starts JupyterLab from .venv on a notebook and ends it, with its kernels, when asked to. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { whenOrphaned } from './orphan.mjs';
import { cache, environment, root, venv, venvBin } from './paths.mjs';

/** Jupyter's own folders inside the checkout; a user's explicit settings win. */
function jupyterFolders() {
  const folder = (name) => join(cache, 'jupyter', name);
  for (const name of ['config', 'data', 'runtime', 'ipython', 'workspaces'])
    mkdirSync(folder(name), { recursive: true });
  return {
    JUPYTER_CONFIG_DIR: process.env.JUPYTER_CONFIG_DIR ?? folder('config'),
    JUPYTER_DATA_DIR: process.env.JUPYTER_DATA_DIR ?? folder('data'),
    JUPYTER_RUNTIME_DIR: process.env.JUPYTER_RUNTIME_DIR ?? folder('runtime'),
    IPYTHONDIR: process.env.IPYTHONDIR ?? folder('ipython'),
    PATH: `${join(venv, 'bin')}:${process.env.PATH}`,
    VIRTUAL_ENV: venv,
  };
}

/** Runs JupyterLab until it ends or a signal comes. Returns its exit code. */
export async function runLab({ notebook, port, browser }) {
  const args = [
    `--ServerApp.root_dir=${root}`,
    `--LabApp.workspaces_dir=${join(cache, 'jupyter', 'workspaces')}`,
  ];
  if (port !== undefined) args.push(`--ServerApp.port=${port}`, '--ServerApp.port_retries=0');
  if (!browser) args.push('--no-browser');
  // JupyterLab refuses to run as root unless told; containers and Binder do.
  if (process.getuid?.() === 0) args.push('--allow-root');
  const path = relative(root, notebook);
  args.push(`--LabApp.default_url=/lab/tree/${path.split('/').map(encodeURIComponent).join('/')}`);
  console.log(`JupyterLab opens ${path}. Ctrl-C ends it.`);
  // A process group of its own: Ctrl-C reaches only us, and we end Jupyter without its question on the terminal.
  const child = spawn(venvBin('jupyter-lab'), args, {
    cwd: root,
    env: environment(jupyterFolders()),
    stdio: 'inherit',
    detached: true,
  });
  let asked = false;
  const end = () => {
    if (asked) return;
    asked = true;
    child.kill('SIGTERM');
    setTimeout(() => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The group is gone already, which is what was wanted.
      }
    }, 8000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  whenOrphaned(end);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`JupyterLab could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(asked ? 0 : (code ?? 1)));
  });
}
