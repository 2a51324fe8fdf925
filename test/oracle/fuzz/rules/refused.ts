/** Calls that MXNet computes, as a rule by reading outside of arrays, and we refuse. */
import { refused, type Rule } from './rule.js';

export const refusedRules: readonly Rule[] = [
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
  refused('one CPU computes the whole batch', /ndev/, /SyncBatchNorm/),
  refused('an axis that the array does not have', /axis out of range/, /^softm(in|ax)$|^log_softmax$/),
  refused('both bounds of the cell', /both bounds/, /^RNN$/),
  refused('the smaller factor comes first', /is smaller than min_factor/, /^_image_random_/),
  refused('8-bit data keep their type', /8-bit data keep their type/, /^_contrib_quantize_v2$/),
  refused(
    'an odd window, a layout and strides that fit the kernel',
    /odd number|one number for each axis of the kernel|the layout has/,
    /^LRN$|[Pp]ooling/,
  ),
  refused('a piece has places', /more pieces than the axis has places/, /^_split_v2$/),
  refused('a file is one line of bytes', /Expected rank 1/, /^_cvimdecode$/),
  refused('one dtype for layer and average', /dtypes do not match/, /KLSparseReg$/),
  refused('two sizes at most', /output_size: bad value/, /AdaptiveAvgPooling/),
  refused('an axis is named once', /named twice/, /^Dropout$/),
  refused('a box for each match', /is none of the/, /box_encode$/),
  refused('floating types only', /wrong dtype\. Expected a floating dtype/, /hawkesll$/),
  refused(
    'the rank says how many axes the kernel has',
    /Expected rank|rank 2 or more for mode/,
    /^im2col$|^col2im$|^L2Normalization$/,
  ),
  refused(
    'a place needs dimensions that are known',
    /only the first dimension may be unknown/,
    /^_(un)?ravel/,
  ),
  refused('rank 4 is asked for: MXNet takes others for it', /Expected rank 4/, /^LRN$/),
  refused('an identity has rows', /integer >= 1/, /^_eye$/),
  refused('maps whose channels do not fit: MXNet reads outside', /shapes do not match/, /PSROIPooling$/),
  refused('a label for each row of the flattened input', /label: shapes do not match/, /^SoftmaxOutput$/),
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
  refused(
    'two pictures of one size: MXNet reads outside of the smaller',
    /data2: shapes do not match/,
    /^Correlation$/,
  ),
  refused(
    'bytes that are no picture: MXNet reads on behind them',
    /does not begin as one|the file/,
    /^_cvimdecode$/,
  ),
  refused('each axis once', /axes are not a permutation/, /^transpose$/),
];
