/** The library as users import it: `import mx, { nd, sym, autograd } from 'mxlab'`. Puts the rooms together; nothing is computed here. */
import * as autograd from './autograd_namespace.js';
import { CachedOp } from './cached_op/index.js';
import { config } from './config/index.js';
import {
  Context,
  cpu,
  cpu_pinned,
  cpu_shared,
  current_context,
  dtypes,
  gpu,
  MXNetError,
  presenter,
  type PresentedTensor,
} from './core/index.js';
import { door } from './backend/index.js';
import { gpu_memory_info, num_gpus } from './context_functions.js';
import type { KernelSlot } from './kernel_slot.js';
import { memory, nd, NDArray, NumpyView, tidy, waitall } from './ndarray/index.js';
import * as monitor from './monitor/index.js';
import * as op from './op.js';
import * as operator from './operator/index.js';
import * as engine from './engine/index.js';
import * as profiler from './profiler/index.js';
import * as random from './random/index.js';
import * as recordio from './recordio/index.js';
import * as runtime from './runtime.js';
import { AttrScope, Executor, NameManager, Prefix, sym, Symbol } from './symbol/index.js';
import * as test_utils from './test_utils/index.js';
import * as util from './util/index.js';
import { profileBundle, tensorBundle, type ProfileData, type TensorData } from './viz/index.js';
import * as viz from './visualization.js';

presenter.tensor = (tensor: PresentedTensor) => tensorBundle(tensor as TensorData);
presenter.profile = (profile) => profileBundle(profile as ProfileData);
profiler.autostart();

/** Names of symbols: `mx.name.Prefix`, `mx.name.NameManager`. */
const name = { NameManager, Prefix };

/** MXNet's version whose interface this is. */
const __version__ = '1.9.1';

/** What the engine was built with and found on this machine. */
const information = () => door().information();

const rooms = {
  nd,
  ndarray: nd,
  sym,
  symbol: sym,
  autograd,
  random,
  rnd: random,
  recordio,
  name,
  viz,
  visualization: viz,
  op,
  operator,
  test_utils,
  monitor,
  mon: monitor,
  engine,
  profiler,
  util,
  config,
  runtime,
  attribute: { AttrScope },
  executor: { Executor },
  context: { Context, cpu, cpu_pinned, cpu_shared, gpu, current_context, num_gpus, gpu_memory_info },
  base: { MXNetError },
  is_np_array: util.is_np_array,
  is_np_shape: util.is_np_shape,
  set_np_shape: util.set_np_shape,
  Context,
  cpu,
  cpu_pinned,
  cpu_shared,
  gpu,
  current_context,
  num_gpus,
  NDArray,
  Symbol,
  Executor,
  CachedOp,
  AttrScope,
  MXNetError,
  waitall,
  tidy,
  memory,
  information,
  dtypes,
  __version__,
  /** Filled in by the notebook kernel. */
  kernel: undefined as unknown as KernelSlot,
};

type Rooms = typeof rooms;

/** Everything: `mx.nd`, `mx.sym`, `mx.cpu()` … A named type, so that messages about it stay short. */
export interface MXNet extends Rooms {}

/** Everything: `mx.nd`, `mx.sym`, `mx.cpu()` … */
const mx: MXNet = rooms;

export default mx;
export {
  AttrScope,
  autograd,
  CachedOp,
  config,
  Context,
  cpu,
  cpu_pinned,
  cpu_shared,
  current_context,
  Executor,
  gpu,
  memory,
  MXNetError,
  monitor,
  name,
  nd,
  NDArray,
  NumpyView,
  num_gpus,
  op,
  operator,
  engine,
  profiler,
  random,
  recordio,
  runtime,
  sym,
  Symbol,
  test_utils,
  tidy,
  util,
  viz,
  waitall,
};
export type { DType, DeviceType, Shape } from './core/index.js';
export type { Assignable, ArrayOptions, Key, Nested, PlaceOptions, SliceKey } from './ndarray/index.js';
export type { JsxOptions, KernelOptions, KernelSlot, Widget, WidgetOptions } from './kernel_slot.js';
