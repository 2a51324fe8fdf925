/** What a debugger and a list of variables see of values: one line each, and members. Called from the protocol's thread through V8's inspector. */
import { inspect, types } from 'node:util';
import { bundleOf, type Bundle } from '../display/index.js';

const longest = 200;
const most = 200;

/** One variable: text, type, whether it has members. */
export interface VariableView {
  name: string;
  value: string;
  type: string;
  isExpandable: boolean;
}

/** What a tensor says of itself; the kernel's display knows no classes of the library. */
interface TensorLike {
  shape: readonly number[];
  dtype: string;
  context: unknown;
  size: number;
}

/** The type's name ends in its bits; a bool has 8. */
const bytesOf = ({ dtype, size }: TensorLike): number => (size * Number(/\d+$/.exec(dtype)?.[0] ?? 8)) / 8;

const sizeOf = ({ shape }: TensorLike): string => (shape.length ? shape.join('x') : 'scalar');

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function isTensor(value: unknown): value is TensorLike & object {
  if (!isObject(value) || types.isProxy(value)) return false;
  const { shape, dtype, size } = value as Partial<TensorLike>;
  return Array.isArray(shape) && typeof dtype === 'string' && typeof size === 'number';
}

function amount(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), 3);
  return `${Number((bytes / 1024 ** power).toPrecision(3))} ${units[power]}`;
}

const nameOf = (value: object): string => {
  const { constructor } = value as { constructor?: unknown };
  return typeof constructor === 'function' && constructor.name ? constructor.name : 'Object';
};

/** The type in a word: `number`, `NDArray`, `class Point`. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (!isObject(value)) return typeof value;
  if (types.isProxy(value)) return 'Proxy';
  if (typeof value === 'function')
    return /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
  // Trees of variables show a type in place of a value that has members.
  return isTensor(value) ? `${nameOf(value)} ${sizeOf(value)} ${value.dtype}` : nameOf(value);
}

/** One line for a value. No getter of the user's runs, except through a class's own inspect method. */
export function textOf(value: unknown): string {
  try {
    if (isTensor(value)) {
      return `${sizeOf(value)} ${value.dtype} @${String(value.context)}, ${amount(bytesOf(value))}`;
    }
    if (typeof value === 'function') return value.name || '(anonymous)';
    const text = inspect(value, {
      depth: 0,
      breakLength: Infinity,
      maxStringLength: longest,
      maxArrayLength: 10,
      getters: false,
    });
    const line = text.replace(/\s*\n\s*/g, ' ');
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
  } catch (error) {
    return `<its inspect method failed: ${(error as Error)?.message ?? String(error)}>`;
  }
}

const member = (name: string, value: unknown): VariableView => ({
  name,
  value: textOf(value),
  type: typeOf(value),
  isExpandable: isObject(value) && !types.isProxy(value) && members(value).length > 0,
});

/** Own members by name, values only. */
function members(value: object): [string, unknown][] {
  if (types.isProxy(value)) return [];
  if (isTensor(value)) {
    const { shape, dtype, size, context } = value;
    return [
      ['shape', shape],
      ['dtype', dtype],
      ['size', size],
      ['context', String(context)],
      ['bytes', bytesOf(value)],
    ];
  }
  const list: [string, unknown][] = [];
  if (value instanceof Map)
    for (const [key, item] of value) {
      if (list.length >= most) break;
      list.push([textOf(key), item]);
    }
  else if (value instanceof Set)
    for (const item of value) {
      if (list.length >= most) break;
      list.push([String(list.length), item]);
    }
  else if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    Array.from((value as Uint8Array).subarray(0, most)).forEach((item, i) => list.push([String(i), item]));
  else if (typeof value === 'function') return [];
  else
    for (const key of Object.getOwnPropertyNames(value)) {
      if (list.length >= most) break;
      const found = Object.getOwnPropertyDescriptor(value, key);
      if (found && 'value' in found && !(Array.isArray(value) && key === 'length'))
        list.push([key, found.value]);
    }
  return list;
}

/** The object that the protocol's thread calls. */
export interface DebugView {
  /** Names and values of the cells. */
  readonly bindings: Record<string, unknown>;
  readonly op: object;
  readonly import: unknown;
  globals(): object;
  children(value: object, hidden: readonly string[]): VariableView[];
  child(value: object, name: string): unknown;
  bundle(value: unknown): Bundle;
  /** One line for a value. */
  text(value: unknown): string;
  /** Sets a member of a value to what a box holds. */
  assign(value: object, name: string, box: { value: unknown }): void;
  /** Declares a copy of a boxed value for the cells. */
  set(box: { value: unknown }, name: string): void;
}

/** Offers the view to the inspector. */
export function offerDebugView(
  bindings: Record<string, unknown>,
  op: object,
  importer: unknown,
  variables: () => [string, unknown][],
): void {
  const view: DebugView = {
    bindings,
    op,
    import: importer,
    globals: () => Object.assign(Object.create(null) as object, Object.fromEntries(variables())),
    children: (value, hidden) =>
      members(value)
        .filter(([name]) => !hidden.includes(name))
        .map(([name, item]) => member(name, item)),
    child: (value, name) => members(value).find(([key]) => key === name)?.[1],
    text: (value) => (typeof value === 'string' ? value : textOf(value)),
    assign(value, name, box) {
      if (value instanceof Map) {
        for (const key of value.keys()) if (textOf(key) === name) return void value.set(key, box.value);
      } else if (!isTensor(value) && !(value instanceof Set) && Reflect.set(value, name, box.value)) return;
      throw new TypeError(`${name} of ${typeOf(value)} cannot be set`);
    },
    set: (box, name) => void (bindings[name] = box.value),
    bundle(value) {
      const bundle = bundleOf(value);
      // A picture that takes time cannot be waited for while the code stands still.
      if (bundle instanceof Promise || !bundle)
        return { data: { 'text/plain': inspect(value) }, metadata: {} };
      return bundle;
    },
  };
  Object.defineProperty(globalThis, Symbol.for('mxlab.debug'), { value: view, configurable: true });
}
