/** Operators that are made anew for each node, because their inputs follow from what they are given: `Custom`, loops, branches. */
import { MXNetError } from './errors.js';
import type { Op } from './op.js';

/** What a node of a family is made from: attribute texts, and whatever graphs it holds (a room above knows what they are). */
export interface FamilyMember {
  readonly attributes: Readonly<Record<string, string>>;
  readonly subgraphs: readonly unknown[];
}

type Maker = (member: FamilyMember) => Op;

const makers = new Map<string, Maker>();

/** Adds a family; its name stands where graph files name an operator. */
export function defineFamily(name: string, make: Maker): void {
  if (makers.has(name)) throw new Error(`operator family ${name} is defined twice`);
  makers.set(name, make);
}

/** True when nodes of this name are members of a family. */
export function isFamily(name: string): boolean {
  return makers.has(name);
}

/** Names of all families. */
export const families = (): string[] => [...makers.keys()];

/** The operator of one node. Throws MXNetError when the family is unknown or refuses the attributes. */
export function familyOp(
  name: string,
  attributes: Readonly<Record<string, string>>,
  subgraphs: readonly unknown[] = [],
): Op {
  const make = makers.get(name);
  if (make) return make({ attributes, subgraphs });
  throw new MXNetError(`unknown operator ${name}`, {
    hint: "Import 'mxlab' as a whole: it brings this operator",
  });
}
