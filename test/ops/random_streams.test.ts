/** Sequences of random draws give MXNet's numbers to the last bit: small arrays, arrays that use all generators, several dtypes, mixed calls. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mx from '../../lib/index.js';
import type { NDArray } from '../../lib/index.js';
import { root } from '../support/files.js';

interface Input {
  readonly dtype: 'float32';
  readonly values?: number[] | number[][];
  /** A shape, filled with 0, 1, 2 … modulo 1,000. */
  readonly counting?: number[];
}

interface Call {
  readonly op: string;
  readonly inputs: readonly Input[];
  readonly attrs: Readonly<Record<string, string>>;
  readonly outputs: readonly { dtype: string; shape: number[]; sha256: string; begins: number[] }[];
}

const sequences = JSON.parse(
  readFileSync(join(root, 'test/oracle/random_streams.json'), 'utf8'),
) as readonly { seed: number; calls: readonly Call[] }[];

function arrayOf({ dtype, values, counting }: Input): NDArray {
  if (!counting) return mx.nd.array(values!, { dtype });
  const size = counting.reduce((product, length) => product * length, 1);
  return mx.nd
    .array(
      Array.from({ length: size }, (_, index) => index % 1000),
      { dtype },
    )
    .reshape(counting);
}

/** The elements as the recording hashes them: float16 widened. */
function numbersOf(array: NDArray): ArrayBufferView & ArrayLike<number | bigint> {
  const wide = array.dtype === 'float16' ? array.astype('float64') : array;
  return wide.asnumpy().data as never;
}

function replay({ op, inputs, attrs, outputs }: Call, what: string): void {
  const made = mx.op.invoke(op, inputs.map(arrayOf), attrs);
  outputs.forEach((want, index) => {
    const got = made[index]!;
    assert.equal(got.dtype, want.dtype, what);
    assert.deepEqual([...got.shape], want.shape, what);
    const numbers = numbersOf(got);
    const begins = want.begins.map((_, place) => Number(numbers[place]!));
    assert.deepEqual(begins, want.begins, `${what}: the first numbers`);
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    assert.equal(hash, want.sha256, `${what}: all ${want.shape.join(' × ')} numbers`);
  });
}

describe('random streams of MXNet 1.9.1', () => {
  for (const { seed, calls } of sequences) {
    const names = [...new Set(calls.map(({ op }) => op))].join(', ');
    const [first] = calls;
    const inputs = first!.inputs.map(({ dtype }) => dtype).join(', ');
    it(`seed ${seed}: ${names} ${JSON.stringify(first!.attrs)} ${inputs}`, () => {
      mx.random.seed(seed);
      calls.forEach((call, index) => replay(call, `call ${index}, ${call.op} ${JSON.stringify(call.attrs)}`));
    });
  }
});
