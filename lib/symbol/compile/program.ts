/** A compiled graph handed to the engine: plans, slots, the arena, and one call to run forward or backward. */
import { door, explain, type Handle } from '../../backend/index.js';
import { instanceOf, planOf } from '../../backend/plan.js';
import { MXNetError } from '../../core/index.js';
import { planArena, type ArenaPlan } from './arena.js';
import type { Compiled } from './compile.js';
import type { External, Operation, Value } from './values.js';

/** Arrays of the outside by kind and position, as handles. */
export type Bindings = (external: External) => Handle;

/** A run over a stretch of instructions, with the outer arrays that it touches. */
interface Stretch {
  readonly begin: number;
  readonly end: number;
  readonly externals: readonly External[];
  readonly slots: Int32Array;
  /** Handles of this run's arrays, filled anew each time. */
  readonly bound: Int32Array;
}

/** The engine's executor for one compiled graph. Freed when this object is collected, or by `release`. */
export class Program {
  readonly arenaBytes: number;
  /** What the intermediates would take without sharing. */
  readonly separateBytes: number;
  readonly instructionCount: number;
  private readonly handle: Handle;
  private readonly forwards: Stretch;
  private readonly backwards: Stretch;

  constructor(compiled: Compiled, training: boolean) {
    const arena = planArena(compiled.operations);
    const kept = compiled.operations.filter((operation) => !arena.isIdle(operation));
    const isForward = new Set(compiled.operations.slice(0, compiled.forwardCount));
    const forwardCount = kept.filter((operation) => isForward.has(operation)).length;
    this.instructionCount = kept.length;
    this.arenaBytes = arena.bytes;
    this.separateBytes = arena.separateBytes;
    const assembly = assemble(kept, arena, training);
    this.forwards = stretch(kept, 0, forwardCount, assembly);
    this.backwards = stretch(kept, forwardCount, kept.length, assembly);
    this.handle = door().executor(
      Int32Array.from(assembly.program),
      Int32Array.from(assembly.metas),
      Float64Array.from(assembly.places),
      arena.bytes,
      Float64Array.from(assembly.scalars),
      this,
    );
  }

  /** Starts the forward run; results may still be queued when it returns. */
  forward(bindings: Bindings): void {
    this.run(this.forwards, bindings);
  }

  backward(bindings: Bindings): void {
    this.run(this.backwards, bindings);
  }

  release(): void {
    door().releaseExecutor(this.handle);
  }

  private run({ begin, end, externals, slots, bound }: Stretch, bindings: Bindings): void {
    if (begin === end) return;
    for (let index = 0; index < externals.length; index++) bound[index] = bindings(externals[index]!);
    try {
      door().executorRun(this.handle, begin, end, slots, bound);
    } catch (error) {
      throw explain(error);
    }
  }
}

/** Which outer arrays the operations [begin, end) touch, each once. */
function stretch(
  operations: readonly Operation[],
  begin: number,
  end: number,
  { slotOf }: Assembly,
): Stretch {
  const used = new Map<number, External>();
  for (const { inputs, outputs } of operations.slice(begin, end)) {
    for (const value of [...inputs, ...outputs]) if (value.external) used.set(slotOf(value), value.external);
  }
  const slots = Int32Array.from(used.keys());
  return { begin, end, externals: [...used.values()], slots, bound: new Int32Array(slots.length) };
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
    const scalars = op.dynamic.map((name) => params[name] as number);
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
