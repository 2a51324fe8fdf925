/** One symbol on several devices and in several dtypes: outputs and gradients have to agree. */
import type { Context, DType, Shape } from '../core/index.js';
import { nd, type NDArray } from '../ndarray/index.js';
import type { Symbol as Network } from '../symbol/index.js';
import { assert_almost_equal } from './compare.js';
import { default_atols, default_rtols } from './tolerance.js';
import { bindAt } from './symbolic.js';

/** A device, the dtype of all arrays there, and the shapes of the inputs (the same at every place). */
export interface ConsistencyPlace {
  readonly ctx: Context;
  readonly dtype?: DType;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/**
 * Runs forward and backward at each place with the same random numbers (normal, times `scale`) and compares with the place of the
 * widest dtype, at the tolerances of the narrower one. Head gradients are the outputs. Throws an AssertionError. Returns the outputs
 * of each place.
 */
export function check_consistency(
  sym: Network,
  places: readonly ConsistencyPlace[],
  { scale = 1, rtol, atol }: { scale?: number; rtol?: number; atol?: number } = {},
): NDArray[][] {
  const bits = (dtype: DType): number => Number(/\d+$/.exec(dtype)?.[0] ?? 8);
  const [argShapes] = sym.infer_shape(places[0]!.shapes);
  const names = sym.list_arguments();
  const values = names.map((_, i) => nd.random.normal({ loc: 0, scale, shape: argShapes![i]! }).asnumpy());
  const runs = places.map(({ ctx, dtype = 'float32' }) => {
    const executor = bindAt(sym, values, { ctx, dtype }, 'write');
    const outputs = executor.forward({ is_train: true }).map((output) => output.copy());
    executor.backward(outputs);
    return { dtype, outputs, gradients: executor.grad_dict };
  });
  const best = runs.reduce((widest, run) => (bits(run.dtype) > bits(widest.dtype) ? run : widest));
  for (const run of runs) {
    if (run === best) continue;
    const limits = { rtol: rtol ?? default_rtols()[run.dtype], atol: atol ?? default_atols()[run.dtype] };
    sym.list_outputs().forEach((name, i) =>
      assert_almost_equal(run.outputs[i]!, best.outputs[i]!, {
        ...limits,
        names: [`${run.dtype} ${name}`, best.dtype],
      }),
    );
    for (const name of names)
      assert_almost_equal(run.gradients[name]!, best.gradients[name]!, {
        ...limits,
        names: [`${run.dtype} gradient of ${name}`, best.dtype],
      });
  }
  return runs.map(({ outputs }) => outputs);
}
