/** Random values of operator parameters, drawn from each parameter's kind near the value that an example gives. */
import type { Param } from '../../../lib/core/index.js';
import type { Draw } from './draw.js';

const dtypes = ['float32', 'float64', 'float16', 'uint8', 'int32', 'int8', 'int64', 'bool'];
const isAxis = (name: string): boolean => /^(axis|axes|dim\d?|axis\d)$/.test(name);

const isNullable = (param: Param<unknown>): boolean => {
  try {
    return param.parse(null) === null;
  } catch {
    return false;
  }
};

function integer(name: string, near: unknown, rank: number, draw: Draw): number {
  if (isAxis(name)) return draw.integer(-rank - 1, rank);
  if (typeof near === 'number' && draw.chance(0.5)) return near + draw.integer(-1, 2);
  return draw.chance(0.8) ? draw.integer(0, 4) : draw.integer(-3, 6);
}

function list(name: string, near: unknown, rank: number, draw: Draw): (number | null)[] {
  if (isAxis(name)) {
    const count = draw.integer(0, Math.min(rank, 3));
    return Array.from({ length: count }, () => draw.integer(draw.chance(0.9) ? -rank : -rank - 1, rank - 1));
  }
  const old = Array.isArray(near) ? (near as (number | null)[]) : [draw.integer(1, 3)];
  const values = old.map((value) => (value === null ? null : value + draw.integer(-1, 1)));
  if (draw.chance(0.15)) values.push(draw.integer(0, 3));
  if (draw.chance(0.1)) values.pop();
  return values;
}

/** A value of the parameter, or undefined for "left out". `rank` is that of the first input. */
export function drawParameter(
  name: string,
  param: Param<unknown>,
  near: unknown,
  rank: number,
  draw: Draw,
): unknown {
  if (name === 'ctx') return undefined;
  if (isNullable(param) && draw.chance(0.3)) return 'None';
  switch (param.kind) {
    case 'int':
      return integer(name, near, rank, draw);
    case 'float': {
      const scale = typeof near === 'number' ? near : 1;
      return draw.pick([0, 1, 2, -1, 0.5, -0.25, 0.1, 3, scale * 2, scale / 2, -scale]);
    }
    case 'boolean':
      return draw.chance(0.5);
    case 'enum':
      return draw.chance(0.03) ? 'galaxy' : draw.pick(param.values!);
    case 'dtype':
      return draw.pick(dtypes);
    case 'shape':
      return list(name, near, rank, draw);
    case 'floats': {
      const old = Array.isArray(near) ? (near as number[]) : [1];
      return old.map((value) => value + draw.pick([0, 0.5, -0.25]));
    }
    default:
      return undefined;
  }
}
