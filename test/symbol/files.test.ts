/** Symbol files: round trips, old formats, damaged ones named by place. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sym } from '../../lib/symbol/index.js';
import { root } from '../support/files.js';

describe('symbol files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'symbol-'));
  after(() => rmSync(folder, { recursive: true }));
  const net = sym.relu(sym.Variable('a').$add(sym.Variable('b')), { name: 'top' });

  it('what is saved loads as the same graph, and nothing else is left in the folder', () => {
    const path = join(folder, 'net.json');
    net.save(path);
    assert.equal(readFileSync(path, 'utf8'), net.tojson());
    assert.equal(sym.load(path).tojson(), net.tojson());
    assert.deepEqual(readdirSync(folder), ['net.json']);
  });

  it('a missing file and a folder that cannot be written are named', () => {
    assert.throws(() => sym.load(join(folder, 'none.json')), /load: there is no file .*none.json/);
    assert.throws(() => net.save(join(folder, 'no', 'such', 'net.json')), /save: cannot write/);
  });

  it('every cut of a file raises an MXNetError', () => {
    const text = net.tojson();
    const path = join(folder, 'cut.json');
    for (let length = 0; length < text.length - 1; length += 7) {
      writeFileSync(path, text.slice(0, length));
      assert.throws(() => sym.load(path), { name: 'MXNetError', message: /cut\.json/ });
    }
  });

  const damaged: [what: string, change: (document: any) => void, message: RegExp][] = [
    ['nodes that are no list', (d) => (d.nodes = {}), /nodes: .* is damaged. Expected a list/],
    ['no heads', (d) => (d.heads = []), /heads: .*Expected a list of outputs/],
    ['a node without operator', (d) => delete d.nodes[2].op, /nodes\[2\]\.op: .*Expected an operator name/],
    [
      'a node that uses a later one',
      (d) => (d.nodes[2].inputs = [[3, 0, 0]]),
      /nodes\[2\]\.inputs\[0\]: .*comes before/,
    ],
    [
      'an output that is not there',
      (d) => (d.nodes[3].inputs = [[2, 5, 0]]),
      /nodes\[3\]\.inputs\[0\]: .*an output of _?\w+/,
    ],
    [
      'an input that is no number',
      (d) => (d.nodes[2].inputs[0] = ['x', 0]),
      /nodes\[2\]\.inputs\[0\]: .*\[node, output, version\]/,
    ],
    ['a head out of range', (d) => (d.heads = [[9, 0, 0]]), /heads\[0\]/],
    [
      'an unknown operator',
      (d) => (d.nodes[3].op = 'rellu'),
      /top: nodes\[3\]: unknown operator rellu. Did you mean relu/,
    ],
    ['too few inputs', (d) => d.nodes[2].inputs.pop(), /nodes\[2\]\.inputs .*2 inputs \(lhs, rhs\), given 1/],
    ['an attribute that is no text', (d) => (d.nodes[3].attrs = { a: 3 }), /nodes\[3\]\.attrs\.a: .*a text/],
    [
      'an unknown parameter',
      (d) => Object.assign(d.nodes[3], { op: 'Activation', attrs: { act_type: 'relu', foo: '3' } }),
      /unknown parameter foo/,
    ],
  ];
  for (const [what, change, message] of damaged) {
    it(`refuses ${what} and names the place`, () => {
      const document = JSON.parse(net.tojson());
      change(document);
      assert.throws(() => sym.load_json(JSON.stringify(document)), { name: 'MXNetError', message });
    });
  }

  it('reads files of the ages before 1.0: param, attr, inputs of two numbers', () => {
    const text = JSON.stringify({
      nodes: [
        { op: 'null', param: {}, name: 'data', inputs: [], backward_source_id: -1, attr: { lr_mult: '2' } },
        { op: 'sum', param: { axis: '(1,)' }, name: 's', inputs: [[0, 0]], backward_source_id: -1 },
      ],
      arg_nodes: [0],
      heads: [[1, 0]],
    });
    const old = sym.load_json(text);
    assert.deepEqual(old.list_arguments(), ['data']);
    assert.deepEqual(old.attr_dict(), { data: { __lr_mult__: '2', lr_mult: '2' }, s: { axis: '(1,)' } });
    assert.deepEqual(old.infer_shape({ data: [2, 3] })[1], [[2]]);
  });

  it('writes a graph of 0.8 again as real MXNet 1.9.1 does', () => {
    const fixture = JSON.parse(readFileSync(join(root, 'test/symbol/fixtures/aged.json'), 'utf8'));
    assert.equal(sym.load_json(fixture.old).tojson(), fixture.json);
  });

  it('adds the auxiliary states that files before 0.9 left out', () => {
    const variables = ['data', 'bn_gamma', 'bn_beta'].map((name) => ({ op: 'null', name, inputs: [] }));
    const bn = {
      op: 'BatchNorm',
      name: 'bn',
      param: { eps: '0.001' },
      inputs: [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    };
    const old = sym.load_json(
      JSON.stringify({ nodes: [...variables, bn], arg_nodes: [0, 1, 2], heads: [[3, 0]] }),
    );
    assert.deepEqual(old.list_auxiliary_states(), ['bn_moving_mean', 'bn_moving_var']);
  });
});
