/** The one door to the native engine: loaded at the first use, configured for this machine. May use lib/core only. */
import { MXNetError, type ErrorFacts } from '../core/errors.js';
import { collector, memoryBudgets } from './budget.js';
import { placeOfCall } from './call_places.js';
import type { Door, Handle } from './door.js';
import { naive, readModes, type Modes } from './modes.js';
import { loadNative } from './native.js';
import { smallCalls } from './small_calls.js';

export type { Door, EngineInformation, Handle, MemoryStatistics } from './door.js';
export {
  engineTypes,
  matmulPrecisions,
  mostBulk,
  type EngineType,
  type MatmulPrecision,
  type Modes,
} from './modes.js';

let opened: Door | undefined;
/** The engine's own functions; `opened` may put something around them. */
let native: Door | undefined;
let present: Modes | undefined;
/** Puts itself around all functions while it is there: the profiler. */
let wrapping: ((door: Door) => Door) | undefined;

/** The engine of this thread. Throws MXNetError with possible solutions when it cannot be loaded. */
export function door(): Door {
  return (opened ??= open());
}

function open(): Door {
  native ??= start();
  const running = modes().engineType === 'NaiveEngine' ? naive(native) : native;
  return wrapping === undefined ? running : wrapping(running);
}

function start(): Door {
  const addon = loadNative();
  const collect = collector();
  // The notebook kernel leaves its shared cells here before it loads the library.
  const interruptFlag = (globalThis as Record<symbol, unknown>)[Symbol.for('mxlab.interruptFlag')];
  const { bulkSize, engineType } = modes();
  addon.configure({
    ...memoryBudgets(),
    smallCalls,
    bulkSize,
    collectsSmall: engineType !== 'NaiveEngine',
    ...(collect ? { collect } : {}),
    ...(interruptFlag instanceof Int32Array ? { interruptFlag } : {}),
  });
  // Neither process.exit() nor an uncaught error lets the addon clean up.
  process.once('exit', () => addon.end());
  // A plain object: V8 finds its functions faster than those of an addon's exports.
  return { ...addon };
}

/** How the engine runs now. Throws MXNetError where the environment names what does not exist. */
export function modes(): Readonly<Modes> {
  return (present ??= readModes());
}

/** Changes how the engine runs from here on. */
export function setModes(changes: Partial<Modes>): void {
  present = { ...modes(), ...changes };
  if (native === undefined) return;
  if (changes.engineType !== undefined) native.waitAll();
  native.configure({
    ...(changes.matmulPrecision === undefined
      ? {}
      : { roundsFactors: changes.matmulPrecision === 'bfloat16' }),
    bulkSize: present.bulkSize,
    collectsSmall: present.engineType !== 'NaiveEngine',
  });
  opened = open();
}

/** Puts a function around the door, or takes it off. */
export function wrapDoor(wrap: ((door: Door) => Door) | undefined): void {
  wrapping = wrap;
  if (native !== undefined) opened = open();
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

/** A bound graph that can tell which of its nodes an instruction computes. */
export interface GraphOfInstructions {
  factsOf(instruction: number): ErrorFacts;
  /** The node of each instruction. */
  nodeNames(): readonly (string | undefined)[];
}

const graphs = new Map<Handle, WeakRef<GraphOfInstructions>>();

/** From now on failures of this executor's instructions are told with the facts of the graph. */
export function nameInstructions(executor: Handle, graph: GraphOfInstructions): void {
  // Executors that were collected leave their entries behind.
  if (graphs.size % 256 === 255)
    for (const [handle, known] of graphs) if (known.deref() === undefined) graphs.delete(handle);
  graphs.set(executor, new WeakRef(graph));
}

/** The graph of an executor that was named, while it lives. */
export const graphOf = (executor: Handle): GraphOfInstructions | undefined => graphs.get(executor)?.deref();

/** Cuts `[graph 12:5]` or `[call q7]` off an engine's message; gives the message and what is known of that node or call. */
function located(message: string): { text: string; facts: ErrorFacts } {
  const call = / \[call (\w+)\]$/.exec(message);
  if (call) {
    const place = placeOfCall(call[1]!);
    return {
      text: message.slice(0, call.index),
      facts: place === undefined ? {} : { hint: `Called at ${place}` },
    };
  }
  const found = / \[graph (\d+):(\d+)\]$/.exec(message);
  if (!found) return { text: message, facts: {} };
  const graph = graphs.get(Number(found[1]))?.deref();
  return { text: message.slice(0, found.index), facts: graph?.factsOf(Number(found[2])) ?? {} };
}

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
      const { text, facts } = located(error.message);
      const label = /^(\w+): (.+)$/s.exec(text);
      const isOwn = label !== null && (label[1] === op || code === 'KernelFailed');
      const name = isOwn ? label[1] : op;
      const problem = isOwn ? label[2]! : text;
      return new MXNetError(problem, {
        ...(name === undefined ? {} : { op: name }),
        ...facts,
        cause: error,
      });
    }
    default:
      return error;
  }
}
