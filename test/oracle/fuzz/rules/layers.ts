/** Layers and picture operators whose numbers differ on purpose. */
import { differs, hasWhole, nearlySame, numbersOf, values, type Rule } from './rule.js';

export const layerRules: readonly Rule[] = [
  differs(
    "MKL-DNN's mean pooling divides by the whole window on the way back, where the window is cut off; its float64 does not",
    /^Pooling$/,
    ['gradients'],
    (one) => one.attrs['pool_type'] === 'avg' && one.attrs['pooling_convention'] === 'full',
  ),
  differs(
    'the cell is clipped: MXNet does that on GPUs only',
    /^RNN$/,
    ['outputs', 'gradients'],
    (one) => 'lstm_state_clip_max' in one.attrs,
  ),
  differs(
    'rrelu returns no slopes: MXNet leaves them as they were',
    /^LeakyReLU$/,
    ['outputs'],
    (one) => one.attrs['act_type'] === 'rrelu',
  ),
  differs(
    'mean and deviation are given: MXNet leaves them as they were',
    /BatchNorm/,
    ['outputs'],
    (one, { text }) => one.attrs['output_mean_var'] === 'True' && !text.startsWith('output 0'),
  ),
  differs(
    'lengths beyond the axis, or of no step: MXNet reads outside',
    /^Sequence|^softmax$/,
    ['outputs', 'gradients'],
    (one) => values(one, 1).some((length) => length < 1 || length > Math.min(...one.inputs[0]!.shape)),
  ),
  differs('blanks among the labels', /^CTCLoss$/, ['outputs', 'gradients'], (one) => {
    const classes = one.inputs[0]!.shape[2]!;
    const blankLast = one.attrs['blank_label'] === 'last';
    return values(one, 1).some((label) =>
      blankLast ? label < 0 || label >= classes - 1 : label <= 0 || label >= classes,
    );
  }),
  differs('8-bit data keep their type', /^_contrib_quantize_v2$/, ['outputs'], hasWhole),
  differs(
    'images of one channel pass unchanged, odd ones are flipped whole: MXNet leaves what it does not write',
    /^_image_(random_|adjust_)/,
    ['outputs'],
    (one) => one.inputs[0]!.shape.at(-1) === 1 || /flip/.test(one.op),
  ),
  differs('infinities in the order of the formula', /^_contrib_quadratic$/, ['outputs'], (_, { text }) =>
    /NaN|Infinity/.test(text),
  ),
  differs(
    'averages of axis 1, as the state has: MXNet takes the last axis',
    /KLSparseReg$/,
    ['gradients', 'outputs', 'aux'],
    (one) => one.inputs[0]!.shape.length !== 2,
  ),
  differs(
    'lengths of sequences: MXNet reads them on GPUs only',
    /^RNN$/,
    ['outputs', 'gradients'],
    (one) => one.attrs['use_sequence_length'] === 'True',
  ),
  differs('8-bit data keep their type', /^_contrib_quantized_act$/, ['outputs'], hasWhole),
  differs(
    'pictures of every dtype and any number of channels: OpenCV has few of them',
    /^_cv|^_image_resize$/,
    ['outputs'],
    (one) => one.inputs[0]?.dtype !== 'uint8' || one.inputs[0].shape.at(-1)! > 4,
  ),
  differs('NaN stays NaN: MKL-DNN makes it 0', /^(Activation|relu)$/, ['outputs'], (_, { text }) =>
    text.includes('is NaN'),
  ),
  differs('no path fits the labels: the gradient is 0', /^CTCLoss$/, ['gradients'], (_, { text }) =>
    text.endsWith('MXNet NaN'),
  ),
  differs(
    'variances below 0 give no number, and that the largest one',
    /^_contrib_quantized_batch_norm$/,
    ['outputs'],
    (one) => values(one, 4).some((variance) => variance < 0),
  ),
  differs(
    'everything dropped is 0: MXNet divides by the 0 that it keeps',
    /^Dropout$/,
    ['outputs', 'gradients'],
    (one) => Number(one.attrs['p']) === 1,
  ),
  differs(
    'one distribution for each instance, as documented: MKL-DNN goes along the last axis',
    /^SoftmaxActivation$/,
    ['outputs', 'gradients'],
    (one) => one.attrs['mode'] !== 'channel',
  ),
  differs('the gradient is scaled as the values are', /^_image_to_tensor$/, ['gradients']),
  differs(
    'labels beyond the classes: MXNet reads outside of the array',
    /^softmax_cross_entropy$|^SVMOutput$/,
    ['outputs', 'gradients'],
    (one) => values(one, 1).some((label) => label < 0 || label >= one.inputs[0]!.shape.at(-1)!),
  ),
  differs(
    'multiplied by the head gradient: MXNet multiplies by the output',
    /^SoftmaxOutput$/,
    ['gradients'],
    (one) => one.attrs['out_grad'] === 'True',
  ),
  differs(
    'the start counts too: MXNet leaves the output as it was',
    /^all_finite$|^multi_all_finite$/,
    ['outputs'],
    (one) => one.attrs['init_output'] === 'False',
  ),
  differs(
    'a negative base has no stable power',
    /^LRN$/,
    ['outputs', 'gradients'],
    (one) => Number(one.attrs['knorm'] ?? 2) <= 0,
  ),
  differs(
    'the gradient of one pixel with one channel: MKL-DNN leaves what was there',
    /^LRN$/,
    ['gradients'],
    (one) => one.inputs[0]!.shape.slice(1).every((length) => length === 1),
  ),
  differs(
    'the gradient of a last step without lengths: MXNet leaves it as it was',
    /^SequenceLast$/,
    ['gradients'],
    (one) => one.attrs['use_sequence_length'] !== 'True',
  ),
  differs(
    'the first maximum gets the gradient of a tie: MXNet gives it to all',
    /^Pooling_v1$/,
    ['gradients'],
    (one) => new Set(values(one, 0)).size < values(one, 0).length,
  ),
  differs(
    'the middle line of images of odd size is written too',
    /^_image_flip/,
    ['outputs'],
    (one) => one.inputs[0]!.shape.at(/left/.test(one.op) ? -2 : -3)! % 2 === 1,
  ),
  differs(
    'a border has its value in every channel: MXNet leaves those after the third at 0',
    /^_cvcopyMakeBorder$/,
    ['outputs'],
    (one, { text }) => one.inputs[0]!.shape[2]! > 3 && text.endsWith('MXNet 0'),
  ),
  differs(
    'the mean of no pixels is 0, as for windows in the padding',
    /^Pooling$/,
    ['outputs'],
    (one, { text }) => one.inputs[0]!.shape.includes(0) && text.endsWith('MXNet NaN'),
  ),
  differs(
    'regions of no image are 0: MXNet leaves them as they were',
    /^_contrib_ROIAlign$/,
    ['outputs'],
    (one) => values(one, 1).some((image, place) => place % 5 === 0 && image < 0),
  ),
  differs(
    'one row of classes: MXNet takes each number for a row, but not in MKL-DNN on the way there',
    /^SoftmaxOutput$/,
    ['outputs', 'gradients'],
    (one) => one.inputs[0]!.shape.length === 1,
  ),
  differs(
    'a length below 0 masks all: MXNet writes outside of the output, into its neighbours too',
    /^SequenceMask$/,
    ['outputs', 'gradients', 'aux'],
    (one) => values(one, 1).some((length) => length < 0),
  ),
  differs(
    'the axis that is named: MKL-DNN takes axis 1 for the channels',
    /^_contrib_quantized_batch_norm$/,
    ['outputs'],
    (one) => Number(one.attrs['axis'] ?? 1) !== 1,
  ),
  differs(
    'a slope below 0 turns signs: MXNet goes by the sign of the output',
    /^LeakyReLU$/,
    ['gradients'],
    (one) => Number(one.attrs['slope'] ?? 0.25) < 0,
  ),
  differs(
    'no labels are an empty sequence: MXNet reads beyond them',
    /^CTCLoss$/,
    ['outputs', 'gradients'],
    (one) => one.inputs[1]!.shape[1] === 0,
  ),
  differs('gradients of flipped images are flipped back', /^_image_flip/, ['gradients']),
  differs(
    'a row of one number has the gradient 0: ours is what rounding leaves of a difference',
    /^(Group|Instance|Layer)Norm$/,
    ['gradients'],
    (_, finding) => numbersOf(finding)[1] === 0 && nearlySame(finding, 1e-3),
  ),
  differs(
    "selu's derivative below 0 is λ α eˣ: MXNet takes λ (α + y), which counts λ twice",
    /^LeakyReLU$/,
    ['gradients'],
    (one, finding) => one.attrs['act_type'] === 'selu' && nearlySame(finding, 0.1),
  ),
  differs('rates and times below 0 are no process', /hawkesll$/, ['outputs', 'gradients'], (one) =>
    [0, 4].some((input) => values(one, input).some((value) => value < 0)),
  ),
  differs(
    "what is dropped between layers: MXNet draws it from the C library's generator, which no seed sets",
    /^RNN$/,
    ['outputs'],
    (one) => one.training && Number(one.attrs['p'] ?? 0) > 0 && Number(one.attrs['num_layers']) > 1,
  ),
];
