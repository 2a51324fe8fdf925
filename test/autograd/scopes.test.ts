/** Scopes switch recording and training as MXNet's do, in all three forms. */
import assert from 'node:assert/strict';
import { AsyncResource } from 'node:async_hooks';
import { autograd, nd, type NDArray } from '../../lib/index.js';

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

  it('async callbacks that take turns keep their own flags', async () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const seen: string[] = [];
    const note = (who: string) => seen.push(`${who} ${flags().map(Number).join('')}`);
    const first = autograd.record(async () => {
      note('first');
      await pause(4);
      note('first');
      await autograd.pause(async () => {
        await pause(4);
        note('paused');
      });
      note('first');
    });
    // A plain function that gives a promise is no different.
    const second = autograd.train_mode(() => pause(6).then(() => note('second')));
    note('outside');
    await pause(1);
    note('outside');
    autograd.set_training(true);
    await pause(1);
    note('outside');
    autograd.set_training(false);
    await Promise.all([first, second]);
    note('outside');
    assert.deepEqual(
      seen.filter((text) => text.startsWith('first')),
      ['first 11', 'first 11', 'first 11'],
    );
    assert.deepEqual(
      seen.filter((text) => text.startsWith('outside')),
      ['outside 00', 'outside 00', 'outside 01', 'outside 00'],
    );
    assert.ok(seen.includes('paused 00') && seen.includes('second 01'), seen.join());
  });

  it('two losses recorded in turns have the gradients of each', async () => {
    const variables = [nd.array([1]), nd.array([2])];
    for (const x of variables) x.attach_grad();
    const power = async (x: NDArray): Promise<NDArray> => {
      let y = x;
      for (let step = 0; step < 3; step++) {
        await new Promise((resolve) => setImmediate(resolve));
        y = y.$mul(x);
      }
      return y;
    };
    const running = variables.map((x) => autograd.record(() => power(x)));
    assert.equal(variables[0]!.$mul(2).entry, null);
    autograd.backward(await Promise.all(running));
    assert.deepEqual(
      variables.map((x) => x.grad.tolist()),
      [[4], [32]],
    );
  });

  it('what a finished callback left behind does not record', async () => {
    const seen: boolean[] = [];
    const later = (): void => void setTimeout(() => seen.push(autograd.is_recording()), 2);
    autograd.record(later);
    await autograd.record(async () => later());
    await autograd.record(() => new Promise((resolve) => setTimeout(resolve, 8)));
    assert.deepEqual(seen, [false, false]);
  });

  it('what a failed callback left behind does not record', async () => {
    const waiting = autograd.record(() => new Promise((resolve) => setTimeout(resolve, 8)));
    const left = new Promise((resolve) => {
      assert.throws(() =>
        autograd.record(() => {
          setTimeout(() => resolve(flags()), 1);
          throw new Error('x');
        }),
      );
    });
    assert.deepEqual(await left, [false, false]);
    await waiting;
  });

  it('code that another scope interrupts goes on with its own flags', async () => {
    const other = new AsyncResource('other');
    const seen = await autograd.record(async () => {
      await Promise.resolve();
      const inner = autograd.pause(() => [other.runInAsyncScope(flags), flags()]);
      return [...inner, other.runInAsyncScope(flags), flags()];
    });
    const [on, off] = [
      [true, true],
      [false, false],
    ];
    assert.deepEqual(seen, [off, off, off, on]);
    assert.deepEqual(flags(), off);
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
