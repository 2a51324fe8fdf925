/** `mx.runtime.Features()`: the names of MXNet, told honestly. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import mx from '../../lib/index.js';
import { MXNetError } from '../../lib/core/index.js';

describe('mx.runtime', () => {
  it('knows MXNet’s features and which of them are there', () => {
    const features = mx.runtime.Features();
    assert.equal(features.is_enabled('MKLDNN'), true);
    assert.equal(features.is_enabled('lapack'), true);
    assert.equal(features.is_enabled('CUDA'), mx.num_gpus() > 0);
    assert.equal(features.get('TENSORRT')!.enabled, false);
    assert.throws(() => features.is_enabled('WARP_DRIVE'), MXNetError);
    assert.match(inspect(features), /^\[✖ CUDA, .*✔ BLAS_OPEN/);
    assert.equal(mx.runtime.feature_list().length, features.size);
  });
});
