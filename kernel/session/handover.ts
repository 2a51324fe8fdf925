/** How messages go to the protocol's thread: what is large is made into bytes here and moved, so that nothing stops over there. */
import type { ToProtocol } from '../protocol/index.js';

/** Characters or bytes from which on moving is worth it. */
const large = 1 << 18;
const encoder = new TextEncoder();

/** The bytes of any view of memory, in memory of their own. */
const copy = (bytes: ArrayBufferView | ArrayBuffer): Uint8Array =>
  ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).slice()
    : new Uint8Array(bytes).slice();

/** The message to be posted and what of it is moved. Arrays of the user's are copied: he may go on to write into them. */
export function handOver(message: ToProtocol): [ToProtocol, ArrayBuffer[]] {
  if (message.kind !== 'publish') return [message, []];
  const moved: ArrayBuffer[] = [];
  let { content, buffers } = message;
  if (typeof content === 'string' && content.length > large) {
    content = encoder.encode(content);
    moved.push(content.buffer as ArrayBuffer);
  }
  if (buffers?.some(({ byteLength }) => byteLength > large)) {
    buffers = buffers.map(copy);
    moved.push(...buffers.map(({ buffer }) => buffer as ArrayBuffer));
  }
  if (moved.length === 0) return [message, []];
  return [{ ...message, content, ...(buffers ? { buffers } : {}) }, moved];
}
