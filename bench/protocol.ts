/** How the runner and a measured process talk: JSON lines, one request and one answer at a time. */

/** Measure one line (computation `op` at a size) for about `seconds`. */
export interface Request {
  readonly line: string;
  readonly op: string;
  readonly size: number;
  readonly seconds: number;
}

/** Seconds per run of each sample, or null where the peer does not have the line. */
export interface Answer {
  readonly line: string;
  readonly samples: readonly number[] | null;
  readonly peakMegabytes: number;
  readonly error?: string;
}

/** Middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Times `run` in batches until `seconds` have passed; batches are long enough for the clock. Returns seconds per run. */
export function sample(run: () => void, seconds: number): number[] {
  run();
  let batch = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < batch; i++) run();
    const passed = (performance.now() - start) / 1000;
    // What takes seconds is measured by this one run.
    if (passed > 2 * seconds) return [passed / batch];
    if (passed > 0.004) break;
    batch *= passed > 0.0005 ? Math.ceil(0.005 / passed) : 8;
  }
  const samples: number[] = [];
  const end = performance.now() + seconds * 1000;
  do {
    const start = performance.now();
    for (let i = 0; i < batch; i++) run();
    samples.push((performance.now() - start) / 1000 / batch);
  } while (performance.now() < end);
  return samples;
}
