/** Custom operators live here: classes and functions of the user that take part in arrays and graphs. May use core, ndarray and symbol. */
import './custom.js';
export {
  CustomOp,
  CustomOpProp,
  type CustomOpPropClass,
  type CustomOpPropOptions,
  type Inferred,
  type Req,
} from './custom_op.js';
export { get_all_registered_operators, register } from './registry.js';
export { define, type CustomFunction, type Definition } from './define.js';
