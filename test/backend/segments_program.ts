/** A random program over large arrays, drawn from a seed; prints a hash of all that it saw. Run by segments_random.test.ts. */
import { createHash } from 'node:crypto';
import { autograd, nd, tidy, type NDArray } from '../../lib/index.js';

let state = Number(process.argv[2]) >>> 0;
const draw = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;

const size = 20_000 + Math.floor(draw() * 3) * 7001;
const arrays = [3, 4, 5, 6].map((factor) => nd.arange(size).$mul(factor).$mod(23).$sub(11).$div(8));
const hash = createHash('sha1');

/** New arrays. */
const makes: ((a: NDArray, b: NDArray) => NDArray)[] = [
  (a, b) => a.$add(b).$mul(0.5),
  (a) => a.$mul(0.5).$add(1),
  (a, b) => nd.tanh(a.$mul(b)),
  (a, b) => nd.relu(a).$sub(b).$mul(0.25),
  (a) => nd.broadcast_mul(a, nd.array([pick([0.5, -1, 2])])),
  (a, b) => tidy(() => nd.clip(nd.tanh(a.$add(b)).$mul(b).$sub(a), { a_min: -2, a_max: 2 })),
  (a) => nd.cast(nd.cast(a, { dtype: 'float16' }), { dtype: 'float32' }).$mul(0.9),
  (a) => {
    const [left, right] = [a.at(`:${size - 1}`), a.at('1:')];
    const sum = left.$add(right);
    right.$imul(0.5);
    return nd.concat(sum.$mul(0.5), a.at(':1'), { dim: 0 });
  },
  (a, b) => {
    const x = a.copy();
    x.attach_grad();
    autograd.record(() => nd.tanh(x.$mul(0.5)).$mul(b).$add(x)).backward();
    return x.grad.$mul(0.5).$add(0);
  },
];

/** Changes of arrays that exist. */
const changes: ((a: NDArray, b: NDArray) => unknown)[] = [
  (a) => a.$iadd(0.25).$imul(0.5),
  (a, b) => a !== b && a.$imul(0.5).$iadd(b.$mul(0.25)),
  (a) =>
    a
      .at(`${size >> 2}:${size >> 1}`)
      .$imul(0.5)
      .$iadd(0.125)
      .dispose(),
  (a, b) => nd.elemwise_add(a, b, { out: b }) && b.$imul(0.5),
  (a) => a.set(String(Math.floor(draw() * size)), 0.75),
  (a) => hash.update(String(nd.sum(a).asscalar())),
  (a) => arrays.length > 4 && arrays.splice(arrays.indexOf(a), 1)[0]!.dispose(),
];

for (let step = 0; step < 300; step++) {
  const [a, b] = [pick(arrays), pick(arrays)];
  if (draw() < 0.4) {
    pick(changes)(a, b);
    continue;
  }
  arrays.push(pick(makes)(a, b));
  if (arrays.length > 9) {
    const oldest = arrays.shift()!;
    if (draw() < 0.7) oldest.dispose();
  }
}
for (const array of arrays) hash.update(new Uint8Array((array.asnumpy().data as Float32Array).buffer));
console.log(hash.digest('hex'));
