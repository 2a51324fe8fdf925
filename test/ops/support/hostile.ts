/** Hostile calls of an operator, grown from its examples: wrong ranks, empty axes, other dtypes, huge and broken parameters, indices far outside. */
import {
  inferOutputs,
  sizeOf,
  type DType,
  type Example,
  type Op,
  type Params,
  type Shape,
} from '../../../lib/core/index.js';
import { Draw } from '../../oracle/fuzz/draw.js';
import { exampleInputs, type ConcreteInput } from './examples.js';
import { paramsOf } from './tensor.js';

/** One call; whether it has a result is for the operator to say. */
export interface HostileCall {
  readonly inputs: readonly ConcreteInput[];
  readonly params: Params;
  readonly training: boolean;
}

const dtypes: readonly DType[] = [
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'uint8',
  'int8',
  'int32',
  'int64',
  'bool',
];
const odd = [NaN, Infinity, -Infinity, 1e30, -1e30, 2147483648, -2147483649, 1e6, -1e6, -1, 0.5, 255, -128];
const integers = [0, 1, 2, 3, 5, 7, 64, 1000, -1, -2, -7, -1000, 65537, 2147483647, -2147483648];
const reals = [0, 1, -1, 0.5, 1e-38, 1e38, -1e38, Infinity, -Infinity, NaN, 1e6];
/** More elements than this are not worth the memory: the call is left out. */
const mostElements = 1 << 18;

/** Another word gives other calls: the sanitizers' run can be given fresh ones. */
const seed = process.env['MXLAB_HOSTILE_SEED'] ?? '';

/** `count` calls, the same on every machine. */
export function hostileCalls(op: Op, count: number): HostileCall[] {
  return Array.from({ length: count }, (_, index) => new Hostility(op, index).call()).filter(
    (call): call is HostileCall => call !== null,
  );
}

class Hostility {
  private readonly draw: Draw;

  constructor(
    private readonly op: Op,
    private readonly index: number,
  ) {
    this.draw = new Draw(`hostile ${seed}${op.name} ${index}`);
  }

  call(): HostileCall | null {
    const { op } = this;
    const example: Example = op.examples[this.index % op.examples.length]!;
    const kind = this.draw.unit();
    const params = this.params(example.params ?? {}, kind < 0.45);
    let inputs = exampleInputs(op, example, this.index % op.examples.length);
    if (kind > 0.3) inputs = inputs.map((input) => this.input(input));
    // Half of the calls fit as far as their shapes go, so that the kernel sees the rest.
    if (this.draw.chance(0.1)) inputs = inputs.slice(0, -1);
    const large = inputs.some(({ shape }) => sizeOf(shape) > mostElements);
    return large || this.isLarge(inputs, params) ? null : { inputs, params, training: this.draw.chance(0.5) };
  }

  private isLarge(inputs: readonly ConcreteInput[], params: Params): boolean {
    try {
      const { shapes } = inferOutputs(
        this.op,
        paramsOf(this.op, params, inputs.length),
        inputs.map(({ shape }) => shape),
        inputs.map(({ dtype }) => dtype),
      );
      return shapes.some((shape) => sizeOf(shape) > mostElements);
    } catch {
      // The operator will refuse it, which is what is wanted.
      return false;
    }
  }

  private input(given: ConcreteInput): ConcreteInput {
    const shape = this.draw.chance(0.5) ? given.shape : this.shape(given.shape);
    const dtype = this.draw.chance(0.75) ? given.dtype : this.draw.pick(dtypes);
    const values = Array.from({ length: Math.min(sizeOf(shape), mostElements + 1) }, (_, i) =>
      given.values.length > 0 ? given.values[i % given.values.length]! : 1,
    );
    const wild = this.draw.unit();
    const broken = values.map((value) =>
      wild > 0.5 && this.draw.chance(wild > 0.8 ? 0.6 : 0.1) ? this.draw.pick(odd) : value,
    );
    return { ...given, shape, dtype, values: broken };
  }

  private shape(given: Shape): number[] {
    const shape = [...given];
    const at = Math.floor(this.draw.unit() * shape.length);
    switch (Math.floor(this.draw.unit() * 6)) {
      case 0:
        shape.splice(at, 1);
        return shape.length > 0 ? shape : [1];
      case 1:
        shape.splice(at, 0, 1 + Math.floor(this.draw.unit() * 3));
        return shape;
      case 2:
        if (shape.length > 0) shape[at] = 0;
        return shape;
      case 3:
        if (shape.length > 0) shape[at] = shape[at]! + 1;
        return shape;
      case 4:
        return shape.map(() => 1);
      default:
        return Array.from({ length: 1 + Math.floor(this.draw.unit() * 5) }, () =>
          Math.floor(this.draw.unit() * 5),
        );
    }
  }

  private params(given: Params, isWild: boolean): Params {
    if (!isWild) return given;
    const changed: Record<string, unknown> = { ...given };
    for (const [name, param] of Object.entries(this.op.params)) {
      if (!this.draw.chance(0.35)) continue;
      changed[name] = this.value(param.kind, param.values);
      // A value of the right kind that the parameter does not take tells nothing about the kernel.
      try {
        param.parse(changed[name]);
      } catch {
        if (name in given) changed[name] = given[name];
        else delete changed[name];
      }
    }
    return changed;
  }

  private value(kind: string, values: readonly string[] | undefined): unknown {
    switch (kind) {
      case 'int':
        return this.draw.pick(integers);
      case 'float':
        return this.draw.pick(reals);
      case 'boolean':
        return this.draw.chance(0.5);
      case 'shape':
        return Array.from({ length: Math.floor(this.draw.unit() * 5) }, () => this.draw.pick(integers));
      case 'floats':
        return Array.from({ length: Math.floor(this.draw.unit() * 4) }, () => this.draw.pick(reals));
      default:
        return values ? this.draw.pick(values) : null;
    }
  }
}
