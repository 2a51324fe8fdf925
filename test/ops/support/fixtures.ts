/** Reads what test/oracle/record.py recorded from real MXNet. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDType, type DType, type Shape } from '../../../lib/core/index.js';
import { root } from '../../support/files.js';
import { join } from 'node:path';

/** An array of a fixture. */
export interface Recorded {
  readonly dtype: DType;
  readonly shape: Shape;
  readonly values: number[];
}

export interface Fixture {
  readonly id: string;
  readonly op: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly training: boolean;
  readonly inputs: readonly Recorded[];
  readonly outputs: readonly Recorded[];
  /** Shapes of all inputs and outputs that follow from the first input alone; 0 is an unknown dimension. */
  readonly inferred: readonly [readonly Shape[], readonly Shape[]] | null;
  readonly heads: readonly Recorded[];
  readonly gradients: readonly (Recorded | null)[] | null;
  readonly aux: readonly Recorded[];
  /** What the inputs that the operator writes hold afterwards. */
  readonly states: readonly Recorded[];
}

type Packed = readonly [string, number[], string];

const halfToNumber = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
};

function unpack([dtype, shape, text]: Packed): Recorded {
  if (!isDType(dtype)) throw new Error(`fixture of unknown dtype ${dtype}`);
  const bytes = Uint8Array.from(Buffer.from(text, 'base64')).buffer;
  const read: Record<string, () => number[]> = {
    float32: () => [...new Float32Array(bytes)],
    float64: () => [...new Float64Array(bytes)],
    float16: () => Array.from(new Uint16Array(bytes), halfToNumber),
    int32: () => [...new Int32Array(bytes)],
    int64: () => Array.from(new BigInt64Array(bytes), Number),
    int8: () => [...new Int8Array(bytes)],
    uint8: () => [...new Uint8Array(bytes)],
    bool: () => [...new Uint8Array(bytes)],
  };
  return { dtype, shape, values: read[dtype]!() };
}

const unpackAll = (list: readonly (Packed | null)[] | null | undefined): (Recorded | null)[] =>
  (list ?? []).map((item) => item && unpack(item));

/** All fixtures by their file's name (the operator). */
export function fixtures(): Map<string, Fixture[]> {
  const folder = join(root, 'test/oracle/fixtures');
  const found = new Map<string, Fixture[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const raw = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, never>[];
    found.set(
      file.replace('.json', ''),
      raw.map((item) => ({
        ...(item as unknown as Fixture),
        inputs: unpackAll(item['inputs']) as Recorded[],
        outputs: unpackAll(item['outputs']) as Recorded[],
        heads: unpackAll(item['heads']) as Recorded[],
        gradients: item['gradients'] ? unpackAll(item['gradients']) : null,
        aux: unpackAll(item['aux']) as Recorded[],
        states: unpackAll(item['states']) as Recorded[],
      })),
    );
  }
  return found;
}
