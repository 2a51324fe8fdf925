/** Shape and type rules agree with what the kernels give, and run backwards without contradicting themselves. */
import assert from 'node:assert/strict';
import { allOps, inferShapes, inferTypes, isKnown, type PartialShape } from '../../lib/core/index.js';
import { exampleInputs, exampleParams } from './support/examples.js';
import { forward, tensor } from './support/tensor.js';

describe('inference', () => {
  for (const op of allOps()) {
    it(`${op.name} gives the shapes and types that it inferred, and accepts them backwards`, () => {
      op.examples.forEach((example, index) => {
        const params = exampleParams(op, example);
        const inputs = exampleInputs(op, example, index);
        const arrays = inputs.map(({ dtype, shape, values }) => tensor(dtype, shape, values));
        const pass = forward(op.name, arrays, example.params ?? {}, false);
        const shapes = inputs.map(({ shape }) => shape);
        const outShapes = pass.outputs.map((output) => output.shape);
        const both = inferShapes(op, params, shapes, outShapes);
        assert.deepEqual(
          both.out,
          outShapes.map((shape) => [...shape]),
          'outputs',
        );
        // From nothing known at all, and from the outputs alone: no exception, and no wrong knowledge.
        for (const outs of [outShapes.map(() => null), outShapes] as PartialShape[][]) {
          const found = inferShapes(
            op,
            params,
            shapes.map(() => null),
            outs,
          );
          found.in.forEach((shape, slot) => {
            shape?.forEach((dim, axis) => {
              if (dim >= 0)
                assert.equal(dim, shapes[slot]![axis], `example ${index}: input ${slot} from the outputs`);
            });
            if (isKnown(shape)) assert.equal(shape.length, shapes[slot]!.length);
          });
        }
        const types = inferTypes(
          op,
          params,
          inputs.map(({ dtype }) => dtype),
        );
        assert.deepEqual(
          types.out,
          pass.outputs.map((output) => output.dtype),
          'types',
        );
      });
    });

    it(`${op.name} infers its outputs from partly known inputs without contradiction`, () => {
      op.examples.forEach((example, index) => {
        const params = exampleParams(op, example);
        const inputs = exampleInputs(op, example, index);
        const full = inferShapes(
          op,
          params,
          inputs.map(({ shape }) => shape),
        ).out;
        inputs.forEach(({ shape }, slot) => {
          shape.forEach((_, hidden) => {
            const partial = inputs.map(({ shape }, i) =>
              i === slot ? shape.map((dim, axis) => (axis === hidden ? -1 : dim)) : shape,
            );
            const found = inferShapes(op, params, partial).out;
            found.forEach((got, i) =>
              got?.forEach((dim, axis) => {
                if (dim >= 0)
                  assert.equal(
                    dim,
                    full[i]![axis],
                    `example ${index}: axis ${hidden} of input ${slot} hidden`,
                  );
              }),
            );
          });
        });
      });
    });
  }
});
