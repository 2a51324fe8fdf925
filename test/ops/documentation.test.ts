/** Every operator is documented: summary, inputs, parameters, an example, and a gradient or the reason why there is none. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import { allNames, allOps, findOp, isInputList } from '../../lib/core/index.js';
import './support/tensor.js';

describe('documentation of the operator table', () => {
  for (const op of allOps()) {
    it(`${op.name} is documented`, () => {
      assert.match(op.summary, /^[A-Z0-9].*\.$/s, 'the summary is a sentence');
      assert.ok(op.examples.length > 0, 'has an example');
      const inputs = isInputList(op.inputs) ? { list: op.inputs } : op.inputs;
      for (const [name, input] of Object.entries(inputs))
        assert.match(input.doc, /\S.*\.$/s, `input ${name}`);
      for (const [name, param] of Object.entries(op.params))
        assert.match(param.doc, /\S/, `parameter ${name}`);
      if (!op.internal) {
        assert.ok((op.details ?? '').length > 4, 'has a formula, or says what it does to the numbers');
        assert.match(op.source ?? '', /\w/, 'has a source');
      }
      if (typeof op.gradient !== 'function') assert.match(op.gradient.none, /\S/);
      assert.ok(op.kernel || op.body, 'has a kernel or a body');
    });
  }

  it('layers whose gradient is not differentiated again say so', () => {
    const layers = allOps().filter(
      ({ name, gradient }) => name.startsWith('_backward_') && typeof gradient !== 'function',
    );
    for (const { name } of layers) {
      const layer = findOp(name.replace('_backward_', '')) ?? findOp(name.replace('_backward_', '_contrib_'));
      if (layer)
        assert.match(
          layer.details ?? '',
          /second derivative|differentiated again|none of its own/,
          layer.name,
        );
    }
  });

  it('names every kernel that the table needs, and the build has it', () => {
    const known = new Set(door().kernels());
    const missing = allOps().flatMap((op) =>
      op.kernel && !known.has(op.kernel) ? [`${op.name}: ${op.kernel}`] : [],
    );
    assert.deepEqual(missing, []);
  });

  it('has no name twice', () => {
    const names = [...allNames()].map(([name]) => name);
    assert.equal(new Set(names).size, names.length);
  });
});
