/** Files stay small and say what they are for; nothing names a machine or a registry. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, linesOf, root } from '../support/files.js';

const rooms = ['lib', 'kernel', 'cli', 'codegen', 'native', 'scripts', 'test', 'bench', 'extension/src'];
const sources = rooms.flatMap((room) => filesBelow(room, ['.ts', '.mjs', '.cc', '.h', '.cu', '.py']));

describe('architecture: files', () => {
  it('no file written by hand has more than 500 lines', () => {
    assert.deepEqual(
      sources
        .map((file) => `${file} ${linesOf(file).length}`)
        .filter((text) => Number(text.split(' ')[1]) > 501),
      [],
    );
  });

  it('the median file of lib, kernel and native has at most 120 lines', () => {
    const lengths = sources
      .filter((file) => /^(lib|kernel|native)\//.test(file))
      .map((file) => linesOf(file).length)
      .sort((a, b) => a - b);
    assert.ok(lengths[lengths.length >> 1]! <= 120, `median is ${lengths[lengths.length >> 1]}`);
  });

  it('every file begins with a sentence that says what it is for', () => {
    const silent = sources.filter(
      (file) =>
        !/^(#!.*)?(\/\*\*|\/\/|"""|#|\/\*)/.test(
          linesOf(file)[0]!.startsWith('#!') ? linesOf(file)[1]! : linesOf(file)[0]!,
        ),
    );
    assert.deepEqual(silent, []);
  });

  it('every room of the design is there', () => {
    const missing = [
      'lib/core',
      'lib/ops',
      'lib/backend',
      'lib/ndarray',
      'lib/symbol',
      'lib/autograd',
      'lib/viz',
      'native/binding',
      'native/core',
      'native/cpu',
      'native/cuda',
      'kernel/protocol',
      'kernel/compiler',
      'kernel/session',
      'kernel/display',
      'extension',
      'notebooks',
      'binder',
      'test',
      'bench',
    ].filter((room) => !existsSync(join(root, room)));
    assert.deepEqual(missing, []);
  });

  it('no source names a folder of the machine it was written on', () => {
    const naming = sources.filter((file) =>
      linesOf(file).some((line) => /(^|[^A-Za-z0-9_.~-])\/(home|root)\/[A-Za-z.]/.test(line)),
    );
    assert.deepEqual(naming, []);
  });
});
