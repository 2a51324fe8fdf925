/** `mx.AttrScope`: attributes for all symbols made inside it. */
import { MXNetError, Scopes } from '../core/index.js';
import { storedAnnotations } from './attributes.js';
import { Scope } from './scope.js';

/**
 * Attributes given to every symbol made inside: `{ using _ = new mx.AttrScope({ ctx_group: 'dev1' }); … }`.
 * Inner scopes inherit from outer ones. Values are texts; MXNetError otherwise.
 */
export class AttrScope extends Scope {
  private readonly own: Readonly<Record<string, string>>;

  constructor(attributes: Readonly<Record<string, string>> = {}) {
    super();
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value !== 'string') {
        throw new MXNetError('attributes are texts', {
          argument: key,
          expected: 'a string',
          given: `a ${typeof value}`,
        });
      }
    }
    this.own = { ...attributes };
  }

  protected activate(): () => void {
    return scopes.enter({ ...scopes.current, ...this.own });
  }

  /** The current attributes with these over them, as nodes store them. */
  static merged(attributes: Readonly<Record<string, unknown>> = {}): Record<string, string> {
    return storedAnnotations({ ...scopes.current, ...attributes });
  }
}

const scopes = new Scopes<Readonly<Record<string, string>>>();
