/** Where we differ from MXNet on purpose: each rule says which findings it covers and why. */
import type { FuzzCase } from './cases.js';
import type { Finding } from './compare.js';

export interface Rule {
  readonly reason: string;
  readonly covers: (one: FuzzCase, finding: Finding) => boolean;
}

/** MXNet refuses with such a message, we compute. */
const accepted = (reason: string, message: RegExp, op = /^/): Rule => ({
  reason,
  covers: (one, { kind, text }) => kind === 'accepted' && op.test(one.op) && message.test(text),
});

/** MXNet computes something, we refuse with such a message. */
const refused = (reason: string, message: RegExp, op = /^/): Rule => ({
  reason,
  covers: (one, { kind, text }) => kind === 'refused' && op.test(one.op) && message.test(text),
});

/** Numbers differ. */
const differs = (
  reason: string,
  op: RegExp,
  kinds: readonly Finding['kind'][],
  when: (one: FuzzCase, finding: Finding) => boolean = () => true,
): Rule => ({
  reason,
  covers: (one, finding) => op.test(one.op) && kinds.includes(finding.kind) && when(one, finding),
});

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const hasWhole = (one: FuzzCase): boolean => one.inputs.some(({ dtype }) => !dtype.startsWith('float'));
const hasHalf = (one: FuzzCase): boolean => one.inputs.some(({ dtype }) => dtype === 'float16');
const values = (one: FuzzCase, index: number): number[] => one.inputs[index]?.values.map(Number) ?? [];

export const rules: readonly Rule[] = [
  accepted(
    'more dtypes than MXNet has on a CPU',
    new RegExp(
      [
        'only support(s)? (floating point types|\\d\\d-bit and|float32|FP32)',
        'Only FP32 is supported',
        'This operation does not support float16',
        'Unsupported (data )?type',
        'unknown type for MKLDNN',
        'data type do not match specified type',
        'dot only supports float32/float64',
        "Invalid Input: '(u?int\\d+|bool|b?float\\d+)', valid values",
        'Type inconsistent',
        'FP16 gemm on cpu not implemented',
        'only support float',
        "doesn't support fp16",
        'Not implmented',
        'opencv.*func != 0',
        'currentlyonly supported by CuDNN',
        'Other DTypes are not supported',
        'requires uniform type',
      ].join('|'),
    ),
  ),
  {
    reason: 'arrays without elements where MXNet refuses them',
    covers: (one, { kind, text }) =>
      kind === 'accepted' &&
      one.npShape &&
      /delay_alloc|Workspace query|Illegal offset|Zero batch size|RangeExp|cannot be 0|has to be positive|[Ss]ize(\(\))? (should )?> 0|Size\(\)|infered_num_inputs|cannot be broadcast/.test(
        text,
      ),
  },
  accepted(
    'works on a CPU: MXNet has it for GPUs, or only under MKL-DNN',
    /not implemented for CPU|only supports MKL-DNN|only available for (GPU|cuDNN)|inferring shapes failed|out_shapes\.size\(\)|could not create a descriptor|Data should be 2D or 4D/,
  ),
  accepted(
    'inner operators: MXNet calls them with `out` or inferred types only',
    /^/,
    /^_copyto$|^_set_value$|^_zeros_without_dtype$/,
  ),
  accepted(
    'softmin and log_softmax take lengths as softmax does',
    /expects 1 inputs, but got 2/,
    /^(softmin|log_softmax)$/,
  ),
  accepted(
    'dense arrays where MXNet has the operator for sparse ones only',
    /infer_stype_success/,
    /^_sparse_adagrad_update$|^_square_sum$|^_contrib_getnnz$/,
  ),
  accepted('axes count from the end too', /must be in range \[0, /),
  accepted(
    'axes that the smaller shape lacks count as 1, as in broadcast_add',
    /cannot be broadcasted/,
    /^broadcast_(like|to)$/,
  ),
  accepted(
    'images of any number of channels, one or a batch',
    /[Cc]hannel|Input image must have/,
    /^_image_/,
  ),
  accepted('the storage hint is only a hint', /dns\.shape_\.ndim\(\) == 2/, /^dot$/),
  accepted('no axes means all', /Empty axes is not supported/, /^moments$/),
  accepted('positions in arrays of any rank', /must be two-dimensional/, /^_ravel_multi_index$/),
  accepted('axes that have the size already', /Broadcasting axis must have size 1/, /^broadcast_axis$/),
  accepted('a constant is a normal distribution without width', /has to be positive/, /^_random_normal/),
  accepted('kernels of any rank', /new and old shape do not match/, /^im2col$/),
  accepted('channels of any rank', /at least 3 dimensions|a least 3 dimensions/, /^SoftmaxActivation$/),
  refused(
    'a size, a count, a group or an epsilon that cannot be',
    /bad value\. Expected (an? |\d+ |a list of )?(integer|number)/,
  ),
  refused('labels and lengths beyond what there is: MXNet reads outside', /is outside 0 to|exceeds the/),
  refused('regions of images that are not in the batch: MXNet reads outside', /names image/),
  refused(
    'parameters of other shapes: MXNet reads outside of them',
    /shapes do not match/,
    /BatchNorm|KLSparseReg|adamw_update/,
  ),
  refused('parameters of no distribution', /must lie in \(0, 1\]/, /negative_binomial/),
  refused('a diagonal that is not there', /there is no such diagonal/, /^diag$/),
  refused('histograms are symmetric around 0', /odd number of bins/, /calibrate_entropy/),
  refused(
    'matrices have two axes',
    /Expected square matrices|elements of a triangle|lies outside the matrix/,
    /^_linalg_/,
  ),
  refused('a picture has pixels', /leaves no pixel/, /Resize/),
  refused('one CPU computes the whole batch', /ndev/, /SyncBatchNorm/),
  refused('an axis that the array does not have', /axis out of range/, /^softm(in|ax)$|^log_softmax$/),
  refused('both bounds of the cell', /both bounds/, /^RNN$/),
  {
    reason: 'arrays without elements: what a mean of nothing is, and shapes that parameters cannot give',
    covers: (one, { kind, text }) =>
      one.npShape &&
      ((kind === 'gradients' && text.includes('NaN')) || (kind === 'refused' && /does not fit/.test(text))),
  },
  differs(
    "MKL-DNN's mean pooling divides by the whole window on the way back, where the window is cut off; its float64 does not",
    /^Pooling$/,
    ['gradients'],
    (one) => one.attrs['pool_type'] === 'avg' && one.attrs['pooling_convention'] === 'full',
  ),
  accepted(
    'groups of offsets need not divide the filters',
    /output num_filter must divide deformable/,
    /Deformable/,
  ),
  accepted('channels last', /Only support NCW, NCHW and NCDHW layout/, /onvolution$/),
  accepted('a global window needs no convention', /supports Max Pooling 1-D/, /^Pooling$/),
  accepted(
    'one global window, whatever the length of kernel',
    /Unsupported layout, expecting|dimensions are invalid|Unexpected input data dim/,
    /^Pooling$/,
  ),
  differs('NaN and infinities on the way back: undefined', /^/, ['gradients'], (one) =>
    one.inputs.some((input) => input.values.some((value) => typeof value === 'string')),
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
  differs('the gradient of a last step without lengths: MXNet leaves it as it was', /^SequenceLast$/, [
    'gradients',
  ]),
  differs('blanks among the labels', /^CTCLoss$/, ['outputs', 'gradients'], (one) => {
    const classes = one.inputs[0]!.shape[2]!;
    return values(one, 1).some((label) => label <= 0 || label >= classes);
  }),
  differs(
    'what overflows a whole number: undefined in C++',
    /^(exp|expm1|sinh|cosh|tan|gamma|gammaln|erfinv|reciprocal|rc?sqrt|rcbrt|arc\w+|log\w*|_r?(div|power)_scalar|_rmod_scalar|Cast|amp_cast)$/,
    ['outputs'],
    (one, { text }) => /MXNet (0|-?\d{9,})$/.test(text) && (hasWhole(one) || 'dtype' in one.attrs),
  ),
  differs(
    'half steps of float16 counted: MXNet drops them',
    /^(_arange|_contrib_arange_like)$/,
    ['outputs'],
    (one) => hasHalf(one) || one.attrs['dtype'] === 'float16',
  ),
  differs('the first maximum gets the gradient of a tie: MXNet gives it to all', /^Pooling_v1$/, [
    'gradients',
  ]),
  accepted('borders around images of any number of channels', /copyMakeBorder/, /^_cvcopyMakeBorder$/),
  accepted(
    'inner operators: MXNet calls them with `out` or inferred types only',
    /inputs\[0\]\.dptr_ == outputs\[0\]\.dptr_/,
    /^_scatter_set_nd$/,
  ),
  accepted(
    'the bytes of a picture are copied where OpenCV wants them in place',
    /dst\.ptr\(\)/,
    /^_cvimread$|^_cvimdecode$/,
  ),
  accepted('images without elements', /data != __null/, /^_cv|^_image_/),
  refused('the smaller factor comes first', /is smaller than min_factor/, /^_image_random_/),
  refused('8-bit data keep their type', /8-bit data keep their type/, /^_contrib_quantize_v2$/),
  differs('8-bit data keep their type', /^_contrib_quantize_v2$/, ['outputs'], hasWhole),
  accepted(
    'quantised layers in all the layouts, groups and types: MKL-DNN has some of them',
    /mshadow: :kFloat32|weight_mem|num_group == 1U|num_filter|QuantizedPooling|primitive descriptor|quantized/,
    /^_contrib_quantize/,
  ),
  differs(
    'images of one channel pass unchanged, odd ones are flipped whole: MXNet leaves what it does not write',
    /^_image_(random_|adjust_)/,
    ['outputs'],
    (one) => one.inputs[0]!.shape.at(-1) === 1 || /flip/.test(one.op),
  ),
  differs('infinities in the order of the formula', /^_contrib_quadratic$/, ['outputs'], (_, { text }) =>
    /NaN|Infinity/.test(text),
  ),
  {
    reason: 'arrays without elements: what they give is defined here',
    covers: (one, { kind, text }) =>
      one.npShape &&
      ((kind === 'refused' && /slice_axis|at least one pixel|floating dtype/.test(text)) ||
        (kind === 'accepted' && /has to be non-negative/.test(text)) ||
        (kind === 'outputs' && one.op.startsWith('_linalg_'))),
  },
  refused(
    'an odd window, a layout and strides that fit the kernel',
    /odd number|one number for each axis of the kernel|the layout has/,
    /^LRN$|[Pp]ooling/,
  ),
  refused('a piece has places', /more pieces than the axis has places/, /^_split_v2$/),
  refused(
    'floating types only: MXNet counts in whole numbers there',
    /needs a floating dtype/,
    /^LeakyReLU$/,
  ),
  refused('a file is one line of bytes', /Expected rank 1/, /^_cvimdecode$/),
  refused('one dtype for layer and average', /dtypes do not match/, /KLSparseReg$/),
  refused('two sizes at most', /output_size: bad value/, /AdaptiveAvgPooling/),
  accepted(
    'mean and deviation are given: MXNet leaves them as they were',
    /shape mismatch/,
    /SyncBatchNorm$/,
  ),
  accepted('nothing chosen gives no rows', /Shape is unknown/, /boolean_mask$/),
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
  accepted(
    'axes are left over: each code after the last one is 1',
    /from\.Size\(\) == to\.Size\(\)/,
    /^Reshape$/,
  ),
  accepted('padding as wide as a window: MKL-DNN refuses it', /pad_l\[|pad_r\[/, /^Pooling/),
  accepted(
    'places may be named again',
    /in_attrs->at\(0\)\[i\] >= in_attrs->at\(2\)\[i\]/,
    /^_contrib_index_copy$/,
  ),
  refused('an axis is named once', /named twice/, /^Dropout$/),
  refused('a box for each match', /is none of the/, /box_encode$/),
  refused('floating types only', /wrong dtype\. Expected a floating dtype/, /hawkesll$/),
  refused(
    'the rank says how many axes the kernel has',
    /Expected rank|rank 2 or more for mode/,
    /^im2col$|^col2im$|^L2Normalization$/,
  ),
  differs('there are no arrays of rank 0', /^SliceChannel$/, ['outputs'], (_, { text }) =>
    text.endsWith('MXNet ()'),
  ),
  differs('NaN stays NaN: MKL-DNN makes it 0', /^(Activation|relu)$/, ['outputs'], (_, { text }) =>
    text.includes('is NaN'),
  ),
  differs(
    'infinite sums stay infinite: MXNet subtracts what was lost',
    /^(norm|sum|mean)$/,
    ['outputs'],
    (_, { text }) => /Infinity, MXNet NaN$/.test(text),
  ),
  differs('no path fits the labels: the gradient is 0', /^CTCLoss$/, ['gradients'], (_, { text }) =>
    text.endsWith('MXNet NaN'),
  ),
  differs(
    'variances below 0 give no number, and that the largest one',
    /^_contrib_quantized_batch_norm$/,
    ['outputs'],
    (_, { text }) => text.endsWith('MXNet 0'),
  ),
  differs('edges are ascending', /^_histogram$/, ['outputs'], (one) => {
    const edges = values(one, 1);
    return edges.some((edge, index) => index > 0 && edge <= edges[index - 1]!);
  }),
  differs('eigenvectors of neighbours: as exact as the distance of their eigenvalues', /^_linalg_syevd$/, [
    'outputs',
    'gradients',
  ]),
  differs('poles of the gamma function', /^(gamma|gammaln)$/, ['outputs', 'gradients'], (_, { text }) =>
    /NaN|Infinity/.test(text),
  ),
  differs(
    'gradients of places counted from the end: MXNet writes outside',
    /^gather_nd$/,
    ['gradients'],
    (one) => values(one, 1).some((place) => place < 0),
  ),
  differs('an axis named twice is reversed once', /^reverse$/, ['outputs', 'gradients'], (one) => {
    const axes = (one.attrs['axis'] ?? '').match(/-?\d+/g) ?? [];
    return new Set(axes).size < axes.length;
  }),
  differs(
    'float32 inside, float16 outside',
    /^(signum_update|signsgd_update|LayerNorm)$/,
    ['outputs', 'gradients', 'aux'],
    hasHalf,
  ),
  refused(
    'a place needs dimensions that are known',
    /only the first dimension may be unknown/,
    /^_(un)?ravel/,
  ),
  accepted('rows behind the first empty one are not looked at', /label_width/, /MultiBoxTarget$/),
  refused('rank 4 is asked for: MXNet takes others for it', /Expected rank 4/, /^LRN$/),
  refused('an identity has rows', /integer >= 1/, /^_eye$/),
  refused('maps whose channels do not fit: MXNet reads outside', /shapes do not match/, /PSROIPooling$/),
  refused('every piece holds something', /every piece must hold something/, /^_split_v2$/),
  refused('a label for each row of the flattened input', /label: shapes do not match/, /^SoftmaxOutput$/),
  accepted('a label for each row of the flattened input', /Shape inconsistent/, /^SoftmaxOutput$/),
  refused(
    'floating types only: MXNet counts in whole numbers there',
    /needs a floating dtype/,
    /^smooth_l1$/,
  ),
  refused('a shape with another number of elements', /the shape does not fit/, /^Reshape$/),
  refused('a slice that takes nothing', /the slice is empty or lies outside/),
  refused('places beyond the axis: MXNet reads outside of the array', /outside an axis of size/),
  refused(
    'an axis that the array does not have: MXNet reads outside',
    /axis out of range/,
    /^_contrib_index_array$/,
  ),
  refused(
    'a width that does not fit the heads: MXNet reads outside',
    /with a width that/,
    /interleaved_matmul/,
  ),
  refused(
    'one factor for all weights, not the first of many',
    /rescale_grad: shapes do not match/,
    /adamw_update$/,
  ),
  differs('NaN and what does not fit an integer: undefined in C++', /^/, ['outputs'], (_, { text }) =>
    /MXNet (-2147483648|-?9223372\d{12})$/.test(text),
  ),
  differs(
    'what the operator only reads stays as it is: MXNet writes 1 into gamma',
    /BatchNorm/,
    ['aux'],
    (_, { text }) => text.startsWith('input afterwards 1'),
  ),
  differs(
    'everything dropped is 0: MXNet divides by the 0 that it keeps',
    /^Dropout$/,
    ['outputs', 'gradients'],
    (one) => Number(one.attrs['p']) === 1,
  ),
  differs(
    'MXNet ignores what flows into mean and deviation',
    /^GroupNorm$/,
    ['gradients'],
    (one) => one.attrs['output_mean_var'] === 'True',
  ),
  differs(
    'one distribution for each instance, as documented: MKL-DNN goes along the last axis',
    /^SoftmaxActivation$/,
    ['outputs', 'gradients'],
    (one) => one.attrs['mode'] !== 'channel',
  ),
  differs('there are no arrays of rank 0', /^_contrib_allclose$/, ['outputs'], (_, { text }) =>
    text.endsWith('MXNet ()'),
  ),
  differs(
    'the middle line of images of odd size is written too, and gradients are flipped back',
    /^_image_flip/,
    ['outputs', 'gradients'],
  ),
  differs('the gradient is scaled as the values are', /^_image_to_tensor$/, ['gradients']),
  differs('exact whole powers: MXNet rounds through float32', /power$/, ['outputs'], hasWhole),
  differs('whole numbers: MXNet scales by whole-number division on the way', /^norm$/, ['outputs'], hasWhole),
  differs('casts drop the fraction: MKL-DNN rounds', /^amp_cast$/, ['outputs']),
  differs(
    'all axes of the input: MXNet counts the first only and writes outside',
    /^_unravel_index$/,
    ['outputs'],
    (one) => one.inputs[0]!.shape.length > 1,
  ),
  differs(
    'labels beyond the classes: MXNet reads outside of the array',
    /^softmax_cross_entropy$|^SVMOutput$/,
    ['outputs', 'gradients'],
    (one) => values(one, 1).some((label) => label < 0 || label >= one.inputs[0]!.shape.at(-1)!),
  ),
  differs(
    'accumulated in float32: MXNet accumulates float16 in float16',
    /^(prod|multi_sum_sq|moments|lamb_update_phase1)$/,
    ['outputs', 'gradients'],
    hasHalf,
  ),
  differs(
    'sums of whole numbers in 64 bits: MXNet overflows',
    /^(mean|moments|multi_sum_sq)$/,
    ['outputs'],
    hasWhole,
  ),
  differs(
    'multiplied by the head gradient: MXNet multiplies by the output',
    /^SoftmaxOutput$/,
    ['gradients'],
    (one) => one.attrs['out_grad'] === 'True',
  ),
  differs('parameters that are no distribution give NaN', /^_sample_/, ['outputs'], (_, { text }) =>
    / is NaN/.test(text),
  ),
  differs(
    'probabilities that sum up to less than 1: the last class, MXNet reads beyond it',
    /^_sample_multinomial$/,
    ['outputs'],
    (one) => {
      const classes = one.inputs[0]!.shape.at(-1)!;
      const all = values(one, 0);
      return all.some((_, start) => start % classes === 0 && sum(all.slice(start, start + classes)) < 0.999);
    },
  ),
  differs(
    'the start counts too: MXNet leaves the output as it was',
    /^all_finite$|^multi_all_finite$/,
    ['outputs'],
    (one) => one.attrs['init_output'] === 'False',
  ),
  differs(
    'a singular matrix: what a division by 0 leaves',
    /^_linalg_/,
    ['outputs', 'gradients'],
    (_, { text }) => /NaN|Infinity/.test(text),
  ),
  differs(
    'a negative base has no stable power',
    /^LRN$/,
    ['outputs', 'gradients'],
    (one) => Number(one.attrs['knorm'] ?? 2) <= 0,
  ),
  differs(
    'ties keep their order: the sort of MXNet is not stable',
    /^(argsort|topk|sort)$/,
    ['outputs', 'gradients'],
    (one) => new Set(values(one, 0)).size < values(one, 0).length,
  ),
];

/** The first rule that covers a finding. */
export const ruleOf = (one: FuzzCase, finding: Finding): Rule | undefined =>
  rules.find((rule) => rule.covers(one, finding));
