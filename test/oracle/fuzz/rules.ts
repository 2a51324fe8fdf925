/** Where we differ from MXNet on purpose: each rule says which findings it covers and why. By family in `rules/`. */
import type { FuzzCase } from './cases.js';
import type { Finding } from './compare.js';
import { acceptedRules } from './rules/accepted.js';
import { emptyRules } from './rules/empty.js';
import { layerRules } from './rules/layers.js';
import { numberRules } from './rules/numbers.js';
import { refusedRules } from './rules/refused.js';
import type { Rule } from './rules/rule.js';

const rules: readonly Rule[] = [
  ...emptyRules,
  ...acceptedRules,
  ...refusedRules,
  ...layerRules,
  ...numberRules,
];

/** The first rule that covers a finding. */
export const ruleOf = (one: FuzzCase, finding: Finding): Rule | undefined =>
  rules.find((rule) => rule.covers(one, finding));
