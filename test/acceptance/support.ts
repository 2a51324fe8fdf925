/** What acceptance tests share: wrong calls in tables, checked against the sentence that a user reads. */
import { raises } from '../ndarray/support.js';

/** What is done wrong, how, and what the message must say. */
export type Refusal = readonly [what: string, run: () => unknown, ...says: RegExp[]];

/** One test for each wrong call: an MXNetError whose message says all of it. */
export function refusals(rows: readonly Refusal[]): void {
  for (const [what, run, ...says] of rows) it(`refuses ${what}`, () => void raises(run, ...says));
}
