// The graph document: roles, counts, scopes, and the checks on documents that come from outside.
import assert from 'node:assert/strict';
import { buildDocument, validateDocument } from '../../lib/viz/index.js';
import type { GraphDocument } from '../../lib/viz/index.js';
import { SourceBuilder, batchNormNet, inception, mlp, residual } from './fixtures.js';

const kindsOf = (document: GraphDocument) =>
  Object.fromEntries(document.nodes.map(({ name, kind }) => [name, kind]));

describe('viz: graph document', () => {
  it('knows parameters by role first and by name only then', () => {
    const b = new SourceBuilder().variable('data', [2, 3]).variable('shared', [4, 3], { role: 'parameter' });
    b.variable('pixel_weight', [2], { role: 'input' }).variable('fc_bias', [4]);
    b.operator('fc', 'FullyConnected', ['data', 'shared', 'fc_bias'], [[2, 4]]).operator(
      'w',
      '_mul',
      ['fc', 'pixel_weight'],
      [[2, 4]],
    );
    const kinds = kindsOf(buildDocument(b.source(['w'], ['data'])));
    assert.equal(kinds['shared'], 'parameter');
    assert.equal(kinds['fc_bias'], 'parameter');
    assert.equal(kinds['pixel_weight'], 'variable');
  });

  it('counts parameters from their shapes and auxiliary states apart', () => {
    const { totals } = buildDocument(mlp());
    assert.equal(totals.parameterCount, 200 * 128 + 128 + 128 * 10 + 10);
    const { totals: normalized } = buildDocument(batchNormNet());
    assert.equal(normalized.parameterCount, 16 * 27 + 16 + 32 + 31360 + 10);
    assert.equal(normalized.auxiliaryCount, 32);
  });

  it('counts a parameter that two layers share once', () => {
    const b = new SourceBuilder().variable('data', [2, 3]).variable('w_weight', [3, 3]);
    b.operator('a', 'FullyConnected', ['data', 'w_weight'], [[2, 3]]).operator(
      'b',
      'FullyConnected',
      ['a', 'w_weight'],
      [[2, 3]],
    );
    const { totals, nodes } = buildDocument(b.source(['b'], ['data']));
    assert.equal(totals.parameterCount, 9);
    assert.deepEqual(
      nodes.slice(2).map((node) => node.parameterCount),
      [9, 9],
    );
  });

  it('says the count is unknown when a shape is', () => {
    const b = new SourceBuilder().variable('data').variable('fc_weight');
    b.operator('fc', 'FullyConnected', ['data', 'fc_weight'], [null]);
    assert.equal(buildDocument(b.source(['fc'])).totals.parameterCount, null);
  });

  it('finds scopes in prefixes, nested, and none among names that only begin alike by layer type', () => {
    const { scopes } = buildDocument(residual(100));
    assert.ok(scopes.some((scope) => scope.name === 'stage0' && scope.depth === 0));
    const unit = scopes.find((scope) => scope.name === 'stage0_unit1')!;
    assert.equal(scopes[unit.parent]!.name, 'stage0');
    assert.equal(unit.operators, 8);
    assert.ok(
      !buildDocument(inception()).scopes.some((scope) => scope.name === 'conv' || scope.name === 'bn'),
    );
  });

  it('refuses a source whose input comes later', () => {
    const source = mlp();
    source.nodes[3]!.inputs[0] = [9, 0];
    assert.throws(() => buildDocument(source), /node 3 'fc1': input \[9, 0\]/);
  });

  it('survives JSON and validation unchanged', () => {
    for (const source of [mlp(), batchNormNet(), residual(200)]) {
      const document = buildDocument(source, { title: 'net' });
      const back = JSON.parse(JSON.stringify(document)) as unknown;
      assert.deepEqual(validateDocument(back), document);
    }
  });

  it('names the place of a fault in a document from outside', () => {
    const broken = (change: (document: any) => void) => {
      const document = JSON.parse(JSON.stringify(buildDocument(mlp())));
      change(document);
      return () => validateDocument(document);
    };
    assert.throws(
      broken((d) => (d.version = 2)),
      { name: 'GraphDocumentError', path: 'version' },
    );
    assert.throws(
      broken((d) => (d.nodes[3].inputs[1] = [3, 0])),
      { path: 'nodes[3].inputs[1][0]' },
    );
    assert.throws(
      broken((d) => (d.nodes[0].name = 7)),
      { path: 'nodes[0].name', expected: /string/ },
    );
    assert.throws(
      broken((d) => (d.heads = [[99, 0]])),
      { path: 'heads[0][0]' },
    );
    assert.throws(
      broken((d) => (d.view.rankdir = 'XX')),
      { path: 'view.rankdir' },
    );
    assert.throws(() => validateDocument(null), /the document should be an object, given null/);
  });
});
