/** `mx.config.matmulPrecision`: float32 products with factors rounded to bfloat16, only when asked for. */
import assert from 'node:assert/strict';
import mx, { autograd, config, nd, sym, type NDArray } from '../../lib/index.js';

const largest = (array: NDArray): number => Number(nd.max(nd.abs(array)).asscalar());
const error = (given: NDArray, wanted: NDArray): number => largest(given.$sub(wanted)) / largest(wanted);

/** Whether this processor gains by it; elsewhere nothing changes. */
const isRounded = /bf16|fp16|amx/.test(mx.information().onednn.isa);

function assertRounded(given: NDArray, exact: NDArray, what: string): void {
  const off = error(given, exact);
  if (isRounded) assert.ok(off > 1e-5 && off < 6e-2, `${what}: ${off}`);
  else assert.equal(off, 0, what);
}

describe('config.matmulPrecision', () => {
  const uniform = (...shape: number[]): NDArray => nd.random.uniform(-1, 1, { shape });

  it('is highest at first, and refuses other words', () => {
    assert.equal(config.matmulPrecision, 'highest');
    assert.throws(() => (config.matmulPrecision = 'low' as 'highest'), /'highest' or 'bfloat16'/);
  });

  it('rounds the factors of products while it is bfloat16, and not a bit before or after', () => {
    const [a, b] = [uniform(200, 150), uniform(150, 180)];
    const exact = nd.dot(a, b);
    const rounded = config.within({ matmulPrecision: 'bfloat16' }, () => nd.dot(a, b));
    assertRounded(rounded, exact, 'dot');
    assert.equal(rounded.dtype, 'float32');
    assert.equal(error(nd.dot(a, b), exact), 0);
    // Small whole numbers are bfloat16 anyway.
    const whole = nd.round(a.$mul(8));
    const product = nd.dot(whole, nd.ones([150, 180]));
    assert.equal(
      error(
        config.within({ matmulPrecision: 'bfloat16' }, () => nd.dot(whole, nd.ones([150, 180]))),
        product,
      ),
      0,
    );
  });

  it('convolutions and their gradients follow', () => {
    const [data, bias] = [uniform(2, 16, 20, 20), uniform(32)];
    const weights = [uniform(32, 16, 3, 3), uniform(32, 8, 3, 3)];
    for (const array of [data, bias, ...weights]) array.attach_grad();
    const run = (num_group: number): NDArray[] => {
      const weight = weights[num_group - 1]!;
      const out = autograd.record(() =>
        nd.Convolution(data, weight, bias, { kernel: [3, 3], pad: [1, 1], num_filter: 32, num_group }),
      );
      out.backward();
      return [out, ...[data, weight, bias].map((array) => array.grad.copy())];
    };
    for (const num_group of [1, 2]) {
      const exact = run(num_group);
      const rounded = config.within({ matmulPrecision: 'bfloat16' }, () => run(num_group));
      ['output', 'data', 'weight'].forEach((name, index) =>
        assertRounded(rounded[index]!, exact[index]!, `${name}, ${num_group} groups`),
      );
      run(num_group).forEach((again, index) => assert.equal(error(again, exact[index]!), 0));
    }
  });

  it('graphs bound while it holds keep it, and predict with packed filters', () => {
    let net = sym.Variable('data');
    for (const num_filter of [16, 32, 16])
      net = sym.relu(sym.Convolution(net, { kernel: [3, 3], pad: [1, 1], num_filter }));
    const bind = () => {
      const executor = net.simple_bind(mx.cpu(), { data: [2, 8, 16, 16] });
      mx.random.seed(3);
      for (const array of executor.arg_arrays) array.set(':', uniform(...array.shape));
      const predicted = executor.forward()[0]!.copy();
      const trained = executor.forward({ is_train: true })[0]!.copy();
      executor.backward(nd.ones(trained.shape));
      return [predicted, trained, executor.grad_arrays[1]!.copy()];
    };
    const exact = bind();
    const rounded = config.within({ matmulPrecision: 'bfloat16' }, bind);
    rounded.forEach((array, index) => assertRounded(array, exact[index]!, `result ${index}`));
    bind().forEach((array, index) => assert.equal(error(array, exact[index]!), 0));
  });
});
