/** What the tests of gradients share. */
import { autograd, nd, type NDArray } from '../../lib/index.js';

/** A variable with values. */
export function variable(values: unknown, grad_req: 'write' | 'add' | 'null' = 'write'): NDArray {
  const array = nd.array(values as number[]);
  array.attach_grad(grad_req);
  return array;
}

/** The value of f and, by `backward`, the gradient at x. */
export function gradientOf(f: (x: NDArray) => NDArray, values: unknown): unknown {
  const x = variable(values);
  autograd.record(() => f(x)).backward();
  return x.grad.tolist();
}
