/** mx.profiler: what it hears, and MXNet's tables of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { autograd, nd, profiler, sym, type NDArray } from '../../lib/index.js';
import type { SpanEvent } from '../../lib/profiler/index.js';

const spans = (report: { events: readonly { kind: string }[] }): SpanEvent[] =>
  report.events.filter((event) => event.kind === 'span') as unknown as SpanEvent[];

const names = (report: Parameters<typeof spans>[0]): string[] => spans(report).map(({ name }) => name);

describe('profiler', () => {
  afterEach(() => {
    profiler.set_state('stop');
    profiler.set_config();
  });

  it('hears eager operators with types, shapes, thread and time', () => {
    const a = nd.ones([3, 4]);
    const report = profiler.profile(() => {
      nd.dot(a, nd.ones([4, 2])).wait_to_read();
    });
    const dot = spans(report).find(({ name }) => name === 'dot')!;
    assert.equal(dot.category, 'operator');
    assert.equal(dot.detail!.inputs, 'float32 (3, 4), float32 (4, 2)');
    assert.equal(dot.detail!.outputs, 'float32 (3, 2)');
    assert.equal(dot.thread, 'JavaScript');
    assert.ok(dot.end > dot.begin && dot.begin >= 0);
    const large = profiler.profile(() => nd.dot(nd.ones([500, 500]), nd.ones([500, 500])).wait_to_read());
    assert.equal(spans(large).find(({ name }) => name === 'dot')!.thread, 'engine');
  });

  it('hears small calls that are collected', () => {
    const a = nd.ones([4]);
    const report = profiler.profile(() => {
      for (let round = 0; round < 100; round++) a.$add(a);
    });
    assert.equal(names(report).filter((name) => name === 'elemwise_add').length, 100);
  });

  it('names what waited and ran together', () => {
    const a = nd.ones([300, 300]);
    // Calls wait for each other as long as their work takes: on a busy machine a thread may be away for longer.
    let fused: SpanEvent | undefined;
    for (let round = 0; round < 50 && fused === undefined; round++) {
      const report = profiler.profile(() => nd.exp(a.$mul(2)).$add(1).wait_to_read());
      fused = spans(report).find(({ detail }) => detail?.fused === 3);
    }
    assert.ok(fused);
    assert.equal(fused.name, 'fused:_mul_scalar+exp+_plus_scalar');
    assert.equal(fused.detail!.outputs, '90000 elements');
  });

  it('hears bound graphs node by node, forward and backward', () => {
    const x = sym.Variable('data');
    const fc = sym.FullyConnected({ data: x, num_hidden: 5, name: 'fc1' });
    const net = sym.SoftmaxOutput({ data: fc, name: 'softmax' });
    const executor = net.simple_bind(mx.cpu(), { data: [2, 3] });
    const report = profiler.profile(() => {
      executor.forward({ is_train: true });
      executor.backward();
    });
    const nodes = spans(report).map(({ detail }) => detail?.node);
    for (const node of ['fc1', 'softmax', 'fc1_backward', 'softmax_backward'])
      assert.ok(nodes.includes(node), `${node} in ${nodes.join()}`);
    const rows = report.statistics('node').find(({ category }) => category === 'operator')!.rows;
    assert.ok(rows.some(({ name }) => name === 'fc1_backward'));
    assert.deepEqual(
      spans(report)
        .filter(({ category }) => category === 'executor')
        .map(({ name }) => name),
      ['forward', 'backward'],
    );
  });

  it('keeps the names of graphs that are gone when it is asked', () => {
    const report = profiler.profile(() => {
      const net = sym.FullyConnected({ data: sym.Variable('data'), num_hidden: 5, name: 'shortlived' });
      const executor = net.simple_bind(mx.cpu(), { data: [2, 3] });
      executor.forward();
      mx.waitall();
      executor.dispose();
    });
    assert.ok(spans(report).some(({ detail }) => detail?.node === 'shortlived'));
  });

  it('hears CachedOp and the backward pass of what was recorded', () => {
    const x = sym.Variable('x');
    const net = sym.FullyConnected({ data: x, num_hidden: 4, name: 'dense' });
    const op = new mx.CachedOp(sym.Activation({ data: net, act_type: 'relu', name: 'act' }).$mul(2));
    const w = nd.ones([4, 3]);
    w.attach_grad();
    const report = profiler.profile(() => {
      const y = autograd.record(() => op(nd.ones([2, 3]), w, nd.zeros([4])) as NDArray);
      y.backward();
    });
    assert.ok(spans(report).some(({ detail }) => detail?.node === 'dense'));
    assert.ok(spans(report).some(({ detail }) => detail?.node === 'dense_backward'));
    const backward = spans(report).find(({ category }) => category === 'autograd')!;
    assert.equal(backward.name, 'backward');
    assert.ok(spans(report).some(({ detail }) => detail?.scope?.startsWith('backward')));
  });

  it('follows memory', () => {
    const report = profiler.profile(() => {
      nd.ones([1 << 16]).dispose();
      mx.waitall();
    });
    const values = report.events.flatMap((event) =>
      event.kind === 'counter' && event.name === 'Memory: cpu/0' ? [event.value] : [],
    );
    assert.ok(Math.max(...values) - Math.min(...values) >= 4 << 16);
  });

  it('listens only to what it is told to', () => {
    const x = sym.Variable('x');
    const executor = sym.dot(x, x).bind(mx.cpu(), { x: nd.ones([2, 2]) });
    const work = (): void => {
      executor.forward();
      nd.ones([2]).wait_to_read();
    };
    const graphs = profiler.profile(work, {
      profile_imperative: false,
      profile_memory: false,
      profile_api: false,
    });
    assert.deepEqual(names(graphs), ['forward', 'dot']);
    const calls = profiler.profile(work, {
      profile_symbolic: false,
      profile_imperative: false,
      profile_memory: false,
    });
    const categories = new Set(spans(calls).map(({ category }) => category));
    assert.ok(categories.has('MXNET_C_API') && !categories.has('operator'));
    assert.ok(names(calls).includes('executorRun'));
    assert.deepEqual(names(profiler.profile(() => undefined)), []);
  });

  it('pauses and resumes', () => {
    profiler.set_config({ aggregate_stats: true });
    profiler.set_state('run');
    nd.zeros([3]).wait_to_read();
    profiler.pause();
    nd.sin(nd.ones([3])).wait_to_read();
    profiler.resume();
    nd.cos(nd.ones([3])).wait_to_read();
    profiler.set_state('stop');
    nd.tan(nd.ones([3])).wait_to_read();
    const table = profiler.dumps();
    assert.match(table, /\ncos /);
    assert.doesNotMatch(table, /\n(sin|tan) /);
  });

  it('scopes name the work inside, by callback, promise and using; they nest', async () => {
    const report = await profiler.profile(async () => {
      profiler.scope('outer', () => profiler.scope('inner', () => nd.sin(nd.ones([2]))));
      await profiler.scope('later', async () => {
        await Promise.resolve();
        nd.cos(nd.ones([2]));
      });
      {
        using _ = profiler.scope('block');
        nd.tan(nd.ones([2]));
      }
      nd.exp(nd.ones([2]));
      mx.waitall();
    });
    const scopeOf = (name: string): string | undefined =>
      spans(report).find((span) => span.name === name)!.detail!.scope;
    assert.equal(scopeOf('sin'), 'outer/inner');
    assert.equal(scopeOf('cos'), 'later');
    assert.equal(scopeOf('tan'), 'block');
    assert.equal(scopeOf('exp'), undefined);
  });

  it('knows tasks, frames, events, counters and markers of domains', () => {
    profiler.set_config({ aggregate_stats: true });
    profiler.set_state('run');
    const domain = new profiler.Domain('training');
    const task = domain.new_task('epoch');
    for (let round = 0; round < 3; round++) {
      task.start();
      task.stop();
    }
    {
      using _ = domain.new_frame('batch').start();
    }
    const event = new profiler.Event('loading');
    event.start();
    event.stop();
    const counter = domain.new_counter('samples', 5);
    counter.increment(3);
    counter.increment(2);
    counter.decrement();
    counter.decrement();
    domain.new_marker('half').mark();
    new profiler.Task(domain, 'never started').stop();
    profiler.set_state('stop');
    assert.equal(counter.value, 8);
    const table = profiler.dumps();
    assert.match(table, /\ntraining\n=+\n/);
    assert.match(table, /\nepoch {35}3 /);
    assert.match(table, /\nbatch +1 /);
    assert.match(table, /\nloading +1 /);
    // As MXNet prints counters: the number of values, then thousandths of the last, smallest, largest and half the spread.
    assert.match(table, /\nsamples +5 +0\.0080 +0\.0050 +0\.0100 +0\.0020\n/);
    assert.match(table, /\ntraining,instant_marker\n/);
    assert.doesNotMatch(table, /never started/);
    assert.equal(String(domain) + String(task) + String(counter), 'trainingepochsamples');
  });

  it('prints MXNet’s table, sorted as asked for', () => {
    profiler.set_config({ aggregate_stats: true, profile_memory: false, profile_api: false });
    profiler.set_state('run');
    for (let round = 0; round < 5; round++) nd.zeros([2]);
    nd.ones([200, 200]);
    mx.waitall();
    profiler.set_state('stop');
    const lines = profiler.dumps().split('\n');
    assert.equal(lines[1], 'Profile Statistics:');
    assert.equal(lines[3], 'operator');
    assert.equal(
      lines[5],
      'Name                          Total Count        Time (ms)    Min Time (ms)    Max Time (ms)    Avg Time (ms)',
    );
    const order = (options: object): string[] =>
      profiler
        .dumps(options)
        .split('\n')
        .filter((line) => line.startsWith('_'))
        .map((line) => line.split(' ')[0]!);
    assert.deepEqual(order({ sort_by: 'count' }), ['_zeros', '_ones']);
    assert.deepEqual(order({ sort_by: 'count', ascending: true }), ['_ones', '_zeros']);
    assert.deepEqual(order({ sort_by: 'max' }), ['_ones', '_zeros']);
    const json = JSON.parse(profiler.dumps({ format: 'json' })) as {
      Time: { operator: Record<string, { Count: number; Total: number }> };
      Unit: object;
    };
    assert.equal(json.Time.operator['_zeros']!.Count, 5);
    assert.deepEqual(json.Unit, { Time: 'ms', Memory: 'kB' });
    profiler.dumps(true);
    assert.doesNotMatch(profiler.dumps(), /_zeros/);
  });

  it('prints nothing without aggregate_stats, as MXNet', () => {
    profiler.set_config({});
    profiler.set_state('run');
    nd.zeros([2]).wait_to_read();
    profiler.set_state('stop');
    assert.equal(profiler.dumps(), '');
  });

  it('refuses options, states, columns and processes that do not exist', () => {
    assert.throws(() => profiler.set_config({ profile_al: true } as never), /Did you mean profile_all/);
    assert.throws(() => profiler.set_config({ profile_all: 1 } as never), /Expected a boolean/);
    assert.throws(() => profiler.set_config({ profile_process: 'server' }), /no server to profile/);
    assert.throws(() => profiler.set_state('on' as never), /'run' or 'stop'/);
    assert.throws(() => profiler.dumps({ sort_by: 'name' as never }), /'total', 'avg'/);
    assert.throws(() => new profiler.Task('x' as never, 'y'), /profiler\.Domain/);
    assert.throws(() => new profiler.Domain('x').new_marker('m').mark('all' as never), /global/);
    profiler.set_state('run');
    assert.throws(() => profiler.set_config({}), /the profiler runs/);
  });

  it('hears what fails, and the error stays the same', () => {
    const report = profiler.profile(() => {
      assert.throws(() => nd.linalg.potrf(nd.eye(2).$mul(-1)).wait_to_read(), /not positive definite/);
    });
    assert.ok(names(report).includes('_linalg_potrf'));
    assert.throws(
      () =>
        profiler.profile(() => {
          throw new Error('mine');
        }),
      /mine/,
    );
    try {
      mx.waitall();
    } catch {
      // The failure that was read already.
    }
    nd.ones([2]).wait_to_read();
  });

  it('leaves nothing behind that would cost time', () => {
    profiler.profile(() => nd.ones([2]).wait_to_read());
    const before = profiler.report().events.length;
    nd.ones([2]).$add(1).wait_to_read();
    assert.equal(profiler.report().events.length, before);
  });
});

describe('traces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-profile-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are what Perfetto reads: complete events on named threads', () => {
    const filename = join(folder, 'profile.json');
    profiler.set_config({ profile_all: true, filename });
    profiler.set_state('run');
    const domain = new profiler.Domain('training');
    profiler.scope('step', () => nd.dot(nd.ones([400, 400]), nd.ones([400, 400])).wait_to_read());
    domain.new_counter('batches', 3);
    domain.new_marker('here').mark('global');
    profiler.dump();
    const { traceEvents, displayTimeUnit } = JSON.parse(readFileSync(filename, 'utf8')) as {
      traceEvents: {
        name: string;
        ph: string;
        ts?: number;
        dur?: number;
        tid: number;
        pid: number;
        s?: string;
        args?: any;
      }[];
      displayTimeUnit: string;
    };
    assert.equal(displayTimeUnit, 'ms');
    const threads = new Map(
      traceEvents.filter(({ name }) => name === 'thread_name').map(({ tid, args }) => [tid, args.name]),
    );
    for (const event of traceEvents) {
      assert.ok(['X', 'M', 'C', 'i'].includes(event.ph), event.ph);
      assert.equal(event.pid, 0);
      if (event.ph === 'X') assert.ok(event.ts! >= 0 && event.dur! >= 0 && threads.has(event.tid));
    }
    const dot = traceEvents.find(({ name, ph }) => name === 'dot' && ph === 'X')!;
    assert.equal(threads.get(dot.tid), 'engine');
    assert.deepEqual(dot.args, {
      inputs: 'float32 (400, 400), float32 (400, 400)',
      outputs: 'float32 (400, 400)',
      scope: 'step',
    });
    assert.ok(traceEvents.some(({ ph, args }) => ph === 'C' && args.batches === 3));
    assert.ok(traceEvents.some(({ ph, s }) => ph === 'i' && s === 'g'));
  });

  it('can be written while it goes on', () => {
    const filename = join(folder, 'running.json');
    profiler.set_config({ filename });
    profiler.set_state('run');
    nd.ones([2]).wait_to_read();
    profiler.dump(false);
    nd.zeros([2]).wait_to_read();
    profiler.dump();
    const text = readFileSync(filename, 'utf8');
    assert.match(text, /"_ones"/);
    assert.match(text, /"_zeros"/);
  });
});
