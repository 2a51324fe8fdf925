/** A crash of the process, in words: which signal, why, what to do. The crashed thread waits until they are out. */
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants } from 'node:os';
import { basename } from 'node:path';
import type { ErrorContent } from './messages.js';

/** `CrashReport` of native/binding/guard/guard.cc. */
export interface CrashReport {
  signal: string;
  /** Above 0: the processor's fault; else another call or process sent the signal. */
  code: number;
  instruction: bigint;
  address: bigint;
}

const reportBytes = 24;

/** Calls `crashed` once, when a report comes. */
export function watchCrashes(descriptor: number, crashed: (report: CrashReport) => void): void {
  new Socket({ fd: descriptor, readable: true, writable: false }).once('data', (bytes: Buffer) => {
    if (bytes.length < reportBytes) return;
    const number = bytes.readInt32LE(0);
    const [signal = `signal ${number}`] =
      Object.entries(constants.signals).find(([, value]) => value === number) ?? [];
    crashed({
      signal,
      code: bytes.readInt32LE(4),
      instruction: bytes.readBigUInt64LE(8),
      address: bytes.readBigUInt64LE(16),
    });
  });
}

const meanings: Readonly<Record<string, string>> = {
  SIGSEGV: 'native code used memory that is not its own',
  SIGBUS: 'native code used memory that is not there',
  SIGABRT: 'native code called abort()',
  SIGILL: 'the processor does not know an instruction',
  SIGFPE: 'native code divided a whole number by zero',
  SIGTRAP: 'a check inside native code failed',
  SIGSYS: 'a system call is not allowed here',
};

/** The file whose code stands at an address, by the system's map of this process. */
export function libraryAt(
  address: bigint,
  maps: string = readFileSync('/proc/self/maps', 'utf8'),
): string | undefined {
  for (const line of maps.split('\n')) {
    const [, begin, end, path] = /^([\da-f]+)-([\da-f]+) \S+ \S+ \S+ \d+\s+(\/.*)$/.exec(line) ?? [];
    if (path && address >= BigInt(`0x${begin!}`) && address < BigInt(`0x${end!}`)) return path;
  }
  return undefined;
}

function placeOf({ code, instruction }: CrashReport): string {
  if (code <= 0 || process.platform !== 'linux') return '';
  const library = libraryAt(instruction);
  if (!library) return '';
  return library === process.execPath ? ', in Node itself' : `, in ${basename(library)}`;
}

/** Content of the cell's error. `lastWords`: the end of the process's standard error. */
export function crashContent(report: CrashReport, lastWords: string): ErrorContent {
  const { signal, code, address } = report;
  const [, heap] = /FATAL ERROR: (.*(?:out of memory|Allocation failed|heap limit).*)/.exec(lastWords) ?? [];
  const [, fatal] = /(?:FATAL ERROR: |terminate called [^]*what\(\): +)(.*)/.exec(lastWords) ?? [];
  let reason = meanings[signal] ?? 'the process was ended';
  let advice = 'The last package of native code that this cell called is the first to look at.';
  if (code <= 0 && signal !== 'SIGABRT') {
    reason = 'another program, or process.kill, sent this signal';
    advice = '';
  }
  if (heap) {
    reason = `the JavaScript heap is full (${heap.trim()})`;
    advice =
      'Keep fewer objects, or give it more: NODE_OPTIONS=--max-old-space-size=8192 in the environment of the kernel. Arrays of mxlab lie outside of it.';
  } else if (fatal) reason = fatal.trim();
  const at = signal === 'SIGSEGV' && code > 0 ? ` (address 0x${address.toString(16)})` : '';
  const evalue = `${signal}: ${reason}${at}${placeOf(report)}`;
  return {
    ename: 'KernelCrash',
    evalue,
    traceback: [
      `\x1b[31mKernelCrash\x1b[0m: ${evalue}`,
      `The kernel's process ends here; what cells have declared is lost. ${advice}`.trimEnd(),
    ],
  };
}
