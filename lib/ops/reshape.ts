/** Operators that keep the elements in their order and give them another shape. */
import {
  bool,
  defineOp,
  formatShape,
  int,
  ints,
  isKnown,
  MXNetError,
  normalizeAxis,
  optional,
  sizeOf,
  UNKNOWN,
  type Gradient,
  type OpEntry,
  type PartialShape,
} from '../core/index.js';
import { checkDistinct } from './axes.js';
import { apply } from './formulas.js';
import { reshapedTo } from './reshape_codes.js';

const common = {
  category: 'shape',
  kernel: 'copy',
  inplace: [[0, 0]],
  gradient: (({ F, grads, inputShapes }) => [
    apply(F, 'Reshape', grads[0]!, { shape: inputShapes[0]! }),
  ]) satisfies Gradient<any> as Gradient<any>,
} as const satisfies Partial<OpEntry<any>>;

const data = { data: { doc: 'Input, any shape.' } };

/** `axis` counted from the front; throws when an array of this rank has no such axis. */
export function axisOf(axis: number, rank: number, argument = 'axis'): number {
  const positive = normalizeAxis(axis, rank);
  if (positive !== undefined) return positive;
  throw new MXNetError('axis out of range', {
    argument,
    expected: `-${rank} to ${rank - 1} for an array of rank ${rank}`,
    given: String(axis),
  });
}

defineOp({
  ...common,
  name: 'Reshape',
  aliases: ['reshape'],
  summary: 'Gives the elements another shape, in the same order.',
  details:
    'Codes in the shape: 0 copies the dimension of the input; -1 is found from the number of elements (once); -2 copies all dimensions that are left; -3 merges the next two; -4 splits the next one into the two values that follow, one of which may be -1. With reverse the codes are matched from the right. A shape of another size is refused.',
  source: 'MXNet 1.9.1, Reshape',
  inputs: data,
  params: {
    shape: ints('The new shape, with codes.', []),
    reverse: bool('Match the codes from the right.', false),
    target_shape: ints('Old form: the new shape, with 0 for the dimension to be found. Use shape.', []),
    keep_highest: bool('Old form: with target_shape, keep the first dimension.', false),
  },
  inferShape: (shapes, params) => {
    const from = shapes.in[0]!;
    if (from === null) return;
    shapes.setOut(0, reshapedTo(from, params));
    const out = shapes.out[0]!;
    const open = from.flatMap((dim, axis) => (dim < 0 ? [axis] : []));
    if (!isKnown(out) || open.length !== 1) return;
    const rest = from.reduce((size, dim) => (dim < 0 ? size : size * dim), 1);
    if (rest > 0 && sizeOf(out) % rest === 0)
      shapes.setIn(
        0,
        from.map((dim) => (dim < 0 ? sizeOf(out) / rest : dim)),
      );
  },
  method: 'reshape',
  label: ({ shape }) => shape.join('x'),
  examples: [
    { inputs: { data: { shape: [2, 3, 4] } }, params: { shape: [4, -1] } },
    { inputs: { data: { shape: [2, 3, 4] } }, params: { shape: [0, -1] } },
    { inputs: { data: { shape: [2, 3, 4] } }, params: { shape: [-3, 0] } },
    { inputs: { data: { shape: [2, 3, 4] } }, params: { shape: [-4, 1, 2, -2] } },
    { inputs: { data: { shape: [10, 5, 4] } }, params: { shape: [-1, 0], reverse: true } },
  ],
});

defineOp({
  ...common,
  name: 'Flatten',
  aliases: ['flatten'],
  summary: 'Folds all axes but the first into one.',
  details: '(d1, d2, …, dk) becomes (d1, d2·…·dk).',
  source: 'MXNet 1.9.1, Flatten',
  inputs: data,
  params: {},
  inferShape: (shapes) => {
    const from = shapes.in[0]!;
    const out = shapes.out[0]!;
    if (from === null) return;
    if (out !== null) shapes.setIn(0, [out[0]!, ...from.slice(1)]);
    const rest = from.slice(1);
    shapes.setOut(0, [shapes.in[0]![0] ?? 1, isKnown(rest) ? sizeOf(rest) : UNKNOWN]);
  },
  method: 'flatten',
  examples: [{ inputs: { data: { shape: [2, 3, 2] } } }, { inputs: { data: { shape: [3] } } }],
});

defineOp({
  ...common,
  name: 'expand_dims',
  summary: 'Inserts an axis of size 1.',
  details: 'The numbers stay in their order. dx = dy in the shape of x.',
  source: 'MXNet 1.9.1, expand_dims',
  inputs: data,
  params: { axis: int('Where the new axis stands; negative counts from the end.') },
  inferShape: (shapes, { axis }) => {
    const from = shapes.in[0]!;
    const out = shapes.out[0]!;
    if (from !== null) {
      const at = axisOf(axis, from.length + 1);
      shapes.setOut(0, [...from.slice(0, at), 1, ...from.slice(at)]);
    }
    if (out !== null) {
      const at = axisOf(axis, out.length);
      shapes.setIn(
        0,
        out.filter((_, i) => i !== at),
      );
    }
  },
  method: true,
  label: ({ axis }) => `axis ${axis}`,
  examples: [
    { inputs: { data: { shape: [2, 3] } }, params: { axis: 1 } },
    { inputs: { data: { shape: [2, 3] } }, params: { axis: -1 } },
  ],
});

function squeezed(from: readonly number[], axis: readonly number[] | null): number[] {
  const axes = axis?.map((given) => axisOf(given, from.length));
  if (axes && axis) checkDistinct(axes, axis);
  // Below 0: unknown yet.
  const wrong = axes?.find((at) => from[at]! >= 0 && from[at] !== 1);
  if (wrong !== undefined)
    throw new MXNetError('only axes of size 1 can be removed', {
      argument: 'axis',
      expected: 'an axis of size 1',
      given: `axis ${wrong} of ${formatShape(from)}`,
    });
  const left = from.filter((dim, i) => (axes ? !axes.includes(i) : dim !== 1));
  return left.length > 0 ? left : [1];
}

defineOp({
  ...common,
  name: 'squeeze',
  summary: 'Removes axes of size 1.',
  details: 'The numbers stay in their order. dx = dy in the shape of x.',
  source: 'MXNet 1.9.1, squeeze',
  inputs: data,
  params: { axis: optional(ints('The axes to remove; null removes all of size 1.')) },
  inferShape: (shapes, { axis }) => {
    const from = shapes.in[0]!;
    if (from !== null && (axis !== null || isKnown(from))) shapes.setOut(0, squeezed(from, axis));
  },
  method: true,
  label: ({ axis }) => (axis === null ? '' : `axis ${axis.join(', ')}`),
  examples: [
    { inputs: { data: { shape: [2, 1, 3, 1] } } },
    { inputs: { data: { shape: [2, 1, 3, 1] } }, params: { axis: 1 } },
  ],
});

defineOp({
  ...common,
  name: 'reshape_like',
  summary: 'Gives the first input the shape of the second.',
  details:
    'With begin and end only the axes lhs_begin … lhs_end - 1 are replaced, by the axes rhs_begin … rhs_end - 1 of rhs.',
  source: 'MXNet 1.9.1, reshape_like',
  inputs: { lhs: { doc: 'Array to reshape.' }, rhs: { doc: 'Array that gives the shape.' } },
  params: {
    lhs_begin: optional(int('First axis of lhs to replace.')),
    lhs_end: optional(int('Axis of lhs after the last one to replace.')),
    rhs_begin: optional(int('First axis of rhs to take.')),
    rhs_end: optional(int('Axis of rhs after the last one to take.')),
  },
  inferShape: (shapes, p) => {
    const [lhs, rhs] = [shapes.in[0]!, shapes.in[1]!] as [PartialShape, PartialShape];
    if (lhs === null || rhs === null) return;
    const axes = (side: 'lhs' | 'rhs', rank: number): [number, number] => {
      const place = (given: number | null, otherwise: number): number =>
        given === null ? otherwise : given < 0 ? given + rank : given;
      const [begin, end] = [place(p[`${side}_begin`], 0), place(p[`${side}_end`], rank)];
      if (begin < 0 || begin >= end || end > rank)
        throw new MXNetError('no such axes', {
          argument: `${side}_begin`,
          expected: `axes of ${side}, which has ${rank}`,
          given: `${p[`${side}_begin`] ?? 0} to ${p[`${side}_end`] ?? rank}`,
        });
      return [begin, end];
    };
    const [replaced, after] = axes('lhs', lhs.length);
    const to = [...lhs.slice(0, replaced), ...rhs.slice(...axes('rhs', rhs.length)), ...lhs.slice(after)];
    if (isKnown(lhs) && isKnown(to) && sizeOf(lhs) !== sizeOf(to))
      throw shapes.fail(0, `${sizeOf(to)} elements, as ${formatShape(to)} has`, `${formatShape(lhs)}`);
    shapes.setOut(0, to);
  },
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, grads, inputShapes, wants }) => [
    wants[0] ? apply(F, 'Reshape', grads[0]!, { shape: inputShapes[0]! }) : null,
    null,
  ],
  kernel: 'reshape_like',
  inplace: [[0, 0]],
  method: true,
  examples: [{ inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [3, 2] } } }],
});
