/** How much memory the engine may use, and how it asks V8 for collections. */
import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MXNetError } from '../core/errors.js';

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

/** Bytes of a text such as `6G`, `1500M` or `2000000000`; throws MXNetError, which names the variable, for anything else. */
export function parseBytes(text: string, variable = 'MXLAB_MEMORY_BUDGET'): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?\s*$/i.exec(text);
  const bytes = match ? Number(match[1]) * UNITS[match[2]!.toUpperCase()]! : 0;
  if (!(bytes >= 1)) {
    throw new MXNetError('is not a size', {
      argument: variable,
      expected: 'e.g. 6G or 1500M',
      given: text,
    });
  }
  return Math.floor(bytes);
}

/** The memory that this process may use: the cgroup's limit (version 2, then 1) or the machine's memory. */
function availableBytes(): number {
  for (const file of ['/sys/fs/cgroup/memory.max', '/sys/fs/cgroup/memory/memory.limit_in_bytes']) {
    try {
      const limit = Number(readFileSync(file, 'utf8'));
      if (limit > 0 && limit < totalmem()) return limit;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }
  return totalmem();
}

/** What the engine is told about memory, in bytes. */
export interface MemoryBudgets {
  /** From here on full collections are tried. */
  softBudget: number;
  /** What arrays may use at most. */
  hardBudget: number;
  /**
   * How much memory of released arrays queued work may still use before calls that want more wait for the queue. The engine takes an
   * eighth of the hard budget where it is left out.
   */
  queueBytes?: number;
}

/** What MXLAB_MEMORY_BUDGET and MXLAB_QUEUE_BYTES say, or what suits this machine. */
export function memoryBudgets(): MemoryBudgets {
  const chosen = process.env.MXLAB_MEMORY_BUDGET;
  const hardBudget = chosen ? parseBytes(chosen) : Math.floor(availableBytes() * 0.8);
  const queued = process.env.MXLAB_QUEUE_BYTES;
  return {
    softBudget: Math.floor(hardBudget / 4),
    hardBudget,
    ...(queued ? { queueBytes: parseBytes(queued, 'MXLAB_QUEUE_BYTES') } : {}),
  };
}

/** A function that runs a minor or a major collection, or undefined where V8 refuses the flag. */
export function collector(): ((kind: 'minor' | 'major') => void) | undefined {
  setFlagsFromString('--expose_gc');
  const gc = runInNewContext('typeof gc === "function" ? gc : undefined') as NodeJS.GCFunction | undefined;
  // Without arguments: V8 11.3 leaves weakly held objects of the old generation alive when it is given options.
  return gc && ((kind) => void (kind === 'major' ? gc() : gc({ type: kind, execution: 'sync' })));
}
