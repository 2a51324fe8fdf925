/** MurmurHash2, by which front ends name the sources of cells (https://github.com/aappleby/smhasher, MurmurHash2.cpp). */

const multiplier = 0x5bd1e995;

/** The 32-bit hash of a text's UTF-8 bytes. */
export function murmur2(text: string, seed: number): number {
  const bytes = Buffer.from(text, 'utf8');
  let hash = seed ^ bytes.length;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    let word = Math.imul(bytes.readInt32LE(at), multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  const rest = bytes.length - at;
  for (let i = 0; i < rest; i++) hash ^= bytes[at + i]! << (8 * i);
  if (rest) hash = Math.imul(hash, multiplier);
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return (hash ^ (hash >>> 15)) >>> 0;
}
