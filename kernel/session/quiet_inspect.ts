/** Promises and timers without the marks that Node 20 puts on them to know their cell: they would fill the output. */
import { inspect } from 'node:util';

const marks = /^(async_id_symbol|trigger_async_id_symbol|asyncId|triggerId|kResourceStore|destroyed)$/;

function hide(value: object): void {
  for (const symbol of Object.getOwnPropertySymbols(value))
    if (marks.test(symbol.description ?? '')) Object.defineProperty(value, symbol, { enumerable: false });
}

type Show = (this: object, depth: number, options: object, print: typeof inspect) => unknown;

/** Makes `console.log` and results show them plainly. */
export function quietInspection(): void {
  const timer = setTimeout(() => {}, 0);
  clearTimeout(timer);
  const immediate = setImmediate(() => {});
  clearImmediate(immediate);
  for (const prototype of [
    Promise.prototype,
    Object.getPrototypeOf(timer),
    Object.getPrototypeOf(immediate),
  ] as Record<symbol, Show>[]) {
    const former = prototype[inspect.custom];
    const show: Show = function (depth, options, print) {
      hide(this);
      // Itself: Node goes on as if there were no such method.
      return former ? former.call(this, depth, options, print) : this;
    };
    Object.defineProperty(prototype, inspect.custom, { value: show, configurable: true, writable: true });
  }
}
