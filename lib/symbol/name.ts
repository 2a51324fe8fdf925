/** `mx.name`: how symbols get their names. */
import { describe, MXNetError, Scopes } from '../core/index.js';
import { Scope } from './scope.js';

/**
 * Gives nodes their names: the user's own, else hint and number (`fullyconnected0`). Numbers count per manager and hint, and only
 * when no name was given.
 */
export class NameManager extends Scope {
  private readonly counters = new Map<string, number>();

  /** `name` if there is one, else `hint` with the next number. */
  get(name: string | null | undefined, hint: string): string {
    if (name !== null && name !== undefined && name !== '') return name;
    const count = this.counters.get(hint) ?? 0;
    this.counters.set(hint, count + 1);
    return `${hint}${count}`;
  }

  protected activate(): () => void {
    return managers.enter(this);
  }

  /** The manager in use. */
  static get current(): NameManager {
    return managers.current ?? outermost;
  }
}

/**
 * Puts a prefix before every name, given or automatic; variables made by hand keep theirs.
 * `{ using _ = new mx.name.Prefix('layer1_'); … }` or `new mx.name.Prefix('layer1_').run(() => …)`.
 */
export class Prefix extends NameManager {
  constructor(readonly prefix: string) {
    super();
    if (typeof prefix === 'string') return;
    const given = describe(prefix);
    throw new MXNetError('is required', { op: 'Prefix', argument: 'prefix', expected: 'a text', given });
  }

  override get(name: string | null | undefined, hint: string): string {
    return this.prefix + super.get(name, hint);
  }
}

const managers = new Scopes<NameManager>();
const outermost = new NameManager();
