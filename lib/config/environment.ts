/** MXNet's environment variables, and what becomes of each here. */

/** How a variable is treated. */
export interface EnvironmentVariable {
  readonly name: string;
  /** `heeded`; `always so` whatever it says; `no effect`; `not on a CPU`. */
  readonly treatment: 'heeded' | 'always so' | 'no effect' | 'not on a CPU';
  readonly meaning: string;
}

const of =
  (treatment: EnvironmentVariable['treatment']) =>
  (name: string, meaning: string): EnvironmentVariable => ({ name, treatment, meaning });

const heeded = of('heeded');
const always = of('always so');
const idle = of('no effect');
const gpu = of('not on a CPU');

/** MXNet's variables that matter to behaviour, and our own. */
export const environmentVariables: readonly EnvironmentVariable[] = [
  heeded('MXNET_ENGINE_TYPE', 'NaiveEngine: each call has run when it returns, its error is thrown there'),
  heeded('MXNET_EXEC_BULK_EXEC_TRAIN', '0: nodes of graphs bound for training are not run together'),
  heeded('MXNET_EXEC_BULK_EXEC_INFERENCE', '0: the same for inference'),
  heeded('MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN', 'most nodes that are run together in training'),
  heeded('MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN_FWD', 'the same, and stronger'),
  heeded('MXNET_BACKWARD_DO_MIRROR', '1: cheap activations are computed again in the backward run'),
  heeded('MXNET_BACKWARD_MIRROR_STEP', 'of so many cheap operators in a row one keeps its result'),
  heeded(
    'MXNET_PROFILER_AUTOSTART',
    '1: the profiler runs from the start; profile.json is written at the end',
  ),
  heeded('MXNET_PROFILER_MODE', 'with it: 0 bound graphs only, 1 everything'),
  heeded('MXNET_STORAGE_FALLBACK_LOG_VERBOSE', '0: calls that make sparse arrays dense do not say so'),
  heeded('OMP_NUM_THREADS', 'threads of the compute thread’s team'),
  heeded('MXLAB_NUM_THREADS', 'the same, and stronger'),
  heeded('MXLAB_MEMORY_BUDGET', 'bytes that arrays may take, e.g. 6G'),
  heeded('MXLAB_QUEUE_BYTES', 'bytes of released arrays that queued work may hold before a call waits'),
  heeded('MXLAB_LAYOUTS', '0: bound graphs leave the arrays of their convolutions as they are'),
  heeded('MXLAB_SEGMENTS', '0: elementwise calls do not wait for each other'),
  heeded('MXLAB_LAYOUTS', '0: bound graphs keep every array’s layout'),
  heeded('MXLAB_BFLOAT16', 'float32: bfloat16 arrays are multiplied in float32'),
  heeded('MXLAB_ISA', 'base, avx2 or avx512: the most that vector loops may use'),
  heeded('MXLAB_NATIVE', 'another engine file'),
  always('MXNET_EXEC_ENABLE_INPLACE', '1: results take over the memory of inputs that nobody needs'),
  always('MXNET_ELIMINATE_COMMON_EXPR', '1: equal expressions of a graph are computed once'),
  always('MXNET_SAFE_ACCUMULATION', '1: sums of 16-bit floats are made in wider ones'),
  always('MXNET_ENFORCE_DETERMINISM', '1: the same program gives the same numbers'),
  always('MXNET_CPU_PARALLEL_RAND_COPY', 'the number of generators is MXNet’s: seeds give its numbers'),
  idle('MXNET_CPU_WORKER_NTHREADS', 'there is one compute thread; its team has `threads`'),
  idle('MXNET_MP_WORKER_NTHREADS', 'the same'),
  idle('MXNET_CPU_TEMP_COPY', 'scratch memory is planned'),
  idle('MXNET_EXEC_NUM_TEMP', 'the same'),
  idle('NNVM_EXEC_MATCH_RANGE', 'memory is planned by another rule'),
  idle('MXNET_CPU_PARALLEL_SIZE', 'each kernel knows from which size on threads pay'),
  idle('MXNET_MKLDNN_ENABLED', 'oneDNN serves what it is faster at'),
  idle('MXNET_USE_MKLDNN_RNN', 'recurrent layers have loops of their own'),
  idle('MXNET_SUBGRAPH_BACKEND', 'graph passes are asked for by optimize_for'),
  gpu('MXNET_USE_FUSION', 'elementwise nodes run together anyway'),
  gpu('MXNET_FUSION_VERBOSE', ''),
  gpu('MXNET_GPU_MEM_POOL_TYPE', ''),
  gpu('MXNET_GPU_MEM_POOL_RESERVE', ''),
  gpu('MXNET_GPU_PARALLEL_RAND_COPY', ''),
  gpu('MXNET_CUDNN_AUTOTUNE_DEFAULT', ''),
  gpu('MXNET_FC_TRUE_FP16', ''),
];
