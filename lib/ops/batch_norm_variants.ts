/** Batch normalisation with something more: a relu behind it, or statistics of several devices. */
import { bool, float, int, MXNetError, text, type OutputSpec } from '../core/index.js';
import { batchNormParams, inferBatchNorm, inferBatchNormTypes, batchNormInputs } from './batch_norm.js';
import { defineComposite } from './composite.js';
import { apply, over, shift, square } from './formulas.js';

const layer = { data: { shape: [3, 2, 2, 2] }, gamma: { shape: [2] }, beta: { shape: [2] } } as const;
const moving = { moving_mean: { values: [0.1, -0.2] }, moving_var: { values: [0.9, 1.2] } };

defineComposite({
  name: '_contrib_BatchNormWithReLU',
  category: 'normalization',
  summary: 'Batch normalisation, then relu.',
  details:
    'y = max(0, BatchNorm(x)), the statistics, their movement and the further outputs as in BatchNorm. MXNet has it for four axes and float32 only.',
  source: 'MXNet 1.9.1, contrib.BatchNormWithReLU',
  inputs: batchNormInputs,
  outputs: ({ output_mean_var }): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', doc: 'Mean of each channel.', visible: output_mean_var },
    { name: 'var', doc: 'Inverse standard deviation of each channel.', visible: output_mean_var },
  ],
  fileOutputs: () => 4,
  params: batchNormParams,
  inferShape: (shapes, { axis }) => inferBatchNorm(shapes, axis),
  inferType: inferBatchNormTypes,
  body: ({ F, inputs, params }) => {
    const [y, mean, deviation] = F.invoke('BatchNorm', inputs, { ...params });
    return [apply(F, 'relu', y!), mean!, deviation!];
  },
  mutates: [1],
  trainingDependent: true,
  label: () => '',
  tolerance: 1e-4,
  examples: [
    { inputs: { ...layer, ...moving } },
    { inputs: { ...layer, ...moving }, params: { fix_gamma: false, eps: 1e-2 } },
    { inputs: { ...layer, ...moving }, params: { use_global_stats: true, fix_gamma: false } },
    {
      inputs: { ...layer, ...moving },
      params: { fix_gamma: false, output_mean_var: true },
      noGradientCheck: 'mean and deviation are returned for reading only',
    },
  ],
});

defineComposite({
  name: '_contrib_SyncBatchNorm',
  category: 'normalization',
  summary: 'Batch normalisation over the batches of all devices that work on one layer.',
  details:
    'y = gamma (x − mean) / √(var + eps) + beta. All of a batch is on one CPU here, so that the statistics are those of its batch; the third output is the variance itself.',
  source: 'Zhang et al. 2018, Context Encoding for Semantic Segmentation; MXNet 1.9.1, contrib.SyncBatchNorm',
  inputs: batchNormInputs,
  outputs: ({ output_mean_var }): OutputSpec[] => [
    { name: 'output' },
    { name: 'mean', doc: 'Mean of each channel.', visible: output_mean_var },
    { name: 'var', doc: 'Variance of each channel.', visible: output_mean_var },
  ],
  params: {
    eps: float('Added to the variance.', 1e-3, { min: 0 }),
    momentum: float('Weight of the old running statistics.', 0.9),
    fix_gamma: bool('Treat gamma as 1; its gradient is 0.', true),
    use_global_stats: bool('Normalise by the running statistics in training too.', false),
    output_mean_var: bool('Also return mean and variance.', false),
    ndev: int('Number of devices; 1 on the CPU.', 1, { min: 1 }),
    key: text('Name that layers of different devices share.'),
  },
  inferShape: (shapes, { ndev }) => {
    if (ndev > 1)
      throw new MXNetError('the statistics of several devices are not joined', {
        argument: 'ndev',
        expected: '1',
        given: String(ndev),
        hint: 'One CPU computes the whole batch',
      });
    inferBatchNorm(shapes, 1);
  },
  inferType: inferBatchNormTypes,
  body: ({ F, inputs, params: p }) => {
    const { eps, momentum, fix_gamma, use_global_stats } = p;
    const given = { eps, momentum, fix_gamma, use_global_stats, output_mean_var: p.output_mean_var };
    const [y, mean, inverse] = F.invoke('BatchNorm', inputs, given);
    return [y!, mean!, shift(F, over(F, 1, square(F, inverse!)), -eps)];
  },
  mutates: [1],
  trainingDependent: true,
  label: () => '',
  tolerance: 1e-4,
  examples: [
    { inputs: { ...layer, ...moving }, params: { key: 'a' } },
    { inputs: { ...layer, ...moving }, params: { key: 'b', fix_gamma: false, eps: 1e-2 } },
    { inputs: { ...layer, ...moving }, params: { key: 'c', use_global_stats: true, fix_gamma: false } },
    {
      inputs: { ...layer, data: { shape: [4, 2] }, ...moving },
      params: { key: 'd', fix_gamma: false, output_mean_var: true },
      noGradientCheck: 'mean and variance are returned for reading only',
    },
  ],
});
