/** What an operator's shape and type rules work on: partly known inputs and outputs that they refine in both directions. */
import type { DType } from './dtype.js';
import { MXNetError } from './errors.js';
import { formatShape, isKnown, unify, UNKNOWN, type PartialShape, type Shape } from './shape.js';

/** Names of inputs and outputs, for messages. */
export interface SlotNames {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** An operator with a list of inputs got fewer than its parameters ask for. */
const missingInput = (index: number, given: number): MXNetError =>
  new MXNetError('an input is missing', {
    expected: `at least ${index + 1} inputs`,
    given: String(given),
  });

/** Shapes around one operator. `in`/`out` are read; `setIn`/`setOut` add knowledge and raise on contradiction. */
export class ShapeInference {
  readonly in: PartialShape[];
  readonly out: PartialShape[];
  /** True once a setter learned something. */
  changed = false;

  constructor(
    inputs: readonly PartialShape[],
    outputs: readonly PartialShape[],
    private readonly names: SlotNames,
  ) {
    this.in = [...inputs];
    this.out = [...outputs];
  }

  setIn(index: number, shape: PartialShape): void {
    if (index >= this.in.length) throw missingInput(index, this.in.length);
    this.in[index] = this.refine(this.in[index]!, shape, this.names.inputs[index] ?? `input ${index}`);
  }

  setOut(index: number, shape: PartialShape): void {
    this.out[index] = this.refine(this.out[index]!, shape, this.names.outputs[index] ?? `output ${index}`);
  }

  /** All inputs and outputs get the same shape, whatever is known of any of them. */
  setAllSame(): void {
    let joined: PartialShape = null;
    const slots = [...this.in.entries()].map(([index, shape]) => [this.names.inputs[index]!, shape] as const);
    for (const [name, shape] of [
      ...slots,
      ...this.out.map((shape, index) => [this.names.outputs[index]!, shape] as const),
    ]) {
      const next = unify(joined, shape);
      if (next === undefined) throw this.mismatch(name, joined, shape);
      joined = next;
    }
    this.in.forEach((_, index) => this.setIn(index, joined));
    this.out.forEach((_, index) => this.setOut(index, joined));
  }

  /** The rank of an input that must have one of these ranks; undefined while unknown. */
  rankOf(index: number, allowed?: readonly number[]): number | undefined {
    const shape = this.in[index] ?? null;
    if (shape === null) return undefined;
    if (allowed && !allowed.includes(shape.length)) {
      throw this.fail(index, `rank ${allowed.join(' or ')}`, `${formatShape(shape)} (rank ${shape.length})`);
    }
    return shape.length;
  }

  /** The input's shape when all of it is known. */
  knownIn(index: number): Shape | undefined {
    const shape = this.in[index] ?? null;
    return isKnown(shape) ? shape : undefined;
  }

  /** An error about one input. */
  fail(index: number, expected: string, given: string, hint?: string): MXNetError {
    return new MXNetError('wrong shape', {
      argument: this.names.inputs[index] ?? `input ${index}`,
      expected,
      given,
      ...(hint ? { hint } : {}),
    });
  }

  /** An error about a list of numbers that has to have one for each of something. */
  wrongList(parameter: string, expected: number, given: number): MXNetError {
    return new MXNetError('wrong number of values', {
      argument: parameter,
      expected: String(expected),
      given: String(given),
    });
  }

  /** A list of `rank` unknown dimensions. */
  static unknown(rank: number): number[] {
    return new Array<number>(rank).fill(UNKNOWN);
  }

  private refine(old: PartialShape, shape: PartialShape, name: string): PartialShape {
    const joined = unify(old, shape);
    if (joined === undefined) throw this.mismatch(name, shape, old);
    if (old === null ? joined !== null : joined!.some((dim, axis) => dim !== old[axis])) this.changed = true;
    return joined;
  }

  private mismatch(name: string, expected: PartialShape, given: PartialShape): MXNetError {
    return new MXNetError('shapes do not match', {
      argument: name,
      expected: formatShape(expected),
      given: formatShape(given),
    });
  }
}

/** Element types around one operator; null = unknown. */
export class TypeInference {
  readonly in: (DType | null)[];
  readonly out: (DType | null)[];
  changed = false;

  constructor(
    inputs: readonly (DType | null)[],
    outputs: readonly (DType | null)[],
    private readonly names: SlotNames,
  ) {
    this.in = [...inputs];
    this.out = [...outputs];
  }

  setIn(index: number, type: DType | null): void {
    if (index >= this.in.length) throw missingInput(index, this.in.length);
    this.in[index] = this.refine(this.in[index]!, type, this.names.inputs[index] ?? `input ${index}`);
  }

  setOut(index: number, type: DType | null): void {
    this.out[index] = this.refine(this.out[index]!, type, this.names.outputs[index] ?? `output ${index}`);
  }

  /** MXNet's default rule: everything has one type, whatever is known of any of it. */
  setAllSame(
    inputs: readonly number[] = this.in.map((_, i) => i),
    outputs: readonly number[] = this.out.map((_, i) => i),
  ): void {
    const known =
      inputs.map((i) => this.in[i]).find(Boolean) ?? outputs.map((i) => this.out[i]).find(Boolean) ?? null;
    for (const index of inputs) this.setIn(index, known);
    for (const index of outputs) this.setOut(index, known);
  }

  fail(index: number, expected: string, given: string, hint?: string): MXNetError {
    return new MXNetError('wrong dtype', {
      argument: this.names.inputs[index] ?? `input ${index}`,
      expected,
      given,
      ...(hint ? { hint } : {}),
    });
  }

  private refine(old: DType | null, type: DType | null, name: string): DType | null {
    if (old === null) {
      if (type !== null) this.changed = true;
      return type;
    }
    if (type === null || type === old) return old;
    throw new MXNetError('dtypes do not match', {
      argument: name,
      expected: type,
      given: old,
      hint: 'Convert one side with astype',
    });
  }
}
