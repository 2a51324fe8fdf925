/** Print options: NumPy's texts under them, scopes, and what notebooks show. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { nd, type NDArray } from '../../lib/index.js';
import type { DType } from '../../lib/core/index.js';
import type { PrintOptions } from '../../lib/ndarray/index.js';
import { root } from '../support/files.js';

interface Recorded {
  options: Partial<PrintOptions>;
  dtype: DType;
  shape: number[];
  values: (number | string)[] | 'arange';
  text: string;
}

const recorded = JSON.parse(
  readFileSync(join(root, 'test', 'ndarray', 'fixtures', 'print_options.json'), 'utf8'),
) as Recorded[];

const special: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

function arrayOf({ dtype, shape, values }: Recorded): NDArray {
  if (values === 'arange')
    return nd
      .arange(
        shape.reduce((a, b) => a * b),
        { dtype } as any,
      )
      .reshape(shape);
  const numbers = values.map((value) => (typeof value === 'number' ? value : special[value]!));
  return nd.array(numbers, { dtype }).reshape(shape);
}

const html = (array: NDArray): string =>
  String((array as unknown as Record<symbol, () => any>)[Symbol.for('Jupyter.display')]!()['text/html']);

describe('print options', () => {
  const defaults = nd.get_printoptions();
  afterEach(() => nd.set_printoptions(defaults));

  for (const key of new Set(recorded.map(({ options }) => JSON.stringify(options)))) {
    it(`${key} gives NumPy's texts`, () => {
      for (const record of recorded) {
        if (JSON.stringify(record.options) !== key) continue;
        nd.printoptions(record.options, () =>
          assert.equal(arrayOf(record).asnumpy().toString(), record.text, JSON.stringify(record.values)),
        );
      }
    });
  }

  it('have NumPy’s defaults and stay until they are changed', () => {
    assert.deepEqual(defaults, {
      precision: 8,
      threshold: 1000,
      edgeitems: 3,
      linewidth: 75,
      suppress: false,
      nanstr: 'nan',
      infstr: 'inf',
      sign: '-',
      floatmode: 'maxprec',
    });
    nd.set_printoptions({ precision: 2 });
    nd.set_printoptions({ suppress: true });
    assert.equal(nd.get_printoptions().precision, 2);
    assert.equal(String(nd.array([1 / 3])), '\n[0.33]\n<NDArray 1 @cpu(0)>');
  });

  it('hold within a callback, a promise or a block', async () => {
    const text = (): string =>
      nd
        .array([1 / 3])
        .asnumpy()
        .toString();
    assert.equal(nd.printoptions({ precision: 1 }, text), '[0.3]');
    assert.equal(await nd.printoptions({ precision: 1 }, async () => Promise.resolve().then(text)), '[0.3]');
    {
      using _ = nd.printoptions({ precision: 3 });
      assert.equal(text(), '[0.333]');
    }
    assert.equal(text(), '[0.33333334]');
    assert.throws(() => nd.printoptions({ precision: 1 }, () => assert.fail('mine')), /mine/);
    assert.equal(nd.get_printoptions().precision, 8);
  });

  it('refuse what NumPy does not know', () => {
    assert.throws(() => nd.set_printoptions({ precison: 3 } as never), /Did you mean precision/);
    assert.throws(() => nd.set_printoptions({ precision: 1.5 }), /whole number/);
    assert.throws(() => nd.set_printoptions({ precision: 100 }), /at most 64/);
    assert.throws(() => nd.set_printoptions({ floatmode: 'short' as never }), /'maxprec', 'fixed'/);
    assert.throws(() => nd.set_printoptions({ suppress: 1 as never }), /a boolean/);
    assert.throws(() => nd.set_printoptions({ threshold: NaN }), mx.MXNetError);
    nd.set_printoptions({ threshold: Infinity });
    assert.doesNotMatch(nd.zeros([40, 40]).asnumpy().toString(), /\.\.\./);
  });

  it('are obeyed by the tables of notebooks', () => {
    const a = nd.array([[1 / 3, 1e-7]]);
    assert.match(html(a), /3\.333e-1/);
    nd.set_printoptions({ precision: 2, suppress: true });
    assert.match(html(a), />0\.33</);
    assert.match(html(a), />0\.00</);
    nd.set_printoptions({ ...defaults, threshold: 10, edgeitems: 2 });
    const cells = html(nd.arange(100).reshape([10, 10])).match(/<tr/g)!.length;
    assert.equal(cells, 1 + 2 + 1 + 2);
    nd.set_printoptions({ ...defaults, threshold: 10000 });
    assert.equal(html(nd.arange(900).reshape([30, 30])).match(/<tr/g)!.length, 31);
  });
});
