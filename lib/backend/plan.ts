/** Operators made ready: (operator, parameters) becomes an instance, an instance with input metas becomes a native plan. */
import {
  formatShape,
  inferOutputs,
  inputNames,
  MXNetError,
  ParamWriter,
  type Op,
  type Params,
} from '../core/index.js';
import { mayFail } from './call_places.js';
import type { Handle } from './door.js';
import { door } from './index.js';
import { metaOf, type Meta } from './meta.js';

/** A native plan with the metas of its outputs. */
export interface Plan {
  readonly id: Handle;
  readonly op: Op;
  readonly outputs: readonly Meta[];
  /** One cheap output of a few elements: calls may be collected. */
  readonly isSmall: boolean;
  /** Its kernel may refuse values while it runs: calls are noted by their place. */
  readonly mayFail: boolean;
  /** Dropped with its instance: caches elsewhere must not use it again. */
  released: boolean;
}

/** One operator with fixed (non-dynamic) parameters; the owner of its plans. */
export class OpInstance {
  readonly plans = new Map<string, Plan>();
  /** The latest eager call: kinds of its inputs (the second null for one input) and its plan. A loop calls one again and again. */
  latestA: Meta | null = null;
  latestB: Meta | null = null;
  latest: Plan | null = null;
  /** The latest plan that `planOf` gave, with what it was asked for. */
  recent: Plan | null = null;
  recentMetas: readonly Meta[] = [];
  recentTraining = false;

  private leanSelf: OpInstance | null = null;

  constructor(
    readonly op: Op,
    readonly params: Params,
    /** Its plans have no outputs that may be dropped. */
    readonly isLean = false,
  ) {}

  /** The same without what only a gradient reads; itself where there is no such output. */
  get lean(): OpInstance {
    if (this.leanSelf === null) {
      const drops = this.op.outputs(this.params).some(({ droppable }) => droppable);
      this.leanSelf = drops ? new OpInstance(this.op, this.params, true) : this;
    }
    return this.leanSelf;
  }

  /** Lets go of all plans. Whoever still has the instance gets new ones. */
  release(): void {
    this.recent = null;
    for (const plan of this.plans.values()) {
      plan.released = true;
      door().releasePlan(plan.id);
    }
    this.plans.clear();
    if (this.leanSelf !== null && this.leanSelf !== this) this.leanSelf.release();
  }
}

/** Instances kept per operator; beyond this many the oldest are dropped with their plans. */
const instanceLimit = 4096;
const instances = new Map<Op, Map<string, OpInstance>>();

/** The instance of an operator for these (already parsed) parameters. */
export function instanceOf(op: Op, params: Params): OpInstance {
  let own = instances.get(op);
  if (!own) instances.set(op, (own = new Map()));
  const key = keyOf(op, params);
  let instance = own.get(key);
  if (!instance) {
    if (own.size >= instanceLimit) dropOldest(own);
    instance = new OpInstance(op, params);
    own.set(key, instance);
  }
  return instance;
}

function keyOf(op: Op, params: Params): string {
  let key = '';
  for (const name in op.params) {
    const param = op.params[name]!;
    // 0 and -0 have one text and are two numbers.
    if (!param.dynamic) key += `${Object.is(params[name], -0) ? '-' : ''}${param.format(params[name])};`;
    // How long a list is belongs to the plan: inference checks it, and the kernel reads so many numbers.
    else if (Array.isArray(params[name])) key += `${params[name].length};`;
  }
  return key;
}

function dropOldest(own: Map<string, OpInstance>): void {
  const [key, oldest] = own.entries().next().value!;
  own.delete(key);
  oldest.release();
}

/** Drops all plans, so that those made from now on heed a changed setting. Bound graphs keep theirs. */
export function forgetPlans(): void {
  for (const own of instances.values()) for (const instance of own.values()) instance.release();
}

/** The plan of an instance for these inputs. Throws MXNetError when the inputs do not fit or no kernel serves them. */
export function planOf(instance: OpInstance, inputs: readonly Meta[], training: boolean): Plan {
  const { recent } = instance;
  if (recent !== null && instance.recentTraining === training && sameMetas(instance.recentMetas, inputs))
    return recent;
  const plan = findPlan(instance, inputs, training);
  instance.recent = plan;
  instance.recentMetas = inputs;
  instance.recentTraining = training;
  return plan;
}

function sameMetas(a: readonly Meta[], b: readonly Meta[]): boolean {
  const { length } = a;
  if (length !== b.length) return false;
  for (let index = 0; index < length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function findPlan(instance: OpInstance, inputs: readonly Meta[], training: boolean): Plan {
  let key = training && instance.op.trainingDependent ? 't' : 'p';
  for (const meta of inputs) key += `,${meta.id}`;
  const known = instance.plans.get(key);
  if (known) return known;
  const plan = makePlan(instance, inputs, training);
  instance.plans.set(key, plan);
  return plan;
}

function makePlan({ op, params, isLean }: OpInstance, inputs: readonly Meta[], training: boolean): Plan {
  const { shapes, types } = inferOutputs(
    op,
    params,
    inputs.map((meta) => meta.shape),
    inputs.map((meta) => meta.dtype),
  );
  if (!op.kernel) throw new MXNetError('has no kernel of its own', { op: op.name });
  const specs = isLean ? op.outputs(params) : [];
  const outputs = shapes
    .map((shape, index) => metaOf(types[index]!, shape))
    .filter((_, index) => !specs[index]?.droppable);
  try {
    const id = door().plan(
      op.kernel,
      packParams(op, params),
      inputs.map((meta) => meta.id),
      outputs.map((meta) => meta.id),
      training,
      op.name,
    );
    return {
      id,
      op,
      outputs,
      isSmall: door().isSmall(id),
      mayFail: mayFail(op, params),
      released: false,
    };
  } catch (cause) {
    if (cause instanceof MXNetError) throw cause;
    throw refusal(op, params, inputs, cause as Error);
  }
}

/** What a kernel says when it does not serve the arrays, with what they are. */
function refusal(op: Op, params: Params, inputs: readonly Meta[], cause: Error): MXNetError {
  const prefix = `${op.kernel}: `;
  const problem = cause.message.startsWith(prefix) ? cause.message.slice(prefix.length) : cause.message;
  const names = inputNames(op, params, inputs.length);
  if (/floating dtype/.test(problem)) {
    const index = inputs.findIndex(({ dtype }) => !dtype.includes('float'));
    const name = names[index] ?? `input ${index}`;
    return new MXNetError(problem, {
      op: op.name,
      argument: index < 0 ? 'dtype' : name,
      expected: 'float16, bfloat16, float32 or float64',
      given: inputs[index]?.dtype ?? String(params['dtype']),
      ...(index < 0 ? {} : { hint: "Convert it with astype('float32')" }),
      cause,
    });
  }
  const given = inputs.map(({ shape, dtype }, index) => `${names[index]} ${formatShape(shape)} ${dtype}`);
  return new MXNetError(problem, {
    op: op.name,
    ...(given.length > 0 ? { given: given.join(', ') } : {}),
    cause,
  });
}

/** Parameters as the kernel reads them: all but the dynamic ones, in their order. */
export function packParams(op: Op, params: Params): Uint8Array {
  const writer = new ParamWriter();
  for (const name in op.params) {
    const param = op.params[name]!;
    if (!param.dynamic) param.pack(writer, params[name]);
  }
  return writer.finish();
}
