/** The wire format: frames to messages and back, signed with HMAC-SHA256. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { protocolVersion, type Header, type Message, type Outgoing } from './messages.js';
import { trace } from './log.js';

const delimiter = Buffer.from('<IDS|MSG>');

/** What is signed at once: a few milliseconds. */
const pieceBytes = 1 << 20;

/** A received message that is not let in; `reason` goes to the log. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

/** Encodes and decodes messages of one connection. */
export class Wire {
  readonly session = randomUUID();
  #count = 0;

  /** @param key the connection file's key; empty means unsigned. */
  constructor(
    private readonly key: string,
    private readonly scheme = 'hmac-sha256',
    private readonly username = 'kernel',
  ) {
    if (key && !scheme.startsWith('hmac-'))
      throw new WireError(`signature scheme '${scheme}' is not known; expected hmac-sha256`);
  }

  /** An id for a message. */
  nextId(): string {
    return `${this.session}_${this.#count++}`;
  }

  #sign(frames: readonly Uint8Array[]): string {
    if (!this.key) return '';
    const hmac = createHmac(this.scheme.slice('hmac-'.length), this.key);
    for (const frame of frames) hmac.update(frame);
    return hmac.digest('hex');
  }

  /** Frames of one multipart message to a message. Raises WireError on a wrong signature, missing frames or JSON that is none. */
  decode(frames: readonly Uint8Array[]): Message {
    const at = frames.findIndex((frame) => delimiter.equals(frame));
    if (at < 0) throw new WireError('no <IDS|MSG> delimiter');
    const [signature, ...parts] = frames.slice(at + 1);
    if (!signature || parts.length < 4) throw new WireError(`${frames.length} frames are too few`);
    const signed = parts.slice(0, 4);
    if (this.key) {
      const expected = Buffer.from(this.#sign(signed));
      if (expected.length !== signature.length || !timingSafeEqual(expected, signature))
        throw new WireError('wrong signature');
    }
    const [header, parentHeader, metadata, content] = signed.map((frame, index) => readObject(frame, index));
    if (typeof header!['msg_type'] !== 'string' || typeof header!['msg_id'] !== 'string')
      throw new WireError('the header names no msg_type or no msg_id');
    return {
      identities: frames.slice(0, at),
      header: header as unknown as Header,
      parentHeader: parentHeader as Partial<Header>,
      metadata: metadata!,
      content: content!,
      buffers: parts.slice(4),
    };
  }

  /** A message to frames; `identities` (or, on iopub, the topic) come first. */
  encode(message: Outgoing, identities: readonly Uint8Array[]): Uint8Array[] {
    const frames = this.#frames(message);
    return [...identities, delimiter, Buffer.from(this.#sign(frames)), ...frames, ...(message.buffers ?? [])];
  }

  /** As `encode`, for much content: the signature is computed piece by piece, and the sockets are served in between. */
  async encodeInTurns(message: Outgoing, identities: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const frames = this.#frames(message);
    let signature = '';
    if (this.key) {
      const hmac = createHmac(this.scheme.slice('hmac-'.length), this.key);
      for (const frame of frames)
        for (let at = 0; at < frame.length; at += pieceBytes) {
          hmac.update(frame.subarray(at, at + pieceBytes));
          if (frame.length > pieceBytes) await new Promise((turn) => setImmediate(turn));
        }
      signature = hmac.digest('hex');
    }
    return [...identities, delimiter, Buffer.from(signature), ...frames, ...(message.buffers ?? [])];
  }

  #frames(message: Outgoing): Uint8Array[] {
    const header: Header = {
      msg_id: message.id ?? this.nextId(),
      msg_type: message.type,
      session: this.session,
      username: this.username,
      date: new Date().toISOString(),
      version: protocolVersion,
    };
    const { content } = message;
    const isBytes = content instanceof Uint8Array;
    trace('->', message.type, isBytes ? `${content.byteLength} bytes` : content);
    const texts = [header, message.parent ?? {}, message.metadata ?? {}].map((part) => JSON.stringify(part));
    const last = isBytes || typeof content === 'string' ? content : JSON.stringify(content);
    return [...texts, last].map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  }
}

const frameNames = ['header', 'parent_header', 'metadata', 'content'];

function readObject(frame: Uint8Array, index: number): Record<string, unknown> {
  const text = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WireError(`${frameNames[index]} is not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new WireError(`${frameNames[index]} is not a JSON object`);
  return value as Record<string, unknown>;
}
