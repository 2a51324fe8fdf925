/** What a compiled graph is made of: values, each computed once, and the operations that compute them. */
import type { Op, Params } from '../../core/index.js';
import type { Meta } from '../../backend/meta.js';

/** Arrays that live outside the arena, by kind and position. */
export interface External {
  readonly kind: 'argument' | 'auxiliary' | 'output' | 'head' | 'gradient' | 'host' | 'monitor';
  readonly index: number;
}

/** One array of a compiled graph. */
export class Value {
  /** Where it lives when it does not live in the arena. */
  external: External | undefined;
  /** What computes it; undefined for what comes from outside. */
  producer: Operation | undefined;

  constructor(readonly meta: Meta) {}

  static from(meta: Meta, kind: External['kind'], index: number): Value {
    const value = new Value(meta);
    value.external = { kind, index };
    return value;
  }
}

/** One operator at work: all inputs and all outputs, hidden ones too. */
export interface Operation {
  readonly op: Op;
  readonly params: Params;
  /** The node of the symbol that it came from. */
  readonly node: string | undefined;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
}
