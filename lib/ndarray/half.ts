/** 16-bit floats as numbers and back: float16 (IEEE binary16) and bfloat16. */

const float32 = new Float32Array(1);
const bits32 = new Uint32Array(float32.buffer);

/** The number that 16 bits of a float16 stand for. */
export function decodeHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The nearest float16 of a number, ties to even. */
export function encodeHalf(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (magnitude >= 65520) return sign | 0x7c00;
  // Spacing of float16 numbers around the value: below 2⁻¹⁴ it stays 2⁻²⁴.
  const exponent = Math.max(Math.floor(Math.log2(magnitude || 1e-30)), -14);
  const scaled = roundHalfToEven(magnitude / 2 ** (exponent - 10));
  if (exponent === -14 && scaled < 1024) return sign | scaled;
  return sign | (((exponent + 15) << 10) + (scaled - 1024));
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The number that 16 bits of a bfloat16 stand for. */
export function decodeBfloat(bits: number): number {
  bits32[0] = bits << 16;
  return float32[0]!;
}

/** The nearest bfloat16 of a number, ties to even. */
export function encodeBfloat(value: number): number {
  float32[0] = value;
  const bits = bits32[0]!;
  if (Number.isNaN(value)) return 0x7fc0;
  return ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) & 0xffff;
}
