/** Calls that real MXNet 1.9.1 refuses end in an MXNetError that names the operator and says what is wrong. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mx from '../../lib/index.js';
import type { NDArray } from '../../lib/index.js';
import { MXNetError, getOp } from '../../lib/core/index.js';
import { root } from '../support/files.js';

interface Refused {
  readonly op: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly inputs: readonly { dtype: 'float32'; shape: number[]; values: (number | string)[] }[];
  /** What MXNet says. */
  readonly mxnet: string;
}

const calls = JSON.parse(readFileSync(join(root, 'test/oracle/refusals.json'), 'utf8')) as readonly Refused[];

const numberOf = (value: number | string): number =>
  typeof value === 'number' ? value : Number(value.replace('inf', 'Infinity'));

function arrayOf({ dtype, shape, values }: Refused['inputs'][number]): NDArray {
  return mx.nd.array(Float64Array.from(values, numberOf) as never, { dtype }).reshape(shape);
}

/** Runs the call to its end: some errors surface only where a result is read. */
function attempt({ op, attrs, inputs }: Refused): void {
  mx.op.invoke(op, inputs.map(arrayOf), attrs).forEach((output) => output.wait_to_read());
}

describe('calls that MXNet refuses', () => {
  const byOp = new Map<string, Refused[]>();
  for (const call of calls) byOp.set(call.op, [...(byOp.get(call.op) ?? []), call]);
  for (const [name, own] of byOp) {
    it(`${name} refuses them by name, with what is wrong`, () => {
      for (const call of own) {
        const shown = `${name} ${JSON.stringify(call.attrs)} ${call.inputs.map(({ shape }) => `(${shape.join(', ')})`).join(' ')}; MXNet: ${call.mxnet}`;
        assert.throws(
          () => mx.tidy(() => attempt(call)),
          (error: unknown) => {
            assert.ok(error instanceof MXNetError, `${shown}: ${String(error)}`);
            assert.equal(error.op, getOp(name).name, `${shown}: ${error.message}`);
            const facts = [error.argument, error.expected, error.given, error.hint];
            assert.ok(
              facts.some((fact) => fact !== undefined) || /\d|: /.test(error.problem),
              `says what is wrong. ${shown}: ${error.message}`,
            );
            return true;
          },
          shown,
        );
      }
    });
  }
});
