/** The kernel's process: `node main.js CONNECTION_FILE`. Starts the protocol's thread first, so that it answers while the rest loads. */
import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { shared, type ToSession } from './protocol/link.js';

const [connectionFile] = process.argv.slice(2);
if (!connectionFile) {
  console.error('usage: node main.js CONNECTION_FILE (Jupyter gives it; see `mxlab install`)');
  process.exit(2);
}

const state = new Int32Array(new SharedArrayBuffer(4 * shared.length));
const { port1: inputPort, port2: remoteInputPort } = new MessageChannel();
const worker = new Worker(new URL('./protocol_thread.cjs', import.meta.url), {
  workerData: { connectionFile, state, inputPort: remoteInputPort, directory: process.cwd() },
  transferList: [remoteInputPort],
});
// Without its protocol the kernel is deaf: end, so that Jupyter restarts it.
worker.on('error', (error) => {
  process.stderr.write(`[mxlab kernel] the protocol's thread ended: ${error.stack}\n`);
  process.kill(process.pid, 'SIGKILL');
});

const early: ToSession[] = [];
const queue = (message: ToSession) => early.push(message);
// Nothing comes before the sockets are bound; loading the library now would slow that down.
await once(worker, 'message');
worker.on('message', queue);

const { handOver, Session } = await import('./session/index.js');
const session = new Session({
  link: { post: (message) => worker.postMessage(...handOver(message)) },
  inputPort,
  state,
  directory: process.cwd(),
});
worker.off('message', queue);
worker.on('message', (message: ToSession) => void session.receive(message));
for (const message of early) void session.receive(message);
