/**
 * Where work that failed was called from. Kernels fail after their call has returned, and reading tells of it. Of the few that look at
 * values and may refuse them the place is noted when they failed at once, or when they were queued; all others cost nothing.
 */
import type { Op, Params } from '../core/index.js';
import { userFrame } from '../core/user_frame.js';
import { marks } from './small_calls.js';

/** Kernels that look at values and throw while they run. */
const failing: ReadonlySet<string> = new Set([
  'bipartite_matching',
  'box_encode',
  'CTCLoss',
  'count_sketch',
  'hawkesll',
  'backward_hawkesll',
  'linalg_potrf',
  'linalg_potri',
  'linalg_inverse',
  'linalg_det',
  'linalg_slogdet',
  'linalg_gelqf',
  'linalg_syevd',
  'linalg_trsm',
  'boolean_rows',
  'backward_boolean_mask',
  'Proposal',
  'MultiProposal',
  'ROIAlign',
  'RROIAlign',
  'ROIPooling',
  'PSROIPooling',
  'contrib_DeformablePSROIPooling',
  'SequenceMask',
  'SequenceReverse',
  'take',
  'pick',
  'gather_nd',
  'scatter_nd',
  'where',
  'index_copy',
  'image_size',
  'decode_image',
  'file_size',
  'read_file',
  'sparse_csr_columns',
  'sparse_csr_merge',
  'sparse_csr_choose',
  'sparse_embedding_rows',
  'engine_probe_fail',
  'engine_probe_piece',
]);

/** Whether a kernel may refuse values while it runs. */
export const kernelMayFail = (kernel: string): boolean => failing.has(kernel);

/** Whether an operator's kernel may refuse values while it runs. */
export function mayFail(op: Op, params: Params): boolean {
  if (op.kernel === undefined || !kernelMayFail(op.kernel)) return false;
  return params['mode'] === undefined || params['mode'] === 'raise';
}

/** Places by the engine's name of the call: `f3`, the third that failed at once; `q17`, queued at position 17. */
const places = new Map<string, string>();
/** Beyond this many the oldest are forgotten. */
const mostPlaces = 4096;

/** State of the marks before a call. */
let failures = 0;
let pushed = 0;

/** Before a call that may fail. */
export function beforeCall(): void {
  ({ failures, pushed } = marks);
}

/** Behind it: where it failed or waits in the queue, its place is noted. */
export function afterCall(): void {
  if (marks.failures !== failures) note(`f${marks.failures}`);
  if (marks.pushed !== pushed) note(`q${marks.pushed}`);
}

function note(name: string): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Math.max(stackTraceLimit, 40);
  places.set(name, userFrame(new Error()));
  Error.stackTraceLimit = stackTraceLimit;
  if (places.size > mostPlaces) places.delete(places.keys().next().value!);
}

/** Where a call was made, as a stack's line says it; undefined where it was not noted. */
export const placeOfCall = (name: string): string | undefined => places.get(name);
