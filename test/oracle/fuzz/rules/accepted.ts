/** Calls that MXNet refuses and we compute. */
import { accepted, type Rule } from './rule.js';

export const acceptedRules: readonly Rule[] = [
  accepted(
    'more dtypes than MXNet has on a CPU',
    new RegExp(
      [
        'only support(s)? ((floating point|integer) types|\\d\\d-bit and|float32|FP32)',
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
    /^_sparse_(adagrad_update|retain)$|^_square_sum$|^_contrib_getnnz$/,
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
  accepted(
    'quantised layers in all the layouts, groups and types: MKL-DNN has some of them',
    /mshadow: :kFloat32|weight_mem|num_group == 1U|num_filter|QuantizedPooling|primitive descriptor|quantized|Shape inconsistent/,
    /^_contrib_quantize/,
  ),
  accepted(
    'mean and deviation are given: MXNet leaves them as they were',
    /shape mismatch/,
    /SyncBatchNorm$/,
  ),
  accepted('nothing chosen gives no rows', /Shape is unknown/, /boolean_mask$/),
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
  accepted('rows behind the first empty one are not looked at', /label_width/, /MultiBoxTarget$/),
  accepted('a label for each row of the flattened input', /Shape inconsistent/, /^SoftmaxOutput$/),
  accepted(
    'the coordinates of one value',
    /index tensor to have at least 2 dimensions/,
    /^(scatter|gather)_nd$/,
  ),
  accepted(
    'pieces without elements: a size of 0 is unknown to MXNet there',
    /Shape inconsistent/,
    /^_split_v2$/,
  ),
];
