/** Finds the Python that has Jupyter: the checkout's .venv, an active environment, or python3. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './main.js';

/** Candidates in order; those that exist. */
export function pythons(): string[] {
  const inEnvironment = process.env['VIRTUAL_ENV'] ? [join(process.env['VIRTUAL_ENV'], 'bin', 'python')] : [];
  const files = [join(packageRoot, '.venv', 'bin', 'python'), ...inEnvironment].filter((file) =>
    existsSync(file),
  );
  return [...files, 'python3'];
}

/** The first Python that can import a module, or undefined. */
export function pythonWith(module: string): string | undefined {
  return pythons().find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
}

/** Output of a Python one-liner, or undefined when it fails. */
export function askPython(python: string, code: string): string | undefined {
  const result = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}
