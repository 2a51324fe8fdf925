/** Profiler, settings, hooks and shared memory as cells write them: without casts, and with what is wrong underlined. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/files.js';
import { checkCells, useCells, type Underlined } from './cell_checks.js';

const setting = "const a = nd.ones([2]), b = nd.ones([2]), s = sym.Variable('s')";

/** Each line is a cell of its own. */
const good = `
mx.profiler.profile(() => a + b).statistics('node')[0]?.rows[0]?.total; (await mx.profiler.profile(async () => a + b)).trace()
mx.profiler.set_config({ profile_all: true, filename: 'p.json' }); mx.profiler.dumps({ sort_by: 'avg', by: 'scope' }); mx.profiler.dumps(true, 'json')
{ using _ = mx.profiler.scope('epoch'); a + b }; mx.profiler.scope('epoch', () => a + b) + 1
const dom = new mx.profiler.Domain('d'); { using _ = dom.new_task('t').start(); }; new mx.profiler.Counter(dom, 'c', 3).increment(); dom.new_marker('m').mark('thread')
mx.config.bulkSize = 3; mx.config.engineType = 'NaiveEngine'; mx.config.within({ engineType: 'ThreadedEngine' }, () => a + 1) + 1; mx.config.describe().lines[0]?.summary
mx.engine.bulk(3, () => a + 1) + 1; mx.engine.set_bulk_size(8) + 1
nd.set_printoptions({ precision: 3, suppress: true }); nd.printoptions({ sign: '+' }, () => String(a)).length; nd.get_printoptions().linewidth + 1
a.asTypedArray({ copy: false, write: true })[0]; a.withBuffer((data) => data.length) + 1; NDArray.fromBuffer(new Float32Array(3), { shape: [3] }) + 1
nd.from_dlpack(a.to_dlpack_for_read()) + nd.from_numpy(a.asnumpy()); a.to_dlpack_for_write().dl_tensor.shape[0]
new mx.CachedOp(s).register_op_hook((node, op, array) => { node.length + op.length; array + 1 }, { monitor_all: true })
mx.util.getenv('HOME')?.length; mx.util.get_gpu_count() + 1; mx.cpu_pinned(); mx.Context.default_ctx = mx.cpu(); mx.is_np_array()
mx.test_utils.check_speed(s, { shapes: { s: [2] }, typ: 'forward' }) + 1; mx.test_utils.environment('A', '1', () => 3) + 1
`;

/** A cell and what is underlined. */
const bad: readonly Underlined[] = [
  ['mx.profiler.set_config({ profile_al: true })', 'profile_al'],
  ["mx.profiler.set_state('on')", "'on'"],
  ["mx.profiler.dumps({ sort_by: 'name' })", 'sort_by'],
  ["mx.config.engineType = 'Fast'", 'mx.config.engineType'],
  ['mx.config.bulksize = 3', 'bulksize'],
  ["nd.set_printoptions({ precision: '3' })", 'precision'],
  ['NDArray.fromBuffer([1, 2])', '[1, 2]'],
  ['a.asTypedArray({ cop: false })', 'cop'],
];

describe('tools in cells', function () {
  this.timeout(60_000);
  const { compile } = useCells(setting);
  checkCells(compile, good, bad);
});

describe('errors of queued work in cells', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-late-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('name cell, line and column of the call, in the cell that reads', () => {
    const cell = (id: string, source: string): object => ({
      cell_type: 'code',
      id,
      metadata: {},
      source,
      outputs: [],
      execution_count: null,
    });
    const file = join(folder, 'late.ipynb');
    const notebook = {
      cells: [
        cell(
          'a',
          'function factor(n: number) {\n  return nd.linalg.potrf(nd.eye(n) * -1)\n}\nconst bad = factor(3)',
        ),
        cell(
          'b',
          'try {\n  (bad + 1).asnumpy()\n} catch (error) {\n  throw new Error((error as Error).message.slice(-40))\n}',
        ),
      ],
      metadata: { kernelspec: { name: 'mxlab', display_name: 'TypeScript (mxlab)', language: 'typescript' } },
      nbformat: 4,
      nbformat_minor: 5,
    };
    writeFileSync(file, JSON.stringify(notebook));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'bin', 'mxlab.mjs'), 'execute', file],
      { encoding: 'utf8' },
    );
    // eslint-disable-next-line no-control-regex
    const text = `${stdout}${stderr}`.replace(/\u001b\[[0-9;]*m/g, '');
    assert.match(text, /Called at factor \(In\[1\]:2:20\)/);
  });
});
