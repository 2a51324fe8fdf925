/** Devices: `cpu(n)`, `gpu(n)`, and the current default as a scope. */
import { MXNetError } from './errors.js';
import { flowing, Scopes } from './flows.js';

export type DeviceType = 'cpu' | 'gpu' | 'cpu_pinned' | 'cpu_shared';

const typeIds: Record<DeviceType, number> = { cpu: 1, gpu: 2, cpu_pinned: 3, cpu_shared: 5 };

/** Where an array lives and operators run. Contexts are values: `cpu(0)` is always the same object. */
export class Context {
  private static readonly scopes = new Scopes<Context>();

  readonly device_type: DeviceType;
  readonly device_id: number;

  constructor(deviceType: DeviceType | Context, deviceId = 0) {
    if (deviceType instanceof Context) {
      this.device_type = deviceType.device_type;
      this.device_id = deviceType.device_id;
      return;
    }
    if (!(deviceType in typeIds)) {
      throw new MXNetError('unknown device type', {
        argument: 'device_type',
        expected: Object.keys(typeIds).join(', '),
        given: String(deviceType),
      });
    }
    if (!Number.isInteger(deviceId) || deviceId < 0) {
      throw new MXNetError('bad device number', {
        argument: 'device_id',
        expected: 'an integer >= 0',
        given: String(deviceId),
      });
    }
    this.device_type = deviceType;
    this.device_id = deviceId;
  }

  /** MXNet's number of the device type, as written into files: cpu 1, gpu 2. */
  get device_typeid(): number {
    return typeIds[this.device_type];
  }

  equals(other: Context): boolean {
    return this.device_type === other.device_type && this.device_id === other.device_id;
  }

  /** `cpu(0)`, as Python prints it. */
  toString(): string {
    return `${this.device_type}(${this.device_id})`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** Makes this the default context until the returned scope is disposed: `{ using _ = mx.cpu(1).enter() }`. */
  enter(): Disposable {
    return { [Symbol.dispose]: Context.scopes.enter(this) };
  }

  /**
   * The context itself as a scope: `{ using _ = mx.cpu(1); … }`. `using` reads this once, which enters; calling what was read leaves.
   */
  get [Symbol.dispose](): () => void {
    return Context.scopes.enter(this);
  }

  /**
   * Runs the callback with this as the default context and returns its value. Where that is a promise, the callback's continuations have it
   * until it settles, and nothing else that runs meanwhile.
   */
  run<T>(callback: () => T): T {
    return flowing(() => Context.scopes.enter(this), callback);
  }

  static current(): Context {
    return Context.scopes.current ?? Context.base ?? cpu();
  }

  private static base: Context | undefined;

  /** The device outside of all scopes; assigning changes it (MXNet's `Context.default_ctx`). */
  static get default_ctx(): Context {
    return Context.current();
  }

  static set default_ctx(context: Context) {
    if (!(context instanceof Context)) {
      throw new MXNetError('is not a device', {
        argument: 'default_ctx',
        expected: 'a Context such as mx.cpu()',
        given: String(context),
      });
    }
    Context.base = context;
  }

  /** Gives a GPU's unused memory back. Throws MXNetError for other devices, as MXNet does: `mx.memory()` tells what the CPU keeps. */
  empty_cache(): void {
    throw new MXNetError('keeps no memory that could be given back', {
      op: 'Context.empty_cache',
      expected: 'a GPU',
      given: this.toString(),
    });
  }
}

const known = new Map<string, Context>();

function shared(type: DeviceType, id: number): Context {
  const key = `${type}${id}`;
  let context = known.get(key);
  if (!context) known.set(key, (context = new Context(type, id)));
  return context;
}

/** The CPU. Numbers above 0 are logical devices on the same processor. */
export function cpu(device_id = 0): Context {
  return shared('cpu', device_id);
}

/** Memory of the CPU that a GPU can reach. Arrays live there as on the CPU. */
export function cpu_pinned(device_id = 0): Context {
  return shared('cpu_pinned', device_id);
}

/** Memory of the CPU that processes share. Arrays live there as on the CPU. */
export function cpu_shared(device_id = 0): Context {
  return shared('cpu_shared', device_id);
}

/** An NVIDIA GPU. Making the context always works; using it without a device raises an MXNetError. */
export function gpu(device_id = 0): Context {
  return shared('gpu', device_id);
}

/** The innermost `Context.enter()`, else `cpu(0)`. */
export function current_context(): Context {
  return Context.current();
}
