// A profile as plain data: what the profiler of the library gives, and other tools may.

/** Something that took time; times in microseconds. */
export interface ProfileSpan {
  kind: 'span';
  name: string;
  category: string;
  thread: string;
  begin: number;
  end: number;
  detail?: { inputs?: string; outputs?: string; node?: string; scope?: string; fused?: number };
}

/** A number at a time. */
export interface ProfileCounter {
  kind: 'counter';
  name: string;
  category: string;
  at: number;
  value: number;
}

/** An instant. */
export interface ProfileMark {
  kind: 'mark';
  name: string;
  category: string;
  at: number;
}

export type ProfileEvent = ProfileSpan | ProfileCounter | ProfileMark;

/** Figures of one category: milliseconds, kilobytes for memory. */
export interface ProfileTable {
  category: string;
  isMemory: boolean;
  rows: { name: string; count: number; total: number; min: number; max: number; avg: number }[];
}

export interface ProfileData {
  events: ProfileEvent[];
  statistics: ProfileTable[];
  /** The same with operators of bound graphs by node. */
  nodes: ProfileTable[];
  /** Records that found no place. */
  lost: number;
}
