/** Budgets from the environment and load errors in words. */
import assert from 'node:assert/strict';
import { collector, memoryBudgets, parseBytes } from '../../lib/backend/budget.js';
import { explain } from '../../lib/backend/index.js';
import { loadError } from '../../lib/backend/load_error.js';
import { MXNetError } from '../../lib/core/errors.js';

describe('memory budget', () => {
  it('reads sizes with units and refuses the rest', () => {
    assert.equal(parseBytes('2000000000'), 2e9);
    assert.equal(parseBytes('6G'), 6 * 2 ** 30);
    assert.equal(parseBytes(' 1.5 GiB '), 1.5 * 2 ** 30);
    assert.equal(parseBytes('800MB'), 800 * 2 ** 20);
    for (const wrong of ['', 'G', '-1G', '0', '6X', '6G 7G']) {
      assert.throws(() => parseBytes(wrong), MXNetError, wrong);
    }
  });

  it('the soft budget lies below the hard one, and both below the memory of the machine', () => {
    const { softBudget, hardBudget } = memoryBudgets();
    assert.ok(softBudget > 0 && softBudget < hardBudget);
    process.env.MXLAB_MEMORY_BUDGET = '1G';
    try {
      assert.equal(memoryBudgets().hardBudget, 2 ** 30);
    } finally {
      delete process.env.MXLAB_MEMORY_BUDGET;
    }
  });

  it('collections can be asked for', () => {
    const collect = collector();
    assert.ok(collect);
    collect('minor');
    collect('major');
  });
});

describe('errors of the engine', () => {
  it('a load error names what fits the message of the linker', () => {
    const text = (message: string): string => loadError(['a.node'], new Error(message)).message;
    assert.match(text('libgomp.so.1: cannot open shared object file'), /apt-get install libgomp1/);
    assert.match(text("version `GLIBC_2.38' not found"), /built on a newer system/);
    assert.match(text('libdnnl.so.3: cannot open'), /build_native\.mjs --force/);
    assert.match(text('something else'), /remove build\/native/);
    assert.match(loadError(['a.node', 'b.node'], undefined).message, /there is no a\.node and no b\.node/);
  });

  it('become MXNetErrors with the operator once, others stay what they are', () => {
    const failed = Object.assign(new Error('dot: shapes differ'), { code: 'KernelFailed' });
    const explained = explain(failed, 'dot');
    assert.ok(explained instanceof MXNetError);
    assert.equal(explained.message, 'dot: shapes differ.');
    assert.equal(explained.cause, failed);
    const interrupt = Object.assign(new Error('KeyboardInterrupt'), { code: 'KeyboardInterrupt' });
    assert.equal(explain(interrupt, 'dot'), interrupt);
    const other = new TypeError('x');
    assert.equal(explain(other), other);
  });
});
