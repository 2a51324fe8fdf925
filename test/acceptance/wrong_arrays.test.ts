/** Wrong use of arrays and of the tape, as a new user does it: loud, and in words that help. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import mx, { autograd, nd, sym, MXNetError, type NDArray } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';
import { refusals } from './support.js';

const x = (): NDArray =>
  nd.array([
    [1, 2, 3],
    [4, 5, 6],
  ]);

/** What TypeScript would refuse: from `any`, or in cells that are not checked. */
const wrong = (value: unknown): never => value as never;

/** A variable and what was recorded from it. */
function recorded(): { y: NDArray; z: NDArray } {
  const y = x();
  y.attach_grad();
  return { y, z: autograd.record(() => y.$mul(y)) };
}

describe('wrong use of arrays', () => {
  refusals([
    [
      'a wrong shape',
      () => nd.FullyConnected(x(), nd.ones([4, 5]), nd.ones([4]), { num_hidden: 4 }),
      /FullyConnected: weight: .*Expected \(4, 3\), given \(4, 5\)/,
    ],
    [
      'a misspelt parameter',
      () => nd.FullyConnected(x(), nd.ones([4, 3]), nd.ones([4]), wrong({ num_hiden: 4 })),
      /FullyConnected: unknown parameter num_hiden\. Did you mean num_hidden\?/,
    ],
    ['too many inputs', () => nd.relu(x(), wrong(x())), /relu: too many inputs. Expected at most 1/],
    ['null in place of an input', () => nd.relu(wrong(null)), /relu: data: is required/],
    [
      'a list in place of an array',
      () => nd.relu(wrong([1])),
      /relu: .*given \[1\]. Make an array with nd.array/,
    ],
    ['a symbol in place of an array', () => nd.relu(wrong(sym.Variable('a'))), /relu: .*given a Symbol/],
    [
      'an array in place of a number',
      () => nd.FullyConnected(x(), nd.ones([4, 3]), nd.ones([4]), { num_hidden: wrong(x()) }),
      /num_hidden: .*given an NDArray of shape \(2, 3\)/,
    ],
    [
      'dtypes that differ',
      () => x().$add(nd.ones([2, 3], { dtype: 'int32' })),
      /rhs: .*float32, given int32.*astype/,
    ],
    [
      'devices that differ',
      () => x().$add(nd.ones([2, 3], mx.cpu(1))),
      /cpu\(0\), given cpu\(1\).*as_in_context/,
    ],
    ['joining nothing', () => nd.Concat(), /Concat: needs at least one input/],
    [
      'a count that does not count',
      () => nd.Concat(x(), x(), wrong({ num_args: 3 })),
      /num_args: .*2, the number of inputs, given 3/,
    ],
    ['inputs that do not join', () => nd.Concat(x(), nd.ones([3, 3])), /Concat: arg1: .*given \(3, 3\)/],
    ['an impossible size', () => nd.empty([1e9, 1e9]), /too large.*\(1000000000, 1000000000\) float32/],
    ['an impossible range', () => nd.arange(1e18), /too large/],
    ['memory that is not there', () => nd.zeros([1e6, 1e6]), /out of memory/],
    ['a disposed output', () => nd.exp(x(), { out: disposed() }), /exp: the array was disposed/],
    ['a disposed input', () => disposed().$add(1), /disposed/],
    ['a GPU that is not there', () => nd.ones([2], mx.gpu(0)), /gpu\(0\) cannot be used.*mx\.cpu\(\)/],
  ]);

  it('what a kernel reports later is told of its operator', () => {
    const error = raises(
      () =>
        nd
          .take(x(), nd.array([5]), { mode: 'raise' })
          .$add(1)
          .asnumpy(),
      /^take: index 5 is outside an axis of size 2/,
    );
    assert.equal(error.op, 'take');
  });

  it('guesses no name that shares no letter', () => {
    const s = sym.Variable('a').$add(sym.Variable('b'));
    const { message } = raises(() => s.infer_shape({ q: [2] }), /no argument q/);
    assert.doesNotMatch(message, /Did you mean/);
  });

  it('names each option once when it lists them', () => {
    const { message } = raises(() => nd.random.uniform(0, 1, wrong({ shp: [2] })), /Did you mean shape\?/);
    assert.equal(message.match(/\bctx\b/g)?.length, 1, message);
  });

  it('errors carry only what is known, and Node prints no more', () => {
    const error = raises(() => nd.relu(wrong(null)));
    assert.deepEqual(Object.keys(error).sort(), ['argument', 'expected', 'given', 'op']);
    assert.doesNotMatch(inspect(error), /undefined|problem/);
    assert.equal(error.with({ node: 'r1' }).node, 'r1');
    assert.equal(new MXNetError('so').hint, undefined);
  });
});

function disposed(): NDArray {
  const array = nd.ones([2, 3]);
  array.dispose();
  return array;
}

describe('wrong use of the tape', () => {
  refusals([
    [
      'a head gradient of another shape',
      () => recorded().z.backward(nd.ones([3])),
      /backward: head_grads: .*\(2, 3\) float32, given \(3,\)/,
    ],
    [
      'a number as head gradient',
      () => recorded().z.backward(wrong(1)),
      /backward: .*Expected head gradients.*given 1/,
    ],
    ['a text as head gradient', () => recorded().z.backward(wrong('x')), /backward: .*given "x"/],
    [
      'texts as head gradients',
      () => autograd.backward([recorded().z], wrong(['x'])),
      /head_grads: .*given "x"/,
    ],
    [
      'an unknown option of backward',
      () => recorded().z.backward(wrong({ retain: true })),
      /unknown option retain. Did you mean retain_graph\?/,
    ],
    [
      'an unknown option of grad',
      () => autograd.grad(recorded().z, [recorded().y], wrong({ create: true })),
      /unknown option create/,
    ],
    ['backward from nothing', () => autograd.backward([]), /backward: heads: needs at least one array/],
    ['backward twice', () => twice(recorded().z), /retain_graph: true/],
    [
      'a variable that was not marked',
      () => autograd.grad(recorded().z, [x()]),
      /grad: variables: this array was not recorded.*attach_grad/,
    ],
    ['a gradient that is not there', () => x().grad, /attach_grad\(\)/],
    ['record of a number', () => autograd.record(wrong(3)), /record: .*a callback.*given 3/],
    [
      'an unknown option of record',
      () => autograd.record(() => 1, wrong({ train_mod: false })),
      /record: unknown option train_mod. Did you mean train_mode\?/,
    ],
    [
      'an unknown option of pause',
      () => autograd.pause(wrong({ trainmode: false })),
      /pause: unknown option/,
    ],
  ]);

  it('a refused scope leaves recording off', () => {
    raises(() => autograd.record(wrong(3)));
    assert.equal(autograd.is_recording(), false);
  });

  it('an error inside a gradient names the operation whose gradient it is', () => {
    class Crooked extends autograd.Function {
      forward(a: NDArray): NDArray {
        return a.$mul(2);
      }
      backward(): NDArray {
        return nd.dot(nd.ones([2, 3]), nd.ones([2, 3]));
      }
    }
    const y = x();
    y.attach_grad();
    const z = autograd.record(() => new Crooked()(y));
    const error = raises(() => z.backward(), /^Crooked: in its gradient: dot: rhs: /);
    assert.equal(error.op, 'Crooked');
    assert.ok(error.cause instanceof MXNetError && error.cause.op === 'dot');
  });

  /** A function with the given gradient, run on a variable of shape (2, 3). */
  const withGradient = (gradient: (dy: NDArray) => NDArray) => (): void => {
    class Own extends autograd.Function {
      forward(a: NDArray): NDArray {
        return a.$mul(2);
      }
      backward(dy: NDArray): NDArray {
        return gradient(dy);
      }
    }
    const y = x();
    y.attach_grad();
    autograd.record(() => new Own()(y)).backward();
  };
  class Silent extends autograd.Function {
    forward(_: NDArray): NDArray {
      return wrong(undefined);
    }
    backward(dy: NDArray): NDArray {
      return dy;
    }
  }
  refusals([
    [
      'a gradient of another shape',
      withGradient(() => nd.ones([3])),
      /Own: .*gradient 0: .*\(2, 3\) float32, given \(3,\) float32/,
    ],
    [
      'a gradient of another dtype',
      withGradient((dy) => dy.astype('float64')),
      /Own: .*float32, given \(2, 3\) float64/,
    ],
    ['a gradient that is no array', withGradient(() => wrong(3)), /Own: .*gradient 0: .*an NDArray, given 3/],
    ['a forward without a result', () => new Silent()(x()), /Silent: what forward returns: .*given nothing/],
    ['a Function of a number', () => new Silent()(wrong(3)), /Silent: input: .*given 3/],
  ]);
});

function twice(head: NDArray): void {
  head.backward();
  head.backward();
}

/** The bytes of a file of arrays. */
function bytesOf(arrays: Record<string, NDArray>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-wrong-'));
  nd.save(join(folder, 'arrays'), arrays);
  const bytes = readFileSync(join(folder, 'arrays'));
  rmSync(folder, { recursive: true });
  return bytes;
}

describe('wrong use of creation', () => {
  refusals([
    [
      'a misspelt option of zeros',
      () => nd.zeros([2], wrong({ dtyp: 'int32' })),
      /zeros: unknown option dtyp. Did you mean dtype\?/,
    ],
    [
      'a misspelt option of array',
      () => nd.array([2], wrong({ dtyp: 'int32' })),
      /array: unknown option dtyp/,
    ],
    ['a misspelt option of eye', () => nd.eye(2, wrong({ typ: 'int32' })), /eye: unknown option/],
    [
      'a dtype that is none',
      () => nd.ones([2], { dtype: wrong('float33') }),
      /ones: dtype: .*float32.*given "float33"/,
    ],
    [
      'a dtype by position that is none',
      () => nd.array([1], wrong('flaot32')),
      /array: dtype: .*given "flaot32"/,
    ],
    ['a negative size', () => nd.zeros([-2]), /zeros: shape: .*given \[-2\]/],
    ['a fraction as size', () => nd.ones(2.5), /ones: shape: .*given 2.5/],
    ['no shape', () => nd.empty(wrong(undefined)), /empty: shape: is required/],
    ['rank 0', () => nd.zeros([]), /zeros: shape: .*\[1\]/],
    ['a range from NaN', () => nd.arange(NaN), /arange: start: .*given NaN/],
    ['a range that never ends', () => nd.arange(0, 5, 0), /the range is empty/],
    ['a text as a value', () => nd.full([2], wrong('a')), /full: val: .*given "a"/],
    [
      'a text as a device',
      () => x().as_in_context(wrong('cpu(1)')),
      /as_in_context: .*mx\.cpu\(\), given "cpu\(1\)"/,
    ],
    ['copying to a number', () => x().copyto(wrong(3)), /copyto: other: .*given 3/],
    ['copying to a disposed array', () => x().copyto(disposed()), /copyto: the array was disposed/],
    ['an object as an index', () => x().at(wrong({})), /at: key: this is not an index/],
    ['a boolean beside an array', () => x().$add(wrong(true)), /given true. Write Number/],
    ['an interval turned round', () => nd.random.uniform(1, 0, [2]), /high: .*not below low, 1, given 0/],
    ['a negative deviation', () => nd.random.normal(0, -1, [2]), /scale: .*>= 0, given -1/],
    ['no whole number to choose from', () => nd.random.randint(3, 3, [2]), /high: .*above low, 3, given 3/],
    [
      'a name that a file does not have',
      () => nd.load_frombuffer(bytesOf({ a: x() })).b,
      /load: b: .*There are a/,
    ],
  ]);
});
