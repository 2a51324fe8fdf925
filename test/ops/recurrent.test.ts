/** What recurrent layers and the CTC loss promise, beyond what MXNet computes on a CPU: lengths, bounds, halves, all alignments. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, type NDArray } from '../../lib/index.js';
import { rnnParameterCount } from '../../lib/ops/rnn.js';
import { assertClose } from './support/closeness.js';
import { randomNumbers } from './support/examples.js';

const modes = ['rnn_relu', 'rnn_tanh', 'lstm', 'gru'] as const;
type Mode = (typeof modes)[number];

const random = randomNumbers('recurrent');
const uniform = (shape: readonly number[]): NDArray =>
  nd
    .array(
      Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random() * 2 - 1),
      { dtype: 'float64' },
    )
    .reshape([...shape]);
const numbers = (array: NDArray): number[] => [array.tolist() as unknown].flat(Infinity) as number[];

interface Layers {
  readonly mode: Mode;
  readonly num_layers: number;
  readonly bidirectional: boolean;
}

const size = 3;
const width = 2;

/** Inputs of a call over `steps` steps of `batch` sequences. */
function inputsOf(p: Layers, steps: number, batch: number): NDArray[] {
  const state = [p.num_layers * (p.bidirectional ? 2 : 1), batch, size];
  const parameters = uniform([rnnParameterCount({ ...p, state_size: size }, width)]);
  const shared = [uniform([steps, batch, width]), parameters, uniform(state)];
  return p.mode === 'lstm' ? [...shared, uniform(state)] : shared;
}

const run = (inputs: readonly NDArray[], p: object): NDArray[] =>
  mx.op.invoke('RNN', inputs, { state_size: size, state_outputs: true, ...p }) as NDArray[];

const part = (array: NDArray, axis: number, begin: number, end: number): NDArray =>
  nd.slice_axis(array, { axis, begin, end }) as NDArray;

describe('recurrent layers', () => {
  for (const mode of modes) {
    it(`${mode}: a sequence with a length gives what it gives alone, and 0 behind its end`, () => {
      const p = { mode, num_layers: 2, bidirectional: true };
      const lengths = [4, 1, 3];
      const inputs = inputsOf(p, 4, 3);
      const [output, ...states] = run([...inputs, nd.array(lengths)], { ...p, use_sequence_length: true });
      lengths.forEach((length, n) => {
        const [data, parameters, ...first] = inputs;
        const own = [part(data!, 0, 0, length), ...first].map((array) => part(array, 1, n, n + 1));
        const [alone, ...ends] = run([own[0]!, parameters!, ...own.slice(1)], p);
        const mine = part(output!, 1, n, n + 1);
        assertClose(numbers(part(mine, 0, 0, length)), numbers(alone!), 1e-12, 'output');
        if (length < 4)
          assert.ok(
            numbers(part(mine, 0, length, 4)).every((value) => value === 0),
            'nothing behind the end',
          );
        ends.forEach((end, i) =>
          assertClose(numbers(part(states[i]!, 1, n, n + 1)), numbers(end), 1e-12, `state ${i}`),
        );
      });
    });

    it(`${mode}: two halves one after the other are the whole`, () => {
      const p = { mode, num_layers: 2, bidirectional: false };
      const [data, parameters, ...first] = inputsOf(p, 5, 2);
      const [whole, ...ends] = run([data!, parameters!, ...first], p);
      const [early, ...between] = run([part(data!, 0, 0, 2), parameters!, ...first], p);
      const [late, ...last] = run([part(data!, 0, 2, 5), parameters!, ...between], p);
      assertClose([...numbers(early!), ...numbers(late!)], numbers(whole!), 1e-12, 'output');
      ends.forEach((end, i) => assertClose(numbers(last[i]!), numbers(end), 1e-12, `state ${i}`));
    });
  }

  it('a clipped cell stays within its bounds, and NaN becomes the lower one where that is asked for', () => {
    const p = { mode: 'lstm', num_layers: 1, bidirectional: false } as const;
    const bounds = { lstm_state_clip_min: -0.1, lstm_state_clip_max: 0.2 };
    const inputs = inputsOf(p, 4, 2);
    const cells = numbers(run(inputs, { ...p, ...bounds })[2]!);
    assert.ok(cells.every((cell) => cell >= -0.1 && cell <= 0.2));
    inputs[3] = nd.full([1, 2, size], NaN, { dtype: 'float64' });
    assert.ok(numbers(run(inputs, { ...p, ...bounds })[2]!).every(Number.isNaN), 'NaN goes on');
    const stopped = numbers(run(inputs, { ...p, ...bounds, lstm_state_clip_nan: true })[2]!);
    assert.ok(stopped.every((cell) => cell >= -0.1 && cell <= 0.2));
  });

  it('drops between layers in training only, the same after the same seed', () => {
    const p = { mode: 'gru', num_layers: 3, bidirectional: true } as const;
    const inputs = inputsOf(p, 3, 2);
    const trained = (): number[] => {
      mx.random.seed(5);
      return numbers(autograd.train_mode(() => run(inputs, { ...p, p: 0.5 })[0]!));
    };
    const plain = numbers(run(inputs, p)[0]!);
    assert.deepEqual(
      numbers(run(inputs, { ...p, p: 0.5 })[0]!),
      plain,
      'nothing is dropped outside training',
    );
    assert.notDeepEqual(trained(), plain);
    assert.deepEqual(trained(), trained());
  });
});

/** Joins repeats and removes blanks. */
const collapse = (path: readonly number[]): string =>
  path.filter((label, t) => label !== 0 && label !== path[t - 1]).join();

describe('CTCLoss', () => {
  it('is the logarithm of the sum over all alignments', () => {
    const [steps, classes] = [5, 4];
    for (const label of [
      [1, 2, 3],
      [2, 2, 0],
      [3, 0, 0],
      [0, 0, 0],
      [1, 2, 1],
    ]) {
      const data = uniform([steps, 1, classes]);
      const likely = numbers(nd.softmax(data) as NDArray);
      const wanted = label.slice(0, label.includes(0) ? label.indexOf(0) : 3).join();
      let sum = 0;
      for (let code = 0; code < classes ** steps; code++) {
        const path = Array.from({ length: steps }, (_, t) => Math.floor(code / classes ** t) % classes);
        if (collapse(path) !== wanted) continue;
        sum += path.reduce((product, k, t) => product * likely[t * classes + k]!, 1);
      }
      const loss = numbers(nd.CTCLoss(data, nd.array([label])) as NDArray);
      assertClose(loss, [-Math.log(sum)], 1e-12, `label ${label.join()}`);
    }
  });

  it('refuses labels and lengths that cannot be, by number', () => {
    const data = uniform([3, 1, 4]);
    const refusal = (call: () => unknown): string => {
      try {
        (call() as NDArray).tolist();
      } catch (error) {
        return (error as Error).message;
      }
      return 'accepted';
    };
    assert.match(
      refusal(() => nd.CTCLoss(data, nd.array([[7]]))),
      /label 7 is outside 0 to 3/,
    );
    const lengths = { data, label: nd.array([[1]]), data_lengths: nd.array([9]), use_data_lengths: true };
    assert.match(
      refusal(() => nd.CTCLoss(lengths)),
      /length 9 is outside 0 to 3/,
    );
  });
});
