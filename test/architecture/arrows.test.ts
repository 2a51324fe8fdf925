/** Rooms use only the rooms they may: DESIGN's one-way arrows, read from the import lines. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { filesBelow, root } from '../support/files.js';

/** What each room may import besides itself. Longer paths win. */
const allowed: Record<string, readonly string[]> = {
  'lib/core': [],
  'lib/ops': ['lib/core'],
  'lib/backend': ['lib/core'],
  'lib/viz': ['lib/core'],
  'lib/ndarray': ['lib/core', 'lib/ops', 'lib/backend', 'lib/autograd', 'lib/generated'],
  'lib/autograd': ['lib/core', 'lib/ops', 'lib/backend', 'lib/ndarray'],
  'lib/symbol': ['lib/core', 'lib/ops', 'lib/backend', 'lib/ndarray', 'lib/generated'],
  'lib/cached_op': ['lib/core', 'lib/backend', 'lib/ndarray', 'lib/autograd', 'lib/symbol'],
  'lib/operator': ['lib/core', 'lib/ndarray', 'lib/symbol'],
  'lib/random': ['lib/core', 'lib/ops', 'lib/backend', 'lib/ndarray'],
  'lib/recordio': ['lib/core'],
  'lib/monitor': ['lib/core', 'lib/ndarray', 'lib/symbol'],
  'lib/engine': ['lib/core', 'lib/backend'],
  'lib/config': ['lib/core', 'lib/backend', 'lib/ndarray'],
  'lib/util': ['lib/core', 'lib/backend'],
  'lib/profiler': ['lib/core', 'lib/backend'],
  'lib/test_utils': ['lib/core', 'lib/backend', 'lib/ndarray', 'lib/symbol'],
  'lib/generated': ['lib/core', 'lib/ndarray', 'lib/symbol'],
  lib: ['lib'],
  'kernel/protocol': [],
  'kernel/compiler': ['lib/core'],
  'kernel/session': ['kernel/compiler', 'kernel/protocol', 'kernel/display', 'lib'],
  'kernel/debugger': ['kernel/protocol'],
  'kernel/language_server': ['kernel/compiler'],
  'kernel/display': ['lib/viz', 'lib/core'],
  kernel: ['kernel', 'lib'],
  cli: ['kernel', 'lib'],
  codegen: ['lib/core', 'lib/ops'],
  'extension/src': ['lib/viz'],
};

const roomOf = (file: string): string | undefined =>
  Object.keys(allowed)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

describe('architecture: arrows', () => {
  for (const room of Object.keys(allowed)) {
    it(`${room} imports only ${allowed[room]!.join(', ') || 'itself'}`, () => {
      const wrong: string[] = [];
      for (const file of filesBelow(room, ['.ts'])) {
        if (roomOf(file) !== room) continue;
        for (const [, specifier] of readFileSync(join(root, file), 'utf8').matchAll(
          /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g,
        )) {
          const target = relative(root, resolve(root, dirname(file), specifier!));
          // Imports inside the text of generated files lead nowhere from here.
          if (!existsSync(join(root, target.replace(/\.js$/, '.ts')))) continue;
          const targetRoom = roomOf(target) ?? target;
          const isAllowed = [room, ...allowed[room]!].some(
            (name) => target.startsWith(`${name}/`) || targetRoom === name,
          );
          if (!isAllowed) wrong.push(`${file} imports ${target}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('only lib/backend/native.ts names the addon', () => {
    const naming = filesBelow('lib', ['.ts']).filter((file) =>
      /\.node['"`]/.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(naming, ['lib/backend/native.ts']);
  });

  it('only native/binding includes Node-API', () => {
    const including = filesBelow('native', ['.cc', '.h'])
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('node_api.h'))
      .filter((file) => !file.startsWith('native/binding/'));
    assert.deepEqual(including, []);
  });

  it('lib/viz and kernel know operators only through their entries', () => {
    const knowing = [...filesBelow('lib/viz', ['.ts']), ...filesBelow('kernel', ['.ts'])].filter((file) =>
      /===\s*'(Convolution|FullyConnected|BatchNorm|Activation|Pooling)'/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    assert.deepEqual(knowing, []);
  });
});
