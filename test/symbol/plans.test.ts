/** Planned memory of large networks: within MXNet's own plan, and a fraction of what separate arrays would take. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { sym } from '../../lib/index.js';
import { root } from '../support/files.js';

interface Recorded {
  name: string;
  shapes: Record<string, number[]>;
  training: number;
  predicting: number;
}

const folder = join(root, 'test/symbol/fixtures/plans');
const all = JSON.parse(readFileSync(join(folder, 'memory.json'), 'utf8')) as Recorded[];

/** Arena in MiB and its part of the sum of the intermediates. Arrays are small where only the plan counts: batch 1. */
function planned({ name, shapes }: Recorded, training: boolean): { arena: number; part: number } {
  const net = sym.load(join(folder, `${name}-symbol.json`));
  const grad_req = Object.fromEntries(
    net.list_arguments().map((key) => [key, training && !(key in shapes) ? 'write' : 'null'] as const),
  );
  using executor = net.simple_bind(mx.cpu(), { ...shapes, grad_req });
  const { arena, separate } = executor.memory({ is_train: training });
  return { arena: arena / 2 ** 20, part: arena / separate };
}

describe('planned memory beside MXNet', () => {
  const cases = all.filter(({ name, shapes }) => name === 'lstm' || shapes['data']![0] === 1);
  for (const recorded of cases) {
    it(`${recorded.name}: training and prediction take no more than MXNet plans`, function () {
      this.timeout(120_000);
      const training = planned(recorded, true);
      // MXNet's figure is rounded down.
      assert.ok(training.arena < recorded.training + 1, `${training.arena} MiB, MXNet ${recorded.training}`);
      assert.ok(training.part < 0.3, `${training.part} of separate arrays`);
      const prediction = planned(recorded, false);
      assert.ok(
        prediction.arena < recorded.predicting + 1,
        `${prediction.arena}, MXNet ${recorded.predicting}`,
      );
      assert.ok(prediction.part < 0.2, `${prediction.part} of separate arrays`);
    });
  }
});
