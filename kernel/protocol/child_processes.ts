/** Programs that a cell waits for without listening (execSync and its like): an interrupt is passed on to them, as a terminal would. */
import { readdirSync, readFileSync } from 'node:fs';

/** Of the system's clock in /proc; the same on all that we run on. */
const ticksPerSecond = 100;

/** Reads a file of /proc; empty when the process has ended, or there is no /proc. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

function childrenOf(pid: number): number[] {
  let threads: string[];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

/** How long ago a process began, in milliseconds. */
function ageOf(pid: number): number {
  // The name, in brackets, may hold anything.
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ');
  const [uptime] = read('/proc/uptime').split(' ');
  return 1000 * (Number(uptime) - Number(fields[19]) / ticksPerSecond);
}

const descendantsOf = (pid: number): number[] => [
  pid,
  ...childrenOf(pid).flatMap((child) => descendantsOf(child)),
];

function signal(pid: number, name: 'SIGINT' | 'SIGTERM'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has ended by itself, or belongs to somebody else.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** A process group of its own: started to outlive the kernel (`detached: true`). */
const isDetached = (pid: number): boolean =>
  read(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')[2] === String(pid);

/** Ends the programs that cells have started and that still run, as ipykernel does when it ends, but for detached ones. */
export function endChildren(kept: readonly number[]): void {
  for (const child of childrenOf(process.pid).filter((pid) => !kept.includes(pid) && !isDetached(pid)))
    for (const pid of descendantsOf(child)) signal(pid, 'SIGTERM');
}

/** Sends SIGINT to the programs of this process that began at most `ageMs` ago, and to theirs. `kept`: programs of our own. */
export function interruptChildren(ageMs: number, kept: readonly number[]): void {
  const isYoung = (pid: number): boolean => {
    const age = ageOf(pid);
    return Number.isFinite(age) && age <= ageMs + 2000 / ticksPerSecond;
  };
  for (const child of childrenOf(process.pid).filter((pid) => !kept.includes(pid) && isYoung(pid)))
    for (const pid of descendantsOf(child)) signal(pid, 'SIGINT');
}
