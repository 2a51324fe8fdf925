/** What the operators of control flow share: reading their attributes, their inputs and outputs, errors about both. */
import { completeOp, MXNetError, text, type FamilyMember, type Op, type OpEntry } from '../../core/index.js';
import type { Entry } from '../graph.js';
import { Subgraph } from './subgraph.js';

/** `[0, 2]` of an attribute. */
export function locations({ attributes }: FamilyMember, name: string): number[] {
  return (attributes[name] ?? '').match(/-?\d+/g)?.map(Number) ?? [];
}

/** A count of an attribute. Throws MXNetError when it is missing. */
export function count(op: string, { attributes }: FamilyMember, name: string): number {
  const value = Number(attributes[name]);
  if (Number.isInteger(value)) return value;
  throw new MXNetError('bad value', {
    op,
    argument: name,
    expected: 'an integer',
    given: String(attributes[name]),
  });
}

/** MXNet's text of a list of positions. */
export const listText = (values: readonly number[]): string => `[${values.join(', ')}]`;

/** The graphs of a member. Throws MXNetError when a file has another number of them. */
export function graphsOf(op: string, { subgraphs }: FamilyMember, expected: number): Subgraph[] {
  if (subgraphs.length !== expected) {
    throw new MXNetError('wrong number of subgraphs', {
      op,
      expected: String(expected),
      given: String(subgraphs.length),
    });
  }
  return subgraphs.map((heads) => new Subgraph(heads as readonly Entry[]));
}

type Rules = Pick<OpEntry<Record<never, never>>, 'inferShape' | 'inferType' | 'gradient'> &
  Partial<Pick<OpEntry<Record<never, never>>, 'body'>>;

/** An operator with numbered inputs and outputs around the given rules. */
export function controlOp(
  name: string,
  member: FamilyMember,
  slots: { readonly auxiliary: readonly boolean[]; readonly outputs: number },
  rules: Rules,
): Op {
  const { outputs, auxiliary } = slots;
  const inputs = auxiliary.map((aux, index) => [`data${index}`, { doc: 'Value.', ...(aux ? { aux } : {}) }]);
  const op = completeOp({
    name,
    category: 'other',
    summary: 'Control flow.',
    inputs: Object.fromEntries(inputs) as Record<string, { doc: string }>,
    outputs: () =>
      Array.from({ length: outputs }, (_, index) => ({ name: outputs === 1 ? 'output' : `output${index}` })),
    params: Object.fromEntries(Object.keys(member.attributes).map((key) => [key, text('Attribute.', '')])),
    mutates: auxiliary.flatMap((aux, index) => (aux ? [index] : [])),
    trainingDependent: true,
    examples: [],
    ...rules,
  } as OpEntry<Record<never, never>>);
  return { ...op, subgraphs: member.subgraphs };
}
