/** `mx.test_utils`: comparing arrays, drawing random ones, checking a symbol's outputs and gradients, under MXNet's names and defaults. */
export {
  default_atols,
  default_dtype,
  default_numeric_eps,
  default_rtols,
  get_atol,
  get_rtol,
  type Tolerance,
} from './tolerance.js';
export {
  almost_equal,
  assert_allclose,
  assert_almost_equal,
  assert_almost_equal_ignore_nan,
  assert_exception,
  same,
  same_array,
  type CompareOptions,
} from './compare.js';
export {
  rand_coord_2d,
  rand_ndarray,
  rand_shape_2d,
  rand_shape_3d,
  rand_shape_nd,
  random_arrays,
  random_sample,
  random_uniform_arrays,
} from './random.js';
export {
  check_symbolic_backward,
  check_symbolic_forward,
  default_context,
  simple_forward,
  type CheckOptions,
  type Location,
} from './symbolic.js';
export { check_numeric_gradient, numeric_grad, type NumericOptions } from './numeric_gradient.js';
export { check_consistency, type ConsistencyPlace } from './consistency.js';
