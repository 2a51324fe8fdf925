/** Two hundred random graphs, built by the same calls as in MXNet 1.9.1 (record_random.py), say the same in their files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { sym, type Symbol } from '../../lib/index.js';
import { root } from '../support/files.js';

type Step = [
  kind: 'variable' | 'call' | 'scalar' | 'between',
  what: string,
  inputs: number[],
  options: Options,
];
type Options = Record<string, unknown>;
type Calls = Record<string, (...args: unknown[]) => Symbol>;

interface Recorded {
  steps: Step[];
  heads: number;
  nodes: unknown[];
}

const graphs = JSON.parse(
  readFileSync(join(root, 'test/symbol/fixtures/random_graphs.json'), 'utf8'),
) as Recorded[];

/** The function of `sym` at a path such as `contrib.box_nms`. */
function functionAt(path: string): Calls[string] {
  const found = path
    .split('.')
    .reduce<unknown>((room, name) => (room as Record<string, unknown>)[name], sym as unknown);
  assert.equal(typeof found, 'function', path);
  return found as Calls[string];
}

function perform([kind, what, inputs, options]: Step, values: readonly Symbol[]): Symbol {
  const symbols = inputs.map((index) => values[index]!);
  const [left, right] = symbols as [Symbol, Symbol];
  if (kind === 'variable') return sym.Variable({ name: what, ...options });
  if (kind === 'scalar') return (left as unknown as Calls)[what]!(options['number']);
  if (kind === 'between') return (left as unknown as Calls)[what]!(right);
  return functionAt(what)(...symbols, options);
}

function build({ steps, heads }: Recorded): Symbol {
  const values: Symbol[] = [];
  for (const step of steps) {
    const made = perform(step, values);
    values.push(made.list_outputs().length > 1 ? made.at(0) : made);
  }
  return heads > 1 ? sym.Group(values.slice(-heads)) : values.at(-1)!;
}

describe('random graphs', () => {
  for (let first = 0; first < graphs.length; first += 20) {
    it(`${first + 1} to ${first + 20} are written as MXNet writes them`, () => {
      for (const [index, graph] of graphs.slice(first, first + 20).entries()) {
        const net = new mx.name.NameManager().run(() => build(graph));
        const document = JSON.parse(net.tojson()) as {
          nodes: { op: string; name: string; attrs?: object; inputs: number[][] }[];
        };
        const nodes = document.nodes.map(({ op, name, attrs = {}, inputs }) => [op, name, attrs, inputs]);
        assert.deepEqual(nodes, graph.nodes, `graph ${first + index + 1}: ${JSON.stringify(graph.steps)}`);
        assert.equal(sym.load_json(net.tojson()).tojson(), net.tojson());
      }
    });
  }
});
