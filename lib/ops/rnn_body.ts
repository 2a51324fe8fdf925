/** Recurrent layers in terms of other operators, step by step: what the gradient of the fused gradient is made of. */
import type { Functions } from '../core/index.js';
import type { BodyContext } from './composite.js';
import { add, apply, from, mul } from './formulas.js';

/** The parameters of RNN that the steps depend on. */
export interface CellParams {
  readonly mode: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru';
  readonly state_size: number;
  readonly num_layers: number;
  readonly bidirectional: boolean;
  readonly state_outputs: boolean;
  readonly projection_size: number | null;
  readonly lstm_state_clip_min: number | null;
  readonly lstm_state_clip_max: number | null;
  readonly use_sequence_length: boolean;
}

/** Gates of each kind of cell. */
export const gatesOf = { rnn_relu: 1, rnn_tanh: 1, lstm: 4, gru: 3 } as const;

/** Weights and biases of one layer in one direction. */
interface Layer<T> {
  input: T;
  state: T;
  projection: T | null;
  inputBias: T;
  stateBias: T;
}

const cut = <T>(F: Functions<T>, x: T, axis: number, begin: number, end: number): T =>
  apply(F, 'slice_axis', x, { axis, begin, end });

/** Takes the packed parameters apart, in the order of layers and directions. */
function unpacked<T>(F: Functions<T>, packed: T, p: CellParams, inputSize: number): Layer<T>[] {
  const directions = p.bidirectional ? 2 : 1;
  const out = p.projection_size ?? p.state_size;
  const rows = gatesOf[p.mode] * p.state_size;
  let at = 0;
  const take = (shape: readonly number[]): T => {
    const begin = at;
    at += shape.reduce((a, b) => a * b, 1);
    return apply(F, 'Reshape', cut(F, packed, 0, begin, at), { shape });
  };
  const count = p.num_layers * directions;
  const weights = Array.from({ length: count }, (_, index) => ({
    input: take([rows, index < directions ? inputSize : directions * out]),
    state: take([rows, out]),
    projection: p.projection_size === null ? null : take([out, p.state_size]),
  }));
  return weights.map((own) => ({ ...own, inputBias: take([rows]), stateBias: take([rows]) }));
}

/** One step from the gates' sums of input and state; gives the new state and cell. */
function step<T>(
  F: Functions<T>,
  p: CellParams,
  { projection }: Layer<T>,
  [ofInput, ofState]: readonly [T, T],
  [state, cell]: readonly [T, T | null],
): [T, T | null] {
  const gate = (sums: T, which: number): T =>
    cut(F, sums, 1, which * p.state_size, (which + 1) * p.state_size);
  const open = (which: number): T => apply(F, 'sigmoid', add(F, gate(ofInput, which), gate(ofState, which)));
  if (p.mode === 'gru') {
    const [reset, update] = [open(0), open(1)];
    const fresh = apply(F, 'tanh', add(F, gate(ofInput, 2), mul(F, reset, gate(ofState, 2))));
    return [add(F, mul(F, from(F, 1, update), fresh), mul(F, update, state)), null];
  }
  if (p.mode !== 'lstm') {
    return [apply(F, p.mode === 'rnn_relu' ? 'relu' : 'tanh', add(F, ofInput, ofState)), null];
  }
  const fresh = apply(F, 'tanh', add(F, gate(ofInput, 2), gate(ofState, 2)));
  let next = add(F, mul(F, open(1), cell!), mul(F, open(0), fresh));
  if (p.lstm_state_clip_min !== null)
    next = apply(F, 'clip', next, { a_min: p.lstm_state_clip_min, a_max: p.lstm_state_clip_max! });
  const whole = mul(F, open(3), apply(F, 'tanh', next));
  if (projection === null) return [whole, next];
  return [
    apply(F, 'FullyConnected', [whole, projection], { num_hidden: p.projection_size!, no_bias: true }),
    next,
  ];
}

/** RNN without dropout: the output, then the states after the last step where they are wanted. */
export const rnnBody = <T>({
  F,
  inputs,
  params: p,
  inputShapes,
  inputTypes,
}: BodyContext<T, CellParams>): T[] => {
  const [steps, batch, inputSize] = inputShapes[0] as [number, number, number];
  const rows = gatesOf[p.mode] * p.state_size;
  const out = p.projection_size ?? p.state_size;
  const directions = p.bidirectional ? 2 : 1;
  const cells = p.mode === 'lstm' ? inputs[3]! : null;
  const row = (states: T, index: number, width: number): T =>
    apply(F, 'Reshape', cut(F, states, 0, index, index + 1), { shape: [batch, width] });
  const isOn = p.use_sequence_length ? masks(F, inputs.at(-1)!, steps, batch, inputTypes[0]!) : null;
  /** The new value where the sequence still runs, else the old one. */
  const kept = (at: number, fresh: T, old: T): T =>
    isOn === null
      ? fresh
      : add(
          F,
          apply(F, 'broadcast_mul', [fresh, isOn[at]!]),
          apply(F, 'broadcast_mul', [old, from(F, 1, isOn[at]!)]),
        );
  let sequence: T = inputs[0]!;
  let width = inputSize;
  const last: [T[], T[]] = [[], []];
  unpacked(F, inputs[1]!, p, inputSize).forEach((_, index, layers) => {
    if (index % directions !== 0) return;
    const flat = apply(F, 'Reshape', sequence, { shape: [steps * batch, width] });
    const sides = layers.slice(index, index + directions).map((own, side) => {
      const sums = apply(F, 'FullyConnected', [flat, own.input, own.inputBias], { num_hidden: rows });
      let state = row(inputs[2]!, index + side, out);
      let cell: T | null = cells === null ? null : row(cells, index + side, p.state_size);
      const results = new Array<T>(steps);
      for (let turn = 0; turn < steps; turn++) {
        const at = side === 0 ? turn : steps - 1 - turn;
        const ofInput = cut(F, sums, 0, at * batch, (at + 1) * batch);
        const ofState = apply(F, 'FullyConnected', [state, own.state, own.stateBias], { num_hidden: rows });
        const [nextState, nextCell] = step(F, p, own, [ofInput, ofState], [state, cell]);
        results[at] = isOn === null ? nextState : apply(F, 'broadcast_mul', [nextState, isOn[at]!]);
        state = kept(at, nextState, state);
        if (nextCell !== null) cell = kept(at, nextCell, cell as T);
      }
      last[0].push(state);
      if (cell !== null) last[1].push(cell);
      return apply(F, 'stack', results, { axis: 0 });
    });
    sequence = sides.length === 1 ? sides[0]! : apply(F, 'Concat', sides, { dim: 2 });
    width = directions * out;
  });
  if (!p.state_outputs) return [sequence];
  return [
    sequence,
    ...last.filter((states) => states.length > 0).map((states) => apply(F, 'stack', states, { axis: 0 })),
  ];
};

/** For each step 1 where a sequence still runs, else 0; (batch, 1). */
function masks<T>(F: Functions<T>, lengths: T, steps: number, batch: number, dtype: string): T[] {
  const column = apply(F, 'Reshape', apply(F, 'Cast', lengths, { dtype }), { shape: [batch, 1] });
  return Array.from({ length: steps }, (_, at) => apply(F, '_greater_scalar', column, { scalar: at }));
}
