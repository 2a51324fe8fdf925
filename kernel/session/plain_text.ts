/** Promises and timers look in output as they do in plain Node: what the kernel's bookkeeping notes on them stays out of sight. */
import { inspect } from 'node:util';

/** What Node puts on objects while an AsyncLocalStorage is in use. */
const notes = new Set(['async_id_symbol', 'trigger_async_id_symbol', 'kResourceStore']);

/** Hides the notes from `inspect`, which then goes on as usual. */
function hideNotes(this: object): object {
  for (const symbol of Object.getOwnPropertySymbols(this))
    if (notes.has(symbol.description ?? '')) Object.defineProperty(this, symbol, { enumerable: false });
  return this;
}

/** Installs it for promises and for what setTimeout, setInterval and setImmediate give. */
export function installPlainText(): void {
  const timeout = setTimeout(() => {}, 0);
  const immediate = setImmediate(() => {});
  clearTimeout(timeout);
  clearImmediate(immediate);
  const kinds: object[] = [Promise, timeout.constructor, immediate.constructor];
  for (const kind of kinds)
    Object.defineProperty((kind as { prototype: object }).prototype, inspect.custom, {
      configurable: true,
      writable: true,
      value: hideNotes,
    });
}
