/** What an operator is: one entry holds everything that is known of it, and everything else is derived from the entry. */
import type { DType } from './dtype.js';
import type { ShapeInference, TypeInference } from './inference.js';
import type { Param } from './params.js';
import type { Shape } from './shape.js';

/** Chapters of the reference and colours of the drawing. */
export type Category =
  | 'layer'
  | 'activation'
  | 'normalization'
  | 'pooling'
  | 'elementwise'
  | 'reduce'
  | 'shape'
  | 'indexing'
  | 'linalg'
  | 'loss'
  | 'random'
  | 'init'
  | 'optimizer'
  | 'other';

export type ParamSpecs = Readonly<Record<string, Param<never>>> | Readonly<Record<string, Param<any>>>;

/** Values of all parameters, typed. */
export type ParamValues<S> = { readonly [K in keyof S]: S[K] extends Param<infer T> ? T : never };

/** One input. */
export interface InputSpec<P> {
  readonly doc: string;
  /** Present only for these parameters (`bias` without `no_bias`). */
  readonly when?: (params: P) => boolean;
  /** Auxiliary state: not an argument, has no gradient, may be changed by the operator (BatchNorm's moving mean). */
  readonly aux?: boolean;
  /** Initializer text that a variable at this input gets (`["one", {}]` for a moving variance), as MXNet writes it into graphs. */
  readonly init?: string;
}

/** Inputs of an operator that takes any number of them (`Concat`): their names are `name0`, `name1` … */
export interface InputList {
  readonly list: string;
  readonly doc: string;
  /** The parameter that holds the count; it is filled in when the user leaves it out. */
  readonly count: string;
  /** Where several arrays come for each one counted: their names (`weight`, `grad`, `mom`). They come one group after the other. */
  readonly each?: readonly string[];
  /** Arrays behind all groups (`lrs`, `wds`). */
  readonly more?: readonly string[];
  /** Arrays behind those of the list, so many for each of them, by the ends of their names (`arg0_min`, `arg0_max`, `arg1_min` …). */
  readonly behind?: readonly string[];
  /** With these parameters the inputs are fixed ones of these names (a bilinear UpSampling has `data` and `weight`); else undefined. */
  readonly named?: (params: Params) => readonly string[] | undefined;
}

/** One output. */
export interface OutputSpec {
  readonly name: string;
  readonly doc?: string;
  /** false: computed for the gradient, not returned to the user (BatchNorm's batch mean). */
  readonly visible?: boolean;
  /** The kernel also runs without this output and those behind it: asked to where nobody differentiates. */
  readonly droppable?: boolean;
}

/** Operators as functions over arrays or symbols alike: `F.dot(a, b, { transpose_b: true })`. */
export interface Functions<T> {
  /** Any operator by its registered name, or one that is in no table; all outputs, hidden ones too. */
  invoke(op: string | Op, inputs: readonly T[], params?: Readonly<Record<string, unknown>>): T[];
  /** Operators with one visible output return it; `any` because the entry is the only source of their signatures. */
  [name: string]: (...args: any[]) => any;
}

/** What a gradient formula sees. Shapes and types are always known: gradients are built when a graph is bound or a tape is walked. */
export interface GradientContext<T, P> {
  readonly F: Functions<T>;
  readonly inputs: readonly T[];
  /** All outputs, hidden ones too. */
  readonly outputs: readonly T[];
  /** Head gradients of all outputs; those that nothing flows into are zeros, made only when read. */
  readonly grads: readonly T[];
  readonly params: P;
  readonly inputShapes: readonly Shape[];
  readonly outputShapes: readonly Shape[];
  readonly inputTypes: readonly DType[];
  /** wants[i]: somebody needs the gradient of input i; others may be null. */
  readonly wants: readonly boolean[];
  readonly training: boolean;
  /** The gradient is to be differentiated again: formulas of losses must not read outputs, whose own gradient is not their derivative. */
  readonly again?: boolean;
}

/** One gradient for each input, null where there is none (labels, indices, auxiliary states). */
export type Gradient<P> = <T>(context: GradientContext<T, P>) => readonly (T | null)[];

/** One array of an example; its type and the range of its random numbers where they differ from the example's. */
export type ExampleInput = ({ shape: Shape; range?: readonly [number, number] } | { values: unknown }) & {
  dtype?: DType;
};

/** A runnable example: shapes (filled with random numbers) or values. */
export interface Example {
  /** By input name, or `data0` … for lists: a shape, or nested values. */
  readonly inputs?: Readonly<Record<string, ExampleInput>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly dtype?: DType;
  readonly doc?: string;
  /** Range of the random numbers, default [-1, 1]. */
  readonly range?: readonly [number, number];
  /** Finite differences do not apply here (kinks, randomness); the reason. */
  readonly noGradientCheck?: string;
}

/** The entry, as an operator's file writes it. */
export interface OpEntry<S extends ParamSpecs> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly category: Category;
  readonly summary: string;
  readonly details?: string;
  /** Paper or document of the formula. */
  readonly source?: string;
  readonly inputs: Readonly<Record<string, InputSpec<ParamValues<S>>>> | InputList;
  /** Default: one output called `output`. */
  readonly outputs?: (params: ParamValues<S>) => readonly OutputSpec[];
  /** How many outputs MXNet counts in graph files, where its own kernels have more (Pooling's workspace). */
  readonly fileOutputs?: (params: ParamValues<S>) => number;
  readonly params: S;
  readonly inferShape: (shapes: ShapeInference, params: ParamValues<S>) => void;
  /** Default: all inputs and outputs have one type. */
  readonly inferType?: (types: TypeInference, params: ParamValues<S>) => void;
  /** A formula over F, or the reason why there is none. */
  readonly gradient: Gradient<ParamValues<S>> | { readonly none: string };
  /** Registered native kernel; the parameters are packed for it in their order. */
  readonly kernel?: string;
  /** Without a kernel: the operator in terms of others. Its gradient is then derived from the body when `gradient` says 'body'. */
  readonly body?: <T>(context: {
    F: Functions<T>;
    inputs: readonly T[];
    params: ParamValues<S>;
    inputShapes: readonly Shape[];
    inputTypes: readonly DType[];
    training: boolean;
    /** The elements of an input, read now; not there where a graph is built. */
    numbers?: (input: T) => Iterable<number | bigint>;
  }) => readonly T[];
  /** The shape of the output follows from values: only a body that reads them knows it. */
  readonly valueShaped?: boolean;
  /** [output, input] pairs that may share memory; for lists with groups the pairs of the first one. */
  readonly inplace?: readonly (readonly [number, number])[];
  /** Inputs (by index, of lists within each group) that the kernel writes (auxiliary states). */
  readonly mutates?: readonly number[];
  /** Depends on training mode (Dropout, BatchNorm). */
  readonly trainingDependent?: boolean;
  /** Draws random numbers: never cached, never shared, never folded. */
  readonly random?: boolean;
  /** The gradient ignores what flows into it (SoftmaxOutput): `backward()` needs no head gradient for it. */
  readonly isLoss?: boolean;
  /** Not offered in `nd`/`sym`; reachable through `mx.op.invoke`. Names with a leading underscore are internal anyway. */
  readonly internal?: boolean;
  /** Also a method of NDArray and Symbol (`x.sum()`); the first input is `this`. */
  readonly method?: boolean | string;
  /** Hint of automatic names; default: the lower-cased name. */
  readonly hint?: string;
  /** Second line of the drawn node: `3x3/2x2, 64`. */
  readonly label?: (params: ParamValues<S>) => string;
  readonly examples: readonly Example[];
  /** Relative tolerance of tests at float32, default 1e-5. */
  readonly tolerance?: number;
}

/** An operator that runs in TypeScript, between native calls: the user's own, and control flow. */
export interface HostWork {
  /** Fills the outputs (zeros before) from the inputs; both are arrays. */
  run(call: HostCall): void;
  /** The same operator with a state of its own, for another call or another executor. */
  fresh(): Op;
  /** Arrays that the operator made on its way, unrecorded: kept while something is recorded. */
  readonly inner?: WeakSet<object>;
  /** This computes a gradient: when that is recorded, the operations inside are, and may not read what the operator made unrecorded. */
  readonly isGradientOf?: { readonly name: string; readonly inner: WeakSet<object> };
}

/** What an operator with inner graphs needs to run them operator by operator. */
export interface InlineRun<T> {
  readonly F: Functions<T>;
  /** The only element of a value, known by now. */
  numberOf(value: T): number;
  shapeOf(value: T): Shape;
  typeOf(value: T): DType;
}

/** Arrays of one run of a host operator; `any` because the core knows no arrays. */
export interface HostCall {
  readonly inputs: readonly any[];
  readonly outputs: readonly any[];
  readonly training: boolean;
}

/** A registered operator: the entry with its defaults filled in and its parameters erased to plain records. */
export interface Op {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: Category;
  readonly summary: string;
  readonly details: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, InputSpec<Params>>> | InputList;
  readonly outputs: (params: Params) => readonly OutputSpec[];
  readonly fileOutputs?: (params: Params) => number;
  readonly params: Readonly<Record<string, Param<unknown>>>;
  /** Names of parameters given at run time, in order. */
  readonly dynamic: readonly string[];
  readonly inferShape: (shapes: ShapeInference, params: Params) => void;
  readonly inferType: (types: TypeInference, params: Params) => void;
  readonly gradient: Gradient<Params> | { readonly none: string };
  readonly kernel: string | undefined;
  readonly body: OpEntry<any>['body'] | undefined;
  readonly valueShaped: boolean;
  /** Runs in TypeScript: neither kernel nor body. */
  readonly host?: HostWork;
  /** Graphs inside the node (loops, branches), as the room of symbols keeps them. */
  readonly subgraphs?: readonly unknown[];
  /** The same out of the operators in those graphs, one after the other: what is recorded so can be differentiated again. */
  readonly inline?: <T>(run: InlineRun<T>, inputs: readonly T[]) => T[];
  readonly inplace: readonly (readonly [number, number])[];
  readonly mutates: readonly number[];
  readonly trainingDependent: boolean;
  readonly random: boolean;
  readonly isLoss: boolean;
  readonly internal: boolean;
  /** Name of the method on NDArray and Symbol, or undefined. */
  readonly method: string | undefined;
  readonly hint: string;
  readonly label: ((params: Params) => string) | undefined;
  readonly examples: readonly Example[];
  readonly tolerance: number;
}

/** Parameter values without their static types. */
export type Params = Readonly<Record<string, any>>;

/** True for operators with any number of inputs. */
export function isInputList(inputs: Op['inputs']): inputs is InputList {
  return typeof (inputs as InputList).list === 'string';
}
