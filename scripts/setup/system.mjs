/** Step one: Debian packages of binder/apt.txt, installed as root or with passwordless sudo, else named for the user. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { capture, run, SetupError } from './shell.mjs';

/** Package names of a list file; `#` starts a comment. */
export function packagesOf(list) {
  return readFileSync(inRoot(list), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** Packages of the list that dpkg does not report as installed; null where there is no dpkg. */
export function missingPackages(list) {
  const wanted = packagesOf(list);
  const known = capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Abbrev}\n']);
  if (known === null) return null;
  const installed = new Set(
    known
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status?.startsWith('ii'))
      .map(([name]) => name),
  );
  return wanted.filter((name) => !installed.has(name));
}

/** Programs that stand for the packages where there is no dpkg. */
function missingPrograms() {
  return ['g++', 'cmake', 'make'].filter((program) => capture(program, ['--version']) === null);
}

export function systemStep(list, { optional = false } = {}) {
  return {
    name: `system-packages${optional ? '-for-tests' : ''}`,
    title: optional ? 'system packages for the tests' : 'system packages',
    seconds: 40,
    isDone() {
      const missing = missingPackages(list);
      return missing === null ? optional || missingPrograms().length === 0 : missing.length === 0;
    },
    async run() {
      const missing = missingPackages(list);
      if (missing === null) {
        throw new SetupError(`these programs are missing: ${missingPrograms().join(', ')}`, {
          hint: `Install them with your system's package manager (on Debian they are: ${packagesOf(list).join(' ')})`,
        });
      }
      const isRoot = process.getuid?.() === 0;
      const canSudo = !isRoot && capture('sudo', ['-n', 'true']) !== null;
      const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
      if (!isRoot && !canSudo) {
        throw new SetupError(`these system packages are missing: ${missing.join(', ')}`, {
          hint: `Paste this, then run npm start again:\n\n    sudo sh -c '${command}'\n`,
        });
      }
      const prefix = isRoot ? [] : ['sudo', '-n'];
      const [program, ...args] = [...prefix, 'sh', '-c', command];
      await run(this.name, program, args, {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
        hint: 'Check the network and the package sources (apt-get update), then run npm start again',
      });
    },
  };
}
