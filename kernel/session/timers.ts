/** Timers of cells: their callbacks belong to the cell, can be interrupted, and end with an interrupted cell. */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';
import { scopeOfTimers } from './ownership.js';
import { breakable } from './user_code.js';

type Callback = (...args: unknown[]) => unknown;
type Start = (callback: Callback, ...rest: any[]) => { unref(): unknown };
type Stop = (timer: never) => void;

const require = createRequire(import.meta.url);

function wrap(start: Start, stop: Stop, repeats: boolean): Start {
  return (callback, ...rest) => {
    const scope = typeof callback === 'function' ? scopeOfTimers() : undefined;
    if (!scope) return start(callback, ...rest);
    const cancel = () => stop(timer as never);
    const timer = start(
      (...args: unknown[]) => {
        if (!repeats) scope.cancels.delete(cancel);
        breakable(scope, () => callback(...args));
      },
      ...rest,
    );
    scope.cancels.add(cancel);
    return timer;
  };
}

/** The promise form, with the options of node:timers/promises. */
function promised(start: Start, hasDelay: boolean) {
  return (...args: unknown[]): Promise<unknown> => {
    const [delay, value, options] = hasDelay ? args : [0, ...args];
    const { signal, ref = true } = (options ?? {}) as { signal?: AbortSignal; ref?: boolean };
    return new Promise((resolve, reject) => {
      const fail = () =>
        reject(new DOMException('The operation was aborted', { name: 'AbortError', cause: signal?.reason }));
      if (signal?.aborted) return fail();
      signal?.addEventListener('abort', fail, { once: true });
      const done = () => {
        signal?.removeEventListener('abort', fail);
        resolve(value);
      };
      const timer = hasDelay ? start(done, delay) : start(done);
      if (!ref) timer.unref();
    });
  };
}

/** Replaces the timers of globalThis, node:timers and node:timers/promises. */
export function installTimers(): void {
  const timers = require('node:timers') as Record<string, unknown>;
  const promises = require('node:timers/promises') as Record<string, unknown>;
  const kinds = [
    ['setTimeout', 'clearTimeout', false, true],
    ['setInterval', 'clearInterval', true, true],
    ['setImmediate', 'clearImmediate', false, false],
  ] as const;
  for (const [name, clear, repeats, hasDelay] of kinds) {
    const wrapped = wrap(timers[name] as Start, timers[clear] as Stop, repeats);
    Object.defineProperty(wrapped, 'name', { value: name });
    if (name !== 'setInterval') {
      const promise = promised(wrapped, hasDelay);
      Object.defineProperty(wrapped, promisify.custom, { value: promise });
      promises[name] = promise;
    }
    timers[name] = wrapped;
    (globalThis as Record<string, unknown>)[name] = wrapped;
  }
  syncBuiltinESMExports();
}
