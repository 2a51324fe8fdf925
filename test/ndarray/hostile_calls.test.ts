/** Wrong calls of every method: what is refused is refused with an MXNetError that teaches, never with an error from the inside. */
import assert from 'node:assert/strict';
import mx, { autograd, MXNetError, nd, sym } from '../../lib/index.js';

type Bag = Record<string, unknown>;

const gone = (): unknown => {
  const array = nd.ones([2, 3]);
  array.dispose();
  return array;
};

/** Arguments as they come from code without types. */
const lists = (): unknown[][] => [
  [],
  [null],
  [undefined],
  ['foo'],
  [-1],
  [Number.NaN],
  [{}],
  [{ foo: 1 }],
  [[]],
  [[-5]],
  [true],
  [() => 1],
  [nd.ones(2)],
  [gone()],
  [sym.Variable('q')],
  [{ axis: 9 }],
  [null, null],
  [1, 2, 3, 4, 5],
  [{ out: nd.ones(7) }],
  [{ dtype: 'floaty' }],
  [{ ctx: 'cpu' }],
  [nd.ones([2, 2]).tostype('csr')],
];

/** Not for users, or with traces on the disk. */
const inside = new Set(['alias', 'withData', 'mapped', 'constructor', 'recorded', 'save']);

function methodsOf(value: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = value; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    if (at === Object.prototype || at === Function.prototype) break;
    for (const [name, { value: own }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof own === 'function' && !/^class\b/.test(String(own)) && !inside.has(name)) names.add(name);
  }
  return [...names];
}

function attack(make: () => object, names: readonly string[]): string[] {
  const found = new Set<string>();
  const note = (name: string, error: unknown): void => {
    if (!(error instanceof MXNetError)) found.add(`${name}: ${String(error)}`);
  };
  for (const name of names) {
    for (const args of lists()) {
      const target = make() as Bag;
      try {
        const result: unknown = (target[name] as (...args: unknown[]) => unknown).apply(target, args);
        if (result instanceof Promise) result.catch((error: unknown) => note(name, error));
        (result as { wait_to_read?: () => void } | null)?.wait_to_read?.();
      } catch (error) {
        note(name, error);
      }
    }
  }
  return [...found];
}

const net = () => sym.FullyConnected(sym.relu(sym.Variable('data')), { num_hidden: 2 });
const tracked = () => {
  const x = nd.ones([2, 3]);
  x.attach_grad();
  return autograd.record(() => x.$mul(2));
};
const bound = () => net().simple_bind(mx.cpu(), { data: [2, 3] });
const written = (names: string) => names.split(' ');

describe('wrong calls are told as MXNetErrors', () => {
  const { log, warn } = console;
  before(() => {
    // What is uncertain about shapes is warned of, thousands of times.
    console.log = console.warn = () => undefined;
  });
  after(() => {
    Object.assign(console, { log, warn });
    autograd.set_recording(false);
    autograd.set_training(false);
  });
  const targets: Record<string, [() => object, string[]?]> = {
    'of arrays': [() => nd.ones([2, 3])],
    'of recorded results': [tracked],
    'of disposed arrays': [gone as () => object],
    'of csr matrices': [() => nd.ones([2, 3]).tostype('csr')],
    'of row_sparse arrays': [() => nd.ones([2, 3]).tostype('row_sparse')],
    'of symbols': [net],
    'of executors': [bound],
    'of autograd': [() => autograd],
    'of functions that are written by hand': [
      () => nd,
      written(
        'array zeros ones full arange linspace eye concatenate moveaxis split_v2 histogram load_frombuffer set_printoptions ' +
          'printoptions from_numpy from_dlpack to_dlpack_for_read to_dlpack_for_write cast_storage dot add maximum power',
      ),
    ],
    'of graph functions that are written by hand': [
      () => sym,
      written('Variable Group load_json split_v2 histogram zeros arange eye maximum power'),
    ],
    'of control flow': [() => nd.contrib, written('foreach while_loop cond')],
    'of control flow in graphs': [() => sym.contrib, written('foreach while_loop cond')],
  };
  for (const [name, [make, methods]] of Object.entries(targets))
    it(name, () => assert.deepEqual(attack(make, methods ?? methodsOf(make())), []));

  it('of save', () => {
    for (const name of [undefined, null, 1, {}])
      for (const save of [() => net().save(name as never), () => nd.save(name as never, nd.ones(1))])
        assert.throws(save, MXNetError);
  });

  it('a null in the place of an input never runs a kernel with fewer inputs', () => {
    for (const name of ['broadcast_like', 'reshape_like', 'slice_like', 'pick', 'broadcast_add', 'dot'])
      for (const call of [
        () => (nd as never as Record<string, (...args: unknown[]) => unknown>)[name]!(nd.ones([2, 3]), null),
      ])
        assert.throws(call, MXNetError);
  });
});
