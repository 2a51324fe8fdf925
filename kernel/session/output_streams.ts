/** process.stdout, process.stderr and console: what is written goes to the cell that wrote it. */
import { StringDecoder } from 'node:string_decoder';
import { currentScope } from './ownership.js';
import type { SessionLink } from './session.js';

type Callback = (error?: Error | null) => void;

const nobody = {};

/** Text of a chunk; a character whose bytes come in two chunks of a cell is put together. */
function readerOfText() {
  const decoders = new WeakMap<object, StringDecoder>();
  return (chunk: string | Uint8Array, encoding: BufferEncoding): string => {
    if (typeof chunk === 'string' && /^utf-?8$/i.test(encoding)) return chunk;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, encoding)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const scope = currentScope() ?? nobody;
    let decoder = decoders.get(scope);
    if (!decoder) decoders.set(scope, (decoder = new StringDecoder('utf8')));
    return decoder.write(bytes);
  };
}

/** Redirects both streams. Returns a function that puts them back. */
export function captureStreams(link: SessionLink): () => void {
  const restore = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const original = stream.write.bind(stream);
    const read = readerOfText();
    stream.write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Callback, done?: Callback) => {
      const text = read(chunk, typeof encoding === 'string' ? encoding : 'utf8');
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
