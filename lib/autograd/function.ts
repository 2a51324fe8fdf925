/** User-defined differentiable functions: `class Sigmoid extends autograd.Function { forward(x) {…} backward(dy) {…} }`. */
import { Callable, describe, formatShape, MXNetError, sameShape, type Op } from '../core/index.js';
import { watch } from '../ndarray/invoke.js';
import { noting } from '../ndarray/memory.js';
import { NDArray } from '../ndarray/ndarray.js';
import { recordedGradient } from '../ndarray/user_gradient.js';
import { enter, state } from './state.js';
import { arrayOf, recordOperation, valueOf } from './tape.js';

type Arrays = NDArray | readonly NDArray[];
const list = (value: Arrays): NDArray[] =>
  Array.isArray(value) ? [...(value as NDArray[])] : [value as NDArray];

/** A function object is called with the types of its `forward`. */
export interface Function {
  (...inputs: Parameters<this['forward']>): ReturnType<this['forward']>;
}

/**
 * Base class of functions with a hand-written gradient. `forward` gets the inputs and runs unrecorded; `backward` gets one head
 * gradient for each output and returns one gradient for each input (null: none). An instance is called once: `new Sigmoid()(x)`.
 * With `create_graph` the operators that `backward` runs are recorded, so that the gradient can be differentiated again.
 */
export abstract class Function extends Callable {
  private saved: NDArray[] = [];
  private isUsed = false;

  /** Keeps arrays for `backward`. */
  save_for_backward(...arrays: NDArray[]): void {
    this.saved = arrays;
  }

  /** What `save_for_backward` kept. */
  get saved_tensors(): NDArray[] {
    return this.saved;
  }

  abstract forward(...inputs: any[]): Arrays;
  abstract backward(...output_grads: any[]): Arrays;

  override _call(...inputs: NDArray[]): any {
    if (this.isUsed) {
      throw new MXNetError('a Function object is called only once', {
        op: this.constructor.name,
        hint: 'Make a new one for each call: new MyFunction()(x)',
      });
    }
    const { name } = this.constructor;
    requireArrays(inputs, name, 'input');
    this.isUsed = true;
    const inner = new Set<NDArray>();
    const result = this.unrecorded(inputs, inner);
    requireArrays(list(result), name, 'what forward returns');
    const outputs = list(result).map((output) => (inputs.includes(output) ? output.copy() : output));
    for (const output of outputs) inner.delete(output);
    if (state.recording)
      recordOperation(this.operator(inputs, new WeakSet(inner)), {}, inputs.map(valueOf), outputs);
    return Array.isArray(result) ? outputs : outputs[0];
  }

  /** Runs `forward`; where its gradient may be wanted, `inner` gets the arrays that are made in it. */
  private unrecorded(inputs: NDArray[], inner: Set<NDArray>): Arrays {
    const isWatched = state.recording;
    const leave = enter({ recording: false });
    try {
      return isWatched ? noting(inner, () => this.forward(...inputs)) : this.forward(...inputs);
    } finally {
      leave();
    }
  }

  /** What the tape needs to know of this function. `inner`: arrays whose history nobody knows. */
  private operator(inputs: readonly NDArray[], inner: WeakSet<NDArray>): Op {
    const kinds = inputs.map(({ shape, dtype }) => ({ shape, dtype }));
    const name = this.constructor.name;
    return {
      name,
      mutates: [],
      gradient: ({ grads, outputs }: { grads: readonly unknown[]; outputs: readonly unknown[] }) => {
        const heads = outputs.map((_, index) => arrayOf(grads[index] as NDArray));
        const run = (): (NDArray | null)[] => {
          const results = list(this.backward(...heads));
          checkGradients(results, kinds, name);
          return results;
        };
        if (state.recording) return recordedGradient(name, inner, run);
        // What the user's code makes is the user's: the backward pass must not free it.
        const watching = watch.current;
        watch.current = null;
        try {
          return run();
        } finally {
          watch.current = watching;
        }
      },
    } as unknown as Op;
  }
}

function requireArrays(values: readonly unknown[], op: string, what: string): void {
  values.forEach((value, index) => {
    if (value instanceof NDArray) return;
    throw new MXNetError('is not an array', {
      op,
      argument: values.length > 1 ? `${what} ${index}` : what,
      expected: 'an NDArray',
      given: describe(value),
    });
  });
}

/** One gradient for each input (null: none), of the input's kind: another shape would enter `grad` unseen. */
function checkGradients(
  results: readonly (NDArray | null)[],
  inputs: readonly { readonly shape: readonly number[]; readonly dtype: string }[],
  op: string,
): void {
  if (results.length !== inputs.length) {
    throw new MXNetError('backward returns one gradient for each input', {
      op,
      expected: String(inputs.length),
      given: String(results.length),
    });
  }
  results.forEach((result, index) => {
    const { shape, dtype } = inputs[index]!;
    if (result === null) return;
    requireArrays([result], op, `gradient ${index}`);
    if (sameShape(result.shape, shape) && result.dtype === dtype) return;
    throw new MXNetError('backward returns gradients shaped like the inputs', {
      op,
      argument: `gradient ${index}`,
      expected: `${formatShape(shape)} ${dtype}`,
      given: `${formatShape(result.shape)} ${result.dtype}`,
    });
  });
}
