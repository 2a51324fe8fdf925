/** An inner graph on arrays: bound when it first runs, bound again when it is given other arrays. */
import type { DType } from '../../core/index.js';
import type { NDArray } from '../../ndarray/index.js';
import { zeroArray } from '../arrays.js';
import { bind } from '../bind.js';
import type { Executor } from '../executor.js';
import type { Subgraph } from './subgraph.js';

const isFloating = (dtype: DType): boolean => dtype.includes('float');

/** Runs one subgraph, forward and (with `training`) backward. */
export class Runner {
  private executor: Executor | undefined;
  private bound: readonly NDArray[] = [];

  constructor(
    private readonly graph: Subgraph,
    private readonly wantsGradients: boolean,
  ) {}

  /** Outputs for these inputs: the same arrays at every call. */
  forward(inputs: readonly NDArray[], training: boolean): readonly NDArray[] {
    if (!this.executor || inputs.some((array, index) => array !== this.bound[index])) {
      this.executor?.dispose();
      this.executor = this.bindTo(inputs);
      this.bound = [...inputs];
    }
    return this.executor.forward(training);
  }

  /** Gradients of the last forward run, one for each input; null where there is none. */
  backward(heads: readonly NDArray[]): readonly (NDArray | null)[] {
    const { executor, graph } = this;
    executor!.backward(heads);
    return graph.inputs.map((node) => executor!.grad_dict[node.name] ?? null);
  }

  private bindTo(inputs: readonly NDArray[]): Executor {
    const { graph } = this;
    const pick = (isAuxiliary: boolean): Record<string, NDArray> =>
      Object.fromEntries(
        graph.inputs.flatMap(({ name }, index) =>
          graph.isAuxiliary[index] === isAuxiliary ? [[name, inputs[index]!]] : [],
        ),
      );
    const args = pick(false);
    const context = inputs[0]!.context;
    const gradients = Object.entries(args).filter(
      ([, { dtype }]) => this.wantsGradients && isFloating(dtype),
    );
    return bind(graph.heads, context, args, {
      aux_states: pick(true),
      args_grad: Object.fromEntries(
        gradients.map(([name, { dtype, shape }]) => [name, zeroArray(dtype, shape, context)]),
      ),
    });
  }
}
