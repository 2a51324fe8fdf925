/** papermill runs TypeScript notebooks with parameters: the translator that it loads by our entry point. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { root } from '../support/files.js';
import { installInScratch, pythonWith, type Installed } from './installed.js';

describe('kernel: papermill', () => {
  let installed: Installed;
  let python: string;
  before(function () {
    const found = pythonWith('papermill');
    if (!found) return this.skip();
    python = found;
    installed = installInScratch();
    // As the set-up installs it: a wheel, without a network.
    const site = join(installed.folder, 'site');
    const wheels = join(installed.folder, 'wheels');
    const pip = ['-m', 'pip', 'install', '--no-index', '--no-deps', '--disable-pip-version-check'];
    for (const args of [
      [join(root, 'scripts', 'setup', 'make_wheel.py'), wheels],
      [...pip, '--target', site, join(wheels, 'mxlab_extension-0.1.0-py3-none-any.whl')],
    ]) {
      const { status, stderr } = spawnSync(python, args, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }
    installed.env['PYTHONPATH'] = site;
    installed.env['PYTHONDONTWRITEBYTECODE'] = '1';
  });
  after(() => installed && rmSync(installed.folder, { recursive: true, force: true }));

  const cell = (source: string, tags: string[] = []) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: { tags },
    outputs: [],
    source,
  });

  function papermill(...args: string[]) {
    const file = join(installed.folder, 'in.ipynb');
    const notebook = {
      nbformat: 4,
      nbformat_minor: 4,
      metadata: {
        kernelspec: { name: 'mxlab', display_name: 'TypeScript (mxlab)', language: 'typescript' },
        language_info: { name: 'typescript' },
      },
      cells: [
        cell('const alpha: number = 0.1; // step size\nlet city = "Oslo"', ['parameters']),
        cell('[alpha * 10, city]'),
        cell('typeof layers === "undefined" ? 0 : layers'),
      ],
    };
    // A name that is not declared is TypeScript's error, so the last cell is there only with parameters.
    if (!args.includes('-y')) notebook.cells.pop();
    writeFileSync(file, JSON.stringify(notebook));
    const out = join(installed.folder, 'out.ipynb');
    const run = spawnSync(
      python,
      ['-m', 'papermill', file, ...args.map((arg) => (arg === 'OUT' ? out : arg))],
      {
        env: installed.env,
        encoding: 'utf8',
        cwd: installed.folder,
      },
    );
    return { ...run, cells: () => read(out) };
  }
  /** papermill writes parameters into the notebook's metadata as Python does, where JSON has no such numbers. */
  const read = (file: string): any[] => {
    const text = readFileSync(file, 'utf8');
    return JSON.parse(text.replace(/^(\s*(?:"\w+": )?)(?:-?Infinity|NaN)(,?)$/gm, '$1null$2')).cells;
  };
  const textOf = (one: any): string =>
    one.outputs.flatMap((output: any) => output.data['text/plain']).join('');

  it('-p sets numbers and texts; the cells behind see them, checked', () => {
    const { status, stderr, cells } = papermill('OUT', '-p', 'alpha', '0.6', '-r', 'city', 'São "Paulo"\n');
    assert.equal(status, 0, stderr);
    const [, injected, result] = cells();
    assert.equal(
      injected.source.join('').trim(),
      '// Parameters\nlet alpha = 0.6;\nlet city = "São \\"Paulo\\"\\n";',
    );
    assert.deepEqual(injected.metadata.tags, ['injected-parameters']);
    assert.equal(textOf(result), '[ 6, \'São "Paulo"\\n\' ]');
  });

  it('lists, objects, null, booleans, huge and non-finite numbers arrive as they are', () => {
    const yaml =
      'alpha: .inf\nlayers: [{ units: 12, bias: null, __proto__: true }, -.inf, .nan, 9007199254740993, 2024-01-02]';
    const { status, stderr, cells } = papermill('OUT', '-y', yaml);
    assert.equal(status, 0, stderr);
    assert.match(textOf(cells()[2]), /^\[ Infinity, /);
    assert.equal(
      textOf(cells()[3]).replace(/\s+/g, ' '),
      "[ { units: 12, bias: null, ['__proto__']: true }, -Infinity, NaN, 9007199254740993n, '2024-01-02' ]",
    );
  });

  it('--help-notebook lists parameters with type, default and comment', () => {
    const { stdout, stderr } = papermill('--help-notebook');
    assert.match(stdout, /alpha: number \(default 0\.1\)\s+step size/, stderr);
    assert.match(stdout, /city: Unknown type \(default "Oslo"\)/);
  });

  it('a parameter that cannot be a name is refused with a reason', () => {
    const { status, stderr } = papermill('OUT', '-p', 'no-name', '1');
    assert.notEqual(status, 0);
    assert.match(stderr, /'no-name' is not a name of TypeScript/);
  });
});
