/** mx.config: settings as properties, scopes and a table; mx.util; devices. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { config, nd, util } from '../../lib/index.js';
import { filesBelow, root } from '../support/files.js';

describe('config', () => {
  it('has each setting as a property that can be read and written', () => {
    const { threads } = config;
    assert.ok(threads >= 1);
    config.threads = 1;
    assert.equal(mx.information().cpu.threads, 1);
    assert.equal(
      nd
        .dot(nd.ones([300, 300]), nd.ones([300, 300]))
        .at(5)
        .at(5)
        .asscalar(),
      300,
    );
    config.threads = threads;
    assert.equal(config.threads, threads);
    config.printOptions = { ...config.printOptions, precision: 2 };
    assert.equal(
      nd
        .array([1 / 3])
        .asnumpy()
        .toString(),
      '[0.33]',
    );
    config.printOptions = { ...config.printOptions, precision: 8 };
  });

  it('memoryBudget bounds what arrays take', () => {
    const before = config.memoryBudget;
    config.within({ memoryBudget: 1e6 }, () =>
      assert.throws(() => nd.zeros([1 << 20]), /would pass the budget/),
    );
    assert.equal(config.memoryBudget, before);
    (config as { memoryBudget: unknown }).memoryBudget = '3G';
    assert.equal(config.memoryBudget, 3 * 2 ** 30);
    config.memoryBudget = before;
  });

  it('backwardMirror is MXNET_BACKWARD_DO_MIRROR', () => {
    config.within({ backwardMirror: true }, () => assert.equal(util.getenv('MXNET_BACKWARD_DO_MIRROR'), '1'));
    assert.equal(config.backwardMirror, false);
  });

  it('within puts everything back, also when a value is refused', () => {
    const before = config.bulkSize;
    assert.throws(() => config.within({ bulkSize: 3, engineType: 'Fast' as never }), /NaiveEngine/);
    assert.equal(config.bulkSize, before);
    assert.equal(
      config.within({ bulkSize: 3, bulkTraining: 2 }, () => config.bulkSize + config.bulkTraining),
      5,
    );
    assert.equal(config.bulkSize, before);
  });

  it('refuses unknown settings and values that do not fit', () => {
    assert.throws(() => ((config as any).thread = 2), /Did you mean threads/);
    assert.throws(() => config.within({ bulksize: 2 } as never), /Did you mean bulkSize/);
    assert.throws(() => (config.threads = 1.5), /whole number/);
    assert.throws(() => ((config as any).backwardMirror = 1), /true or false/);
    assert.throws(() => ((config as any).printOptions = 3), /an object/);
  });

  it('describe() lists all of them with value, meaning and variables, in text and as a table', () => {
    const table = config.describe();
    for (const name of ['threads', 'memoryBudget', 'engineType', 'bulkSize', 'printOptions'])
      assert.match(table.toString(), new RegExp(`^${name} `, 'm'));
    assert.ok(table.lines.every(({ summary }) => summary.endsWith('.')));
    const bundle = (table as unknown as Record<symbol, () => Record<string, string>>)[
      Symbol.for('Jupyter.display')
    ]!();
    assert.match(bundle['text/html']!, /<td[^>]*>engineType<\/td>/);
    assert.equal(String(config), table.toString());
  });

  it('environment() knows every variable that the sources read', () => {
    const known = new Set(config.environment().map(({ name }) => name));
    const sources = [...filesBelow('lib', ['.ts']), ...filesBelow('native', ['.cc', '.h'])];
    const read = sources.flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /(?:env\[?\.?'?|getenv\("|isOn\('|isOff\('|Threads\(")((?:MXNET|MXLAB|OMP)_\w+)/g,
        ),
      ].map((match) => match[1]!),
    );
    assert.ok(read.length > 8);
    assert.deepEqual(
      [...new Set(read)].filter((name) => !known.has(name)),
      [],
    );
  });
});

describe('util', () => {
  it('reads and sets environment variables', () => {
    assert.equal(util.getenv('MXLAB_TEST_VARIABLE'), null);
    util.setenv('MXLAB_TEST_VARIABLE', '3');
    assert.equal(util.getenv('MXLAB_TEST_VARIABLE'), '3');
    util.setenv('MXLAB_TEST_VARIABLE', null);
    assert.equal(util.getenv('MXLAB_TEST_VARIABLE'), null);
  });

  it('makes folders, also those that exist', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-util-'));
    util.makedirs(join(folder, 'a', 'b'));
    util.makedirs(join(folder, 'a', 'b'));
    assert.ok(existsSync(join(folder, 'a', 'b')));
    rmSync(folder, { recursive: true });
  });

  it('says that there are no GPUs', () => {
    assert.equal(util.get_gpu_count(), mx.num_gpus());
    assert.throws(() => util.get_cuda_compute_capability(mx.cpu()), /Expected mx\.gpu\(\), given cpu\(0\)/);
    if (util.get_gpu_count() > 0) return;
    assert.throws(() => util.get_gpu_memory(0), /gpu\(0\) cannot be used/);
    assert.throws(() => util.get_cuda_compute_capability(mx.gpu()), /cannot be used/);
    assert.throws(() => mx.context.gpu_memory_info(0), /cannot be used/);
  });

  it('keeps to classic semantics and refuses NumPy’s in words', () => {
    assert.equal(util.is_np_array(), false);
    assert.equal(mx.is_np_shape(), false);
    assert.equal(util.set_np_shape(false), false);
    assert.equal(
      util.np_shape(false)(() => 3),
      3,
    );
    {
      using _ = util.np_array(false);
    }
    util.reset_np();
    util.set_np({ shape: false, array: false });
    for (const use of [
      () => util.set_np_shape(true),
      () => util.np_shape(),
      () => util.np_array(true),
      () => util.set_np(),
      () => util.use_np(() => 1),
    ])
      assert.throws(use, /NumPy semantics are not available/);
    assert.equal(util.set_module('mxnet')(util), util);
  });
});

describe('devices', () => {
  it('cpu_pinned and cpu_shared hold arrays', () => {
    assert.equal(String(mx.cpu_pinned()), 'cpu_pinned(0)');
    assert.equal(String(nd.ones([2], { ctx: mx.cpu_pinned() })), '\n[1. 1.]\n<NDArray 2 @cpu_pinned(0)>');
    assert.equal(nd.ones([2], { ctx: mx.cpu_shared(1) }).context.device_type, 'cpu_shared');
  });

  it('the default is what default_ctx says outside of all scopes', () => {
    const before = mx.Context.default_ctx;
    mx.Context.default_ctx = mx.cpu(2);
    try {
      assert.equal(String(nd.ones([1]).context), 'cpu(2)');
      mx.cpu(1).run(() => assert.equal(String(mx.current_context()), 'cpu(1)'));
    } finally {
      mx.Context.default_ctx = before;
    }
    assert.equal(String(mx.current_context()), 'cpu(0)');
    assert.throws(() => ((mx.Context as any).default_ctx = 'cpu'), /a Context/);
  });

  it('only GPUs keep memory that empty_cache gives back', () => {
    assert.throws(() => mx.cpu().empty_cache(), /Expected a GPU/);
  });
});
