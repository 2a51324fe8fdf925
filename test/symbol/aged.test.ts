/** Graph files of every version are read as MXNet 1.9.1 reads them (record_aged.py), and refused where it would go on with half a graph. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sym } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';
import { root } from '../support/files.js';

interface Reading {
  name: string;
  versions: (number | null)[];
  json?: string;
  error?: string;
}

const { documents, readings } = JSON.parse(
  readFileSync(join(root, 'test/symbol/fixtures/aged_versions.json'), 'utf8'),
) as { documents: Record<string, object>; readings: Reading[] };

/** What MXNet reads and mxlab refuses, with the words of the refusal. */
const refused: Record<string, (version: number | null) => RegExp | undefined> = {
  'states that are not stored': (version) => ((version ?? 0) < 900 ? undefined : /5 inputs.*given 3/),
  'a bias that is not stored': (version) => ((version ?? 0) < 900 ? undefined : /3 inputs.*given 2/),
};

/** Names without underscores, which 1.9.1 itself does not write, are read as in older files. */
const bare = /^(param and attr|multipliers|mirroring)/;

const label = (version: number | null): string =>
  version === null
    ? '0.8'
    : [Math.floor(version / 10000), Math.floor(version / 100) % 100, version % 100].join('.');

describe('graph files of every age', () => {
  for (const { name, versions, json, error } of readings) {
    it(`${name}, as ${versions.length > 3 ? `${label(versions[0]!)} to ${label(versions.at(-1)!)}` : versions.map(label).join(', ')} wrote it`, () => {
      for (const version of versions) {
        const stamp = version === null ? {} : { attrs: { mxnet_version: ['int', version] } };
        const text = JSON.stringify({ ...documents[name], ...stamp });
        const words = refused[name]?.(version);
        if (version === 10901 && bare.test(name)) {
          const older = readings.find((reading) => reading.name === name && reading.versions.includes(10900));
          assert.equal(sym.load_json(text).tojson(), older!.json);
        } else if (error !== undefined) raises(() => sym.load_json(text));
        else if (words !== undefined) raises(() => sym.load_json(text), words);
        // Convolution_v1 is a second name here.
        else
          assert.equal(
            sym.load_json(text).tojson(),
            json!.replace('Convolution_v1', 'Convolution'),
            label(version),
          );
      }
    });
  }
});
