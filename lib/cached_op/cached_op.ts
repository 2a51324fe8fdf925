/** `CachedOp`: a symbol called with arrays like an operator, planned once for each kind of inputs, recorded as one operation. */
import { state } from '../autograd/state.js';
import { arrayOf, recordOperation, valueOf, type Value } from '../autograd/tape.js';
import {
  Callable,
  current_context,
  describe,
  MXNetError,
  type Context,
  type GradientContext,
  type Op,
  type Params,
} from '../core/index.js';
import { BaseSparseNDArray, copyInto, NDArray } from '../ndarray/index.js';
import { watch } from '../ndarray/invoke.js';
import { Symbol } from '../symbol/symbol.js';
import type { External } from '../symbol/compile/values.js';
import { topologicalOrder, type GraphNode } from '../symbol/graph.js';
import { runStored } from '../symbol/stored_run.js';
import type { RecordedGraph } from '../symbol/history.js';
import { readFlags, type CachedOpFlags } from './flags.js';
import { readHook, tell, tellBackward, tellForward, type Hook, type OpHook } from './hook.js';
import { canInline, isValueShaped, operatorCount, runInline } from './inline.js';
import { recordedGradient } from './recorded_gradient.js';
import { Plans, type Run } from './plans.js';

/** What a call takes after its arrays. */
export interface CachedOpCall {
  /** Arrays that the outputs are written into. */
  out?: NDArray | readonly NDArray[] | null;
  /** The device of graphs without inputs. Default: the current one. */
  default_ctx?: Context | null;
}

/** A call: arrays in the order of `list_inputs()`, or by name. */
export interface CachedOp {
  (...inputs: (NDArray | CachedOpCall)[]): NDArray | NDArray[];
  (inputs: Readonly<Record<string, NDArray>>, options?: CachedOpCall): NDArray | NDArray[];
}

/**
 * `new CachedOp(symbol, { static_alloc: true })`: called with one array for each of `symbol.list_inputs()`, it gives one array for each
 * output (alone if there is one). Inside `autograd.record()` the whole call is one recorded operation, with a planned backward run.
 * Throws MXNetError for flags that it does not know.
 */
export class CachedOp extends Callable {
  readonly #symbol: Symbol;
  readonly #plans: Plans;
  readonly #flags: CachedOpFlags;
  readonly #isInline: boolean;
  /** Nothing can be planned. */
  readonly #mustInline: boolean;
  #hook: Hook | null = null;
  /** Where each input is bound. */
  readonly #places: ReadonlyMap<GraphNode, number>;

  constructor(sym: Symbol, flags: CachedOpFlags | readonly (readonly [string, unknown])[] = {}) {
    super();
    if (!(sym instanceof Symbol)) {
      throw new MXNetError('not a symbol', {
        op: 'CachedOp',
        argument: 'sym',
        expected: 'a Symbol',
        given: describe(sym),
      });
    }
    this.#symbol = sym;
    this.#flags = readFlags(flags);
    this.#plans = new Plans(sym.entries, !this.#flags.static_alloc);
    const isSmall = operatorCount(sym.entries) <= (this.#flags.inline_limit ?? 2);
    const isOpen = sym.entries.some(({ node }) => node.op === null) || this.#plans.inputs.length === 0;
    this.#mustInline = canInline(sym.entries) && isValueShaped(sym.entries);
    this.#isInline = this.#mustInline || (canInline(sym.entries) && isSmall && !isOpen);
    this.#places = new Map(this.#plans.inputs.map((node, index) => [node, index]));
  }

  override _call(...args: unknown[]): NDArray | NDArray[] {
    const { inputs, options } = this.#sort(args);
    const outputs = this.run(inputs, options);
    return outputs.length === 1 ? outputs[0]! : outputs;
  }

  /** The same call with the inputs in one list; outputs always come as a list. */
  run(inputs: readonly NDArray[], { out = null, default_ctx = null }: CachedOpCall = {}): NDArray[] {
    this.#check(inputs);
    const hook = this.#hook;
    // Planned runs need no map.
    const variables = () => new Map(this.#plans.inputs.map((node, index) => [node, inputs[index]!]));
    if (inputs.some(isSparse)) {
      // What is stored is known only when it runs: nothing can be planned.
      const heads = this.#symbol.entries;
      const graph = { order: topologicalOrder(heads), heads, hosts: new Map<GraphNode, Op>() };
      const results = runStored(graph, variables()) as NDArray[];
      return out === null ? results : intoGiven(results, out);
    }
    const isInline = hook === null ? this.#isInline : this.#mustInline;
    const outputs = isInline
      ? runInline(
          this.#symbol.entries,
          variables(),
          hook === null ? undefined : (node, from, to) => tell(hook, node, from, to),
        )
      : this.#planned(inputs, default_ctx ?? inputs[0]?.context ?? current_context());
    return out === null ? outputs : intoGiven(outputs, out);
  }

  /**
   * Calls back after each run with node name, operator name and array of every node's output (`fc1_output`, `FullyConnected`), with
   * `monitor_all` before it with its inputs (`fc1_weight`); after a backward run with the gradients of every node's inputs
   * (`fc1_backward_output0`, `_backward_FullyConnected`). The arrays are the caller's. `null` takes the hook off.
   */
  register_op_hook(callback: OpHook | null, monitor_all: boolean | { monitor_all?: boolean } = false): void {
    this.#hook = readHook(callback, monitor_all);
  }

  /** MXNet's name of `register_op_hook`. */
  _register_op_hook(callback: OpHook | null, monitor_all: boolean | { monitor_all?: boolean } = false): void {
    this.register_op_hook(callback, monitor_all);
  }

  /** The symbol that it runs. */
  get symbol(): Symbol {
    return this.#symbol;
  }

  /** Plans made so far, and the bytes of memory that they hold. */
  memory(): { plans: number; arena: number } {
    return { plans: this.#plans.count, arena: this.#plans.arenaBytes };
  }

  override toString(): string {
    return `<CachedOp ${this.#plans.inputs.map(({ name }) => name).join(', ')} -> ${this.#symbol.list_outputs().join(', ')}>`;
  }

  [globalThis.Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  #planned(inputs: readonly NDArray[], context: Context): NDArray[] {
    const wants = state.recording ? inputs.map((array) => array.entry !== null && isFloating(array)) : null;
    const isRecorded = wants?.includes(true) ?? false;
    const training = state.training;
    const hook = this.#hook;
    const monitored = hook !== null;
    const run = this.#plans.take(inputs, { training, wants: isRecorded ? wants : null, context, monitored });
    const outputs = run.compiled.outputMetas.map((meta) => NDArray.allocate(meta, context));
    const monitors = monitored ? run.monitors(context) : [];
    run.program.forward(this.#bindings({ inputs, outputs, monitors }));
    if (isRecorded) {
      const node = recordOperation(this.#operation(run, hook, monitors), {}, inputs.map(valueOf), outputs);
      if (node) run.hold(node);
    }
    if (hook !== null) tellForward(hook, run.compiled, monitors, (node) => inputs[this.#places.get(node)!]!);
    return outputs;
  }

  /** The arrays of one run. */
  #bindings({
    inputs,
    outputs,
    monitors,
    heads = [],
    gradients = [],
  }: RunArrays): (external: External) => NDArray {
    const { args, aux } = this.#plans;
    return ({ kind, index }) => {
      if (kind === 'argument') return inputs[this.#places.get(args[index]!)!]!;
      if (kind === 'auxiliary') return inputs[this.#places.get(aux[index]!)!]!;
      if (kind === 'output') return outputs[index]!;
      if (kind === 'monitor') return monitors[index]!;
      return kind === 'head' ? heads[index]! : gradients[index]!;
    };
  }

  /** What the tape needs to know of one call. */
  #operation(run: Run, hook: Hook | null, monitors: readonly NDArray[]): Op {
    const { args, aux } = this.#plans;
    let isUsed = false;
    const gradient = (context: GradientContext<Value, Params>): (Value | null)[] => {
      if (state.recording) return recordedGradient(this.#symbol.entries, this.#plans.inputs, context);
      if (isUsed && this.#flags.static_alloc) {
        throw new MXNetError('its values are gone: with static_alloc there is one backward for each call', {
          op: 'CachedOp',
          hint: 'Leave static_alloc off where retain_graph is used',
        });
      }
      isUsed = true;
      // A value that was changed in place would give wrong gradients.
      context.inputs.forEach((value, index) => {
        if (!this.#isAuxiliary(index)) watch.current?.check(value);
      });
      const inputs = context.inputs.map(arrayOf);
      const outputs = context.outputs.map(arrayOf);
      const { readsHead } = run.compiled;
      const heads = outputs.map((output, index) =>
        readsHead[index] ? arrayOf(context.grads[index]!) : output,
      );
      const made = args.map((node, index) => this.#gradientArray(run, inputs, node, index));
      run.program.backward(this.#bindings({ inputs, outputs, monitors, heads, gradients: made }));
      if (hook !== null) tellBackward(hook, run.compiled, monitors);
      for (const array of made) if (array) watch.current?.made.add(array);
      if (this.#flags.static_alloc) run.letGo();
      const results: (NDArray | null)[] = inputs.map(() => null);
      args.forEach((node, index) => {
        const place = this.#places.get(node)!;
        if (context.wants[place]) results[place] = made[index]!;
      });
      return results;
    };
    const mutates = aux.map((node) => this.#places.get(node)!);
    const graph: RecordedGraph = { heads: this.#symbol.entries, inputs: this.#plans.inputs };
    return { name: '_CachedOp', inputs: {}, mutates, gradient, graph } as unknown as Op;
  }

  #isAuxiliary(index: number): boolean {
    return this.#plans.aux.includes(this.#plans.inputs[index]!);
  }

  #gradientArray(run: Run, inputs: readonly NDArray[], node: GraphNode, index: number): NDArray | null {
    if (!run.compiled.writesGradient[index]) return null;
    const array = inputs[this.#places.get(node)!]!;
    return NDArray.allocate(array.meta, array.context);
  }

  #sort(args: readonly unknown[]): { inputs: NDArray[]; options: CachedOpCall } {
    const isPlain = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && !(value instanceof NDArray) && !isSparse(value);
    const names = this.#plans.inputs.map(({ name }) => name);
    const first = args[0];
    if (isPlain(first) && names.some((name) => name in (first as object))) {
      const byName = first as Record<string, NDArray>;
      const unknown = Object.keys(byName).find((name) => !names.includes(name));
      if (unknown !== undefined) {
        throw new MXNetError(`no input ${unknown}`, {
          op: 'CachedOp',
          hint: `Inputs are ${names.join(', ')}`,
        });
      }
      return { inputs: names.map((name) => byName[name]!), options: (args[1] ?? {}) as CachedOpCall };
    }
    const hasOptions = isPlain(args.at(-1));
    const inputs = (hasOptions ? args.slice(0, -1) : args) as NDArray[];
    return { inputs, options: (hasOptions ? args.at(-1) : {}) as CachedOpCall };
  }

  #check(inputs: readonly unknown[]): void {
    const names = this.#plans.inputs.map(({ name }) => name);
    if (inputs.length !== names.length) {
      throw new MXNetError('needs one array for each input', {
        op: 'CachedOp',
        expected: `${names.length} (${names.join(', ')})`,
        given: String(inputs.length),
      });
    }
    const { context } = (inputs[0] ?? {}) as Partial<NDArray>;
    inputs.forEach((array, index) => {
      const isArray = array instanceof NDArray || isSparse(array);
      if (isArray && String(array.context) === String(context)) return;
      throw new MXNetError(isArray ? 'lives on another device' : 'not an array', {
        op: 'CachedOp',
        argument: names[index]!,
        expected: isArray ? String(context) : 'an NDArray',
        given: isArray ? String(array.context) : describe(array),
      });
    });
  }
}

/** Arrays of one run by what they are to it. */
interface RunArrays {
  readonly inputs: readonly NDArray[];
  readonly outputs: readonly NDArray[];
  readonly monitors: readonly NDArray[];
  readonly heads?: readonly NDArray[];
  readonly gradients?: readonly (NDArray | null)[];
}

const isSparse = (value: unknown): value is BaseSparseNDArray => value instanceof BaseSparseNDArray;

const isFloating = ({ dtype }: NDArray): boolean => dtype.includes('float');

/** Copies results into the caller's arrays, which are the results then. */
function intoGiven(outputs: readonly NDArray[], out: NDArray | readonly NDArray[]): NDArray[] {
  const targets = out instanceof NDArray ? [out] : [...out];
  if (targets.length !== outputs.length) {
    throw new MXNetError('needs one array for each output', {
      op: 'CachedOp',
      argument: 'out',
      expected: String(outputs.length),
      given: String(targets.length),
    });
  }
  targets.forEach((target, index) => {
    if (state.recording && outputs[index]!.entry !== null) {
      throw new MXNetError('recorded results are arrays of their own', {
        op: 'CachedOp',
        argument: 'out',
        hint: 'Leave out away inside autograd.record()',
      });
    }
    if (target.meta !== outputs[index]!.meta) {
      throw new MXNetError('does not fit', {
        op: 'CachedOp',
        argument: targets.length > 1 ? `out ${index}` : 'out',
        expected: `${outputs[index]!.dtype} (${outputs[index]!.shape.join(', ')})`,
        given: `${target.dtype} (${target.shape.join(', ')})`,
      });
    }
    copyInto(outputs[index]!, target);
  });
  return targets;
}
