/** The operator table: `defineOp` fills it, everything else reads it. */
import { MXNetError, nearest } from './errors.js';
import { ShapeInference, TypeInference, type SlotNames } from './inference.js';
import type { DType } from './dtype.js';
import { listLength, listNames } from './input_list.js';
import { isInputList, type InputSpec, type Op, type OpEntry, type Params, type ParamSpecs } from './op.js';
import type { Param } from './params.js';
import { describe, pythonNumber } from './params.js';
import { formatShape, isKnown, type PartialShape, type Shape } from './shape.js';

const table = new Map<string, Op>();
const entries: Op[] = [];

/** An entry with its defaults filled in, in no table. */
export function completeOp<const S extends ParamSpecs>(entry: OpEntry<S>): Op {
  return {
    aliases: [],
    details: '',
    source: '',
    outputs: () => [{ name: 'output' }],
    inferType: (types: TypeInference) => types.setAllSame(),
    inplace: [],
    mutates: [],
    trainingDependent: false,
    random: false,
    isLoss: false,
    valueShaped: false,
    internal: false,
    hint: entry.name.toLowerCase(),
    label: undefined,
    kernel: undefined,
    body: undefined,
    tolerance: 1e-5,
    ...(entry as object),
    dynamic: Object.keys(entry.params).filter((name) => (entry.params[name] as Param<unknown>).dynamic),
    method: entry.method === true ? entry.name : entry.method || undefined,
  } as unknown as Op;
}

/** Adds an operator to the table. A second entry of the same name or alias is a programming error. */
export function defineOp<const S extends ParamSpecs>(entry: OpEntry<S>): Op {
  const op = completeOp(entry);
  for (const name of [op.name, ...op.aliases]) {
    if (table.has(name)) throw new Error(`operator ${name} is defined twice`);
    table.set(name, op);
  }
  entries.push(op);
  return op;
}

/** The operator of a registered name or alias. Throws MXNetError with the nearest known name. */
export function getOp(name: string): Op {
  const op = table.get(name);
  if (op) return op;
  if (typeof (name as unknown) !== 'string') {
    const given = describe(name);
    throw new MXNetError('is not the name of an operator', { argument: 'name', expected: 'a text', given });
  }
  const close = nearest(name, table.keys());
  throw new MXNetError(`unknown operator ${name}`, close ? { hint: `Did you mean ${close}?` } : {});
}

export function findOp(name: string): Op | undefined {
  return table.get(name);
}

/** All operators in the order of their definition. */
export function allOps(): readonly Op[] {
  return entries;
}

/** Every registered name with its operator, aliases included. */
export function allNames(): IterableIterator<[string, Op]> {
  return table.entries();
}

/**
 * Attributes that are not meant for the operator: `__layout__` and its like belong to the node, and MXNet reads no texts where there are no
 * parameters (files hold such ones).
 */
const isForeign = (op: Op, name: string, value: unknown): boolean =>
  /^__.*__$/.test(name) || (typeof value === 'string' && Object.keys(op.params).length === 0);

/** What a parameter takes, in words. */
const wanted: Readonly<Record<string, string>> = {
  int: 'a whole number',
  float: 'a number',
  floats: 'a list of numbers',
  boolean: 'true or false',
  shape: 'a whole number, or a list of them',
  string: 'a text',
  dtype: 'a dtype',
};

/**
 * Checked parameters of a call: defaults filled in, text read, unknown names refused.
 * Throws MXNetError naming the operator, the parameter, what was expected and what came.
 */
export function parseParams(op: Op, given: Readonly<Record<string, unknown>>): Params {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(op.params, name) || given[name] === undefined || isForeign(op, name, given[name]))
      continue;
    const known = Object.keys(op.params);
    const close = nearest(name, known);
    throw new MXNetError(`unknown parameter ${name}`, {
      op: op.name,
      hint: `${close ? `Did you mean ${close}? ` : ''}${known.length > 0 ? `Parameters are ${known.join(', ')}.` : 'It has no parameters.'}`,
    });
  }
  for (const [name, param] of Object.entries(op.params)) {
    const raw = given[name];
    if (raw === undefined) {
      if (param.default === undefined) {
        throw new MXNetError('is required', {
          op: op.name,
          argument: name,
          expected: wanted[param.kind] ?? param.type,
          given: 'nothing',
        });
      }
      values[name] = param.default;
      continue;
    }
    try {
      values[name] = param.parse(raw);
    } catch (error) {
      throw error instanceof MXNetError
        ? error.with({ op: op.name, argument: name, given: describe(raw) })
        : error;
    }
  }
  return values;
}

/** MXNet's attribute texts of the parameters that were given. */
export function formatParams(op: Op, given: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, raw] of Object.entries(given)) {
    const param = op.params[name];
    if (!param || raw === undefined) continue;
    // As Python writes them: texts as they are, one number for a list as a number.
    const isSingle = typeof raw === 'number' && param.kind === 'shape';
    texts[name] =
      typeof raw === 'string' ? raw : isSingle ? pythonNumber(raw) : param.format(param.parse(raw));
  }
  return texts;
}

/** Names of the inputs for these parameters, auxiliary states included (they come last, as in MXNet). */
export function inputNames(op: Op, params: Params, count?: number): string[] {
  const { inputs } = op;
  if (isInputList(inputs)) {
    const named = inputs.named?.(params);
    if (named) return [...named];
    return listNames(inputs, count ?? listLength(inputs, params[inputs.count] as number));
  }
  return Object.keys(inputs).filter((name) => inputs[name]!.when?.(params) ?? true);
}

/** The inputs that are auxiliary states, by position. */
export function auxiliaryInputs(op: Op, params: Params): number[] {
  const { inputs } = op;
  if (isInputList(inputs)) return [];
  return inputNames(op, params).flatMap((name, index) =>
    (inputs[name] as InputSpec<Params>).aux ? [index] : [],
  );
}

/** How many of the outputs the user sees: the visible ones come first. */
export function visibleOutputs(op: Op, params: Params): number {
  return op.outputs(params).filter((output) => output.visible !== false).length;
}

const slotNames = (op: Op, params: Params, count: number): SlotNames => ({
  inputs: inputNames(op, params, count),
  outputs: op.outputs(params).map((output) => output.name),
});

const located = <R>(op: Op, node: string | undefined, run: () => R): R => {
  try {
    return run();
  } catch (error) {
    throw error instanceof MXNetError ? error.with({ op: op.name, ...(node ? { node } : {}) }) : error;
  }
};

/** One step of shape inference, both directions. Returns refined shapes; errors name the operator and node. */
export function inferShapes(
  op: Op,
  params: Params,
  inputs: readonly PartialShape[],
  outputs?: readonly PartialShape[],
  node?: string,
): ShapeInference {
  return located(op, node, () => {
    const known = outputs ?? op.outputs(params).map(() => null);
    const inference = new ShapeInference(inputs, known, slotNames(op, params, inputs.length));
    op.inferShape(inference, params);
    return inference;
  });
}

/** One step of type inference, both directions. */
export function inferTypes(
  op: Op,
  params: Params,
  inputs: readonly (DType | null)[],
  outputs?: readonly (DType | null)[],
  node?: string,
): TypeInference {
  return located(op, node, () => {
    const known = outputs ?? op.outputs(params).map(() => null);
    const inference = new TypeInference(inputs, known, slotNames(op, params, inputs.length));
    op.inferType(inference, params);
    return inference;
  });
}

/** Output shapes and types of a call whose inputs are all known. Throws when the rules leave anything open. */
export function inferOutputs(
  op: Op,
  params: Params,
  shapes: readonly Shape[],
  types: readonly DType[],
): { shapes: Shape[]; types: DType[] } {
  const typed = inferTypes(op, params, types);
  const shaped = inferShapes(op, params, shapes);
  const open = shaped.out.findIndex((shape) => !isKnown(shape));
  if (open >= 0)
    throw new MXNetError('the output shape cannot be inferred from the inputs', {
      op: op.name,
      given: shapes.length > 0 ? shapes.map(formatShape).join(', ') : 'no inputs',
      hint: 'A 0 in a shape that is given as a parameter means unknown',
    });
  const untyped = typed.out.findIndex((type) => type === null);
  if (untyped >= 0)
    throw new MXNetError('the output dtype cannot be inferred from the inputs', { op: op.name });
  return { shapes: shaped.out as Shape[], types: typed.out as DType[] };
}
