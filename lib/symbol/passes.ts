/** Graph passes of the user: functions from a symbol to a symbol, registered under the name that `optimize_for` takes. */
import { describe, formatShape, MXNetError, nearest, type Context } from '../core/index.js';
import { NDArray } from '../ndarray/index.js';
import type { Symbol } from './symbol.js';

type Named = Record<string, NDArray>;

/** What a pass is told besides the symbol. */
export interface PassContext {
  /** Parameters by name. A pass may change them and add new ones: the caller's object is meant. */
  readonly args: Named;
  /** Auxiliary states by name, likewise. */
  readonly aux: Named;
  /** The device that the graph is for; null when none was named. */
  readonly ctx: Context | null;
  /** Known shapes of arguments and states: of the given arrays, and from `shape_dict`. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** Everything else that was passed to `optimize_for`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A graph pass. */
export type Pass = (symbol: Symbol, context: PassContext) => Symbol;

/** Options of `optimize_for`; what is not named here goes to the pass. */
export type OptimizeOptions = {
  args?: Named | null;
  aux?: Named | null;
  ctx?: Context | null;
  /** Shapes of arguments that have no array yet. */
  shape_dict?: Readonly<Record<string, readonly number[]>> | null;
} & { readonly [option: string]: unknown };

const passes = new Map<string, Pass>();

/**
 * Registers a graph pass: `register_pass('fold', (symbol, { args, options }) => …)`, then `net.optimize_for('fold', { args })`. A name
 * that is taken is replaced, so that a cell can be run again. Throws MXNetError when the pass is no function.
 */
export function register_pass(name: string, pass: Pass): void {
  if (typeof name === 'string' && name !== '' && typeof pass === 'function') {
    passes.set(name, pass);
    return;
  }
  throw new MXNetError('bad value', {
    op: 'register_pass',
    argument: typeof pass === 'function' ? 'name' : 'pass',
    expected: typeof pass === 'function' ? 'a text' : 'a function (symbol, context) => symbol',
    given: describe(typeof pass === 'function' ? name : pass),
  });
}

/** Names under which passes are registered. */
export function list_passes(): string[] {
  return [...passes.keys()];
}

// Bound graphs run on oneDNN, with their elementwise stretches fused, whether that was asked for or not.
for (const builtIn of ['MKLDNN', 'ONEDNN']) register_pass(builtIn, (symbol) => symbol);

/** Runs a registered pass. Throws MXNetError for an unknown name, and when the pass gives back no symbol. */
export function runPass(symbol: Symbol, backend: string, given: OptimizeOptions, op: string): Symbol {
  const pass = passes.get(backend);
  if (!pass) {
    const close = nearest(String(backend), passes.keys());
    throw new MXNetError('no such backend', {
      op,
      argument: 'backend',
      expected: list_passes().join(', '),
      given: String(backend),
      hint: close
        ? `Did you mean ${close}?`
        : 'Register one: mx.sym.register_pass(name, (symbol, context) => symbol)',
    });
  }
  const { args, aux, ctx = null, shape_dict, ...options } = given;
  const named = { args: checkArrays(args, 'args', op), aux: checkArrays(aux, 'aux', op) };
  checkFits(symbol, named.args, op);
  const result: unknown = pass(symbol, {
    ...named,
    ctx,
    options,
    shapes: { ...shapesOf(named.args), ...shapesOf(named.aux), ...shape_dict },
  });
  if (result instanceof (symbol.constructor as typeof Symbol)) return result;
  throw new MXNetError('the pass gave back no symbol', {
    op,
    argument: 'backend',
    expected: 'a Symbol',
    given: `${describe(result)} from ${backend}`,
  });
}

const shapesOf = (arrays: Named): Record<string, readonly number[]> =>
  Object.fromEntries(Object.entries(arrays).map(([name, { shape }]) => [name, shape]));

function checkArrays(arrays: unknown, argument: string, op: string): Named {
  if (arrays === undefined || arrays === null) return {};
  const entries = typeof arrays === 'object' ? Object.entries(arrays) : [];
  const wrong = entries.find(([, array]) => !(array instanceof NDArray));
  if (typeof arrays === 'object' && wrong === undefined) return arrays as Named;
  throw new MXNetError('not an array', {
    op,
    argument: wrong ? `${argument}.${wrong[0]}` : argument,
    expected: 'NDArrays by name',
    given: describe(wrong ? wrong[1] : arrays),
  });
}

/** Arrays whose shapes contradict the graph are found before the pass works with them. */
function checkFits(symbol: Symbol, args: Named, op: string): void {
  const names = symbol.list_arguments();
  const known = Object.entries(args).filter(([name]) => names.includes(name));
  if (known.length === 0) return;
  const [shapes] = symbol.infer_shape_partial(
    Object.fromEntries(known.map(([name, { shape }]) => [name, shape])),
  );
  known.forEach(([name, { shape }]) => {
    const found = shapes?.[names.indexOf(name)];
    if (!found || found.length === 0 || formatShape(found) === formatShape(shape)) return;
    throw new MXNetError('does not fit the graph', {
      op,
      argument: `args.${name}`,
      expected: formatShape(found),
      given: formatShape(shape),
    });
  });
}
