/** What the kernel uses of the machine: usage_reply, with the names of ipykernel (which are psutil's). */
import { readFileSync } from 'node:fs';
import { cpus, freemem, hostname, totalmem } from 'node:os';

let lastCpu = process.cpuUsage();
let lastTime = performance.now();
let lastHost = hostTimes();

/** Processor time of the whole machine, in milliseconds since it started. */
function hostTimes(): { busy: number; all: number } {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const { user, nice, sys, irq, idle } = times;
    busy += user + nice + sys + irq;
    all += user + nice + sys + irq + idle;
  }
  return { busy, all };
}

/** Resident bytes of another process of ours, such as the compiler; 0 where the system does not tell. */
function residentOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch (error) {
    // It has ended, or the system has no /proc.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

/** Content of usage_reply. `others`: processes that belong to the kernel. */
export function usage(others: readonly number[] = []): object {
  const now = performance.now();
  const cpu = process.cpuUsage(lastCpu);
  const elapsed = Math.max(now - lastTime, 1);
  const host = hostTimes();
  const hostElapsed = host.all - lastHost.all;
  const host_cpu_percent = hostElapsed > 0 ? (100 * (host.busy - lastHost.busy)) / hostElapsed : undefined;
  lastCpu = process.cpuUsage();
  lastTime = now;
  lastHost = host;
  const [total, available] = [totalmem(), freemem()];
  const used = total - available;
  return {
    hostname: hostname(),
    pid: process.pid,
    kernel_cpu: (100 * (cpu.user + cpu.system)) / 1000 / elapsed,
    kernel_memory: others.reduce((sum, pid) => sum + residentOf(pid), process.memoryUsage.rss()),
    cpu_count: cpus().length,
    ...(host_cpu_percent === undefined ? {} : { host_cpu_percent }),
    host_virtual_memory: { total, available, used, percent: (100 * used) / total },
  };
}
