// print_summary: MXNet's layout to the character, with the counts that MXNet gets wrong put right.
import assert from 'node:assert/strict';
import { print_summary } from '../../lib/viz/index.js';
import { SourceBuilder, batchNormNet, mlp } from './fixtures.js';

/** A row as MXNet lays it out for line_length 120 and the default positions: columns end at 52, 76, 88 and 120. */
const row = (layer: string, shape: string, count: string, previous: string) =>
  layer.padEnd(52) + shape.padEnd(24) + count.padEnd(12) + previous.padEnd(32);

// Recorded from mxnet 1.9.1: print_summary(broadcast_add(exp(data), log(data)), {'data': (1, 4)}, line_length=60).
const RECORDED = [
  '____________________________________________________________',
  'Layer (type)              Output ShapeParam Previous Layer  ',
  '============================================================',
  'data(null)                4           0                     ',
  '____________________________________________________________',
  'a(exp)                    4           0     data            ',
  '____________________________________________________________',
  'b(log)                    4           0     data            ',
  '____________________________________________________________',
  'sum(broadcast_add)        4           0     a               ',
  '                                            b               ',
  '============================================================',
  'Total params: 0',
  '____________________________________________________________',
];

describe('viz: print_summary', () => {
  it('prints the columns and ruling of MXNet', () => {
    const thin = '_'.repeat(120);
    const thick = '='.repeat(120);
    assert.deepEqual(print_summary(mlp()).split('\n'), [
      thin,
      row('Layer (type)', 'Output Shape', 'Param #', 'Previous Layer'),
      thick,
      row('data(null)', '200', '0', ''),
      thin,
      row('fc1(FullyConnected)', '128', '25728', 'data'),
      thin,
      row('relu1(Activation)', '128', '0', 'fc1'),
      thin,
      row('fc2(FullyConnected)', '10', '1290', 'relu1'),
      thin,
      row('out(SoftmaxOutput)', '10', '0', 'fc2'),
      thick,
      'Total params: 27018',
      thin,
    ]);
  });

  it('cuts and fills a narrow table as MXNet 1.9.1 does', () => {
    const b = new SourceBuilder().variable('data', [1, 4]).operator('a', 'exp', ['data'], [[1, 4]]);
    b.operator('b', 'log', ['data'], [[1, 4]]).operator('sum', 'broadcast_add', ['a', 'b'], [[1, 4]]);
    assert.deepEqual(print_summary(b.source(['sum'], ['data']), { line_length: 60 }).split('\n'), RECORDED);
  });

  it('puts further predecessors on rows of their own', () => {
    const b = new SourceBuilder().variable('data', [1, 4]).operator('a', 'exp', ['data'], [[1, 4]]);
    b.operator('b', 'log', ['data'], [[1, 4]]).operator('sum', '_plus', ['a', 'b'], [[1, 4]]);
    const lines = print_summary(b.source(['sum'], ['data'])).split('\n');
    const at = lines.indexOf(row('sum(_plus)', '4', '0', 'a'));
    assert.equal(lines[at + 1], row('', '', '', 'b'));
  });

  it('counts from shapes: convolutions, normalisation states, and free variables', () => {
    assert.match(print_summary(batchNormNet()), /Total params: 31882\n/);
    const b = new SourceBuilder()
      .variable('data', [2, 3])
      .variable('w', [3, 5])
      .operator('dot0', 'dot', ['data', 'w'], [[2, 5]]);
    assert.match(print_summary(b.source(['dot0'], ['data'])), /Total params: 15\n/);
  });

  it('cuts long fields at the column, and obeys line_length and positions', () => {
    const b = new SourceBuilder().variable('a_name_much_longer_than_its_column_of_characters', [1, 4]);
    const lines = print_summary(b.source(['a_name_much_longer_than_its_column_of_characters']), {
      line_length: 40,
    }).split('\n');
    assert.equal(lines[3], 'a_name_much_longe' + '4'.padEnd(8) + '0'.padEnd(4) + ' '.repeat(11));
    const wide = print_summary(mlp(), { line_length: 100, positions: [40, 60, 80, 100] }).split('\n');
    assert.equal(wide[1]!.indexOf('Output Shape'), 40);
    assert.throws(() => print_summary(mlp(), { positions: [0.5, 0.4, 0.7, 1] }), /4 increasing numbers/);
  });

  it('says that counts need shapes', () => {
    const b = new SourceBuilder()
      .variable('data')
      .variable('fc_weight')
      .operator('fc', 'FullyConnected', ['data', 'fc_weight'], [null]);
    assert.match(print_summary(b.source(['fc'])), /Total params: \? /);
  });
});
