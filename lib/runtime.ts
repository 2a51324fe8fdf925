/** `mx.runtime`: what this build can do, under MXNet's feature names. */
import { door } from './backend/index.js';
import { describe, MXNetError } from './core/index.js';

/** One feature: prints as `✔ CUDA` or `✖ CUDA`. */
export class Feature {
  constructor(
    readonly name: string,
    readonly enabled: boolean,
  ) {}

  toString(): string {
    return `${this.enabled ? '✔' : '✖'} ${this.name}`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** All features MXNet 1.9 names, in its order. Instruction sets are those of the processor, since kernels are chosen as the library starts. */
export function feature_list(): Feature[] {
  const { cpu, cuda } = door().information();
  const has = (feature: string): boolean => cpu.features.includes(feature);
  const x86 = process.arch === 'x64';
  const features: Record<string, boolean> = {
    CUDA: cuda.available,
    CUDNN: false,
    NCCL: false,
    CUDA_RTC: false,
    TENSORRT: false,
    // Every x86-64 processor has these.
    CPU_SSE: x86,
    CPU_SSE2: x86,
    CPU_SSE3: has('sse4.2'),
    CPU_SSE4_1: has('sse4.2'),
    CPU_SSE4_2: has('sse4.2'),
    CPU_SSE4A: false,
    CPU_AVX: has('avx'),
    CPU_AVX2: has('avx2'),
    OPENMP: true,
    SSE: x86,
    F16C: has('avx2'),
    JEMALLOC: false,
    BLAS_OPEN: true,
    BLAS_ATLAS: false,
    BLAS_MKL: false,
    BLAS_APPLE: false,
    LAPACK: true,
    MKLDNN: true,
    OPENCV: false,
    CAFFE: false,
    PROFILER: true,
    DIST_KVSTORE: false,
    CXX14: true,
    INT64_TENSOR_SIZE: true,
    SIGNAL_HANDLER: false,
    DEBUG: false,
    TVM_OP: false,
  };
  return Object.entries(features).map(([name, enabled]) => new Feature(name, enabled));
}

/** Features by name. Called without `new`, as in MXNet. */
class FeatureMap extends Map<string, Feature> {
  /** Whether a feature is there; upper or lower case. Throws MXNetError for a name that MXNet does not have. */
  is_enabled(feature_name: string): boolean {
    const found = typeof feature_name === 'string' ? this.get(feature_name.toUpperCase()) : undefined;
    if (!found)
      throw new MXNetError('unknown feature', {
        op: 'runtime.Features.is_enabled',
        argument: 'feature_name',
        expected: [...this.keys()].join(', '),
        given: describe(feature_name),
      });
    return found.enabled;
  }

  override toString(): string {
    return `[${[...this.values()].join(', ')}]`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** All features by name: `mx.runtime.Features().is_enabled('MKLDNN')`. */
export const Features = (): FeatureMap =>
  new FeatureMap(feature_list().map((feature) => [feature.name, feature]));
