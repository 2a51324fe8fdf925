/** `Executor`: a graph bound to arrays, compiled to one program forward and backward. */
import { metaOf, type Meta } from '../backend/meta.js';
import {
  describe,
  formatShape,
  isKnown,
  MXNetError,
  requireOptions,
  sameShape,
  type Context,
  type Op,
} from '../core/index.js';
import { named } from '../core/named.js';
import { BaseSparseNDArray, NDArray } from '../ndarray/index.js';
import { requireFunction } from '../ndarray/require.js';
import { copyInto, describeMeta, emptyArray, metaOfArray, zeroArray, zerosStored } from './arrays.js';
import { compileGraph, type BoundGraph, type Compiled } from './compile/compile.js';
import { Program } from './compile/program.js';
import type { External } from './compile/values.js';
import { debugBackward, debugLayouts, debugString } from './debug_str.js';
import type { Entry, GraphNode } from './graph.js';
import { inferGraphShapes } from './infer.js';
import { knownVariables, readShape, unknownArgument } from './infer_calls.js';
import { storedAs } from './storage.js';
import { storedRunOf, type StoredRun } from './stored_run.js';

/** What can be bound: dense arrays, and sparse ones where the variable's storage type says so. */
export type AnyArray = NDArray | BaseSparseNDArray;

/** Arrays by name, or in the order of the names (null: none). */
export type Arrays = Readonly<Record<string, AnyArray>> | readonly (AnyArray | null)[];

/** The arrays of a bound graph, in the order of its names. */
export interface BoundArrays {
  readonly args: readonly NDArray[];
  readonly grads: readonly (NDArray | null)[];
  readonly aux: readonly NDArray[];
}

/** Arrays of any storage by name. */
type Parameters = Readonly<Record<string, NDArray | BaseSparseNDArray>>;

/** A compiled run with its program. */
interface Run {
  readonly compiled: Compiled;
  readonly program: Program;
}

const isSparse = (array: unknown): boolean => array instanceof BaseSparseNDArray;

/** Hears of every computed output. */
export type MonitorCallback = (name: string, array: NDArray) => void;

/** What `forward` takes: new values for arguments by name, beside `is_train`. */
export type ForwardOptions = { is_train?: boolean } & {
  readonly [argument: string]: NDArray | BaseSparseNDArray | boolean | undefined;
};

/**
 * Computes a symbol over fixed arrays. `forward` writes `outputs` (the same arrays at every call), `backward` the gradient arrays.
 * Made by `symbol.bind` and `symbol.simple_bind`.
 */
export class Executor {
  readonly arg_arrays: readonly NDArray[];
  /** One for each argument; null where no gradient is wanted. */
  readonly grad_arrays: readonly (NDArray | null)[];
  readonly aux_arrays: readonly NDArray[];
  readonly arg_dict: Record<string, NDArray>;
  readonly grad_dict: Record<string, NDArray>;
  readonly aux_dict: Record<string, NDArray>;
  /** Written by `forward`; the same arrays at every call. */
  readonly outputs: NDArray[];

  /** Arguments and auxiliary states by name. */
  readonly #inputs: ReadonlyMap<string, NDArray>;
  readonly #graph: BoundGraph;
  readonly #context: Context;
  /** The executor whose planned memory this one uses where it is large enough. */
  #sharedMemory: Executor | undefined;
  #training: Run | undefined;
  #predicting: Run | undefined;
  #heads: NDArray[] = [];
  /** Operators in TypeScript with the state that they keep in this executor. */
  readonly #hosts: ReadonlyMap<GraphNode, Op>;
  #monitor: { callback: MonitorCallback; all: boolean } | undefined;
  #monitored: NDArray[] = [];
  /** How the graph runs when some of its values are sparse: without a plan. */
  readonly #stored: StoredRun | undefined;
  #denseGraph: Compiled | undefined;
  /** True between `forward({ is_train: true })` and the `backward` that uses it up. */
  #canGoBack = false;

  constructor(graph: BoundGraph, context: Context, arrays: BoundArrays, sharedMemory?: Executor | null) {
    this.#graph = graph;
    this.#sharedMemory = sharedMemory ?? undefined;
    this.#context = context;
    this.#hosts = new Map(
      graph.order.flatMap((node) => (node.op?.host ? [[node, node.op.host.fresh()]] : [])),
    );
    this.arg_arrays = arrays.args;
    this.grad_arrays = arrays.grads;
    this.aux_arrays = arrays.aux;
    const pairs = (nodes: readonly GraphNode[], list: readonly (NDArray | null)[]): [string, NDArray][] =>
      nodes.flatMap(({ name }, index) => (list[index] ? [[name, list[index]]] : []));
    this.#inputs = new Map([...pairs(graph.aux, arrays.aux), ...pairs(graph.args, arrays.args)]);
    this.arg_dict = named(pairs(graph.args, arrays.args), { op: 'arg_dict', kind: 'argument' });
    this.grad_dict = named(pairs(graph.args, arrays.grads), {
      op: 'grad_dict',
      kind: 'argument',
      absent: (name) =>
        graph.args.some((node) => node.name === name)
          ? 'no gradient is kept for this argument (its grad_req is null, or no array was given)'
          : undefined,
    });
    this.aux_dict = named(pairs(graph.aux, arrays.aux), { op: 'aux_dict', kind: 'auxiliary state' });
    const isTrained = graph.requests.some((request) => request !== 'null');
    const { storages, run } = storedRunOf(graph, this.#hosts, arrays);
    this.#stored = run;
    const { outputMetas } = this.#stored ? this.#dense : this.#run(isTrained).compiled;
    this.outputs = outputMetas.map(({ dtype, shape }, index) => {
      const head = graph.heads[index]!;
      const [place, stype] = [graph.place(head.node), storedAs(storages, head)];
      return stype === 'default' ? emptyArray(dtype, shape, place) : zerosStored(dtype, shape, place, stype);
    });
  }

  /** Outputs by name. */
  get output_dict(): Record<string, NDArray> {
    const { heads } = this.#graph;
    return named(
      heads.map(({ node, index }, at) => [node.outputName(index), this.outputs[at]!] as const),
      { op: 'output_dict', kind: 'output' },
    );
  }

  /**
   * Runs forward and returns the outputs: `forward({ is_train: true, data: x })`. Given arrays are copied into the bound ones.
   * Throws MXNetError for unknown arguments and other shapes.
   */
  forward(is_train: boolean, values?: Readonly<Record<string, NDArray | BaseSparseNDArray>>): NDArray[];
  forward(options?: ForwardOptions): NDArray[];
  forward(
    first: ForwardOptions | boolean = {},
    values: Readonly<Record<string, NDArray | BaseSparseNDArray>> = {},
  ): NDArray[] {
    const options: ForwardOptions = typeof first === 'boolean' ? { ...values, is_train: first } : first;
    const { is_train = false, ...given } = (options as ForwardOptions | null) ?? {};
    for (const [name, value] of Object.entries(given)) {
      const target = this.#inputs.get(name);
      if (target === undefined) throw unknownArgument(name, this.#graph.args, 'forward', ['is_train']);
      if (value !== target) copyInto(target, value, name, 'forward');
    }
    this.#canGoBack = is_train;
    if (this.#stored) {
      this.#stored.forward(is_train, this.outputs, this.#monitor?.callback);
      return this.outputs;
    }
    const { program, compiled } = this.#run(is_train);
    program.forward(this.#array);
    if (this.#monitor) this.#report(compiled);
    return this.outputs;
  }

  /**
   * Writes the gradients of the arguments. Head gradients, one for each output, may be left out where the output is a loss.
   * Throws MXNetError without a preceding `forward({ is_train: true })`, and when a head gradient is missing or does not fit.
   */
  backward(out_grads?: NDArray | Arrays | null): void {
    const { heads } = this.#graph;
    if (!this.#canGoBack) {
      throw new MXNetError('there is no forward run to go back through', {
        op: 'backward',
        hint: 'Call forward({ is_train: true }) before each backward()',
      });
    }
    const run = this.#stored ? undefined : this.#run(true);
    const compiled = run?.compiled ?? this.#dense;
    const given = listOf(
      out_grads,
      heads.map(({ node, index }) => node.outputName(index)),
    );
    if (given.length > heads.length) {
      throw new MXNetError('too many head gradients', {
        op: 'backward',
        argument: 'out_grads',
        expected: `${heads.length}, one for each output`,
        given: String(given.length),
      });
    }
    this.#heads = heads.map(({ node, index }, at) => {
      const name = node.outputName(index);
      const gradient = given[at] ?? null;
      if (gradient !== null) return this.#checkHead(gradient, compiled.outputMetas[at]!, name);
      if (!compiled.readsHead[at]) return this.outputs[at]!;
      throw new MXNetError('a head gradient is needed', {
        op: 'backward',
        node: node.name,
        argument: name,
        expected: describeMeta(compiled.outputMetas[at]!),
        given: 'nothing',
        hint: 'The output is no loss: call backward(nd.ones(shape)) for its plain gradient',
      });
    });
    this.#canGoBack = false;
    if (run === undefined) this.#stored!.backward(this.#heads);
    else run.program.backward(this.#array);
    this.#heads = [];
    const { monitored, monitoredBackward } = compiled;
    monitoredBackward.forEach(({ name }, index) =>
      this.#monitor?.callback(name, this.#monitored[monitored.length + index]!),
    );
  }

  /** Copies parameters in by name. Names that the graph does not have raise unless `allow_extra_params`. */
  copy_params_from(
    arg_params: Parameters,
    aux_params: Parameters | { allow_extra_params?: boolean } | null = null,
    options: { allow_extra_params?: boolean } = {},
  ): void {
    requireOptions(arg_params, 'copy_params_from', 'an object of arrays by name');
    // Options may follow the arguments at once.
    const isOptions =
      typeof (aux_params as { allow_extra_params?: unknown } | null)?.allow_extra_params === 'boolean';
    const { allow_extra_params = false } = isOptions
      ? (aux_params as { allow_extra_params: boolean })
      : options;
    const states = isOptions ? {} : ((aux_params ?? {}) as Parameters);
    const copyAll = (from: Parameters, nodes: readonly GraphNode[]) => {
      for (const [name, value] of Object.entries(from)) {
        const target = nodes.some((node) => node.name === name) ? this.#inputs.get(name) : undefined;
        if (target !== undefined) copyInto(target, value, name, 'copy_params_from');
        else if (!allow_extra_params) throw unknownArgument(name, nodes, 'copy_params_from');
      }
    };
    copyAll(arg_params, this.#graph.args);
    copyAll(states, this.#graph.aux);
  }

  /**
   * An executor of the same symbol for other input shapes: `reshape({ data: [64, 784] })`. Arrays whose shape stays are shared, and those that
   * shrink are views of the old ones' beginnings. The planned memory is shared where it is large enough: the two run in turn, each forward and
   * backward without the other between. Outputs are the new executor's own. Shapes that change without being named raise unless `partial_shaping`; growing ones raise unless `allow_up_sizing`.
   */
  reshape(
    options: { partial_shaping?: boolean; allow_up_sizing?: boolean } & {
      readonly [argument: string]: readonly number[] | boolean | undefined;
    },
  ): Executor {
    requireOptions(options, 'reshape', 'an object of shapes by name, such as { data: [8, 3] }');
    const { partial_shaping = false, allow_up_sizing = false, ...shapes } = options;
    const graph = this.#graph;
    const known = knownVariables(graph.order, [shapes], readShape, 'reshape');
    const { values } = inferGraphShapes(graph.order, known);
    const rules = { named: new Set(Object.keys(shapes)), partial: partial_shaping, larger: allow_up_sizing };
    const changed = (nodes: readonly GraphNode[], metas: readonly Meta[]): Meta[] =>
      nodes.map((node, index) => {
        const shape = values.get(node)![0]!;
        return reshaped(node.name, metas[index]!, isKnown(shape) ? shape : metas[index]!.shape, rules);
      });
    const argMetas = changed(graph.args, graph.argMetas);
    const auxMetas = changed(graph.aux, graph.auxMetas);
    // What shrinks keeps its memory, as in MXNet.
    const adopt = (array: NDArray | null, meta: Meta): NDArray | null => {
      if (array === null || metaOfArray(array, 'array', 'reshape') === meta) return array;
      if (isSparse(array)) return zerosStored(meta.dtype, meta.shape, array.context, array.stype);
      if (meta.bytes <= array.meta.bytes) return array.alias(meta, 0);
      return zeroArray(meta.dtype, meta.shape, array.context);
    };
    const arrays = {
      args: this.arg_arrays.map((array, index) => adopt(array, argMetas[index]!)!),
      grads: this.grad_arrays.map((array, index) => adopt(array, argMetas[index]!)),
      aux: this.aux_arrays.map((array, index) => adopt(array, auxMetas[index]!)!),
    };
    return new Executor({ ...graph, argMetas, auxMetas }, this.#context, arrays, this.#donor());
  }

  /**
   * Calls back with name and array of every node's output (`fc1_output`) after each forward run, in the order of computation; with
   * `monitor_all` also with every input (`fc1_weight`), and after each backward run with what the gradients of every node give for its
   * inputs (`fc1_backward_output0`). The arrays are overwritten by the next run. `null` takes the callback off.
   */
  set_monitor_callback(
    callback: MonitorCallback | null,
    options: boolean | { monitor_all?: boolean } = false,
  ): void {
    if (callback !== null) requireFunction(callback, 'set_monitor_callback', 'callback');
    const all = typeof options === 'object' ? (options?.monitor_all ?? false) : options;
    this.#monitor = callback === null ? undefined : { callback, all };
    // Programs that are monitored keep all values: both are made anew.
    this.dispose();
    for (const array of this.#monitored) array.dispose();
    this.#monitored = [];
  }

  #report({ monitored }: Compiled): void {
    const { callback, all } = this.#monitor!;
    const arrayOf = ({ node, index }: Entry): NDArray | undefined => {
      if (node.op === null) return this.#inputs.get(node.name);
      return this.#monitored[
        monitored.findIndex(({ entry }) => entry.node === node && entry.index === index)
      ];
    };
    monitored.forEach(({ entry }, at) => {
      const { node, index } = entry;
      if (all && index === 0) {
        node.inputs.forEach((input, slot) => {
          const array = arrayOf(input);
          if (array && input.node.op === null) callback(input.node.name, array);
          if (array) callback(`${node.name}_${node.inputNames[slot]!}`, array);
        });
      }
      callback(node.outputName(index), this.#monitored[at]!);
    });
  }

  /** The graph's listing, that of the backward run if there is one, and the planned memory. */
  debug_str(): string {
    const { arena, separate, instructions } = this.memory();
    const backward = this.#training ? debugBackward(this.#training.compiled) : '';
    const compiled = (this.#training ?? this.#predicting)?.compiled;
    const layouts = compiled ? debugLayouts(compiled) : '';
    const megabytes = Math.floor(arena / 2 ** 20);
    const total = `Total ${megabytes} MB allocated\nTotal ${arena} bytes for ${separate} bytes of values, ${instructions} instructions\n`;
    return `${debugString(this.#graph.heads)}${backward}${layouts}${total}`;
  }

  /** Planned memory of the last compiled run: the arena, what separate arrays would take, and the number of instructions. */
  memory(options: { is_train?: boolean } = {}): {
    arena: number;
    separate: number;
    instructions: number;
    /** The arena lies in the memory of `shared_exec`. */
    shared: boolean;
    /** Bytes of packed filters, made from the parameters once and kept (prediction only). */
    prepared: number;
  } {
    if (this.#stored) {
      const instructions = this.#graph.order.filter(({ op }) => op !== null).length;
      return { arena: 0, separate: 0, instructions, shared: false, prepared: 0 };
    }
    const { program } = this.#run(options?.is_train ?? this.#training !== undefined);
    return {
      arena: program.arenaBytes,
      separate: program.separateBytes,
      instructions: program.instructionCount,
      shared: program.sharesMemory,
      prepared: program.preparedBytes,
    };
  }

  /** Frees the planned memory now; the bound arrays stay. */
  dispose(): void {
    this.#training?.program.release();
    this.#predicting?.program.release();
    this.#training = this.#predicting = undefined;
    this.#canGoBack = false;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  toString(): string {
    const { args, argMetas, heads } = this.#graph;
    const inputs = args.map(({ name }, index) => `${name} ${formatShape(argMetas[index]!.shape)}`);
    const results = heads.map(({ node, index }) => node.outputName(index));
    return `<Executor ${inputs.join(', ')} -> ${results.join(', ')}>`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  [Symbol.for('Jupyter.display')](): Record<string, string> {
    return { 'text/plain': this.toString() };
  }

  #run(training: boolean): Run {
    const known = training ? this.#training : this.#predicting;
    if (known) return known;
    const compiled = compileGraph(this.#graph, {
      training,
      hosts: this.#hosts,
      monitored: this.#monitor !== undefined,
    });
    const memoryOf = this.#sharedMemory ? this.#sharedMemory.#memory(training) : undefined;
    const run = { compiled, program: new Program(compiled, training, this.#context, { memoryOf }) };
    const kept = [...compiled.monitored, ...compiled.monitoredBackward];
    for (const { meta } of kept.slice(this.#monitored.length))
      this.#monitored.push(emptyArray(meta.dtype, meta.shape, this.#context));
    if (training) this.#training = run;
    else this.#predicting = run;
    return run;
  }

  /** What the graph would be if all was dense: shapes, and which outputs are losses. */
  get #dense(): Compiled {
    const options = { training: true, hosts: this.#hosts, monitored: false };
    return (this.#denseGraph ??= compileGraph(this.#graph, options));
  }

  /** Whose memory a reshaped executor takes: the one that owns it, so that a chain of reshapes keeps nobody but that one. */
  #donor(): Executor {
    const runs = [this.#training, this.#predicting].filter((run) => run !== undefined);
    if (runs.length > 0 && runs.every(({ program }) => program.sharesMemory)) return this.#sharedMemory!;
    this.#sharedMemory = undefined;
    return this;
  }

  /** The program whose memory others may use. */
  #memory(training: boolean): Program | undefined {
    const first = training ? this.#training : this.#predicting;
    return (first ?? this.#training ?? this.#predicting)?.program;
  }

  /** An outer array. */
  readonly #array = ({ kind, index }: External): NDArray => {
    if (kind === 'head') return this.#heads[index]!;
    if (kind === 'monitor') return this.#monitored[index]!;
    const array = this.#arraysOf(kind)[index]!;
    if (array.handle !== 0) return array;
    throw new MXNetError('the array was disposed', {
      op: 'executor',
      argument:
        kind === 'auxiliary'
          ? this.#graph.aux[index]!.name
          : kind === 'output'
            ? `output ${index}`
            : this.#graph.args[index]!.name,
      hint: 'Bound arrays live as long as their executor',
    });
  };

  #arraysOf(kind: External['kind']): readonly (NDArray | null)[] {
    if (kind === 'argument') return this.arg_arrays;
    if (kind === 'auxiliary') return this.aux_arrays;
    return kind === 'output' ? this.outputs : this.grad_arrays;
  }

  #checkHead(gradient: unknown, wanted: Meta, name: string): NDArray {
    const meta = metaOfArray(gradient, `head gradient of ${name}`, 'backward');
    if (meta === wanted) return gradient as NDArray;
    // Numbers of another dtype are converted, as MXNet's executors do.
    const isSameShape = gradient instanceof NDArray && meta.shape.join() === wanted.shape.join();
    if (isSameShape) return gradient.astype(wanted.dtype);
    throw new MXNetError('the head gradient does not fit its output', {
      op: 'backward',
      argument: name,
      expected: describeMeta(wanted),
      given: describeMeta(meta),
    });
  }
}

function listOf(
  given: NDArray | Arrays | null | undefined,
  names: readonly string[],
): readonly (NDArray | null)[] {
  if (given === null || given === undefined) return [];
  if (Array.isArray(given)) return given as readonly (NDArray | null)[];
  if (given instanceof NDArray) return [given];
  if (typeof given !== 'object') {
    throw new MXNetError('is not an array', {
      op: 'backward',
      argument: 'out_grads',
      expected: 'an NDArray, or several in a list or by output name',
      given: describe(given),
    });
  }
  const byName = given as Readonly<Record<string, NDArray>>;
  return names.map((name) => byName[name] ?? null);
}

interface ReshapeRules {
  readonly named: ReadonlySet<string>;
  readonly partial: boolean;
  readonly larger: boolean;
}

function reshaped(name: string, old: Meta, shape: readonly number[], rules: ReshapeRules): Meta {
  if (sameShape(old.shape, shape)) return old;
  const meta = metaOf(old.dtype, shape);
  const refuse = (problem: string, hint: string): MXNetError =>
    new MXNetError(problem, {
      op: 'reshape',
      argument: name,
      expected: describeMeta(old),
      given: describeMeta(meta),
      hint,
    });
  if (!rules.partial && !rules.named.has(name)) {
    throw refuse('its shape changes though it was not named', 'Pass partial_shaping: true if it may');
  }
  if (!rules.larger && meta.size > old.size)
    throw refuse('its array grows', 'Pass allow_up_sizing: true if it may');
  return meta;
}
