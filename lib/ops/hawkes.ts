/** Likelihood of self-exciting point processes. */
import {
  defineOp,
  ints,
  UNKNOWN,
  type OutputSpec,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';

const inputs = {
  lda: { doc: 'Background intensities, (batch, marks).' },
  alpha: { doc: 'Branching ratios, (marks,): how many events each event brings about.' },
  beta: { doc: 'Decay of the excitement, (marks,).' },
  state: { doc: 'Excitement before the first event, (batch, marks).' },
  lags: { doc: 'Time since the event before, (batch, events).' },
  marks: { doc: 'Which process each event belongs to, (batch, events).' },
  valid_length: { doc: 'Number of events of each sample, (batch,).' },
  max_time: { doc: 'Length of the observation of each sample, (batch,).' },
};

/** Shapes of the inputs in terms of batch, number of processes and number of events. */
function inferInputs(shapes: ShapeInference): readonly [number, number] {
  const letters = ['nk', 'k', 'k', 'nk', 'nt', 'nt', 'n', 'n'];
  const known: Record<string, number> = { n: UNKNOWN, k: UNKNOWN, t: UNKNOWN };
  for (let pass = 0; pass < 2; pass++) {
    letters.forEach((names, index) => {
      shapes.setIn(
        index,
        [...names].map((name) => known[name]!),
      );
      [...names].forEach((name, axis) => (known[name] = shapes.in[index]![axis]!));
    });
  }
  return [known['n']!, known['k']!];
}

const others = [0, 1, 2, 3, 4, 6, 7];

function inferTypes(types: TypeInference, outputs: readonly number[]): void {
  types.setAllSame(others, outputs);
  if (types.in[5] === null) types.setIn(5, 'int32');
  const type = types.in[0]!;
  if (type !== null && !type.includes('float')) throw types.fail(0, 'a floating dtype', type);
}

const positive = { range: [0.5, 1.5] } as const;
const example = {
  inputs: {
    lda: { shape: [2, 3], ...positive },
    alpha: { values: [0.2, 0.3, 0.4] },
    beta: { values: [1, 2, 3] },
    state: { shape: [2, 3], ...positive },
    lags: { shape: [2, 4], ...positive },
    marks: { values: [[0, 1, 0, 2], [1, 1, 2, 0]], dtype: 'int32' },
    valid_length: { values: [4, 2] },
    max_time: { values: [6.5, 4] },
  },
} as const; // prettier-ignore

defineOp({
  name: '_contrib_hawkesll',
  category: 'loss',
  summary: 'Logarithm of the likelihood of univariate Hawkes processes, one for each mark.',
  details:
    'The intensity of process k is λ = lda + alpha beta Σ e^(−beta (t − tᵢ)) over its events so far, those before the observation being in state. The result is Σ log λ(tᵢ) − ∫ λ over the time of observation; out_state is Σ e^(−beta (max_time − tᵢ)), the state to go on with. Lags, marks, lengths and times have no gradient, as in MXNet. There is no second derivative, as in MXNet.',
  source: 'Hawkes 1971; Bacry, Mastromatteo and Muzy 2015; MXNet 1.9.1, contrib.hawkesll',
  inputs,
  outputs: (): OutputSpec[] => [
    { name: 'output', doc: 'Log-likelihood of each sample, (batch,).' },
    { name: 'out_state', doc: 'Excitement at max_time, (batch, marks).' },
  ],
  params: {},
  inferShape: (shapes) => {
    if (shapes.out[1]) shapes.setIn(3, shapes.out[1]);
    if (shapes.out[0]) shapes.setIn(6, shapes.out[0]);
    const [batch, marks] = inferInputs(shapes);
    shapes.setOut(0, [batch]);
    shapes.setOut(1, [batch, marks]);
  },
  inferType: (types) => inferTypes(types, [0, 1]),
  gradient: ({ F, inputs, grads, wants }) => {
    const wanted = [0, 1, 2, 3].filter((i) => wants[i]);
    if (wanted.length === 0) return inputs.map(() => null);
    const found = F.invoke('_backward_hawkesll', [...inputs, grads[0]!, grads[1]!], { wants: wanted });
    return inputs.map((_, i) => (wanted.includes(i) ? found[wanted.indexOf(i)]! : null));
  },
  kernel: 'hawkesll',
  label: () => '',
  tolerance: 1e-4,
  examples: [example],
});

defineOp({
  name: '_backward_hawkesll',
  category: 'loss',
  summary: 'Gradients of hawkesll (those wanted: lda, alpha, beta, state).',
  inputs: {
    ...inputs,
    output_grad: { doc: 'Gradient of the likelihoods.' },
    state_grad: { doc: 'Gradient of the states.' },
  },
  outputs: ({ wants }): OutputSpec[] =>
    wants.map((i) => ({ name: `${['lda', 'alpha', 'beta', 'state'][i]!}_grad` })),
  params: { wants: ints('Which gradients: 0 lda, 1 alpha, 2 beta, 3 state.', undefined, { min: 0, max: 3 }) },
  inferShape: (shapes, { wants }) => {
    inferInputs(shapes);
    wants.forEach((which, index) => shapes.setOut(index, shapes.in[which]!));
  },
  inferType: (types, { wants }) =>
    inferTypes(
      types,
      wants.map((_, index) => index),
    ),
  gradient: { none: 'the second derivative of the Hawkes likelihood is not implemented' },
  kernel: 'backward_hawkesll',
  internal: true,
  examples: [
    {
      inputs: { ...example.inputs, output_grad: { shape: [2] }, state_grad: { shape: [2, 3] } },
      params: { wants: [0, 1, 2, 3] },
      noGradientCheck: 'gradient of a gradient',
    },
  ],
});
