/** `npm run oracle -- --replay FOLDER [--out OUT]`: records what Python tests call in real MXNet 1.9.1, replays it here, and lets MXNet read the results. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../../support/files.js';

const { values: options } = parseArgs({
  options: { replay: { type: 'string', multiple: true }, out: { type: 'string' } },
});
const python = process.env['MXLAB_ORACLE'] ?? join(root, 'build/peers/mxnet/bin/python');
const sources = options.replay ?? [];
if (sources.length === 0) throw new Error('which tests? --replay FOLDER, or --replay FILE');
if (!existsSync(python)) {
  throw new Error(`Real MXNet is not installed at ${python}; test/oracle/replay/README.md says how.`);
}
const out = options.out ?? mkdtempSync(join(tmpdir(), 'mxlab-replay-'));
const run = (command: string, args: readonly string[]): number =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, OPENBLAS_CORETYPE: 'SkylakeX' } })
    .status ?? 1;
const script = (name: string): string => join(root, 'test/oracle/replay', name);

console.log(`recordings are in ${out}`);
const recorded =
  run(python, [script('capture.py'), out, ...sources]) || run(python, [script('compute.py'), out]);
// What differs here may differ there in another way: both are told.
process.exitCode =
  recorded ||
  Math.max(
    run(process.execPath, [fileURLToPath(new URL('replay.js', import.meta.url)), out]),
    run(process.execPath, [join(root, 'bin/mxlab.mjs'), 'run', script('script.ts'), out]),
    run(python, [script('verify.py'), out]),
  );
