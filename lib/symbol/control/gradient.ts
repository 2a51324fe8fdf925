/** The gradient of an operator that runs inner graphs here: an operator beside it that goes back through what the forward run kept. */
import { completeOp, type GradientContext, type HostCall, type Op, type Params } from '../../core/index.js';
import type { NDArray } from '../../ndarray/index.js';

/** Writes the gradients of all inputs (zeros before) from the head gradients of all outputs. */
export type GoBack = (heads: readonly NDArray[], gradients: readonly NDArray[]) => void;

/** Gradients over `F`, for the inputs that want them. */
export function gradientThrough<T>(
  name: string,
  goBack: GoBack,
  { F, grads, wants, inputShapes, inputTypes, outputs }: GradientContext<T, Params>,
): (T | null)[] {
  const op = completeOp({
    name,
    category: 'other',
    summary: 'Gradient of control flow.',
    inputs: Object.fromEntries(outputs.map((_, index) => [`grad${index}`, { doc: 'Head gradient.' }])),
    outputs: () => inputShapes.map((_, index) => ({ name: `grad${index}` })),
    params: {},
    inferShape: (shapes) => inputShapes.forEach((shape, index) => shapes.setOut(index, shape)),
    inferType: (types) => inputTypes.forEach((type, index) => types.setOut(index, type)),
    gradient: { none: 'gradients of loops and branches in graphs are not differentiated again' },
    examples: [],
  });
  const run = ({ inputs, outputs: gradients }: HostCall): void => {
    for (const array of gradients as readonly NDArray[]) array.set(':', 0);
    goBack(inputs as readonly NDArray[], gradients as readonly NDArray[]);
  };
  const backward: Op = { ...op, host: { run, fresh: () => op } };
  const heads = outputs.map((_, index) => grads[index]!);
  const results = F.invoke(backward, heads);
  return results.map((result, index) => (wants[index] ? result : null));
}
