// The worker thread in which Graphviz runs: it cannot be interrupted, so the thread is ended when it takes too long.
import { parentPort } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const port = parentPort!;
const graphviz = await Graphviz.load();

port.on('message', ({ id, dot, format }: { id: number; dot: string; format: 'json' | 'dot' }) => {
  try {
    port.postMessage({ id, text: graphviz.layout(dot, format, 'dot') });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
port.postMessage({ ready: true });
