/** Memory of a compiled graph: which values share a buffer, and where each buffer lies in the one arena. */
import { inplacePairs } from '../../core/index.js';
import type { Operation, Value } from './values.js';

/** Bytes that the engine wants every array to start at a multiple of. */
const alignment = 64;

/** A stretch of memory with the steps between which it is in use. */
class Buffer {
  offset = 0;
  /** The buffer that this one was merged into. */
  into: Buffer | undefined;
  constructor(
    readonly bytes: number,
    public begin: number,
    public end: number,
  ) {}
}

/** Buffers by value; values that live outside have none. */
class Buffers {
  private readonly byValue = new Map<Value, Buffer>();

  add(value: Value, step: number): void {
    this.byValue.set(value, new Buffer(aligned(value.meta.bytes), step, step));
  }

  of(value: Value | undefined): Buffer | undefined {
    let buffer = value && this.byValue.get(value);
    while (buffer?.into) buffer = buffer.into;
    return buffer;
  }

  merge(kept: Buffer, gone: Buffer): void {
    kept.end = Math.max(kept.end, gone.end);
    kept.begin = Math.min(kept.begin, gone.begin);
    gone.into = kept;
  }

  all(): Buffer[] {
    return [...this.byValue.values()].filter((buffer) => buffer.into === undefined);
  }
}

/** Where everything lies. Values that live outside have no place. */
export interface ArenaPlan {
  readonly bytes: number;
  /** What separate arrays would take, for comparison. */
  readonly separateBytes: number;
  place(value: Value): number | undefined;
  /** True for operations that would copy a value onto itself. */
  isIdle(operation: Operation): boolean;
}

/**
 * Plans the arena for operations in their order: copies are shared, outputs take over dying inputs where the operator allows it,
 * and buffers are packed by best fit over their lifetimes. What the operations from `repeated` on (-1: none) read of earlier ones
 * stays to the end, so that they can run again.
 */
export function planArena(operations: readonly Operation[], repeated = -1): ArenaPlan {
  const buffers = new Buffers();
  let separateBytes = 0;
  operations.forEach((operation, step) => {
    for (const input of operation.inputs) {
      const buffer = buffers.of(input);
      if (!buffer) continue;
      const isReadAgain = repeated >= 0 && step >= repeated && buffer.begin < repeated;
      buffer.end = isReadAgain ? operations.length : Math.max(buffer.end, step);
    }
    for (const output of operation.outputs) {
      if (output.external) continue;
      separateBytes += aligned(output.meta.bytes);
      buffers.add(output, step);
    }
  });
  for (const operation of operations) shareCopy(operation, buffers);
  operations.forEach((operation, step) => takeOver(operation, step, buffers));
  const bytes = pack(buffers.all());
  return {
    bytes,
    separateBytes,
    place: (value) => buffers.of(value)?.offset,
    isIdle: (operation) => isCopy(operation) && sharesBuffer(operation, buffers),
  };
}

const aligned = (bytes: number): number => Math.max(alignment, Math.ceil(bytes / alignment) * alignment);

/** Reshapes and identities: the kernel moves bytes and nothing else. */
const isCopy = ({ op }: Operation): boolean => op.kernel === 'copy';

function sharesBuffer({ inputs, outputs }: Operation, buffers: Buffers): boolean {
  const from = buffers.of(inputs[0]!);
  return from !== undefined && from === buffers.of(outputs[0]!);
}

/** A copy inside the arena is the same memory: nobody writes a value after it was computed. */
function shareCopy(operation: Operation, buffers: Buffers): void {
  if (!isCopy(operation)) return;
  const from = buffers.of(operation.inputs[0]!);
  const to = buffers.of(operation.outputs[0]!);
  if (from && to && from.bytes === to.bytes) buffers.merge(from, to);
}

/** Output `o` of an operator may be the memory of input `i` when nobody needs that input afterwards. */
function takeOver(operation: Operation, step: number, buffers: Buffers): void {
  const taken = new Set<Buffer>();
  for (const [output, input] of inplacePairs(operation.op, operation.outputs.length)) {
    const to = buffers.of(operation.outputs[output]!);
    const from = buffers.of(operation.inputs[input]);
    if (!to || !from || to === from || taken.has(from) || taken.has(to)) continue;
    // Equal bytes, not only equal places: a wider result would overwrite elements that are still to be read.
    const isSameSize = operation.inputs[input]!.meta.bytes === operation.outputs[output]!.meta.bytes;
    const isLastUse = from.end === step && to.begin === step && from.bytes === to.bytes;
    if (!isSameSize || !isLastUse || !isAllowedEverywhere(operation, output, from, buffers)) continue;
    buffers.merge(from, to);
    taken.add(from);
  }
}

/** The same memory may stand at several inputs; the output may overwrite it only if it may overwrite each of them. */
function isAllowedEverywhere(
  { op, inputs, outputs }: Operation,
  output: number,
  buffer: Buffer,
  buffers: Buffers,
): boolean {
  const pairs = inplacePairs(op, outputs.length);
  return inputs.every(
    (value, index) => buffers.of(value) !== buffer || pairs.some(([o, i]) => o === output && i === index),
  );
}

/** Large buffers first, each into the smallest gap that holds it between those in use at the same time. Returns the arena's size. */
function pack(buffers: Buffer[]): number {
  buffers.sort((a, b) => b.bytes - a.bytes || a.begin - b.begin);
  // In the order of their offsets, so that gaps are found in one walk.
  const placed: Buffer[] = [];
  let size = 0;
  for (const buffer of buffers) {
    const rivals = placed.filter(({ begin, end }) => begin <= buffer.end && buffer.begin <= end);
    buffer.offset = bestGap(rivals, buffer.bytes);
    const after = placed.findIndex(({ offset }) => offset > buffer.offset);
    placed.splice(after < 0 ? placed.length : after, 0, buffer);
    size = Math.max(size, buffer.offset + buffer.bytes);
  }
  return size;
}

function bestGap(rivals: readonly Buffer[], bytes: number): number {
  let best = -1;
  let bestSize = Infinity;
  let free = 0;
  for (const { offset, bytes: taken } of rivals) {
    const gap = offset - free;
    if (gap >= bytes && gap < bestSize) {
      best = free;
      bestSize = gap;
    }
    free = Math.max(free, offset + taken);
  }
  return best >= 0 ? best : free;
}
