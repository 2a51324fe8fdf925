/** One value to one MIME bundle, by what the value says of itself (`Symbol.for('Jupyter.display')`) and always with text. */
import { inspect } from 'node:util';

/** Data by MIME type: text as strings, bytes as base64, JSON types as they are. */
export interface Bundle {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** Deno's convention: a method that returns data by MIME type, or a promise of it. */
export const displaySymbol = Symbol.for('Jupyter.display');

type SelfDisplaying = { [displaySymbol](): unknown };

/** The text form of a value: its own `nodejs.util.inspect.custom` method counts. */
export function inspectText(value: unknown): string {
  return inspect(value, { depth: 4, maxArrayLength: 100, maxStringLength: 1_000_000, breakLength: 100 });
}

function showsItself(value: unknown): value is SelfDisplaying {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  try {
    return typeof (value as Partial<SelfDisplaying>)[displaySymbol] === 'function';
  } catch {
    // A proxy that answers nothing.
    return false;
  }
}

/**
 * The bundle of a value; undefined when the value says that it shows nothing (its method returns null).
 * Errors thrown by the value's own method are passed on.
 */
export function bundleOf(value: unknown): Bundle | undefined | Promise<Bundle | undefined> {
  if (!showsItself(value)) return { data: { 'text/plain': inspectText(value) }, metadata: {} };
  const shown = value[displaySymbol]();
  return shown instanceof Promise ? shown.then((data: unknown) => finish(value, data)) : finish(value, shown);
}

function finish(value: unknown, shown: unknown): Bundle | undefined {
  if (shown === null || shown === undefined) return undefined;
  if (typeof shown !== 'object')
    throw new TypeError(
      `[Symbol.for('Jupyter.display')]() must return data by MIME type, e.g. { 'text/html': '<b>hi</b>' }; it returned ${inspectText(shown)}`,
    );
  const data = encodeData(shown as Record<string, unknown>);
  // Text comes from the value, not from here, where its own inspect method may exist only for consoles.
  if (!('text/plain' in data)) data['text/plain'] = inspectText(value);
  return { data, metadata: {} };
}

/** Makes data fit for JSON: bytes become base64. */
export function encodeData(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, item]) => item !== undefined)
      .map(([mime, item]) => [mime, encode(item)]),
  );
}

function encode(item: unknown): unknown {
  if (ArrayBuffer.isView(item))
    return Buffer.from(item.buffer, item.byteOffset, item.byteLength).toString('base64');
  if (item instanceof ArrayBuffer) return Buffer.from(item).toString('base64');
  return item;
}
