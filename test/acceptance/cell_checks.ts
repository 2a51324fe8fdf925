/** Cells against the types of the real library: those that need no cast, and those of which a part is underlined. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { CellCompiler, type CompiledCell } from '../../kernel/compiler/index.js';
import { defaultTypesFile } from '../../kernel/compiler/library.js';

/** What is wrong in a cell: its text, and the part that is underlined. */
export type Underlined = readonly [cell: string, underlined: string];

/** A compiler whose first cell is `setting`, made before the tests of a suite; `compile` numbers the cells. */
export function useCells(setting: string): { compile(cell: string): CompiledCell; compiler(): CellCompiler } {
  let made: CellCompiler | undefined;
  let number = 0;
  before(function () {
    if (!existsSync(defaultTypesFile())) this.skip();
    made = new CellCompiler({ directory: tmpdir() });
    made.compile(setting, { number: number++ });
  });
  return { compile: (cell) => made!.compile(cell, { number: ++number }), compiler: () => made! };
}

/** Tests of a suite: each line of `good` is a cell without findings, each of `bad` has one. */
export function checkCells(
  compile: (cell: string) => CompiledCell,
  good: string,
  bad: readonly Underlined[],
): void {
  for (const cell of good.trim().split('\n')) {
    it(`needs no cast: ${cell}`, () => {
      const found = compile(cell).diagnostics.map(({ message }) => message);
      assert.deepEqual(found, []);
    });
  }
  for (const [cell, underlined] of bad) {
    it(`underlines ${underlined} in ${cell}`, () => {
      const { diagnostics } = compile(cell);
      const found = diagnostics.map(({ start, length }) => cell.slice(start, start + length));
      assert.deepEqual(found, [underlined]);
    });
  }
}
