/** A compiled graph handed to the engine: plans, slots, the arena, and one call to run forward or backward. */
import {
  door,
  explain,
  modes,
  nameInstructions,
  type GraphOfInstructions,
  type Handle,
} from '../../backend/index.js';
import { instanceOf, planOf } from '../../backend/plan.js';
import type { Meta } from '../../backend/meta.js';
import {
  formatShape,
  MXNetError,
  observer,
  scalarsOf,
  type Context,
  type ErrorFacts,
} from '../../core/index.js';
import { runHost, type NDArray } from '../../ndarray/index.js';
import { zeroArray } from '../arrays.js';
import { planArena, type ArenaPlan } from './arena.js';
import type { Compiled } from './compile.js';
import { foldConstants } from './fold.js';
import type { External, Operation, Value } from './values.js';

/** Arrays of the outside by kind and position. */
export type Bindings = (external: External) => NDArray;

/** A run over a stretch of instructions, with the outer arrays that it touches. */
interface Stretch {
  readonly begin: number;
  readonly end: number;
  readonly externals: readonly External[];
  readonly slots: Int32Array;
  /** Handles of this run's arrays, filled anew each time. */
  readonly bound: Int32Array;
}

/** One piece of a run: instructions of the engine, or an operator that runs here. */
type Piece = Stretch | Operation;

/** What a program is to be able to do. */
export interface ProgramOptions {
  /** The backward run may run several times after one forward run: it writes over nothing that it reads. */
  readonly isRepeatable?: boolean;
  /** A program whose memory is used where it is large enough: the two run in turn, each forward and backward without the other between. */
  readonly memoryOf?: Program | undefined;
}

/**
 * What errors and the profiler want to know of instructions. An object of its own, and a small one: whatever is referred to weakly lives until
 * the end of the turn in which that was said, and a loop may bind thousands of graphs in one turn.
 */
class Facts implements GraphOfInstructions {
  readonly #nodes: readonly { node: string | undefined; metas: readonly Meta[] }[];
  readonly #placeOf: Compiled['placeOf'];

  constructor(instructions: readonly Operation[], placeOf: Compiled['placeOf']) {
    this.#nodes = instructions.map(({ node, inputs }) => ({ node, metas: inputs.map(({ meta }) => meta) }));
    this.#placeOf = placeOf;
  }

  /** What an error in the kernel of an instruction says besides: the node, the shapes of its inputs, where it was made. */
  factsOf(instruction: number): ErrorFacts {
    const { node, metas } = this.#nodes[instruction]!;
    if (node === undefined) return {};
    const place = this.#placeOf(node.replace(/_backward$/, ''));
    return {
      node,
      given: metas.map(({ dtype, shape }) => `${dtype} ${formatShape(shape)}`).join(', '),
      ...(place === undefined ? {} : { hint: `Made at ${place}` }),
    };
  }

  nodeNames(): readonly (string | undefined)[] {
    return this.#nodes.map(({ node }) => node);
  }
}

let count = 0;

/** The engine's executor for one compiled graph. Freed when this object is collected, or by `release`. */
export class Program {
  readonly arenaBytes: number;
  /** What the intermediates would take without sharing. */
  readonly separateBytes: number;
  readonly instructionCount: number;
  /** True when the arena is another program's. */
  readonly sharesMemory: boolean;
  private readonly id = ++count;
  private isReleased = false;
  /** The arena, and which of the programs that share it ran forward last. */
  private readonly memory: { readonly bytes: number; latest: number };
  private readonly handle: Handle;
  private readonly instructions: readonly Operation[];
  /** Held here and nowhere else. */
  private readonly facts: Facts;
  /** Bytes of what is computed from parameters once and kept. */
  readonly preparedBytes: number;
  private readonly preparation: Preparation;
  private readonly forwards: readonly Piece[];
  private readonly backwards: readonly Piece[];
  /** Constants, and values that operators in TypeScript read or write: arrays outside the arena. */
  private readonly hostArrays: NDArray[];

  constructor(
    compiled: Compiled,
    private readonly training: boolean,
    context: Context,
    { isRepeatable = false, memoryOf }: ProgramOptions = {},
  ) {
    const { operations, constants } = foldConstants(compiled.operations);
    this.hostArrays = constants.map(({ value, array }, index) => {
      value.external = { kind: 'host', index };
      return array;
    });
    const prepared = new Set(compiled.operations.slice(0, compiled.preparedCount));
    for (const { dtype, shape } of placeHostValues(operations, prepared, constants.length))
      this.hostArrays.push(zeroArray(dtype, shape, context));
    const isForward = new Set(compiled.operations.slice(0, compiled.forwardCount));
    const arena = planArena(
      operations,
      isRepeatable ? operations.findIndex((one) => !isForward.has(one)) : -1,
    );
    const kept = operations.filter((operation) => !arena.isIdle(operation));
    const forwardCount = kept.filter((operation) => isForward.has(operation)).length;
    this.instructionCount = kept.length;
    this.arenaBytes = arena.bytes;
    this.separateBytes = arena.separateBytes;
    this.instructions = kept.filter((operation) => !operation.op.host);
    const assembly = assemble(this.instructions, arena, training);
    const preparedCount = kept.filter((operation) => prepared.has(operation)).length;
    this.preparation = new Preparation(pieces(kept.slice(0, preparedCount), 0, assembly) as Stretch[]);
    this.preparedBytes = this.preparation.bytesOf(this.hostArrays);
    this.forwards = pieces(kept.slice(preparedCount, forwardCount), preparedCount, assembly);
    const nativeCount = kept.slice(0, forwardCount).filter((operation) => !operation.op.host).length;
    this.backwards = pieces(kept.slice(forwardCount), nativeCount, assembly);
    const donor =
      memoryOf?.isReleased === false && memoryOf.memory.bytes >= arena.bytes ? memoryOf : undefined;
    this.memory = donor?.memory ?? { bytes: arena.bytes, latest: 0 };
    this.sharesMemory = donor !== undefined;
    this.handle = door().executor(
      Int32Array.from(assembly.program),
      Int32Array.from(assembly.metas),
      Float64Array.from(assembly.places),
      arena.bytes,
      Float64Array.from(assembly.scalars),
      this,
      donor?.handle ?? null,
      training ? modes().bulkTraining : modes().bulkInference,
    );
    this.facts = new Facts(this.instructions, compiled.placeOf);
    nameInstructions(this.handle, this.facts);
  }

  /** Starts the forward run; results may still be queued when it returns. */
  forward(bindings: Bindings): void {
    this.memory.latest = this.id;
    if (this.preparation.isDue(bindings)) {
      this.runAll('prepare', this.preparation.stretches, bindings);
      this.preparation.isDone(bindings);
    }
    this.runAll('forward', this.forwards, bindings);
  }

  /** Throws MXNetError when another program has used the memory since the forward run. */
  backward(bindings: Bindings): void {
    if (this.memory.latest !== this.id) {
      throw new MXNetError('what forward left was overwritten by another executor that shares its memory', {
        op: 'backward',
        hint: 'Run backward before the next executor runs, or bind without shared_exec',
      });
    }
    this.runAll('backward', this.backwards, bindings);
  }

  release(): void {
    this.isReleased = true;
    door().releaseExecutor(this.handle);
    for (const array of this.hostArrays) array.dispose();
  }

  private runAll(name: string, list: readonly Piece[], bindings: Bindings): void {
    const end = observer.current?.('executor', name);
    try {
      for (const piece of list) this.run(piece, bindings);
    } finally {
      end?.();
    }
  }

  private run(piece: Piece, bindings: Bindings): void {
    const arrayOf = (external: External): NDArray =>
      external.kind === 'host' ? this.hostArrays[external.index]! : bindings(external);
    if ('op' in piece) {
      const arrays = (values: readonly Value[]): NDArray[] =>
        values.map(({ external }) => arrayOf(external!));
      runHost(piece.op, {
        inputs: arrays(piece.inputs),
        outputs: arrays(piece.outputs),
        training: this.training,
      });
      return;
    }
    const { begin, end, externals, slots, bound } = piece;
    for (let index = 0; index < externals.length; index++) bound[index] = arrayOf(externals[index]!).handle;
    try {
      door().executorRun(this.handle, begin, end, slots, bound);
    } catch (error) {
      throw explain(error);
    }
  }
}

/** Moves what operators in TypeScript touch, and what is prepared, out of the arena; returns the metas of the arrays that this takes. */
function placeHostValues(
  operations: readonly Operation[],
  prepared: ReadonlySet<Operation>,
  first: number,
): Meta[] {
  const metas: Meta[] = [];
  for (const operation of operations) {
    const { op, inputs, outputs } = operation;
    if (!op.host && !prepared.has(operation)) continue;
    for (const value of op.host ? [...inputs, ...outputs] : outputs)
      if (value.external === undefined)
        value.external = { kind: 'host', index: first + metas.push(value.meta) - 1 };
  }
  return metas;
}

/** What is computed from parameters alone: once, and again after somebody wrote one of them. */
class Preparation {
  /** The arrays that were read last, and how often each had been written. */
  private seen: { readonly array: WeakRef<NDArray>; readonly version: number }[] = [];
  private readonly sources: readonly External[];

  constructor(readonly stretches: readonly Stretch[]) {
    this.sources = stretches.flatMap(({ externals }) => externals.filter(({ kind }) => kind !== 'host'));
  }

  isDue(bindings: Bindings): boolean {
    if (this.sources.length === 0) return false;
    const { seen, sources } = this;
    return sources.some((source, index) => {
      const array = bindings(source);
      const known = seen[index];
      const isSame = known?.array.deref() === array && known.version === door().version(array.handle);
      // Nobody counts what is written through typed arrays.
      return !isSame || door().isOutside(array.handle);
    });
  }

  /** After the preparation: it may have written into a source itself (a fixed gamma becomes 1). */
  isDone(bindings: Bindings): void {
    this.seen = this.sources.map((source) => {
      const array = bindings(source);
      return { array: new WeakRef(array), version: door().version(array.handle) };
    });
  }

  /** Bytes of the results. */
  bytesOf(hostArrays: readonly NDArray[]): number {
    const results = this.stretches.flatMap(({ externals }) =>
      externals.flatMap(({ kind, index }) => (kind === 'host' ? [hostArrays[index]!] : [])),
    );
    return results.reduce((sum, { meta }) => sum + meta.bytes, 0);
  }
}

/** Cuts a run where operators in TypeScript stand; `first` is the number of its first instruction. */
function pieces(operations: readonly Operation[], first: number, assembly: Assembly): Piece[] {
  const found: Piece[] = [];
  let begin = 0;
  let instruction = first;
  const cut = (end: number): void => {
    if (end > begin) found.push(stretch(operations.slice(begin, end), instruction, assembly));
    instruction += end - begin;
    begin = end + 1;
  };
  operations.forEach((operation, index) => {
    if (!operation.op.host) return;
    cut(index);
    found.push(operation);
  });
  cut(operations.length);
  return found;
}

/** Instructions from `begin` on, and which outer arrays they touch, each once. */
function stretch(operations: readonly Operation[], begin: number, { slotOf }: Assembly): Stretch {
  const used = new Map<number, External>();
  for (const { inputs, outputs } of operations) {
    for (const value of [...inputs, ...outputs]) if (value.external) used.set(slotOf(value), value.external);
  }
  const slots = Int32Array.from(used.keys());
  return {
    begin,
    end: begin + operations.length,
    externals: [...used.values()],
    slots,
    bound: new Int32Array(slots.length),
  };
}

interface Assembly {
  program: number[];
  metas: number[];
  places: number[];
  scalars: number[];
  slotOf(value: Value): number;
}

/** Numbers the slots and writes the instructions. Throws MXNetError naming the node whose kernel cannot be made. */
function assemble(operations: readonly Operation[], arena: ArenaPlan, training: boolean): Assembly {
  const slots = new Map<Value | string, number>();
  const slotOf = (value: Value): number => {
    const { external } = value;
    const key = external ? `${external.kind} ${external.index}` : value;
    let slot = slots.get(key);
    if (slot !== undefined) return slot;
    slots.set(key, (slot = assembly.metas.length));
    assembly.metas.push(value.meta.id);
    assembly.places.push(external ? -1 : arena.place(value)!);
    return slot;
  };
  const assembly: Assembly = { program: [], metas: [], places: [], scalars: [], slotOf };
  for (const operation of operations) {
    const { op, params, inputs, outputs } = operation;
    const scalars = scalarsOf(op, params);
    assembly.scalars.push(...scalars);
    assembly.program.push(planId(operation, training), inputs.length, outputs.length, scalars.length);
    assembly.program.push(...inputs.map(slotOf), ...outputs.map(slotOf));
  }
  return assembly;
}

function planId({ op, params, inputs, node }: Operation, training: boolean): Handle {
  try {
    return planOf(
      instanceOf(op, params),
      inputs.map(({ meta }) => meta),
      training,
    ).id;
  } catch (error) {
    throw error instanceof MXNetError ? error.with({ op: op.name, ...(node ? { node } : {}) }) : error;
  }
}
