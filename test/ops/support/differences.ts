/** Recorded cases in which we differ from MXNet on purpose, each with the reason. */

export const differences: ReadonlyMap<string, string> = new Map([
  ['_power 0 int32', 'MXNet rounds through float32: 7⁹ comes out as 40353608'],
  ['_power 0 int64', 'MXNet rounds through float32'],
  ['_power 0 uint8', 'MXNet rounds through float32'],
  ['_power 0 int8', 'MXNet rounds through float32'],
  ['amp_cast 2', 'MKL-DNN rounds 0.9 to 1; a cast drops the fraction'],
  ['amp_cast 1', 'MKL-DNN rounds 0.9 to 1; a cast drops the fraction'],
  [
    'mean 0 uint8',
    'MXNet sums whole numbers in their own dtype, which overflows; we sum in 64 bits and divide then',
  ],
  [
    'SoftmaxActivation 2',
    'MKL-DNN goes along the last axis where MXNet documents one distribution for each instance',
  ],
  ['LeakyReLU 5', 'MXNet returns the drawn slopes as a second output, undefined outside training'],
  ['LeakyReLU 3 gradient', "MXNet's derivative of selu counts λ twice below 0: λ (α + y)"],
  ['LeakyReLU 3 training gradient', "MXNet's derivative of selu counts λ twice below 0: λ (α + y)"],
  ['SoftmaxOutput 3 gradient', 'MXNet multiplies by the output in place of the head gradient'],
  ['prod 0 float16', 'MXNet accumulates float16 in float16; we accumulate in float32'],
  ['norm 0 int32', 'MXNet scales by whole-number division on the way'],
  ['norm 0 int64', 'MXNet scales by whole-number division on the way'],
  ['norm 0 int8', 'MXNet scales by whole-number division on the way'],
  ['norm 0 uint8', 'MXNet scales by whole-number division on the way'],
  ['moments 0 uint8', 'MXNet sums whole numbers in their own dtype, which overflows'],
  ['multi_sum_sq 0 float16', 'MXNet squares in float16; we square in float32'],
  ['lamb_update_phase1 0 float16', 'MXNet computes the step in float16; we compute in float32'],
  ['_image_flip_left_right 0 gradient', 'MXNet hands the gradient on without flipping it back'],
  ['_image_flip_top_bottom 0 gradient', 'MXNet hands the gradient on without flipping it back'],
  ['RNN 7', 'MXNet ignores the lengths on the CPU; ours are those of cuDNN'],
  ['RNN 7 training', 'MXNet ignores the lengths on the CPU; ours are those of cuDNN'],
  ['RNN 8', 'MXNet ignores the lengths on the CPU; ours are those of cuDNN'],
  ['RNN 8 training', 'MXNet ignores the lengths on the CPU; ours are those of cuDNN'],
  ['RNN 9', 'MXNet ignores the lengths on the CPU; ours are those of cuDNN'],
  ['RNN 9 training', 'MXNet ignores the lengths on the CPU; ours are those of cuDNN'],
  ['RNN 10', 'MXNet does not clip the cell on the CPU; ours is that of cuDNN'],
  ['RNN 10 training', 'MXNet does not clip the cell on the CPU; ours is that of cuDNN'],
  [
    'RNN 11 training',
    "MXNet draws what it drops between layers from the C library's generator, which no seed sets",
  ],
  [
    'RNN gru float64 gradient',
    'MXNet mixes up the directions of lower layers in float64; its float32 agrees with ours',
  ],
  [
    'RNN gru float64 training gradient',
    'MXNet mixes up the directions of lower layers in float64; its float32 agrees with ours',
  ],
  [
    'RNN tanh float64 gradient',
    'MXNet mixes up the directions of lower layers in float64; its float32 agrees with ours',
  ],
  [
    'RNN tanh float64 training gradient',
    'MXNet mixes up the directions of lower layers in float64; its float32 agrees with ours',
  ],
  [
    'mp_lamb_update_phase2 0 state',
    'MXNet leaves the float32 weight as it was, so that steps of mixed precision never add up',
  ],
  ['mp_lamb_update_phase2 0 float64 state', 'MXNet leaves the float32 weight as it was'],
  ['mp_lamb_update_phase2 0 float16 state', 'MXNet leaves the float32 weight as it was'],
  ['ftml_update 0 float16 state', 'MXNet computes the step in float16; we compute in float32'],
  ['ftrl_update all float16', 'MXNet computes the step in float16; we compute in float32'],
  [
    '_contrib_quantized_elemwise_add int8 uint8',
    'MXNet rounds the uint8 numbers to int8 at the scale of an int32 output, where nothing but limits is left',
  ],
  [
    '_contrib_quantized_elemwise_add uint8 int8',
    'MXNet rounds the uint8 numbers to int8 at the scale of an int32 output, where nothing but limits is left',
  ],
  [
    'CTCLoss repeats do not fit gradient',
    'MXNet leaves the gradient unwritten where a label needs more steps than there are',
  ],
  [
    'CTCLoss the blank as a label gradient',
    "MXNet's gradient is not that of its loss then; ours agrees with finite differences",
  ],
  [
    'Deconvolution dilated with strides float64',
    'MXNet computes wrong in float64 with strides and dilation together; its float32 agrees with us',
  ],
  [
    '_contrib_BatchNormWithReLU 0 gradient',
    'MXNet notes where relu cut off in training only; outside it the gradient is not that of the output',
  ],
  [
    '_contrib_BatchNormWithReLU 1 gradient',
    'MXNet notes where relu cut off in training only; outside it the gradient is not that of the output',
  ],
  [
    '_contrib_BatchNormWithReLU 2 gradient',
    'MXNet notes where relu cut off in training only; outside it the gradient is not that of the output',
  ],
  [
    '_contrib_BatchNormWithReLU 3 gradient',
    'MXNet notes where relu cut off in training only; outside it the gradient is not that of the output',
  ],
  ['_contrib_SyncBatchNorm 3', 'MXNet leaves mean and variance unwritten outside training'],
  [
    '_contrib_hawkesll 0 gradient',
    'MXNet ignores what flows into out_state, and gives no gradient to the first state',
  ],
  [
    '_contrib_hawkesll lengths gradient',
    'MXNet ignores what flows into out_state, and gives no gradient to the first state',
  ],
  [
    '_contrib_hawkesll float64 gradient',
    'MXNet ignores what flows into out_state, and gives no gradient to the first state',
  ],
  ['_image_random_hue 2', 'MXNet leaves the result of grey images unwritten'],
]);
