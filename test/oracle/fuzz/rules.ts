/** Where we differ from MXNet on purpose: each rule says which findings it covers and why. */
import type { FuzzCase } from './cases.js';
import type { Finding } from './compare.js';

export interface Rule {
  readonly reason: string;
  readonly covers: (one: FuzzCase, finding: Finding) => boolean;
}

export const rules: readonly Rule[] = [];

/** The first rule that covers a finding. */
export const ruleOf = (one: FuzzCase, finding: Finding): Rule | undefined =>
  rules.find((rule) => rule.covers(one, finding));
