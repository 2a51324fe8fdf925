/** Scopes switch recording and training as MXNet's do, in all three forms. */
import assert from 'node:assert/strict';
import { autograd } from '../../lib/index.js';

const flags = (): [boolean, boolean] => [autograd.is_recording(), autograd.is_training()];

describe('autograd scopes', () => {
  it('record switches both flags on and gives the value of the callback', () => {
    assert.deepEqual(flags(), [false, false]);
    assert.deepEqual(
      autograd.record(() => flags()),
      [true, true],
    );
    assert.deepEqual(
      autograd.record(() => flags(), { train_mode: false }),
      [true, false],
    );
    assert.deepEqual(flags(), [false, false]);
  });

  it('pause, train_mode and predict_mode nest', () => {
    autograd.record(() => {
      assert.deepEqual(
        autograd.pause(() => flags()),
        [false, false],
      );
      assert.deepEqual(
        autograd.pause(() => flags(), { train_mode: true }),
        [false, true],
      );
      assert.deepEqual(
        autograd.predict_mode(() => flags()),
        [true, false],
      );
      assert.deepEqual(
        autograd.train_mode(() => flags()),
        [true, true],
      );
    });
  });

  it('using ends the scope with the block', () => {
    const scope = autograd.record();
    assert.deepEqual(flags(), [true, true]);
    scope[Symbol.dispose]();
    assert.deepEqual(flags(), [false, false]);
  });

  it('an async callback keeps the scope until it is done', async () => {
    const seen = await autograd.record(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return flags();
    });
    assert.deepEqual(seen, [true, true]);
    assert.deepEqual(flags(), [false, false]);
  });

  it('an error leaves the scope', async () => {
    assert.throws(() =>
      autograd.record(() => {
        throw new Error('x');
      }),
    );
    await assert.rejects(autograd.record(() => Promise.reject(new Error('y'))));
    assert.deepEqual(flags(), [false, false]);
  });

  it('set_recording and set_training return what was', () => {
    assert.equal(autograd.set_recording(true), false);
    assert.equal(autograd.set_recording(false), true);
    assert.equal(autograd.set_training(true), false);
    assert.equal(autograd.set_training(false), true);
  });
});
