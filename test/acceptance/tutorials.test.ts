/** The cells of MXNet's tutorials that need arrays, symbols, gradients and files, run as cells of a notebook, show what is listed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/files.js';

const folder = join(root, 'test/acceptance/tutorials');

interface Cell {
  readonly name: string;
  readonly source: string;
  readonly shows: string;
}

type Output = { output_type: string; text?: string | string[]; data?: Record<string, string | string[]> };

/** The cells of a page: a heading with their numbers, TypeScript, and what it shows. */
function cellsOf(page: string): Cell[] {
  const pattern = /### (.+)\n```ts\n([\s\S]*?)```\n```text\n([\s\S]*?)```/g;
  return [...page.matchAll(pattern)].map(([, name, source, shows]) => ({
    name: name!,
    source: source!.trimEnd(),
    shows: shows!,
  }));
}

const joined = (text: string | string[] | undefined): string =>
  Array.isArray(text) ? text.join('') : (text ?? '');

/** Runs of blanks are one blank, none stands beside brackets: the pages that list the outputs lost them. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([[\]{}(),…]) ?/g, '$1')
    .trim();

function matches(actual: string, expected: string): boolean {
  const parts = plain(expected)
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(plain(actual));
}

describe('cells of the tutorials', function () {
  this.timeout(180_000);
  const scratch = mkdtempSync(join(tmpdir(), 'mxlab-tutorials-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));

  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    describe(file.replace('.md', ''), () => {
      const cells = cellsOf(readFileSync(join(folder, file), 'utf8'));
      let outputs: Output[][] = [];
      before(() => {
        const notebook = {
          cells: cells.map(({ source }, index) => ({
            ...{ cell_type: 'code', id: `cell-${index}`, metadata: {}, execution_count: null },
            ...{ outputs: [], source },
          })),
          metadata: {
            kernelspec: { name: 'mxlab', display_name: 'TypeScript (mxlab)', language: 'typescript' },
          },
          nbformat: 4,
          nbformat_minor: 5,
        };
        const [path, done] = [
          join(scratch, file.replace('.md', '.ipynb')),
          join(scratch, `done-${file}.ipynb`),
        ];
        writeFileSync(path, JSON.stringify(notebook));
        const command = [join(root, 'bin', 'mxlab.mjs'), 'execute', path, '-o', done];
        const result = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: scratch });
        assert.equal(result.status, 0, result.stdout + result.stderr);
        outputs = (JSON.parse(readFileSync(done, 'utf8')) as { cells: { outputs: Output[] }[] }).cells.map(
          (cell) => cell.outputs,
        );
      });

      cells.forEach(({ name, shows }, index) =>
        it(name, () => {
          const shown = outputs[index]!.map(
            (output) => joined(output.text) + joined(output.data?.['text/plain']),
          ).join('\n');
          assert.ok(matches(shown, shows), `shows\n${shown}\ninstead of\n${shows}`);
        }),
      );
    });
  }

  it('every cell that needs no other part of MXNet is among them', () => {
    // The others train networks with Gluon, Module or KVStore.
    const ranges = [
      [1, 32],
      [37, 54],
      [72, 94],
      [105, 107],
      [111, 126],
      [133, 161],
      [173, 173],
    ] as const;
    const shown = readdirSync(folder).flatMap((name) =>
      cellsOf(readFileSync(join(folder, name), 'utf8')).flatMap((cell) => cell.name.match(/B\d{3}/g) ?? []),
    );
    const wanted = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => `B${String(first + index).padStart(3, '0')}`),
    );
    assert.deepEqual(
      wanted.filter((cell) => !shown.includes(cell)),
      [],
    );
  });
});
