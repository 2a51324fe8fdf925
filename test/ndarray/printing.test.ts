/** Arrays print as MXNet 1.9.1 with NumPy prints them, character for character. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { dtypeInfo, type DType } from '../../lib/core/index.js';
import { arrayText, reprText } from '../../lib/ndarray/printing.js';
import { nd, NumpyView } from '../../lib/ndarray/index.js';
import { recorded } from './support.js';

type Case = [dtype: DType, shape: number[], base64: string, text: string];

describe('printing', () => {
  const cases = recorded<Case[]>('printing.json');

  for (const dtype of new Set(cases.map(([dtype]) => dtype))) {
    it(`prints ${dtype} arrays as MXNet does`, () => {
      for (const [, shape, base64, text] of cases.filter((entry) => entry[0] === dtype)) {
        const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
        const data = new (dtypeInfo(dtype).array)(bytes.buffer);
        assert.equal(reprText(arrayText(data, shape, dtype), shape, 'cpu(0)'), text);
      }
    });
  }

  it('prints an array with its shape and device', () => {
    assert.equal(String(nd.ones([2, 3])), '\n[[1. 1. 1.]\n [1. 1. 1.]]\n<NDArray 2x3 @cpu(0)>');
  });

  it('prints what asnumpy gives as NumPy prints it', () => {
    assert.equal(String(nd.array([1, 2.5]).asnumpy()), '[1.  2.5]');
    assert.equal(String(new NumpyView(new Float32Array(0), [0, 3], 'float32')), '[]');
  });

  it('shows what asnumpy gives as NumPy shows it: array(…), commas, the type where it is not implied', () => {
    type Shown = { shape: number[]; dtype: DType; data: (number | string)[] | null; repr: string };
    for (const { shape, dtype, data, repr } of recorded<Shown[]>('reprs.json')) {
      const size = shape.reduce((product, dim) => product * dim, 1);
      const values =
        data ??
        Array.from({ length: size }, (_, index) => (dtype === 'bool' ? Number(index % 7 > 2) : index % 7));
      const numbers = Float64Array.from(values, (value) => Number(String(value).replace('inf', 'Infinity')));
      const array =
        size === 0
          ? nd.zeros(shape, { dtype })
          : nd.array(numbers, { shape, dtype: 'float64' }).astype(dtype);
      assert.equal(inspect(array.asnumpy()), repr);
    }
  });

  it('shows itself in a notebook as text', () => {
    const bundle = nd.array([1, 2])[Symbol.for('Jupyter.display') as never] as unknown as () => Record<
      string,
      unknown
    >;
    assert.equal(bundle.call(nd.array([1, 2]))['text/plain'], '\n[1. 2.]\n<NDArray 2 @cpu(0)>');
  });
});
