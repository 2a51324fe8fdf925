/** Custom operators by their `op_type`. */
import { describe, MXNetError, nearest } from '../core/index.js';
import { CustomOpProp, type CustomOpPropClass } from './custom_op.js';

const classes = new Map<string, CustomOpPropClass>();

/**
 * Registers a class of properties under a name for `op_type`: `mx.operator.register('softmax')(SoftmaxProp)`, or as a decorator
 * above the class. A second registration replaces the first, so that a cell can be run again. Throws MXNetError for other classes.
 */
export function register(
  reg_name: string,
): <C extends CustomOpPropClass>(prop_cls: C, context?: unknown) => C {
  if (typeof reg_name !== 'string' || reg_name === '') {
    throw new MXNetError('a name is needed', {
      op: 'register',
      argument: 'reg_name',
      given: describe(reg_name),
    });
  }
  return (prop_cls) => {
    if (typeof prop_cls !== 'function' || !(prop_cls.prototype instanceof CustomOpProp)) {
      throw new MXNetError('is not a class of operator properties', {
        op: 'register',
        argument: reg_name,
        expected: 'a class that extends mx.operator.CustomOpProp',
        given: typeof prop_cls === 'function' ? prop_cls.name : describe(prop_cls),
      });
    }
    classes.set(reg_name, prop_cls);
    return prop_cls;
  };
}

/** The class of an `op_type`. Throws MXNetError with the nearest registered name. */
export function registered(op_type: string | undefined): CustomOpPropClass {
  if (op_type === undefined) {
    throw new MXNetError('is required', {
      op: 'Custom',
      argument: 'op_type',
      expected: 'the name of a registered operator',
      given: 'nothing',
    });
  }
  const found = classes.get(op_type);
  if (found) return found;
  const close = nearest(op_type, classes.keys());
  throw new MXNetError(`no custom operator ${op_type}`, {
    op: 'Custom',
    argument: 'op_type',
    hint: `${close ? `Did you mean ${close}? ` : ''}Register it first: mx.operator.register('${op_type}')(Prop)`,
  });
}

/** All registered names. */
export function get_all_registered_operators(): string[] {
  return [...classes.keys()];
}
