/** The narrow native door: every function that TypeScript may call in the addon, and nothing else. */

/** Integer that stands for a native object. 0 is never a valid handle. */
export type Handle = number;

/** Measured memory of the engine, in bytes and counts. */
export interface MemoryStatistics {
  /** Arrays alive: storages referenced by a handle or a queued operation. */
  liveBytes: number;
  liveArrays: number;
  /** Kept by the caching allocator for reuse. */
  cachedBytes: number;
  /** Highest liveBytes since the start (or since resetPeak). */
  peakBytes: number;
  softBudget: number;
  hardBudget: number;
  sweeps: number;
  minorCollections: number;
  majorCollections: number;
}

/** Where small calls are collected, see small_calls.ts. */
export interface SmallCallLists {
  /** Four words a call, then the number of calls, how many may be collected, and three marks, see small_calls.ts. */
  readonly calls: Int32Array;
  readonly scalars: Float64Array;
  readonly owners: readonly (object | null)[];
}

/** What the addon was built with and what it found on this machine. */
export interface EngineInformation {
  version: string;
  compiler: string;
  /** `isa`: the set of our own vector kernels in use: base, avx2 or avx512. */
  cpu: { name: string; features: string[]; isa: string; threads: number };
  blas: { library: string; version: string; core: string };
  onednn: { version: string; isa: string };
  cuda: { available: boolean; reason: string };
}

/**
 * The door. All functions throw JavaScript errors whose message is a plain sentence; lib/backend turns them into
 * MXNetError with the operator's name.
 *
 * Vocabulary. A *meta* is an interned (dtype, shape). A *plan* is a kernel prepared for fixed parameters, input metas and
 * output metas. A *handle* is one array: storage + byte offset + meta; arrays are contiguous and row-major. `owner` is the
 * JavaScript object that keeps a handle alive: the addon holds a weak reference to it, polls it, and frees the handle when
 * the object was collected; with `null` the handle lives until it is released by hand. Everything that computes goes through
 * one FIFO per device; small work runs at once.
 *
 * Wrong handles and arrays that do not fit the plan are errors of the call. What a kernel itself reports is stored in the arrays
 * that it writes, whether it ran at once or later: it is thrown by each `wait` and `read` of such an array, and whatever is computed
 * from it fails with the same cause. `waitAll` throws the first cause that nobody was told of, once. Errors carry a `code`, see
 * EngineErrorCode in index.ts.
 */
export interface Door {
  /** Interns a dtype and shape. */
  meta(dtype: number, shape: readonly number[]): Handle;
  /**
   * Prepares `kernel` for packed parameters and metas. `workspace` and cost are the kernel's own affair.
   * Plans live until `releasePlan`.
   */
  plan(
    kernel: string,
    parameters: Uint8Array,
    inputs: readonly Handle[],
    outputs: readonly Handle[],
    training: boolean,
    label: string,
  ): Handle;
  releasePlan(plan: Handle): void;
  /** Whether calls of the plan may be collected, see small_calls.ts. */
  isSmall(plan: Handle): boolean;
  /** Does the small calls collected so far. Every other function does that first, too. `owners`: all of the list, or none. */
  flush(...owners: readonly (object | null)[]): void;

  /** A new array, contents undefined. */
  create(meta: Handle, owner: object | null): Handle;
  /** An array that shares the storage of `source` from `byteOffset` on. */
  view(source: Handle, meta: Handle, byteOffset: number, owner: object | null): Handle;
  /** Frees a handle now; the storage goes when its last handle and last queued use are gone. */
  release(handle: Handle): void;
  /** Copies the typed array's bytes into the array from `byteOffset` (after all queued uses of the array). */
  write(handle: Handle, source: ArrayBufferView, byteOffset: number): void;
  /** Waits for the array and copies its bytes from `byteOffset` into the typed array. Throws what made it fail. */
  read(handle: Handle, target: ArrayBufferView, byteOffset: number): void;
  /** Number of writes to the handle's storage so far: in-place operations and writes through views raise it. */
  version(handle: Handle): number;
  /** True while JavaScript sees the handle's memory, too: it may be written without being counted. */
  isOutside(handle: Handle): boolean;
  /** 1 when both handles share one storage. */
  sharesStorage(a: Handle, b: Handle): boolean;

  /** Runs a plan of one input and one output; allocates the output for `owner`. */
  run1(plan: Handle, a: Handle, owner: object | null): Handle;
  /** The same with one run-time scalar. */
  run1s(plan: Handle, a: Handle, scalar: number, owner: object | null): Handle;
  /** Two inputs, one new output. */
  run2(plan: Handle, a: Handle, b: Handle, owner: object | null): Handle;
  /** Three inputs, one new output. */
  run3(plan: Handle, a: Handle, b: Handle, c: Handle, owner: object | null): Handle;
  /**
   * Any number of inputs and outputs. `outputs[i]` > 0 writes into that array; 0 allocates, for `owners[i]`, and the new
   * handle is stored back into `outputs[i]`. `scalars` are the plan's dynamic parameters.
   */
  run(
    plan: Handle,
    inputs: Int32Array,
    outputs: Int32Array,
    owners: readonly (object | null)[],
    scalars: Float64Array | null,
  ): void;

  /**
   * A bound graph as a flat program, see native/core/executor.h:
   * per instruction `[plan, input count, output count, scalar count, inputs…, outputs…]`, slots counted from 0.
   * `slots` gives per slot the meta; `places` per slot: >= 0 the byte offset in the arena, -1 an array bound later.
   */
  executor(
    program: Int32Array,
    slotMetas: Int32Array,
    slotPlaces: Float64Array,
    arenaBytes: number,
    scalars: Float64Array,
    owner: object | null,
    /** An executor whose arena is used where it is large enough. */
    shared?: Handle | null,
    /** Most elementwise instructions that run together; below 2 each runs alone. Default 32. */
    bulk?: number,
  ): Handle;
  /** Runs instructions [begin, end) of a bound graph with `bound[i]` = handle for slot `slots[i]`. One call, one queue item. */
  executorRun(executor: Handle, begin: number, end: number, slots: Int32Array, bound: Int32Array): void;
  releaseExecutor(executor: Handle): void;

  /** Waits until the array is ready; throws what made it fail. */
  wait(handle: Handle): void;
  /** Waits until everything queued is done; throws the first failure since the last time that no wait or read threw. */
  waitAll(): void;
  /**
   * The process ends: the running kernel is finished and the engine's thread joined; what is asked for afterwards is computed by who
   * waits for it. Without it the thread would use libraries that take themselves apart.
   */
  end(): void;
  /** True when no queued work writes the array. */
  isReady(handle: Handle): boolean;
  /** Calls back once, on the JavaScript thread and never within this call, when the array is ready or failed. */
  whenReady(handle: Handle, callback: (error: Error | null) => void): void;

  /**
   * A typed array's memory as an array, without copying; the typed array is kept until nothing uses the memory. Work on such arrays is
   * finished when its call returns.
   */
  adoptBuffer(meta: Handle, data: ArrayBufferView, owner: object | null): Handle;
  /**
   * An array's memory as a buffer, and the number that ends it. Waits until nothing uses the array; from then on work on it is finished
   * when its call returns. The memory stays while the buffer lives.
   */
  showMemory(handle: Handle, isWritten: boolean): [buffer: ArrayBuffer, number: number];
  /** Ends such a buffer now: it has no bytes afterwards. */
  hideMemory(number: number, buffer: ArrayBuffer): void;

  /** Waits, and records from now on: 1 eager work, 2 instructions of bound graphs, 4 memory; 0 ends it. */
  profile(wanted: number): void;
  /** Records so far, which are forgotten: nine numbers each as in native/core/profiler.h, and at the end how many were lost. */
  profileRecords(): Float64Array;
  /** Texts of records from a number on: label, inputs and outputs between tabs. */
  profileTexts(first: number): string[];

  /** Starts all random generators again. */
  seed(seed: number): void;
  /** Memory figures; `sweep` frees the arrays of collected objects first. */
  memory(sweep: boolean): MemoryStatistics;
  /**
   * Settings: byte budgets, `queueBytes` (how much memory of released arrays queued work may still use before a call that wants
   * more waits; an eighth of the hard budget unless chosen), threads (0 = what the cgroup allows), `collect(kind)` runs a minor or major collection,
   * `interruptFlag` is polled while waiting: the wait throws 'KeyboardInterrupt' while its one element is not 0, or while its
   * two elements (interrupts asked for, interrupts heard of) differ.
   */
  configure(options: {
    softBudget?: number;
    hardBudget?: number;
    queueBytes?: number;
    threads?: number;
    collect?: (kind: 'minor' | 'major') => void;
    interruptFlag?: Int32Array;
    smallCalls?: SmallCallLists;
    /** Most elementwise calls that wait for each other; below 2 none waits. */
    bulkSize?: number;
    /** Whether factors of float32 products may be rounded to bfloat16; waits for what is queued. */
    roundsFactors?: boolean;
    /** Whether small calls may be collected. */
    collectsSmall?: boolean;
  }): void;
  information(): EngineInformation;
  /** Names of all kernels that this build has. */
  kernels(): string[];
}
