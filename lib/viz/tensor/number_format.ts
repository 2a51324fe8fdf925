// One way of writing all numbers of a table, so that they can be compared by eye.

const INTEGER_TYPES = /^(u?int\d+|bool)$/;

/** A formatter for values shown together: whole numbers as such, few decimals where they suffice, exponents otherwise. */
export function commonFormat(
  values: readonly number[],
  dtype: string,
  { precision = 8, suppress = false }: { precision?: number; suppress?: boolean } = {},
): (value: number) => string {
  if (dtype === 'bool') return (value) => (value ? 'True' : 'False');
  if (INTEGER_TYPES.test(dtype)) return (value) => String(value);
  const sizes = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  const smallest = Math.min(Infinity, ...sizes);
  // NumPy's 8 digits stand for few ones here; whoever asks for others gets them.
  const [most, ofExponents] = precision === 8 ? [4, 3] : [precision, precision];
  let digits = 0;
  const isSpread = (sizes.length > 0 && largest < 1e-4) || largest / smallest > 1e6;
  if (largest >= 1e7 || (isSpread && !suppress))
    return (value) => special(value) ?? value.toExponential(ofExponents);
  while (digits < most && values.some((value) => Number.isFinite(value) && !isShort(value, digits))) ++digits;
  return (value) => special(value) ?? (digits ? value.toFixed(digits) : `${value.toFixed(0)}.`);
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? undefined : value > 0 ? 'inf' : '-inf';
}

/** Whether so many decimals say the value to float32's precision. */
function isShort(value: number, digits: number): boolean {
  return Math.abs(value - Number(value.toFixed(digits))) <= Math.abs(value) * 1e-6;
}

/** A number for running text: at most four significant digits, no superfluous zeros. */
export function brief(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return String(value);
  return special(value) ?? String(Number(value.toPrecision(4)));
}

/** Bytes with a unit: 80 kB. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [size, unit] = [count, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${unit ? Number(size.toPrecision(3)) : size} ${units[unit]}`;
}
