/** Reverse accumulation, once for arrays and symbols: walks recorded operations backwards and sums what flows into each value. */
import type { DType } from './dtype.js';
import { MXNetError } from './errors.js';
import type { Functions, Op, Params } from './op.js';
import type { Shape } from './shape.js';

/** One executed (or planned) operation on values of type T. */
export interface Recorded<T> {
  readonly op: Op;
  readonly params: Params;
  readonly node?: string;
  readonly inputs: readonly T[];
  /** All outputs, hidden ones too. */
  readonly outputs: readonly T[];
  readonly inputShapes: readonly Shape[];
  readonly outputShapes: readonly Shape[];
  readonly inputTypes: readonly DType[];
  readonly training: boolean;
}

/** What the walk needs to know of T besides its operators. */
export interface GradientAlgebra<T> {
  readonly F: Functions<T>;
  /** The gradients are to be differentiated again. */
  readonly again?: boolean;
  /** Zeros shaped like a value. */
  zerosLike(value: T, shape: Shape): T;
  /** a + b for two gradients of one value. */
  add(a: T, b: T): T;
  /** Gradients that are not those of the operator's formula; null where they are. */
  special?(operation: Recorded<T>, grads: readonly T[]): (T | null)[] | null;
  /** Called before the gradient formula of each operation that has something to say. */
  entering?(operation: Recorded<T>): void;
  /** Called with what the formula gave: one gradient for each input, null for none. */
  computed?(operation: Recorded<T>, gradients: readonly (T | null)[]): void;
  /** Called after each operation with what still flows: intermediate values that are not in it may be freed. */
  finished?(flowing: ReadonlyMap<T, T>): void;
}

/**
 * Gradients of `heads` (weighted by `headGrads`) for every value in `targets`; null where nothing flows.
 * `operations` are in execution order. Values are compared by identity.
 * Throws MXNetError naming the operator when something flows into an operator that has no gradient.
 */
export function backpropagate<T>(
  operations: readonly Recorded<T>[],
  heads: readonly T[],
  headGrads: readonly T[],
  targets: ReadonlySet<T>,
  algebra: GradientAlgebra<T>,
): Map<T, T> {
  const useful = reaching(operations, targets);
  const flowing = new Map<T, T>();
  const pour = (value: T, gradient: T): void => {
    const old = flowing.get(value);
    flowing.set(value, old === undefined ? gradient : algebra.add(old, gradient));
  };
  heads.forEach((head, index) => pour(head, headGrads[index]!));
  for (let index = operations.length - 1; index >= 0; index--) {
    const operation = operations[index]!;
    if (!operation.outputs.some((output) => flowing.has(output))) continue;
    const wants = operation.inputs.map((input) => useful.has(input));
    if (!wants.includes(true)) continue;
    const { gradient } = operation.op;
    if (typeof gradient !== 'function') {
      throw new MXNetError(`has no gradient: ${gradient.none}`, {
        op: operation.op.name,
        ...(operation.node ? { node: operation.node } : {}),
        hint: 'Use BlockGrad (detach) before it if no gradient is wanted',
      });
    }
    algebra.entering?.(operation);
    const grads = lazyGradients(operation, flowing, algebra);
    const results =
      algebra.special?.(operation, grads) ??
      explained(operation, () =>
        gradient({
          F: algebra.F,
          inputs: operation.inputs,
          outputs: operation.outputs,
          grads,
          params: operation.params,
          inputShapes: operation.inputShapes,
          outputShapes: operation.outputShapes,
          inputTypes: operation.inputTypes,
          wants,
          training: operation.training,
          again: algebra.again ?? false,
        }),
      );
    algebra.computed?.(operation, results);
    // What flowed into these outputs is used up unless somebody asked for it.
    for (const output of operation.outputs) if (!targets.has(output)) flowing.delete(output);
    results.forEach((result, input) => {
      if (result !== null && result !== undefined && wants[input]) pour(operation.inputs[input]!, result);
    });
    algebra.finished?.(flowing);
  }
  const found = new Map<T, T>();
  for (const target of targets) {
    const gradient = flowing.get(target);
    if (gradient !== undefined) found.set(target, gradient);
  }
  return found;
}

/** Runs a gradient formula; what goes wrong in it is told of the operation whose gradient it is, with the inner operator in the sentence. */
function explained<T, R>({ op, node }: Recorded<T>, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MXNetError)) throw error;
    const { argument, expected, given, hint } = error;
    const inner = error.op === undefined || error.op === op.name ? '' : `${error.op}: `;
    throw new MXNetError(`in its gradient: ${inner}${argument ? `${argument}: ` : ''}${error.problem}`, {
      op: op.name,
      ...(node ? { node } : {}),
      ...(expected === undefined ? {} : { expected }),
      ...(given === undefined ? {} : { given }),
      ...(hint === undefined ? {} : { hint }),
      cause: error,
    });
  }
}

/** All values from which a target can be reached backwards: only these need gradients. */
function reaching<T>(operations: readonly Recorded<T>[], targets: ReadonlySet<T>): Set<T> {
  const useful = new Set<T>(targets);
  for (const operation of operations) {
    if (operation.inputs.some((input) => useful.has(input)))
      for (const output of operation.outputs) useful.add(output);
  }
  return useful;
}

/** Head gradients as an array whose missing members become zeros when a formula reads them. */
function lazyGradients<T>(
  operation: Recorded<T>,
  flowing: Map<T, T>,
  algebra: GradientAlgebra<T>,
): readonly T[] {
  // Most operators have one output, and something flows into it: nothing to make later.
  if (operation.outputs.length === 1) return [flowing.get(operation.outputs[0]!)!];
  const grads: T[] = new Array<T>(operation.outputs.length);
  operation.outputs.forEach((output, index) => {
    Object.defineProperty(grads, index, {
      enumerable: true,
      get: () => flowing.get(output) ?? algebra.zerosLike(output, operation.outputShapes[index]!),
    });
  });
  return grads;
}
