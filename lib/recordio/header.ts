/** The header of image records: flag, label, two ids; labels of several numbers follow it. */
import { MXNetError } from '../core/index.js';
import type { RecordData } from './recordio.js';

/** `flag` is the number of labels behind the header, 0 when `label` is one number. */
export interface IRHeader {
  flag: number;
  /** One number or several. */
  label: number | Float32Array | readonly number[];
  /** Numbers; BigInt beyond 2^53. */
  id: number | bigint;
  id2: number | bigint;
}

/** A header from its four parts, as MXNet's named tuple: `IRHeader(0, 4, 2574, 0)`. */
export function IRHeader(
  flag: number,
  label: IRHeader['label'],
  id: number | bigint,
  id2: number | bigint,
): IRHeader {
  return { flag, label, id, id2 };
}

const headerBytes = 24;

/** Header and data as one record. Several labels set `flag` to their number. */
export function pack(header: IRHeader, s: RecordData): Uint8Array {
  const labels = typeof header.label === 'number' ? new Float32Array(0) : Float32Array.from(header.label);
  const head = Buffer.alloc(headerBytes);
  head.writeUInt32LE(labels.length, 0);
  head.writeFloatLE(typeof header.label === 'number' ? header.label : 0, 4);
  head.writeBigUInt64LE(BigInt(header.id), 8);
  head.writeBigUInt64LE(BigInt(header.id2), 16);
  const data = typeof s === 'string' ? Buffer.from(s, 'utf8') : new Uint8Array(s);
  return Buffer.concat([head, new Uint8Array(labels.buffer), data]);
}

/** Header and data of a record. Throws MXNetError when it is shorter than its header says. */
export function unpack(s: Uint8Array): [header: IRHeader, s: Uint8Array] {
  const view = new DataView(s.buffer, s.byteOffset, s.byteLength);
  const needs = (bytes: number): void => {
    if (s.length >= bytes) return;
    throw new MXNetError('the record is too short for its header', {
      op: 'recordio.unpack',
      expected: `${bytes} bytes`,
      given: String(s.length),
    });
  };
  needs(headerBytes);
  const flag = view.getUint32(0, true);
  const end = headerBytes + 4 * flag;
  needs(end);
  const label =
    flag === 0
      ? view.getFloat32(4, true)
      : new Float32Array(Uint8Array.from(s.subarray(headerBytes, end)).buffer);
  return [
    { flag, label, id: number(view.getBigUint64(8, true)), id2: number(view.getBigUint64(16, true)) },
    s.subarray(end),
  ];
}

function number(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
