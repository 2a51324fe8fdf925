/** Entry of the protocol's thread: starts the language service, binds the sockets and keeps an eye on the parent process. Bundled, see scripts/transpile.mjs. */
// First: it starts a process.
import { language } from './language_service.js';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { KernelDebugger } from './debugger/index.js';
import { readConnectionFile } from './protocol/connection.js';
import { log } from './protocol/log.js';
import { ProtocolServer } from './protocol/server.js';

interface ThreadData {
  connectionFile: string;
  state: Int32Array;
  inputPort: MessagePort;
  /** The notebook's folder. */
  directory: string;
}

const { connectionFile, state, inputPort, directory } = workerData as ThreadData;
const require = createRequire(import.meta.url);
const versionOf = (file: string): string => (require(file) as { version: string }).version;

// A broken message or handler must not end the thread that keeps the kernel reachable.
process.on('uncaughtException', (error) => log(`uncaught: ${error.stack}`));
process.on('unhandledRejection', (reason) => log(`unhandled: ${(reason as Error)?.stack ?? String(reason)}`));

/** Where history is kept; `MXLAB_HISTORY=off` keeps it in memory. */
function historyFile(): string | undefined {
  if (process.env['MXLAB_HISTORY'] === 'off') return undefined;
  const data = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return join(process.env['MXLAB_DATA_DIR'] || join(data, 'mxlab'), 'history.jsonl');
}

const server = new ProtocolServer({
  connection: readConnectionFile(connectionFile),
  identity: {
    version: versionOf('../../package.json'),
    languageVersion: versionOf('typescript/package.json'),
  },
  directory,
  historyFile: historyFile(),
  startLanguage: () => language,
  startDebugging: (emit) => new KernelDebugger({ emit, language: () => language }),
  session: parentPort!,
  nextMessage: () => receiveMessageOnPort(parentPort!),
  inputPort,
  state,
  closed(code) {
    parentPort!.postMessage({ kind: 'exit', code });
    // A main thread in a busy loop does not read its messages.
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1000);
  },
});

server.start().then(
  // The main thread waits for it: until now the processor was needed here.
  () => parentPort!.postMessage({ kind: 'bound' }),
  (error: Error) => {
    log(`the sockets of ${connectionFile} could not be bound: ${error.message}`);
    process.kill(process.pid, 'SIGTERM');
  },
);

// A kernel whose Jupyter server was killed must not stay behind.
if (process.env['JPY_PARENT_PID']) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void server.close(1);
  }, 1000).unref();
}
