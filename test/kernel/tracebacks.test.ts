/** Tracebacks: frames that repeat themselves are told by their number. */
import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { foldRounds } from '../../kernel/session/tracebacks.js';

describe('kernel: tracebacks', () => {
  const fold = (text: string) => foldRounds([...text]).map((line) => stripVTControlCharacters(line).trim());

  it('a recursion shows a few frames and how many more there are', () => {
    assert.deepEqual(fold(`x${'f'.repeat(50)}yz`), [
      'x',
      'f',
      'f',
      'f',
      '… the same 47 times more',
      'y',
      'z',
    ]);
  });

  it('so does one of functions that call each other', () => {
    assert.deepEqual(fold(`x${'gf'.repeat(20)}y`), [...'xgfgfgf', '… these 2 17 times more', 'y']);
  });

  it('other frames stay as they are', () => {
    assert.deepEqual(fold('abcfffab'), [...'abcfffab']);
    assert.deepEqual(fold(''), []);
  });
});
