/** Tracebacks: frames that repeat themselves are told by their number. */
import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { foldRounds } from '../../kernel/session/tracebacks.js';
import { KernelClient } from './client.js';

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

  it('a call is where its name begins, as in plain Node', async () => {
    const kernel = await KernelClient.start();
    const code = [
      'const tools = { fail: () => { throw new Error("here"); } };',
      'function middle(n: number): void {',
      '  if (n) middle(n - 1); else tools.fail();',
      '}',
      'const run = (f: () => void) => f();',
      'run(() => middle(1));',
    ].join('\n');
    const { error } = await kernel.run(code, {}, 60_000);
    const places = error!.traceback.map(stripVTControlCharacters).filter((line) => line.startsWith('    at'));
    assert.deepEqual(
      places.map((line) => /In\[1\]:(\d+:\d+)/.exec(line)![1]),
      ['1:37', '3:36', '3:10', '6:11', '5:32', '6:1'],
    );
    await kernel.stop();
  });
});
