/** Beats a kernel's heart from a thread of its own, where the test's work delays nothing, and keeps the longest wait. */
import { Worker } from 'node:worker_threads';

const source = `
const { parentPort, workerData } = require('node:worker_threads');
const { Request } = require('zeromq');
const socket = new Request({ linger: 0 });
socket.connect(workerData.address);
let isOver = false;
let longest = 0;
let own = 0;
let count = 0;
parentPort.once('message', () => (isOver = true));
(async () => {
  while (!isOver) {
    const begun = performance.now();
    await socket.send('ping');
    await socket.receive();
    count++;
    longest = Math.max(longest, performance.now() - begun);
    // How late a timer comes tells how late this machine is.
    const slept = performance.now();
    await new Promise((done) => setTimeout(done, 2));
    own = Math.max(own, performance.now() - slept - 2);
  }
  socket.close();
  parentPort.postMessage({ count, longest, own });
})();
`;

export interface Heartbeats {
  /** How many were answered. */
  count: number;
  /** Longest wait for an answer in milliseconds. */
  longest: number;
  /** How late the watching thread itself was at worst. */
  own: number;
}

/** Starts beating; the function it returns stops and tells. */
export async function watchHeartbeat(address: string): Promise<() => Promise<Heartbeats>> {
  const worker = new Worker(source, { eval: true, workerData: { address } });
  await new Promise((done) => worker.once('online', done));
  return async () => {
    const told = new Promise<Heartbeats>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    worker.postMessage('stop');
    const beats = await told;
    await worker.terminate();
    return beats;
  };
}
