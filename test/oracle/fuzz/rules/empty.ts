/** Arrays without elements, which MXNet knows under its NumPy shape rules only: what they give is defined here. */
import type { Rule } from './rule.js';

export const emptyRules: readonly Rule[] = [
  {
    reason: 'arrays without elements where MXNet refuses them',
    covers: (one, { kind, text }) =>
      kind === 'accepted' &&
      one.npShape &&
      /delay_alloc|Workspace query|Illegal offset|Zero batch size|RangeExp|cannot be 0|has to be (positive|non-negative)|[Ss]ize(\(\))? (should )?> 0|Size\(\)|infered_num_inputs|cannot be broadcast|failed in lapack/.test(
        text,
      ),
  },
  {
    reason: 'arrays without elements: what a mean of nothing is, and shapes that parameters cannot give',
    covers: (one, { kind, text }) =>
      one.npShape &&
      ((kind === 'gradients' && text.includes('NaN')) ||
        (kind === 'refused' &&
          /does not fit|slice_axis|at least one pixel|positions do not ascend/.test(text))),
  },
  {
    reason: 'matrices without elements: products of nothing are 0, determinants 1',
    covers: (one, { kind }) => one.npShape && kind === 'outputs' && one.op.startsWith('_linalg_'),
  },
];
