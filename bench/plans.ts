/** Planned memory of bound networks beside MXNet's own plan: `node dist/bench/plans.js`. Figures of MXNet are recorded (test/symbol/record_memory.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { sym } from '../lib/index.js';
import { root } from './root.js';

/** One network at one shape, with the megabytes that MXNet plans. */
interface Recorded {
  readonly name: string;
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  readonly training: number;
  readonly predicting: number;
}

const folder = join(root, 'test/symbol/fixtures/plans');
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1).padStart(8);

/** Arena and sum of the intermediates of one network, as this library plans it. */
function planned({ name, shapes }: Recorded, training: boolean): { arena: number; separate: number } {
  const net = sym.load(join(folder, `${name}-symbol.json`));
  const grad_req = Object.fromEntries(
    net.list_arguments().map((key) => [key, training && !(key in shapes) ? 'write' : 'null'] as const),
  );
  const executor = net.simple_bind(mx.cpu(), { ...shapes, grad_req });
  const memory = executor.memory({ is_train: training });
  executor.dispose();
  return memory;
}

/** The same with recomputation. */
function mirrored(recorded: Recorded): number {
  process.env['MXNET_BACKWARD_DO_MIRROR'] = '1';
  try {
    return planned(recorded, true).arena;
  } finally {
    delete process.env['MXNET_BACKWARD_DO_MIRROR'];
  }
}

console.log('planned memory, MiB                  ours  mirrored     MXNet  separate arrays');
const all = JSON.parse(readFileSync(join(folder, 'memory.json'), 'utf8')) as Recorded[];
for (const recorded of all) {
  for (const training of [true, false]) {
    const { arena, separate } = planned(recorded, training);
    const title = `${recorded.name}, batch ${recorded.shapes['data']![0]}, ${training ? 'training' : 'prediction'}`;
    const other = training ? megabytes(mirrored(recorded)) : ' '.repeat(8);
    const peer = String(training ? recorded.training : recorded.predicting).padStart(8);
    console.log(`${title.padEnd(33)}${megabytes(arena)}  ${other}  ${peer}  ${megabytes(separate)}`);
  }
}
