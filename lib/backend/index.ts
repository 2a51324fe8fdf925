/** The one door to the native engine: loaded at the first use, configured for this machine. May use lib/core only. */
import { MXNetError } from '../core/errors.js';
import { collector, memoryBudgets } from './budget.js';
import type { Door } from './door.js';
import { loadNative } from './native.js';
import { smallCalls } from './small_calls.js';

export type { Door, EngineInformation, Handle, MemoryStatistics } from './door.js';

let opened: Door | undefined;

/** The engine of this thread. Throws MXNetError with possible solutions when it cannot be loaded. */
export function door(): Door {
  return (opened ??= open());
}

function open(): Door {
  const native = loadNative();
  const collect = collector();
  // The notebook kernel leaves its shared cells here before it loads the library.
  const interruptFlag = (globalThis as Record<symbol, unknown>)[Symbol.for('mxlab.interruptFlag')];
  native.configure({
    ...memoryBudgets(),
    smallCalls,
    ...(collect ? { collect } : {}),
    ...(interruptFlag instanceof Int32Array ? { interruptFlag } : {}),
  });
  // A plain object: V8 finds its functions faster than those of an addon's exports.
  return { ...native };
}

/** True when the engine was loaded already; for those who only want to report figures. */
export function isOpen(): boolean {
  return opened !== undefined;
}

/** The `code` of an error thrown by the door. */
export type EngineErrorCode =
  | 'BadHandle'
  | 'BadArgument'
  | 'MetaMismatch'
  | 'OutOfMemory'
  | 'KernelFailed'
  | 'KeyboardInterrupt'
  | 'Unknown';

/**
 * An error of the door as MXNetError; anything else, and KeyboardInterrupt, comes back as it is.
 * The engine's messages begin with the plan's label where they concern an operator: `label: what happened`.
 */
export function explain(error: unknown, op?: string): unknown {
  if (!(error instanceof Error) || error instanceof MXNetError) return error;
  const code = (error as { code?: EngineErrorCode }).code;
  switch (code) {
    case 'KernelFailed':
    case 'MetaMismatch':
    case 'BadArgument':
    case 'BadHandle':
    case 'OutOfMemory': {
      // What a kernel reports is told of its operator, not of the reading that brought it to light.
      const label = /^(\w+): (.+)$/s.exec(error.message);
      const isOwn = label !== null && (label[1] === op || code === 'KernelFailed');
      const name = isOwn ? label[1] : op;
      const problem = isOwn ? label[2]! : error.message;
      return new MXNetError(problem, { ...(name === undefined ? {} : { op: name }), cause: error });
    }
    default:
      return error;
  }
}
