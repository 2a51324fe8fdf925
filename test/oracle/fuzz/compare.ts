/** Compares what the library and what MXNet make of a case, at the tolerances of MXNet's own tests. */
import { getOp } from '../../../lib/core/index.js';
import type { FuzzCase } from './cases.js';
import { numberOf, type Outcome, type OutcomeArray } from './outcome.js';

/** Relative and absolute tolerance by dtype. */
const tolerances: Readonly<Record<string, readonly [number, number]>> = {
  float16: [1e-2, 1e-2],
  float32: [1e-4, 1e-5],
  float64: [1e-5, 1e-7],
};

/** How a case differs: the kind, which rules go by, and a sentence. */
export interface Finding {
  readonly kind:
    'crash' | 'accepted' | 'refused' | 'outputs' | 'gradients' | 'gradient refused' | 'aux' | 'otherwise';
  readonly text: string;
}

function differenceOf(got: OutcomeArray, want: OutcomeArray, factor: number): string | null {
  if (got.dtype !== want.dtype) return `dtype ${got.dtype}, MXNet ${want.dtype}`;
  if (got.shape.join() !== want.shape.join())
    return `shape (${got.shape.join(', ')}), MXNet (${want.shape.join(', ')})`;
  const [relative, absolute] = tolerances[want.dtype] ?? [0, 0];
  const wide = want.dtype === 'float16' ? 1 : factor;
  const expected = want.values.map(numberOf);
  for (const [place, one] of got.values.entries()) {
    const a = numberOf(one);
    const b = expected[place]!;
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue;
    if (Math.abs(a - b) <= wide * (absolute + relative * Math.abs(b))) continue;
    return `element ${place} is ${a}, MXNet ${b}`;
  }
  return null;
}

function listDifference(
  got: readonly (OutcomeArray | null)[],
  want: readonly (OutcomeArray | null)[],
  factor: number,
): string | null {
  if (got.length !== want.length) return `${got.length} arrays, MXNet ${want.length}`;
  for (const [position, one] of want.entries()) {
    const mine = got[position];
    if (!one || !mine) continue;
    const difference = differenceOf(mine, one, factor);
    if (difference) return `${position}: ${difference}`;
  }
  return null;
}

/** What differs in a case, or null. */
export function compare(one: FuzzCase, ours: Outcome, theirs: Outcome): Finding | null {
  if (ours.crash) return { kind: 'crash', text: ours.crash };
  if (ours.otherwise !== undefined) return { kind: 'otherwise', text: ours.otherwise };
  if (theirs.crash) return null;
  if (theirs.error !== undefined && ours.error !== undefined) return null;
  if (theirs.error !== undefined) return { kind: 'accepted', text: `MXNet refuses: ${theirs.error}` };
  if (ours.error !== undefined) return { kind: 'refused', text: `MXNet computes, we refuse: ${ours.error}` };
  // float16 on the way limits everything.
  const isHalf =
    one.inputs.some(({ dtype }) => dtype === 'float16') || Object.values(one.attrs).includes('float16');
  const factor = Math.max(isHalf ? 100 : 1, getOp(one.op).tolerance / 1e-4);
  const outputs = listDifference(ours.outputs!, theirs.outputs!, factor);
  if (outputs) return { kind: 'outputs', text: `output ${outputs}` };
  if (theirs.gradients && ours.gradientError !== undefined) {
    if (theirs.gradients.every((array) => array === null || array.values.every((value) => value === 0)))
      return null;
    return { kind: 'gradient refused', text: ours.gradientError };
  }
  if (theirs.gradients && ours.gradients) {
    const gradients = listDifference(ours.gradients, theirs.gradients, factor * 2);
    if (gradients) return { kind: 'gradients', text: `gradient ${gradients}` };
  }
  // What a refused backward pass left behind says nothing.
  if (theirs.gradientError !== undefined || ours.gradientError !== undefined) return null;
  const aux = listDifference(ours.aux!, theirs.aux!, factor);
  return aux ? { kind: 'aux', text: `input afterwards ${aux}` } : null;
}
