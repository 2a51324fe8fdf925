/** Cases that are recorded from MXNet beyond the examples of the table, one file for each family. */
import type { Example } from '../../../../lib/core/index.js';
import { linalgCases } from './linalg.js';
import { quantizedCases } from './quantized.js';
import { recurrentCases } from './recurrent.js';
import { replayedCases } from './replayed.js';
import { spatialCases } from './spatial.js';
import { unitTestCases } from './unit_tests.js';
import { updateCases } from './updates.js';

/** An example that is too special for the documentation: other dtypes, edges, traps. */
export interface MoreCase extends Example {
  readonly op: string;
  /** Unique among the operator's cases; the fixture is called `op name`. */
  readonly name: string;
}

export const moreCases: readonly MoreCase[] = [
  ...linalgCases,
  ...quantizedCases,
  ...recurrentCases,
  ...spatialCases,
  ...updateCases,
  ...replayedCases,
  ...unitTestCases,
];
