/** `Monitor`: collects a statistic of outputs, arguments and states of executors, every so many batches. */
import { describe, MXNetError } from '../core/index.js';
import { nd, NDArray } from '../ndarray/index.js';
import type { Executor } from '../symbol/index.js';

/** What is made of an array: one number's array, or several arrays. */
export type Statistic = (array: NDArray) => NDArray | NDArray[];

/** Batch, name, text of the statistic. */
export type MonitorEntry = readonly [batch: number, name: string, text: string];

export interface MonitorOptions {
  /** Default: the norm by the root of the size, |x|/sqrt(n). */
  stat_func?: Statistic | null;
  /** Only names that match from their beginning are looked at: `.*weight`. */
  pattern?: string | RegExp;
  /** Sorts entries by name; otherwise they come in the order of computation. */
  sort?: boolean;
  /** Inputs of every operator as well. */
  monitor_all?: boolean;
}

const meanSize: Statistic = (array) => nd.norm(array).$div(Math.sqrt(array.size));

/** Names match from their beginning, as Python's `re.match` has it. */
function matcher(pattern: string | RegExp): RegExp {
  const { source, flags } = typeof pattern === 'string' ? new RegExp(pattern) : pattern;
  return new RegExp(`^(?:${source})`, flags.replace(/[gy]/g, ''));
}

const textOf = (value: NDArray): string =>
  value.size === 1 && value.shape.length === 1
    ? String(value.asscalar())
    : JSON.stringify(value.asnumpy().tolist());

/**
 * Monitors executors: `install` them, `tic` before a batch, `toc` (or `toc_print`) behind it. Every `interval`th batch is looked at;
 * the others cost nothing but a call.
 */
export class Monitor {
  readonly interval: number;
  readonly monitor_all: boolean;
  readonly sort: boolean;
  /** Batches so far. */
  step = 0;
  /** Whether the current batch is looked at. */
  activated = false;
  readonly #stat: Statistic;
  readonly #pattern: RegExp;
  readonly #executors: Executor[] = [];
  #queue: [number, string, NDArray[]][] = [];

  /** Throws MXNetError for an interval that is no whole number above 0. */
  constructor(interval: number, options: MonitorOptions = {}) {
    if (!Number.isInteger(interval) || interval < 1)
      throw new MXNetError('bad value', {
        op: 'Monitor',
        argument: 'interval',
        expected: 'a whole number of batches, at least 1',
        given: describe(interval),
      });
    this.interval = interval;
    this.#stat = options.stat_func ?? meanSize;
    this.#pattern = matcher(options.pattern ?? '.*');
    this.sort = options.sort ?? false;
    this.monitor_all = options.monitor_all ?? false;
  }

  /** Looks at an executor from now on. Several may be installed. */
  install(executor: Executor): void {
    executor.set_monitor_callback((name, array) => {
      if (this.activated) this.#take(name, array);
    }, this.monitor_all);
    this.#executors.push(executor);
  }

  #take(name: string, array: NDArray): void {
    if (!this.#pattern.test(name)) return;
    const found = this.#stat(array);
    const list = found instanceof NDArray ? [found] : found;
    if (!Array.isArray(list) || !list.every((one) => one instanceof NDArray))
      throw new MXNetError('bad statistic', {
        op: 'Monitor',
        argument: 'stat_func',
        expected: 'an NDArray, or a list of them, for each array',
        given: describe(found),
      });
    this.#queue.push([this.step, name, list]);
  }

  /** Begins a batch: call it before `forward`. */
  tic(): void {
    if (this.step % this.interval === 0) {
      this.#queue = [];
      this.activated = true;
    }
    this.step++;
  }

  /** Ends a batch: what was collected, arguments and auxiliary states last. Empty for batches that are not looked at. */
  toc(): MonitorEntry[] {
    if (!this.activated) return [];
    for (const { arg_dict, aux_dict } of this.#executors)
      for (const [name, array] of [...Object.entries(arg_dict), ...Object.entries(aux_dict)])
        this.#take(name, array);
    this.activated = false;
    const queue = this.#queue;
    this.#queue = [];
    if (this.sort) queue.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
    return queue.map(([step, name, values]) => [step, name, values.map(textOf).join('\t')]);
  }

  /** Ends a batch and prints what was collected, a line each. */
  toc_print(): void {
    for (const [step, name, text] of this.toc())
      console.log(`Batch: ${String(step).padStart(7)} ${name.padEnd(30)} ${text}`);
  }
}
