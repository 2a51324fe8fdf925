/** A compiled graph handed to the engine: plans, slots, the arena, and one call to run forward or backward. */
import { door, explain, type Handle } from '../../backend/index.js';
import { instanceOf, planOf } from '../../backend/plan.js';
import { MXNetError } from '../../core/index.js';
import { planArena, type ArenaPlan } from './arena.js';
import type { Compiled } from './compile.js';
import type { External, Operation, Value } from './values.js';

/** Arrays of the outside by kind and position, as handles. */
export type Bindings = (external: External) => Handle;

/** The engine's executor for one compiled graph. Freed when this object is collected, or by `release`. */
export class Program {
  readonly arenaBytes: number;
  /** What the intermediates would take without sharing. */
  readonly separateBytes: number;
  readonly instructionCount: number;
  private readonly handle: Handle;
  private readonly forwardCount: number;
  private readonly slots: Int32Array;
  private readonly externals: readonly External[];
  private readonly slotsNow: Int32Array;
  private readonly bound: Int32Array;

  constructor(compiled: Compiled, training: boolean) {
    const arena = planArena(compiled.operations);
    const kept = compiled.operations.filter((operation) => !arena.isIdle(operation));
    const isForward = new Set(compiled.operations.slice(0, compiled.forwardCount));
    this.forwardCount = kept.filter((operation) => isForward.has(operation)).length;
    this.instructionCount = kept.length;
    this.arenaBytes = arena.bytes;
    this.separateBytes = arena.separateBytes;
    const assembly = assemble(kept, arena, training);
    this.externals = assembly.externals.map(([, external]) => external);
    this.slots = Int32Array.from(assembly.externals, ([slot]) => slot);
    this.slotsNow = new Int32Array(this.slots.length);
    this.bound = new Int32Array(this.slots.length);
    this.handle = door().executor(
      Int32Array.from(assembly.program),
      Int32Array.from(assembly.metas),
      Float64Array.from(assembly.places),
      arena.bytes,
      Float64Array.from(assembly.scalars),
      this,
    );
  }

  forward(bindings: Bindings): void {
    this.run(0, this.forwardCount, bindings);
  }

  backward(bindings: Bindings): void {
    this.run(this.forwardCount, this.instructionCount, bindings);
  }

  release(): void {
    door().releaseExecutor(this.handle);
  }

  private run(begin: number, end: number, bindings: Bindings): void {
    if (begin === end) return;
    let count = 0;
    this.externals.forEach((external, index) => {
      const handle = bindings(external);
      // 0: the range does not touch it (head gradients while running forward).
      if (handle === 0) return;
      this.slotsNow[count] = this.slots[index]!;
      this.bound[count++] = handle;
    });
    try {
      door().executorRun(
        this.handle,
        begin,
        end,
        this.slotsNow.subarray(0, count),
        this.bound.subarray(0, count),
      );
    } catch (error) {
      throw explain(error);
    }
  }
}

interface Assembly {
  program: number[];
  metas: number[];
  places: number[];
  scalars: number[];
  externals: [slot: number, external: External][];
}

/** Numbers the slots and writes the instructions. Throws MXNetError naming the node whose kernel cannot be made. */
function assemble(operations: readonly Operation[], arena: ArenaPlan, training: boolean): Assembly {
  const assembly: Assembly = { program: [], metas: [], places: [], scalars: [], externals: [] };
  const slots = new Map<Value | string, number>();
  const slotOf = (value: Value): number => {
    const { external } = value;
    const key = external ? `${external.kind} ${external.index}` : value;
    let slot = slots.get(key);
    if (slot !== undefined) return slot;
    slots.set(key, (slot = assembly.metas.length));
    assembly.metas.push(value.meta.id);
    assembly.places.push(external ? -1 : arena.place(value)!);
    if (external) assembly.externals.push([slot, external]);
    return slot;
  };
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
