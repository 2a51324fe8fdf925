/** The reshape method: MXNet's codes, as a view of the same memory. */
import { formatShape, MXNetError, sizeOf, type Shape } from '../core/index.js';
import { call, isOptions } from './call.js';
import { isViewable, viewAs, type NDArray } from './ndarray.js';

/** `x.reshape(2, 3)`, `x.reshape([2, 3], { reverse })`, `x.reshape({ shape })`. */
export function reshapeView(array: NDArray, args: readonly unknown[]): NDArray {
  const list = [...args];
  const options = isOptions(list.at(-1)) ? (list.pop() as { shape?: Shape | number; reverse?: boolean }) : {};
  const given = list.length === 0 ? (options.shape ?? []) : Array.isArray(list[0]) ? list[0] : list;
  const codes = (typeof given === 'number' ? [given] : given) as Shape;
  const shape = resolveShape(array.shape, codes, options.reverse ?? false);
  if (isViewable(array)) return viewAs(array, shape);
  return call('Reshape', [array, { shape }]) as NDArray;
}

/** The shape that the codes give. Throws MXNetError when the size does not fit. */
export function resolveShape(source: Shape, codes: Shape, reverse: boolean): number[] {
  const target = reverse
    ? decode([...source].reverse(), reversedCodes(codes), codes).reverse()
    : decode(source, codes, codes);
  const open = target.indexOf(-1);
  const size = sizeOf(source);
  if (open >= 0) {
    const rest = target.reduce((product, dim) => (dim === -1 ? product : product * dim), 1);
    target[open] = rest === 0 ? 0 : size / rest;
  }
  if (sizeOf(target) !== size || target.some((dim) => !Number.isInteger(dim)) || target.length === 0) {
    throw new MXNetError('the size does not fit', {
      op: 'reshape',
      argument: 'shape',
      expected: `${size} elements, as in ${formatShape(source)}`,
      given: formatShape(codes).replaceAll('?', '-1'),
    });
  }
  return target;
}

/** From the right, the two numbers behind -4 come before it. */
function reversedCodes(codes: Shape): number[] {
  const groups: number[][] = [];
  for (let at = 0; at < codes.length; at++) {
    if (codes[at] === -4) groups.push([-4, codes[at + 2]!, codes[(at += 2) - 1]!]);
    else groups.push([codes[at]!]);
  }
  return groups.reverse().flat();
}

function decode(source: Shape, codes: Shape, written: Shape): number[] {
  const target: number[] = [];
  let from = 0;
  const next = (): number => {
    const dim = source[from++];
    if (dim === undefined) throw bad(source, written, 'a code refers to a dimension that is not there');
    return dim;
  };
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    if (code > 0 || code === -1) {
      if (code === -1 && target.includes(-1))
        throw bad(source, written, 'only one dimension can be inferred');
      target.push(code);
      from++;
    } else if (code === 0) target.push(next());
    else if (code === -2) while (from < source.length) target.push(next());
    else if (code === -3) target.push(next() * next());
    else if (code === -4) {
      const whole = next();
      let [first, second] = [codes[++at] ?? 0, codes[++at] ?? 0];
      if (first === -1) first = whole / second;
      if (second === -1) second = whole / first;
      if (first * second !== whole) throw bad(source, written, `${first} x ${second} is not ${whole}`);
      target.push(first, second);
    } else throw bad(source, written, `unknown code ${code}`);
  }
  return target;
}

function bad(source: Shape, codes: Shape, problem: string): MXNetError {
  return new MXNetError(problem, {
    op: 'reshape',
    argument: 'shape',
    expected: `codes for ${formatShape(source)}`,
    given: `(${codes.join(', ')})`,
  });
}
