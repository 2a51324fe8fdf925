/** What the system says of processes: which are there, whose children, how much memory. */
import { readdirSync, readFileSync } from 'node:fs';

/** Process ids of the children of a process. */
export const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );

/** Children and theirs. */
export const descendants = (pid: number): number[] =>
  childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);

export function isAlive(pid: number): boolean {
  try {
    // A zombie waits only for its parent's attention.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Memory of a process and all below it: their shares of what they share, as `Pss` counts. */
export function residentBytes(pid: number): number {
  let total = 0;
  for (const one of [pid, ...descendants(pid)]) {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'));
    total += Number(found?.[1] ?? 0) * 1024;
  }
  return total;
}
