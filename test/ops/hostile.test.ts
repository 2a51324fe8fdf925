/** Hostile calls of every operator end in a result or in an MXNetError: never in a crash, a hang or a bare exception. */
import assert from 'node:assert/strict';
import * as mx from '../../lib/index.js';
import { allOps, MXNetError, sizeOf, type Op } from '../../lib/core/index.js';
import type { NDArray } from '../../lib/index.js';
import { hostileCalls, type HostileCall } from './support/hostile.js';
import type { ConcreteInput } from './support/examples.js';

const { nd, autograd } = mx;

/** Calls of each operator; the sanitizers' run asks for more, and `MXLAB_HOSTILE_SEED` for others. */
const count = Number(process.env['MXLAB_HOSTILE_CALLS'] ?? 16);

function arrayOf({ shape, dtype, values }: ConcreteInput): NDArray {
  if (sizeOf(shape) === 0) return nd.zeros([...shape], { dtype });
  return nd
    .array([...values], { dtype: 'float64' })
    .reshape([...shape])
    .astype(dtype);
}

function attempt(op: Op, { inputs, params, training }: HostileCall): void {
  const arrays = inputs.map(arrayOf);
  const variables = arrays.filter((_, i) => inputs[i]!.dtype.startsWith('float'));
  if (typeof op.gradient === 'function') variables.forEach((variable) => variable.attach_grad());
  const outputs = autograd.record(() => mx.op.invoke(op.name, arrays, params), { train_mode: training });
  outputs.forEach((output) => output.wait_to_read());
  if (typeof op.gradient !== 'function' || variables.length === 0) return;
  const heads = outputs.filter(({ dtype }) => dtype.includes('float'));
  if (heads.length === 0) return;
  autograd.backward(heads);
  variables.forEach((variable) => variable.grad.wait_to_read());
}

const described = ({ inputs, params, training }: HostileCall): string =>
  `${inputs.map(({ name, dtype, shape }) => `${name} ${dtype} (${shape.join(', ')})`).join('; ')} with ${JSON.stringify(params, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value))}${training ? ', training' : ''}`;

describe('hostile calls', function () {
  this.timeout(120000);
  for (const op of allOps()) {
    it(`${op.name} computes or refuses them`, () => {
      for (const call of hostileCalls(op, count)) {
        if (process.env['MXLAB_HOSTILE_TRACE']) process.stderr.write(`${op.name}: ${described(call)}\n`);
        // What a failed call left behind is reported by waitall, and not to another test.
        for (const part of [() => mx.tidy(() => attempt(op, call)), () => nd.waitall()]) {
          try {
            part();
          } catch (error) {
            assert.ok(error instanceof MXNetError, `${described(call)}: ${(error as Error).stack}`);
          }
        }
      }
    });
  }
});
