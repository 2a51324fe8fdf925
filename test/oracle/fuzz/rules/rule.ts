/** What a rule is, and the ways to write one. */
import type { FuzzCase } from '../cases.js';
import type { Finding } from '../compare.js';

export interface Rule {
  readonly reason: string;
  readonly covers: (one: FuzzCase, finding: Finding) => boolean;
}

/** MXNet refuses with such a message, we compute. */
export const accepted = (reason: string, message: RegExp, op = /^/): Rule => ({
  reason,
  covers: (one, { kind, text }) => kind === 'accepted' && op.test(one.op) && message.test(text),
});

/** MXNet computes something, we refuse with such a message. */
export const refused = (reason: string, message: RegExp, op = /^/): Rule => ({
  reason,
  covers: (one, { kind, text }) => kind === 'refused' && op.test(one.op) && message.test(text),
});

/** Numbers differ. */
export const differs = (
  reason: string,
  op: RegExp,
  kinds: readonly Finding['kind'][],
  when: (one: FuzzCase, finding: Finding) => boolean = () => true,
): Rule => ({
  reason,
  covers: (one, finding) => op.test(one.op) && kinds.includes(finding.kind) && when(one, finding),
});

export const hasWhole = (one: FuzzCase): boolean =>
  one.inputs.some(({ dtype }) => !dtype.startsWith('float'));
export const hasHalf = (one: FuzzCase): boolean =>
  one.inputs.some(({ dtype }) => dtype === 'float16') || Object.values(one.attrs).includes('float16');
export const values = (one: FuzzCase, index: number): number[] => one.inputs[index]?.values.map(Number) ?? [];

/** The two numbers of a finding: ours and MXNet's. */
export function numbersOf({ text }: Finding): readonly [number, number] {
  const found = / is (\S+), MXNet (\S+)$/.exec(text);
  return found ? [Number(found[1]), Number(found[2])] : [NaN, NaN];
}

/** Whether the finding's numbers are as close as a few roundings of a float16 leave them. */
export function nearlySame(finding: Finding, relative: number): boolean {
  const [ours, theirs] = numbersOf(finding);
  return Math.abs(ours - theirs) <= relative * Math.max(1, Math.abs(ours), Math.abs(theirs));
}
