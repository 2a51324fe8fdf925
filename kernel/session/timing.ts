/** `%time` and `%timeit`: how long code takes, told as IPython tells it. */
import { wait } from './waiting.js';

const units = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
] as const;

/** Seconds with three digits and a fitting unit. */
export function durationText(seconds: number): string {
  const [scale, unit] = units.find(([least]) => seconds >= least) ?? units[3];
  return `${Number((seconds / scale).toPrecision(3))} ${unit}`;
}

/** Starts a clock; the function it returns stops it and prints. */
export function startClock(): () => void {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  return () => {
    const elapsed = (performance.now() - begun) / 1e3;
    const { user, system } = process.cpuUsage(cpu);
    const [own, kernel, both] = [user, system, user + system].map((micros) => durationText(micros / 1e6));
    console.log(
      `CPU times: user ${own}, sys: ${kernel}, total: ${both}\nWall time: ${durationText(elapsed)}`,
    );
  };
}

async function loop(run: () => unknown, count: number): Promise<number> {
  const begun = performance.now();
  for (let index = 0; index < count; index++) {
    const value = run();
    if (value instanceof Promise) await wait(value);
  }
  return (performance.now() - begun) / 1e3;
}

/** One run takes at least this long, so that the clock's grain does not count. */
const leastSeconds = 0.1;

/** Runs a function many times and prints mean and deviation. `options`: `-n LOOPS -r RUNS`. */
export async function timeIt(options: string, run: () => unknown): Promise<void> {
  const number = (letter: string) => {
    const found = new RegExp(`-${letter}\\s*(\\d+)`).exec(options);
    return found ? Math.max(1, Number(found[1])) : undefined;
  };
  const runs = number('r') ?? 7;
  let loops = number('n');
  if (loops === undefined) {
    loops = 1;
    while ((await loop(run, loops)) < leastSeconds && loops < 1e9) loops *= 10;
  }
  const times: number[] = [];
  for (let index = 0; index < runs; index++) times.push((await loop(run, loops)) / loops);
  const mean = times.reduce((sum, time) => sum + time, 0) / runs;
  const deviation = Math.sqrt(times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / runs);
  console.log(
    `${durationText(mean)} ± ${durationText(deviation)} per loop (mean ± std. dev. of ${runs} run${runs === 1 ? '' : 's'}, ${loops.toLocaleString('en-US')} loop${loops === 1 ? '' : 's'} each)`,
  );
}
