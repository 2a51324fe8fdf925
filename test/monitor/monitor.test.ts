/** `mx.monitor.Monitor`: what is collected, when, in which order. */
import assert from 'node:assert/strict';
import mx, { nd, sym } from '../../lib/index.js';
import { MXNetError } from '../../lib/core/index.js';

const { Monitor } = mx.monitor;

function bound() {
  const net = sym.Activation(sym.FullyConnected(sym.Variable('data'), { num_hidden: 2, name: 'fc' }), {
    act_type: 'relu',
    name: 'relu',
  });
  return net.bind(mx.cpu(), {
    data: nd.array([[3, 4]]),
    fc_weight: nd.array([
      [1, 0],
      [0, 1],
    ]),
    fc_bias: nd.array([0, -4]),
  });
}

describe('mx.monitor', () => {
  it('collects |x|/sqrt(n) of outputs, arguments and states of every interval-th batch', () => {
    const monitor = new Monitor(2);
    const executor = bound();
    monitor.install(executor);
    const batches = [0, 1, 2].map(() => {
      monitor.tic();
      executor.forward();
      return monitor.toc();
    });
    assert.deepEqual(
      batches.map((entries) => entries.map(([step, name]) => `${step} ${name}`)),
      [
        ['1 fc_output', '1 relu_output', '1 data', '1 fc_weight', '1 fc_bias'],
        [],
        ['3 fc_output', '3 relu_output', '3 data', '3 fc_weight', '3 fc_bias'],
      ],
    );
    const values = Object.fromEntries(batches[0]!.map(([, name, text]) => [name, Number(text)]));
    assert.ok(Math.abs(values['data']! - 5 / Math.SQRT2) < 1e-6);
    assert.ok(Math.abs(values['relu_output']! - 3 / Math.SQRT2) < 1e-6);
  });

  it('looks only at names that match from their beginning, sorted when asked, inputs with monitor_all', () => {
    const executor = bound();
    const collect = (options: object) => {
      const monitor = new Monitor(1, options);
      monitor.install(executor);
      monitor.tic();
      executor.forward();
      return monitor.toc().map(([, name]) => name);
    };
    assert.deepEqual(collect({ pattern: 'fc_' }), ['fc_output', 'fc_weight', 'fc_bias']);
    assert.deepEqual(collect({ pattern: '.*bias', sort: true }), ['fc_bias']);
    assert.deepEqual(collect({ pattern: /fc/, sort: true }), ['fc_bias', 'fc_output', 'fc_weight']);
    assert.ok(collect({ monitor_all: true }).includes('relu_data'));
  });

  it('takes any statistic, several arrays too, and refuses what is none', () => {
    const executor = bound();
    const monitor = new Monitor(1, { stat_func: (x) => [x.max(), x.reshape([-1])], pattern: 'relu_output' });
    monitor.install(executor);
    monitor.tic();
    executor.forward();
    assert.deepEqual(monitor.toc(), [[1, 'relu_output', '3\t[3,0]']]);
    const wrong = new Monitor(1, { stat_func: (() => 5) as never });
    wrong.install(executor);
    wrong.tic();
    assert.throws(() => executor.forward(), /stat_func/);
    assert.throws(() => new Monitor(0), MXNetError);
  });

  it('prints a line each', () => {
    const executor = bound();
    const monitor = new Monitor(1, { pattern: 'relu', stat_func: (x) => x.sum() });
    monitor.install(executor);
    const lines: unknown[] = [];
    const { log } = console;
    console.log = (line) => lines.push(line);
    try {
      monitor.tic();
      executor.forward();
      monitor.toc_print();
    } finally {
      console.log = log;
    }
    assert.deepEqual(lines, [`Batch: ${'1'.padStart(7)} ${'relu_output'.padEnd(30)} 3`]);
  });
});
