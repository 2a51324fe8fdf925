/** NumPy's `.npz` files: a zip archive of `.npy` files, one a name. */
import { namesOrNumbers, denseParts, type Contents, type Savable } from './saved.js';
import { ByteReader } from './byte_reader.js';
import { npyEntry, npyPieces } from './npy.js';
import type { Source } from './source.js';
import { zipMembers, zipPieces } from './zip.js';

/** First bytes of an archive; an empty one begins with its end record. */
export const zipMagics = ['PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06'];

/** What an archive holds, by name without the ending. Throws MXNetError for members that are not arrays. */
export function npzContents(source: Source): Contents {
  const entries = zipMembers(source).map((member) => {
    const reader = new ByteReader(member.open());
    reader.part = 'header';
    const entry = npyEntry(reader, member.name.replace(/\.npy$/, ''));
    reader.end();
    return entry;
  });
  return { isNamed: true, entries };
}

/** The bytes of an archive, in pieces. */
export function npzPieces(data: Savable): Generator<Uint8Array> {
  const parts = denseParts(data);
  const names = namesOrNumbers(parts);
  return zipPieces(
    parts.arrays.map((array, index) => ({ name: `${names[index]}.npy`, pieces: () => npyPieces(array) })),
  );
}
