/** What to tell somebody whose native engine does not load. */
import { MXNetError } from '../core/errors.js';

/**
 * The error for an addon that is missing (`cause` undefined) or that the system refused to load.
 * Each solution is a command or a check that fits the message of the dynamic linker.
 */
export function loadError(paths: readonly string[], cause: unknown): MXNetError {
  const message = cause instanceof Error ? cause.message : '';
  const solutions: string[] = [];
  if (cause === undefined) {
    solutions.push(
      'build it: `npm run build:native` (needs cmake, g++ and pip; the packages of binder/apt.txt)',
    );
    solutions.push('set MXLAB_NATIVE to the mxlab.node of another build');
  } else if (/libgomp/.test(message)) {
    solutions.push('install OpenMP: `apt-get install libgomp1`');
  } else if (/libdnnl|libscipy_openblas/.test(message)) {
    solutions.push('the libraries beside mxlab.node are missing: `node scripts/build_native.mjs --force`');
  } else if (/GLIBC|GLIBCXX|CXXABI/.test(message)) {
    solutions.push('it was built on a newer system: remove build/native and run `npm run build:native` here');
  } else if (/wrong ELF class|invalid ELF|Exec format|mach-o/.test(message)) {
    solutions.push(
      'it was built for another machine: remove build/native and run `npm run build:native` here',
    );
  }
  if (cause !== undefined && solutions.length === 0) {
    solutions.push('build it again: remove build/native and run `npm run build:native`');
  }
  solutions.push('`npx mxlab doctor` says more about this machine');
  const problem =
    cause === undefined
      ? `the native engine is not built: there is no ${paths.join(' and no ')}`
      : `the native engine ${paths.join(', ')} could not be loaded: ${message}`;
  return new MXNetError(problem, {
    hint: `Possible solutions: ${solutions.map((text, index) => `(${index + 1}) ${text}`).join('; ')}`,
    cause,
  });
}
