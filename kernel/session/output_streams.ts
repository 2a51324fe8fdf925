/** process.stdout, process.stderr and console: what is written goes to the cell that wrote it. */
import { currentScope } from './ownership.js';
import type { SessionLink } from './session.js';

type Callback = (error?: Error | null) => void;

/** Redirects both streams. Returns a function that puts them back. */
export function captureStreams(link: SessionLink): () => void {
  const restore = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const original = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Callback, done?: Callback) => {
      const text =
        typeof chunk === 'string'
          ? chunk
          : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('utf8');
      if (text) link.post({ kind: 'stream', owner: currentScope()?.owner, name, text });
      const callback = typeof encoding === 'function' ? encoding : done;
      if (callback) process.nextTick(callback);
      return true;
    };
    return () => {
      stream.write = original;
    };
  });
  return () => restore.forEach((undo) => undo());
}
