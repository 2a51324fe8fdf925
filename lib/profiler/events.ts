/** What the profiler keeps: spans, counters and marks of all threads, on one clock. */

/** Something that took time. */
export interface SpanEvent {
  readonly kind: 'span';
  readonly name: string;
  /** MXNet's categories: `operator`, `MXNET_C_API`, `event`, a domain's name … */
  readonly category: string;
  /** `JavaScript` or `engine`. */
  readonly thread: Thread;
  /** Microseconds since the profiler was started first. */
  readonly begin: number;
  readonly end: number;
  readonly detail?: Detail;
}

/** A number at a time. */
export interface CounterEvent {
  readonly kind: 'counter';
  readonly name: string;
  readonly category: string;
  readonly at: number;
  readonly value: number;
}

/** An instant. */
export interface MarkEvent {
  readonly kind: 'mark';
  readonly name: string;
  readonly category: string;
  readonly at: number;
  readonly reach: MarkReach;
}

export type ProfileEvent = SpanEvent | CounterEvent | MarkEvent;
export type Thread = 'JavaScript' | 'engine';
export const markReaches = ['global', 'process', 'thread', 'task', 'marker'] as const;
export type MarkReach = (typeof markReaches)[number];

/** What else is known of an operator's run. */
export interface Detail {
  /** Types and shapes, `float32 (2, 3), float32 (3,)`. */
  readonly inputs?: string;
  readonly outputs?: string;
  /** Node of a bound graph; several, separated by `+`, where they ran together. */
  readonly node?: string;
  /** Names of the `profiler.scope`s around the call, the outermost first, joined by `/`. */
  readonly scope?: string;
  /** Operators that ran together, piece by piece. */
  readonly fused?: number;
}

/** MXNet's names of the categories that tables treat in their own way. */
export const categories = {
  operator: 'operator',
  memory: 'Device Storage',
  api: 'MXNET_C_API',
} as const;

/** Microseconds of the clock that the engine's time stamps use too. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1000;
