/** Zip archives as NumPy writes them: members stored or deflated, sizes beyond 4 GiB too. */
import { crc32, inflateRawSync } from 'node:zlib';
import { ByteReader } from './byte_reader.js';
import { MemorySource, PartSource, type Source } from './source.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const WIDE = 0xffffffff;
/** Deflate makes nothing smaller than a 1032nd. */
const bestRatio = 1032;
const pieceBytes = 1 << 20;

/** A file in an archive; `open` reads it where it lies, or unpacks it, and checks its sum. */
export interface Member {
  readonly name: string;
  open(): Source;
}

/** The archive's table of contents. Throws MXNetError naming the place of damage. */
export function zipMembers(source: Source): Member[] {
  const reader = new ByteReader(source);
  reader.part = 'end of the archive';
  const { count, at } = findDirectory(reader);
  reader.part = 'table of contents';
  reader.seek(at);
  if (count > reader.rest / 46)
    throw reader.damaged(
      'impossible number of members',
      `at most ${Math.floor(reader.rest / 46)}`,
      String(count),
    );
  return Array.from({ length: count }, () => readMember(reader));
}

/** The end record stands at the end, before a comment of at most 64 KiB. */
function findDirectory(reader: ByteReader): { count: number; at: number } {
  const { source } = reader;
  const tail = new Uint8Array(Math.min(source.size, 22 + 65535));
  source.read(source.size - tail.length, tail);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const begin = view.getUint32(at + 16, true);
    if (count !== 0xffff && begin !== WIDE) return { count, at: begin };
    return findWideDirectory(reader, source.size - tail.length + at);
  }
  throw reader.damaged('the archive has no table of contents', 'an end record', 'none');
}

function findWideDirectory(reader: ByteReader, end: number): { count: number; at: number } {
  reader.seek(Math.max(0, end - 20));
  if (reader.u32() !== END64_LOCATOR)
    throw reader.damaged('the archive has no table of contents', 'a 64-bit locator', 'none');
  reader.u32();
  reader.seek(reader.place('offset of the end record'));
  if (reader.u32() !== END64)
    throw reader.damaged('the archive has no table of contents', 'a 64-bit end record', 'none');
  reader.skip(8 + 2 + 2 + 4 + 4 + 8);
  const count = reader.count('number of members', 1);
  reader.skip(8);
  return { count, at: reader.place('offset of the table of contents') };
}

interface Record {
  name: string;
  method: number;
  flags: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
}

function readMember(reader: ByteReader): Member {
  if (reader.u32() !== CENTRAL)
    throw reader.damaged('a member is not described', 'PK\\1\\2', 'something else');
  reader.skip(4);
  const flags = reader.u16();
  const method = reader.u16();
  reader.skip(4);
  const sum = reader.u32();
  let packed = reader.u32();
  let size = reader.u32();
  const nameLength = reader.u16();
  const extraLength = reader.u16();
  const commentLength = reader.u16();
  reader.skip(8);
  let at = reader.u32();
  const name = reader.text(nameLength);
  const extraEnd = reader.at + extraLength;
  while (extraEnd - reader.at >= 4) {
    const kind = reader.u16();
    const length = reader.u16();
    const next = reader.at + length;
    if (kind === 1) {
      if (size === WIDE) size = Number(reader.u64());
      if (packed === WIDE) packed = reader.place('size of a member');
      if (at === WIDE) at = reader.place('offset of a member');
    }
    reader.seek(next);
  }
  reader.seek(extraEnd);
  reader.skip(commentLength);
  return { name, open: () => open(reader.source, { name, method, flags, sum, packed, size, at }) };
}

function open(source: Source, { name, method, flags, sum, packed, size, at }: Record): Source {
  const reader = new ByteReader(source);
  reader.part = `member ${name}`;
  if (flags & 1) throw reader.damaged('the member is encrypted', 'an open one', name);
  reader.seek(at);
  if (reader.u32() !== LOCAL) throw reader.damaged('the member is not there', 'PK\\3\\4', 'something else');
  reader.skip(22);
  const nameLength = reader.u16();
  const extraLength = reader.u16();
  reader.skip(nameLength + extraLength);
  const begin = reader.skip(packed);
  const label = `${name} in ${source.name}`;
  let member: Source;
  if (method === 0 && size === packed) member = new PartSource(source, begin, size, label);
  else if (method === 8) member = new MemorySource(inflate(reader, begin, packed, size), label);
  else throw reader.damaged('unknown compression', 'stored (0) or deflated (8)', String(method));
  checkSum(reader, member, sum);
  return member;
}

function inflate(reader: ByteReader, begin: number, packed: number, size: number): Uint8Array {
  if (size > packed * bestRatio + 64) {
    throw reader.damaged('impossible size', `at most ${packed * bestRatio + 64}`, String(size));
  }
  reader.seek(begin);
  const input = reader.bytes(packed);
  let data: Uint8Array | undefined;
  try {
    data = inflateRawSync(input, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    throw reader.damaged('the member cannot be unpacked', `${size} bytes`, (cause as Error).message);
  }
  if (data.length === size) return data;
  throw reader.damaged('the member cannot be unpacked', `${size} bytes`, String(data.length));
}

function checkSum(reader: ByteReader, member: Source, expected: number): void {
  const piece = new Uint8Array(Math.min(pieceBytes, member.size));
  let sum = 0;
  for (let at = 0; at < member.size; at += pieceBytes) {
    const part = piece.subarray(0, Math.min(pieceBytes, member.size - at));
    member.read(at, part);
    sum = crc32(part, sum);
  }
  if (sum !== expected)
    throw reader.damaged('the check sum is wrong', expected.toString(16), sum.toString(16));
}

/** A file to put into an archive; `pieces` is run twice, for the sum and for the bytes. */
export interface NewMember {
  readonly name: string;
  pieces(): Iterable<Uint8Array>;
}

/** The bytes of an archive of stored members, in pieces. Every member has 64-bit sizes, as NumPy writes them. */
export function* zipPieces(members: Iterable<NewMember>): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, pieces } of members) {
    let sum = 0;
    let size = 0;
    for (const piece of pieces()) {
      sum = crc32(piece, sum);
      size += piece.length;
    }
    const text = Buffer.from(name, 'utf8');
    const local = Buffer.concat([
      u32(LOCAL),
      fixed(sum),
      u16(text.length, 20),
      text,
      u16(1, 16),
      u64(size, size),
    ]);
    yield local;
    yield* pieces();
    directory.push(
      Buffer.concat([
        u32(CENTRAL),
        u16(45),
        fixed(sum),
        u16(text.length, 28, 0, 0, 0),
        u32(0, WIDE),
        text,
        u16(1, 24),
        u64(size, size, at),
      ]),
    );
    at += local.length + size;
  }
  const table = Buffer.concat(directory);
  yield table;
  const count = directory.length;
  yield Buffer.concat([u32(END64), u64(44), u16(45, 45), u32(0, 0), u64(count, count, table.length, at)]);
  yield Buffer.concat([u32(END64_LOCATOR, 0), u64(at + table.length), u32(1)]);
  yield Buffer.concat([u32(END), u16(0, 0, 0xffff, 0xffff), u32(WIDE, WIDE), u16(0)]);
}

/** Version 4.5, names in UTF-8, stored, the first day of 1980, sum, sizes told in the 64-bit field. */
const fixed = (sum: number): Uint8Array => Buffer.concat([u16(45, 0x800, 0, 0, 0x21), u32(sum, WIDE, WIDE)]);

function u16(...values: number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(values).buffer);
}

function u32(...values: number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

function u64(...values: number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(values, BigInt).buffer);
}
