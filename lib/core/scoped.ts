/** Runs callbacks inside a scope: the one rule for when a scope ends, for arrays' devices, flags and names alike. */

/** Calls back and returns its value; `leave` is called at its end, also when it throws, or when its promise settles. */
export function scoped<T>(leave: () => void, callback: () => T): T {
  let pending = false;
  try {
    const value = callback();
    if (value instanceof Promise) {
      pending = true;
      return value.finally(leave) as T;
    }
    return value;
  } finally {
    if (!pending) leave();
  }
}
