/** What the start-up snapshot holds (kernel/start_up_snapshot.ts): a compiler that has compiled. */
import { existsSync } from 'node:fs';
import { defaultTypesFile } from './library.js';
import { warmUp } from './service.js';

/** What a first cell is likely to need. */
const warmCells = [
  'const numbers = [1, 2, 3].map((n) => n * 2);\nclass Point { constructor(public x = 0) {} }\nlet text = `${numbers.length}`;\ntext',
  'import { readFileSync } from "node:fs";\nconst size = (path: string) => readFileSync(path).length;\nfor (const n of numbers) console.log(n + 1);\nawait Promise.resolve(new Point().x)',
];

/** Compiles and inspects. In a function: its program and type checker are nobody's, only what all compilers share goes into the snapshot. */
export function warm(): void {
  const compiler = warmUp({ directory: '/@mxlab/notebook' });
  for (const [index, source] of warmCells.entries()) compiler.compile(source, { number: index + 1 });
  if (existsSync(defaultTypesFile())) {
    compiler.compile(
      'const a = nd.ones([2, 3]);\nconst b = a * 2 + 1;\nconst c = sym.Variable("c") + 1;\nb.shape',
      { number: 3 },
    );
  }
  // No completion here: it makes an Intl.Collator, which Node cannot put into a snapshot.
  compiler.inspect('numbers', 3, 0);
}
