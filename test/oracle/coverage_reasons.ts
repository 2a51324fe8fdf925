/** Families of the coverage table, and the reasons for what is not there: all that is left out on purpose stands here. */

type Reasons = readonly (readonly [RegExp, string])[];

/** Names of MXNet's registry that are no operators of the classic interface. */
export const outside: Reasons = [
  [
    /^_(backward|broadcast_backward|contrib_backward|split_v2_backward)/,
    'gradients inside MXNet; ours are formulas',
  ],
  [/^_np[ix]?_|^_npi|^_np_/, 'mx.np and mx.npx'],
  [/^_sg_mkldnn|^_FusedOp|^_TensorRT/, 'made by graph passes of MKL-DNN and CUDA'],
  [
    /^_CachedOp|^_CustomFunction|^_NDArray$|^_Native$|^_NoGradient$|^_CrossDeviceCopy$/,
    'inner parts of the C++ runtime',
  ],
  [/^_sparse_/, 'aliases for sparse storage'],
];

/** Operators that are left out. */
export const missingReasons: Reasons = [
  [/^_contrib_dgl_|^_contrib_edge_id$/, 'graphs in CSR arrays, which DGL brings itself'],
  [/^_imdecode$/, 'an older form of _cvimdecode, which writes into an array of a batch'],
];

/** Operators that no fixture shows. */
export const unrecordedReasons: Reasons = [
  [/^_sparse_adagrad_update$|^_contrib_group_adagrad_update$/, 'MXNet has it for sparse gradients only'],
  [/^_square_sum$|^_sparse_retain$/, 'MXNet has it for sparse arrays only'],
  [/^_contrib_quantized_rnn$/, 'its MKL-DNN refuses the layout on the machines that record'],
  [
    /^_contrib_i?fft$|^_contrib_count_sketch$/,
    'MXNet has it for GPUs only; test/ops/detection.test.ts checks it',
  ],
  [/^_contrib_getnnz$/, 'MXNet has it for csr arrays only; test/ops/detection.test.ts checks it'],
  [
    /^_image_random_(resized_)?crop$/,
    'MXNet has them from 2.0 on; test/acceptance/rows/operators.ts checks them',
  ],
  [/^_set_value$/, 'MXNet takes the shape from `out`; test/ops/multi_updates.test.ts calls it so'],
];

/** Families in the order of the reference; the first that matches counts. */
export const families: readonly (readonly [string, RegExp])[] = [
  ['linear algebra', /^_linalg_|^dot$|^batch_dot$|^khatri_rao$/],
  ['quantization', /quantiz|^_contrib_calibrate|intgemm/],
  ['detection', /MultiBox|Proposal|ROI|box_|bipartite|Deformable/],
  ['optimizer updates', /_update$|^multi_lars$|_update_phase|^reset_arrays$|^preloaded_|^multi_(mp_)?sgd/],
  ['contrib', /^_contrib_/],
  ['image', /^_image_|^_cv|^_imdecode/],
  ['random numbers', /^_random_|^_sample_|^_shuffle$/],
  ['scalar', /_scalar$|Scalar$/],
  ['broadcasting', /^broadcast_/],
  ['sequence', /^Sequence|^RNN$|^_rnn_|^CTCLoss$/],
  ['control flow and host', /^_foreach$|^_while_loop$|^_cond$|^Custom$/],
  ['layers', /^[A-Z]/],
  ['others', /^/],
];
