/** Nested lists of values, as loops and branches take and give them: flattened, and grouped again. */
import { MXNetError } from './errors.js';

/** A value, or lists of lists of values. */
export type NestedList<T> = T | readonly NestedList<T>[];

/** The leaves in order. Throws MXNetError for a leaf that `isLeaf` refuses. */
export function flattenNested<T>(
  nested: unknown,
  isLeaf: (value: unknown) => value is T,
  facts: { op: string; argument: string; expected: string },
): T[] {
  if (isLeaf(nested)) return [nested];
  if (Array.isArray(nested)) return nested.flatMap((member) => flattenNested(member, isLeaf, facts));
  throw new MXNetError('bad value', {
    ...facts,
    expected: `${facts.expected}, or (nested) lists of them`,
    given: nested === null || nested === undefined ? String(nested) : typeof nested,
  });
}

/** Leaves in the form of another nested list. */
export function groupAs<T>(leaves: readonly T[], form: unknown): NestedList<T> {
  let next = 0;
  const group = (part: unknown): NestedList<T> => (Array.isArray(part) ? part.map(group) : leaves[next++]!);
  return group(form);
}

/** A text that two nested lists share exactly when they have the same form. */
export function formOf(nested: unknown): string {
  return Array.isArray(nested) ? `[${nested.map(formOf).join()}]` : '*';
}
