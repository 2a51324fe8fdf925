/** Graphs come out as real MXNet 1.9.1 recorded them: JSON byte for byte, names, attributes, inference. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sym } from '../../lib/symbol/index.js';
import { root } from '../support/files.js';
import { graphs } from './graphs.js';

/** What record.py wrote of one graph. */
interface Recorded {
  json: string;
  debug: string;
  arguments: string[];
  outputs: string[];
  auxiliary: string[];
  internals: string[];
  attributes: Record<string, Record<string, string>>;
  text: string;
  given: Record<string, number[]>;
  shapes: number[][][];
}

const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(join(root, 'test/symbol/fixtures', `${name}.json`), 'utf8')) as Recorded;

describe('symbols as MXNet 1.9.1 recorded them', () => {
  for (const [name, build] of Object.entries(graphs)) {
    describe(name, () => {
      const expected = recorded(name);

      it('writes the same JSON, byte for byte', () => {
        assert.equal(build().tojson(), expected.json);
      });

      it('reads the recorded JSON and writes it again', () => {
        assert.equal(sym.load_json(expected.json).tojson(), expected.json);
      });

      it('lists the same names', () => {
        const net = build();
        assert.deepEqual(net.list_arguments(), expected.arguments);
        assert.deepEqual(net.list_outputs(), expected.outputs);
        assert.deepEqual(net.list_auxiliary_states(), expected.auxiliary);
        assert.deepEqual(net.get_internals().list_outputs(), expected.internals);
        assert.equal(net.toString(), expected.text);
      });

      it('has the same attributes and debug listing', () => {
        const net = build();
        assert.deepEqual(net.attr_dict(), expected.attributes);
        assert.equal(sortedAttributes(net.debug_str()), sortedAttributes(expected.debug));
      });

      it('infers the same shapes', () => {
        assert.deepEqual(build().infer_shape(expected.given), expected.shapes);
      });
    });
  }
});

/** MXNet lists the attributes of a node in the order of a hash table. */
function sortedAttributes(text: string): string {
  return text.replace(/(?:^\t[^\n]*=[^\n]*\n)+/gm, (lines) => lines.split('\n').sort().join('\n'));
}
