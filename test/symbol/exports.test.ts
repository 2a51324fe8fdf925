/** Networks that real MXNet 1.9.1 exported load, list, infer and run as they did there: outputs, gradients, states. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { nd, sym, type Executor, type NDArray } from '../../lib/index.js';
import { root } from '../support/files.js';

/** What record_exports.py wrote of one network. */
interface Facts {
  given: Record<string, number[]>;
  arguments: string[];
  outputs: string[];
  auxiliary: string[];
  internals: string[];
  shapes: number[][][];
  types: string[][];
  attributes: Record<string, Record<string, string>>;
}

type Arrays = Record<string, NDArray>;

const folder = join(root, 'test/symbol/fixtures/exports');
const path = (name: string): string => join(folder, name);
const arraysOf = (file: string): Arrays => nd.load(path(file)) as Arrays;

/** Arrays whose name starts with `prefix:`, without it. */
const under = (arrays: Arrays, prefix: string): Arrays =>
  Object.fromEntries(
    Object.entries(arrays).flatMap(([name, array]) =>
      name.startsWith(`${prefix}:`) ? [[name.slice(prefix.length + 1), array]] : [],
    ),
  );

for (const name of ['resnet18', 'lstm', 'ssd']) {
  describe(`exported by MXNet: ${name}`, () => {
    const facts = JSON.parse(readFileSync(path(`${name}-facts.json`), 'utf8')) as Facts;
    const load = () => sym.load(path(`${name}-symbol.json`));

    it('is written again byte for byte', () => {
      assert.equal(load().tojson(), readFileSync(path(`${name}-symbol.json`), 'utf8'));
    });

    it('lists the same names and attributes', () => {
      const net = load();
      assert.deepEqual(net.list_arguments(), facts.arguments);
      assert.deepEqual(net.list_outputs(), facts.outputs);
      assert.deepEqual(net.list_auxiliary_states(), facts.auxiliary);
      assert.deepEqual(net.get_internals().list_outputs(), facts.internals);
      assert.deepEqual(net.attr_dict(), facts.attributes);
    });

    it('infers shape and type of every value', () => {
      const internals = load().get_internals();
      assert.deepEqual(internals.infer_shape(facts.given), facts.shapes);
      const types = Object.fromEntries(Object.keys(facts.given).map((key) => [key, 'float32'] as const));
      assert.deepEqual(internals.infer_type(types), facts.types);
    });

    it('predicts, trains and moves its statistics as there', () => {
      const run = arraysOf(`${name}-run.params`);
      const executor = bound(name, facts, run);
      executor
        .forward()
        .forEach((output, index) => close(output, run[`prediction:${index}`]!, `prediction ${index}`));
      executor
        .forward({ is_train: true })
        .forEach((output, index) => close(output, run[`output:${index}`]!, `output ${index}`));
      executor.backward(executor.outputs.map((_, index) => run[`head:${index}`]!));
      const gradients = Object.entries(under(run, 'gradient'));
      assert.ok(gradients.length > 5);
      for (const [argument, expected] of gradients)
        close(executor.grad_dict[argument]!, expected, `gradient of ${argument}`);
      for (const [state, expected] of Object.entries(under(run, 'state')))
        close(executor.aux_dict[state]!, expected, state);
    });
  });
}

/** The exported graph over its exported parameters and the recorded inputs. */
function bound(name: string, facts: Facts, run: Arrays): Executor {
  const params = arraysOf(`${name}-0000.params`);
  const wanted = under(run, 'gradient');
  const executor = sym.load(path(`${name}-symbol.json`)).simple_bind(mx.cpu(), {
    ...facts.given,
    grad_req: Object.fromEntries(facts.arguments.map((key) => [key, key in wanted ? 'write' : 'null'])),
  });
  executor.copy_params_from({ ...under(params, 'arg'), ...under(run, 'input') }, under(params, 'aux'));
  return executor;
}

/** Equal within float32's rounding over a deep network: an error relative to the array's largest number. */
function close(given: NDArray, expected: NDArray, what: string): void {
  assert.deepEqual(given.shape, expected.shape, what);
  const values = (given.tolist() as number[]).flat(Infinity) as number[];
  const wanted = (expected.tolist() as number[]).flat(Infinity) as number[];
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let index = 0; index < wanted.length; index++) {
    const difference = Math.abs(values[index]! - wanted[index]!);
    assert.ok(
      difference <= 1e-4 * Math.max(largest, 1e-3),
      `${what}[${index}]: ${values[index]}, MXNet ${wanted[index]}`,
    );
  }
}
