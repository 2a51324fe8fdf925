/** What is measured: the lines of the table by group, with the work that every peer does for each. */

export interface Line {
  readonly name: string;
  readonly title: string;
  /** `--lines` takes a group's name for all of its lines. */
  readonly group: string;
  /** What the peers look up: the name of the computation, and its number of elements. */
  readonly op: string;
  readonly size: number;
  /** Work per run, for a rate beside the time: floating-point operations or bytes. */
  readonly work?: { readonly amount: number; readonly unit: 'GFLOP/s' | 'GB/s' };
  /** Seconds of measuring in each pass. */
  readonly seconds: number;
  /** Times do not count, the peak memory of a process that did nothing else does. */
  readonly memory?: true;
}

const sizes = [1e3, 1e5, 1e7];
const sizeText = (size: number): string => `10^${Math.round(Math.log10(size))}`;
const text = (size: number): string => `1e${Math.round(Math.log10(size))}`;

function alone(group: string, op: string, title: string, more: Partial<Line> = {}): Line {
  return { name: op, title, group, op, size: 0, seconds: 0.2, ...more };
}

/** The lines of some computations at all sizes; `moved` numbers of 4 bytes are read and written for each element. */
function scaled(group: string, moved: number, ops: readonly string[]): Line[] {
  return ops.flatMap((op) =>
    sizes.map((size) => ({
      name: `${op}_${text(size)}`,
      title: `${op.replaceAll('_', ' ')}, ${sizeText(size)}`,
      group,
      op,
      size,
      seconds: size > 1e6 ? 0.12 : 0.03,
      ...(size > 1e6 ? { work: { amount: 4 * moved * size, unit: 'GB/s' as const } } : {}),
    })),
  );
}

const flops = (amount: number): Pick<Line, 'work'> => ({ work: { amount, unit: 'GFLOP/s' } });
/** Both products of a step, four gates. */
const lstm = (steps: number, batch: number, width: number): number => 16 * steps * batch * width * width;
const conv3x3 = 2 * 8 * 64 * 64 * 9 * 56 * 56;
const reductions = ['sum', 'mean', 'max'].flatMap((op) => ['0', '1', 'all'].map((axis) => `${op}_${axis}`));

/** Convolutions as ResNet-50 and its relatives have them: name, title, multiplications of one picture of the batch of 8. */
const convolutions = [
  ['conv_stem', '7x7, step 2, 3x224x224 to 64', 3 * 64 * 49 * 112 ** 2],
  ['conv1x1_wide', '1x1, 64x56x56 to 256', 64 * 256 * 56 ** 2],
  ['conv1x1_narrow', '1x1, 256x56x56 to 64', 64 * 256 * 56 ** 2],
  ['conv3x3_step', '3x3, step 2, 128x56x56', 128 ** 2 * 9 * 28 ** 2],
  ['conv3x3_deep', '3x3, 512x7x7', 512 ** 2 * 9 * 7 ** 2],
  ['conv_groups', '3x3, 32 groups, 128x56x56', 4 * 128 * 9 * 56 ** 2],
  ['conv_depthwise_step', '3x3, depthwise, step 2, 128x56x56', 128 * 9 * 28 ** 2],
] as const;

export const lines: readonly Line[] = [
  alone('calls', 'add4', 'eager add of 4 floats'),
  alone('calls', 'add4_disposed', 'the same, result disposed'),
  alone('calls', 'plus_scalar4', 'eager x + 1 of 4 floats'),
  alone('calls', 'add4_recorded', 'add of 4 floats, recorded for gradients'),
  ...scaled('chain', 3, ['chain']).map((line) => ({
    ...line,
    title: `tanh(x*y+1)*y-x, ${sizeText(line.size)}`,
    seconds: 2 * line.seconds,
  })),
  ...scaled('unary', 2, ['exp', 'tanh', 'sqrt', 'relu', 'erf']),
  ...scaled('binary', 3, ['add']),
  ...scaled('binary', 2, ['add_row', 'add_column', 'add_scalar']),
  ...scaled('reduce', 1, reductions),
  ...scaled('norm', 2, ['softmax', 'log_softmax', 'layer_norm']),
  ...scaled('order', 1, ['argmax', 'argmax_flat', 'topk', 'topk_flat']),
  ...scaled('order', 2, ['sort', 'argsort', 'sort_flat']).filter((line) => line.name !== 'sort_flat_1e7'),
  ...scaled('move', 2, ['transpose', 'concat', 'take', 'one_hot']),
  ...[256, 512, 1024, 2048].map((size) =>
    alone('matrix', 'gemm', `matrix product ${size}`, {
      name: `gemm_${size}`,
      size,
      seconds: size > 1000 ? 0.3 : 0.1,
      ...flops(2 * size ** 3),
    }),
  ),
  alone('matrix', 'batch_dot', '64 products of 128x64 and 64x128', flops(2 * 64 * 128 * 128 * 64)),
  alone('layers', 'conv3x3_forward', 'convolution 3x3, 8x64x56x56, forward', flops(conv3x3)),
  alone('layers', 'conv3x3_both', 'convolution 3x3, forward and backward', flops(3 * conv3x3)),
  alone('layers', 'conv1x1', 'convolution 1x1, 8x256x14x14 to 1024', flops(2 * 8 * 256 * 1024 * 14 * 14)),
  alone(
    'layers',
    'conv_depthwise',
    'convolution 3x3, depthwise, 8x128x56x56',
    flops(2 * 8 * 128 * 9 * 56 * 56),
  ),
  alone('layers', 'conv_depthwise_both', 'the same, forward and backward', flops(6 * 8 * 128 * 9 * 56 * 56)),
  ...convolutions.map(([name, title, products]) =>
    alone('layers', name, `convolution ${title}, batch 8`, flops(2 * 8 * products)),
  ),
  alone('layers', 'max_pool', 'maximum pooling 3x3, step 2, 8x64x112x112'),
  alone('layers', 'max_pool_both', 'the same, forward and backward'),
  alone('layers', 'avg_pool', 'mean pooling 3x3, step 2, 8x64x112x112'),
  alone('layers', 'global_pool', 'global mean pooling, 8x2048x7x7'),
  alone('layers', 'batch_norm', 'batch normalisation, training, 8x64x56x56'),
  alone('layers', 'batch_norm_both', 'the same, forward and backward'),
  alone('layers', 'batch_norm_inference', 'batch normalisation, inference, 8x64x56x56'),
  alone('halves', 'gemm_bfloat16', 'bfloat16 matrix product 1024', flops(2 * 1024 ** 3)),
  alone('halves', 'conv3x3_bfloat16', 'bfloat16 convolution 3x3, 8x64x56x56', flops(conv3x3)),
  alone('halves', 'gemm_int8', 'int8 layer 1024, sums in int32', flops(2 * 1024 ** 3)),
  alone('recurrent', 'lstm', 'LSTM, 35 steps, batch 32, 256 to 256, forward', flops(lstm(35, 32, 256))),
  alone('recurrent', 'lstm_both', 'LSTM, forward and backward', flops(3 * lstm(35, 32, 256))),
  alone(
    'recurrent',
    'gru_both',
    'GRU, 35 steps, batch 32, forward and backward',
    flops(2.25 * lstm(35, 32, 256)),
  ),
  alone('recurrent', 'lstm_small', 'LSTM, 10 steps, batch 4, 32 to 32, forward'),
  alone('recurrent', 'lstm_small_both', 'LSTM, 10 steps, batch 4, forward and backward'),
  alone('nets', 'mlp_step', 'training step, MLP 784-128-64-10, batch 64', { seconds: 0.4 }),
  alone('nets', 'lenet_both', 'LeNet, batch 64, bound, forward and backward', { seconds: 0.4 }),
  alone('nets', 'resnet18', 'ResNet-18, batch 4, bound, forward', { seconds: 0.6 }),
  alone('nets', 'resnet18_both', 'ResNet-18, batch 4, bound, forward and backward', { seconds: 1.5 }),
  alone('nets', 'resnet50', 'ResNet-50, batch 4, bound, forward', { seconds: 0.8 }),
  alone('nets', 'resnet50_both', 'ResNet-50, batch 4, bound, forward and backward', { seconds: 2 }),
  alone('nets', 'lstm_step_both', 'LSTM cell of 200, batch 32, bound, forward and backward'),
  alone('nets', 'nodes_plus', '1000 bound nodes of 4 floats, x + 1'),
  alone('nets', 'nodes_transpose', '1000 bound nodes of 4 floats, transpose'),
  alone('nets', 'mlp_eager', 'training step, MLP of 4 layers, batch 64, recorded', { seconds: 0.4 }),
  alone('sparse', 'csr_dot', 'csr 10^4x10^4, ten values a row, by dense 10^4x64', flops(2 * 1e5 * 64)),
  alone('sparse', 'csr_dot_vector', 'the same by a vector'),
  alone('sparse', 'csr_dot_transposed', 'its transpose by dense 10^4x64', flops(2 * 1e5 * 64)),
  alone('sparse', 'sparse_adam', 'lazy Adam, 10^4 of 200,000 rows of 64'),
  alone('sparse', 'embedding_step', 'training step of an embedding, 1000 of 200,000 rows of 64'),
  alone('memory', 'chain', 'peak of tanh(x*y+1)*y-x, 10^7 floats', {
    name: 'memory_chain',
    size: 1e7,
    seconds: 0.1,
    memory: true,
  }),
  alone('memory', 'mlp_step', 'peak of the training step', {
    name: 'memory_mlp_step',
    seconds: 0.1,
    memory: true,
  }),
];
