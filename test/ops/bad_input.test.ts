/** Wrong calls end in an MXNetError that names the operator: never in a crash, a wrong result or a bare exception. */
import assert from 'node:assert/strict';
import {
  allOps,
  getOp,
  inferShapes,
  inputNames,
  isInputList,
  MXNetError,
  parseParams,
  type Op,
} from '../../lib/core/index.js';
import { exampleInputs, exampleParams } from './support/examples.js';
import { run, tensor } from './support/tensor.js';

const refuses = (op: Op, call: () => unknown, what: string): void => {
  assert.throws(
    call,
    (error: unknown) => {
      assert.ok(error instanceof MXNetError, `${op.name}: ${what} throws ${String(error)}`);
      assert.equal(error.op, op.name, `${op.name}: ${what} names the operator: ${error.message}`);
      return true;
    },
    `${op.name}: ${what} is refused`,
  );
};

/** A value that no parameter of the kind takes. */
const wrong: Readonly<Record<string, unknown>> = {
  int: 'three',
  float: 'much',
  boolean: 'perhaps',
  enum: 'no such word',
  string: 7,
  dtype: 'float17',
  shape: 'wide',
  floats: 'many',
};

describe('bad input', () => {
  for (const op of allOps()) {
    const given = op.examples[0]?.params ?? {};
    it(`${op.name} refuses unknown and wrong parameters by name`, () => {
      refuses(op, () => parseParams(op, { ...given, no_such_parameter: 1 }), 'an unknown parameter');
      for (const [name, param] of Object.entries(op.params)) {
        assert.ok(param.kind in wrong, `no wrong value for kind ${param.kind}`);
        refuses(
          op,
          () => parseParams(op, { ...given, [name]: wrong[param.kind] }),
          `${name} of the wrong kind`,
        );
      }
    });

    const inputs = isInputList(op.inputs) ? [] : inputNames(op, exampleParams(op, op.examples[0] ?? {}));
    if (inputs.length === 2 && op.examples[0]) {
      it(`${op.name} computes or refuses inputs of other ranks and sizes`, () => {
        const [a, b] = exampleInputs(op, op.examples[0]!, 0);
        const odd = [[5, 7, 3, 2, 2], [13], [2, 3, 5]];
        for (const shape of odd) {
          const values = new Array<number>(shape.reduce((size, dim) => size * dim, 1)).fill(1);
          const other = tensor(b!.dtype, shape, values);
          try {
            run(op.name, [tensor(a!.dtype, a!.shape, a!.values), other], given).forEach((output) =>
              output.values(),
            );
          } catch (error) {
            assert.ok(error instanceof MXNetError, `${op.name} with (${shape.join(', ')}): ${String(error)}`);
            assert.ok(error.message.includes(op.name), error.message);
          }
        }
      });
    }
  }
});

describe('hints for wrong words', () => {
  const message = (name: string, params: Readonly<Record<string, unknown>>): string => {
    try {
      parseParams(getOp(name), params);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('a misspelt word of a list is told with the nearest one', () => {
    assert.match(message('Activation', { act_type: 'rleu' }), /given "rleu"\. Did you mean relu\?/);
  });

  it("other libraries' words are told with ours", () => {
    assert.match(message('Concat', { axis: 1 }), /unknown parameter axis\. Did you mean dim\?/);
    assert.match(message('softmax', { dim: 1 }), /Did you mean axis\?/);
    assert.match(message('Pooling', { kernel: [2], pool_type: 'mean' }), /Did you mean avg\?/);
    assert.match(message('FullyConnected', { units: 3 }), /Did you mean num_hidden\?/);
  });

  it('what is missing is described in words, not in types', () => {
    assert.match(
      message('Convolution', { num_filter: 3 }),
      /kernel: is required\. Expected a whole number, or a list of them/,
    );
  });
});

describe('layers without a result', () => {
  it('a label for another number of examples is refused, also as a column', () => {
    const op = getOp('SoftmaxOutput');
    const infer = (label: number[]) => inferShapes(op, parseParams(op, {}), [[4, 2], label]);
    assert.deepEqual(infer([4, 1]).in[1], [4, 1]);
    assert.throws(() => infer([3, 1]), /label: shapes do not match/);
  });

  it('an axis without elements is none of size 1: squeeze keeps to those', () => {
    const op = getOp('squeeze');
    const call = () => inferShapes(op, parseParams(op, { axis: 1 }), [[3, 0, 2]]);
    assert.throws(
      call,
      /only axes of size 1 can be removed\. Expected an axis of size 1, given axis 1 of \(3, 0, 2\)/,
    );
  });

  it('padding that takes the whole output of a Deconvolution away is told with its limit', () => {
    const op = getOp('Deconvolution');
    const call = () =>
      inferShapes(op, parseParams(op, { kernel: [2], pad: [1], num_filter: 3 }), [[2, 2, 1], null]);
    assert.throws(call, /pad: takes all of the output away\. Expected at most 0 on spatial axis 0/);
  });
});
