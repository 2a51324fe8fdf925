/** Every operator computes what real MXNet 1.9.1 computed: outputs, gradients, auxiliary states, inferred shapes. */
import assert from 'node:assert/strict';
import { door } from '../../lib/backend/index.js';
import {
  findOp,
  getOp,
  inferShapes,
  mutatesInput,
  UNKNOWN,
  type PartialShape,
} from '../../lib/core/index.js';
import { assertClose, toleranceOf } from './support/closeness.js';
import { differences } from './support/differences.js';
import { fixtures, type Fixture } from './support/fixtures.js';
import { backward, forward, paramsOf, tensor, type Tensor } from './support/tensor.js';

const inputsOf = (fixture: Fixture): Tensor[] =>
  fixture.inputs.map(({ dtype, shape, values }) => tensor(dtype, shape, values));

function compare(
  actual: readonly (Tensor | null)[],
  expected: Fixture['gradients'],
  fixture: Fixture,
  what: string,
): void {
  const { tolerance } = getOp(fixture.op);
  expected!.forEach((want, index) => {
    if (!want) return;
    const got = actual[index];
    const name = `${fixture.id} ${what} ${index}`;
    if (!got) {
      assert.ok(
        want.values.every((value) => value === 0),
        `${name}: no gradient, MXNet has one`,
      );
      return;
    }
    assert.deepEqual([...got.shape], [...want.shape], `${name}: shape`);
    assert.equal(got.dtype, want.dtype, `${name}: dtype`);
    assertClose(got.values(), want.values, toleranceOf(want.dtype, tolerance), name);
  });
}

for (const [category, cases] of fixtures()) {
  describe(`recorded MXNet, ${category}`, () => {
    const byOp = new Map<string, Fixture[]>();
    for (const fixture of cases) byOp.set(fixture.op, [...(byOp.get(fixture.op) ?? []), fixture]);
    for (const [name, own] of byOp) {
      const wanted = own.filter((fixture) => !differences.has(fixture.id));
      it(`${name} computes MXNet's outputs`, () => {
        for (const fixture of wanted) {
          door().seed(42);
          const inputs = inputsOf(fixture);
          const pass = forward(fixture.op, inputs, fixture.attrs, fixture.training);
          compare(pass.visible, fixture.outputs, fixture, 'output');
          const states = inputs.filter((_, index) => mutatesInput(pass.op, index));
          if (fixture.states.length === 0 || differences.has(`${fixture.id} state`)) continue;
          compare(states, fixture.states, fixture, 'state');
        }
      });
      const withGradients = wanted.filter(
        (fixture) => fixture.gradients && !differences.has(`${fixture.id} gradient`),
      );
      if (withGradients.length > 0 && typeof findOp(name)?.gradient === 'function') {
        it(`${name} computes MXNet's gradients`, () => {
          for (const fixture of withGradients) {
            door().seed(42);
            const inputs = inputsOf(fixture);
            const pass = forward(fixture.op, inputs, fixture.attrs, fixture.training);
            const heads = fixture.heads.map(({ dtype, shape, values }) => tensor(dtype, shape, values));
            compare(backward(pass, heads), fixture.gradients, fixture, 'gradient of input');
            const aux = inputs.slice(inputs.length - fixture.aux.length);
            compare(aux, fixture.aux, fixture, 'auxiliary state');
          }
        });
      }
      const withShapes = wanted.filter((fixture) => fixture.inferred);
      if (withShapes.length > 0) {
        it(`${name} infers at least what MXNet infers from its first input`, () => {
          for (const fixture of withShapes) {
            const op = getOp(fixture.op);
            const known: PartialShape[] = fixture.inputs.map(({ shape }, index) =>
              index === 0 ? shape : null,
            );
            const found = inferShapes(op, paramsOf(op, fixture.attrs, known.length), known);
            const check = (got: PartialShape, want: readonly number[], what: string): void => {
              want.forEach((dim, axis) => {
                if (dim > 0) assert.equal(got?.[axis] ?? UNKNOWN, dim, `${fixture.id} ${what}, axis ${axis}`);
              });
            };
            fixture.inferred![0].forEach((want, index) =>
              check(found.in[index] ?? null, want, `input ${index}`),
            );
            // With an input left open, MXNet's output counts its unknown dimension as 0: nothing to compare with.
            if (fixture.inferred![0].some((shape) => shape.length === 0 || shape.includes(0))) continue;
            fixture.inferred![1].forEach((want, index) =>
              check(found.out[index] ?? null, want, `output ${index}`),
            );
          }
        });
      }
    }
  });
}

describe('deliberate differences from MXNet', () => {
  const recorded = new Map([...fixtures().values()].flat().map((fixture) => [fixture.id, fixture]));
  for (const [id, reason] of differences) {
    it(`${id}: ${reason}`, () => {
      const fixture = recorded.get(id.replace(/ (gradient|state)$/, ''));
      assert.ok(fixture, 'the case is recorded');
      if (/ (gradient|state)$/.test(id)) return;
      const visible = forward(fixture.op, inputsOf(fixture), fixture.attrs, fixture.training).visible;
      assert.throws(
        () => compare(visible, fixture.outputs, fixture, 'output'),
        assert.AssertionError,
        'still differs',
      );
    });
  }
});
