/** How far values of a dtype may lie apart: MXNet 1.9's defaults. */
import type { DType } from '../core/index.js';

/** One number for all dtypes, or one each; dtypes left out keep the default. */
export type Tolerance = number | Partial<Record<DType, number>>;

const exact = { bool: 0, int8: 0, uint8: 0, int32: 0, int64: 0 } as const;

/** dtype of arrays that are made without one. */
export const default_dtype = (): DType => 'float32';

/** Relative tolerances. bfloat16, which MXNet's tests leave out, has a sixteenth of float16's digits. */
export const default_rtols = (): Record<DType, number> => ({
  float16: 1e-2,
  bfloat16: 1e-1,
  float32: 1e-4,
  float64: 1e-5,
  ...exact,
});

/** Absolute tolerances. */
export const default_atols = (): Record<DType, number> => ({
  float16: 1e-1,
  bfloat16: 1e-1,
  float32: 1e-3,
  float64: 1e-20,
  ...exact,
});

/** Steps of finite differences: powers of two, which lose no digits when they are added. */
export const default_numeric_eps = (): Partial<Record<DType, number>> => ({
  float16: 2 ** -6,
  float32: 2 ** -9,
  float64: 2 ** -14,
});

/** The tolerance given, or the default of a dtype. */
export const get_rtol = (rtol?: number | null, dtype: DType = 'float64'): number =>
  rtol ?? default_rtols()[dtype];

/** The tolerance given, or the default of a dtype. */
export const get_atol = (atol?: number | null, dtype: DType = 'float64'): number =>
  atol ?? default_atols()[dtype];

const of = (given: Tolerance | undefined, defaults: Record<DType, number>, dtype: DType): number =>
  typeof given === 'number' ? given : (given?.[dtype] ?? defaults[dtype]);

/** The larger of two dtypes' tolerances. */
export function tolerances(
  types: readonly DType[],
  rtol: Tolerance | undefined,
  atol: Tolerance | undefined,
): { rtol: number; atol: number } {
  return {
    rtol: Math.max(...types.map((dtype) => of(rtol, default_rtols(), dtype))),
    atol: Math.max(...types.map((dtype) => of(atol, default_atols(), dtype))),
  };
}

/** Share of elements that may differ; default none. */
export const get_etol = (etol?: number | null): number => etol ?? 0;

/** The dtype that decides the tolerance of an array: its own. */
export const effective_dtype = ({ dtype }: { readonly dtype: DType }): DType => dtype;

/** The tolerance of an array: a number for all, or by dtype with defaults. */
export const get_tolerance = (
  dat: { readonly dtype: DType },
  tol: Tolerance | null | undefined,
  default_tol: Record<DType, number>,
): number => of(tol ?? undefined, default_tol, dat.dtype);

/** Relative and absolute tolerance for comparing two arrays: the larger of both. */
export function get_tols(
  x: { readonly dtype: DType },
  y: { readonly dtype: DType },
  rtol?: Tolerance | null,
  atol?: Tolerance | null,
): [rtol: number, atol: number] {
  const found = tolerances([x.dtype, y.dtype], rtol ?? undefined, atol ?? undefined);
  return [found.rtol, found.atol];
}
