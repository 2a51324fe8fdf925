/** What is measured: the lines of the table, with the work that every peer does for each. */

export interface Line {
  readonly name: string;
  readonly title: string;
  /** Work per run, for a rate beside the time: floating-point operations or bytes. */
  readonly work?: { readonly amount: number; readonly unit: 'GFLOP/s' | 'GB/s' };
  /** Seconds of measuring in each pass. */
  readonly seconds: number;
}

const convolutionWork = 2 * 8 * 64 * 64 * 9 * 56 * 56;

export const lines: readonly Line[] = [
  { name: 'add4', title: 'eager add of 4 floats', seconds: 0.2 },
  { name: 'add4_disposed', title: 'the same, result disposed', seconds: 0.2 },
  { name: 'plus_scalar4', title: 'eager x + 1 of 4 floats', seconds: 0.2 },
  { name: 'chain_1e7', title: 'tanh(x*y+1)*y-x, 10^7 floats', seconds: 0.8 },
  {
    name: 'gemm_1024',
    title: 'matrix product 1024',
    seconds: 0.4,
    work: { amount: 2 * 1024 ** 3, unit: 'GFLOP/s' },
  },
  {
    name: 'conv3x3_forward',
    title: 'convolution 3x3, 8x64x56x56, forward',
    seconds: 0.5,
    work: { amount: convolutionWork, unit: 'GFLOP/s' },
  },
  {
    name: 'conv3x3_both',
    title: 'convolution 3x3, forward and backward',
    seconds: 0.8,
    work: { amount: 3 * convolutionWork, unit: 'GFLOP/s' },
  },
  { name: 'mlp_step', title: 'training step, MLP 784-128-64-10, batch 64', seconds: 0.4 },
];
