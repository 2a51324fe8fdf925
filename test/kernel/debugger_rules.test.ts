/** Breakpoints with conditions, changed variables and what is told of exceptions, by requests of the Debug Adapter Protocol. */
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'mocha';
import { KernelClient, type Received } from './client.js';

describe('kernel: debugger, conditions and changes', () => {
  let kernel: KernelClient;
  let sequence = 0;
  let seen = 0;
  const limit = 60_000;

  const response = async (command: string, args: object = {}) => {
    const request = { type: 'request', seq: ++sequence, command, arguments: args };
    const id = await kernel.send('control', 'debug_request', request);
    return (await kernel.finish(id, limit)).reply.content;
  };
  const ask = async (command: string, args: object = {}): Promise<Record<string, any>> => {
    const { success, message, body } = await response(command, args);
    assert.ok(success, `${command}: ${message}`);
    return body;
  };
  const events = (): Received[] => kernel.iopub.filter(({ header }) => header.msg_type === 'debug_event');
  const stop = async (): Promise<Record<string, any>> => {
    const find = () =>
      events().findIndex(({ content }, index) => index >= seen && content['event'] === 'stopped');
    await kernel.until(() => find() >= 0, limit);
    const index = find();
    seen = index + 1;
    return events()[index]!.content['body'];
  };
  const told = () =>
    events()
      .filter(({ content }) => content['event'] === 'output')
      .map(({ content }) => content['body'].output);
  const evaluate = async (expression: string) =>
    (await ask('evaluate', { expression, frameId: 1 }))['result'];

  /** Runs a cell with breakpoints until it stops; the cell's id. */
  async function run(code: string, ...breakpoints: object[]): Promise<string> {
    const { sourcePath: path } = await ask('dumpCell', { code });
    await ask('setBreakpoints', { source: { path }, breakpoints, sourceModified: false });
    return kernel.execute(code);
  }

  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('let wanted = 700;', {}, limit);
    await ask('initialize', {});
    await ask('attach');
  });
  after(() => kernel.stop());
  afterEach(() => {
    seen = events().length;
  });

  it('a condition knows locals and names of other cells', async () => {
    const code = 'let sum = 0;\nfor (let i = 0; i < 1000; i++) {\n  sum += i;\n}\nsum';
    const condition = 'i === wanted';
    const id = await run(code, { line: 3, condition });
    assert.equal((await stop())['reason'], 'breakpoint');
    assert.equal(await evaluate('i'), '700');
    const [kept] = (await ask('debugInfo'))['breakpoints'].slice(-1);
    assert.deepEqual(kept.breakpoints, [{ line: 3, condition }]);
    await ask('continue', { threadId: 1 });
    assert.equal((await kernel.finish(id, limit)).data!['text/plain'], '499500');
  });

  it('a number of hits, and a message in place of a stop', async () => {
    const code = 'for (let n = 0; n < 6; n++) {\n  const square = n * n;\n  square.toString();\n}';
    const id = await run(
      code,
      { line: 3, logMessage: '`n` is {n}: {{ square }.square}' },
      { line: 2, hitCondition: '>= 6' },
    );
    await stop();
    assert.equal(await evaluate('n'), '5');
    await ask('continue', { threadId: 1 });
    await kernel.finish(id, limit);
    assert.equal(told().length, 6);
    assert.match(told()[2], /^`n` is 2/);
  });

  it('a condition that cannot be evaluated stops and says why', async () => {
    const id = await run('const here = 1;\nconst there = 2;', { line: 2, condition: 'nowhere.x' });
    await stop();
    assert.match(told().at(-1), /line 2: .*nowhere/);
    await ask('continue', { threadId: 1 });
    await kernel.finish(id, limit);
  });

  it('locals, names of cells and members of values are set', async () => {
    await kernel.run('const box = { list: [1, 2], map: new Map([["k", 1]]) };');
    const code =
      'function half(x: number): number {\n  const y = x / 2;\n  return y + x;\n}\n[half(10), box.list[0]]';
    const id = await run(code, { line: 3 });
    await stop();
    const { scopes } = await ask('scopes', { frameId: 1 });
    const scope = (name: string) =>
      scopes.find((one: { name: string }) => one.name === name).variablesReference;
    const set = (variablesReference: number, name: string, value: string) =>
      ask('setVariable', { variablesReference, name, value });
    assert.equal((await set(scope('Locals'), 'x', '20 + 1'))['value'], '21');
    assert.equal((await set(scope('Globals'), 'wanted', 'x * 2'))['value'], '42');
    const member = async (reference: number, name: string): Promise<number> =>
      (await ask('variables', { variablesReference: reference }))['variables'].find(
        (one: { name: string }) => one.name === name,
      ).variablesReference;
    const list = await member(await member(scope('Globals'), 'box'), 'list');
    assert.equal((await set(list, '0', 'wanted'))['value'], '42');
    assert.equal(
      (await ask('setExpression', { expression: 'box.list[1]', value: '7', frameId: 1 }))['value'],
      '7',
    );
    const { success, message } = await response('setVariable', {
      variablesReference: scope('Locals'),
      name: 'y',
      value: '3 +',
    });
    assert.deepEqual([success, message], [false, 'this is not TypeScript: y = (3 +\n)']);
    await ask('continue', { threadId: 1 });
    assert.equal((await kernel.finish(id, limit)).data!['text/plain'], '[ 26, 42 ]');
    assert.equal((await kernel.run('[wanted, box.list[1]]')).data!['text/plain'], '[ 42, 7 ]');
  });

  it('an exception is told with its words, of asynchronous functions too', async () => {
    await ask('setExceptionBreakpoints', { filters: ['raised'] });
    for (const code of [
      'throw new RangeError("too far");',
      'async function late() { await null; throw new RangeError("too far"); }\nawait late();',
    ]) {
      const id = await kernel.execute(code);
      const { reason, text } = await stop();
      assert.deepEqual([reason, text], ['exception', 'RangeError: too far']);
      const { exceptionId, details } = await ask('exceptionInfo', { threadId: 1 });
      assert.deepEqual([exceptionId, details.message], ['RangeError', 'too far']);
      const { stackFrames, totalFrames } = await ask('stackTrace', { threadId: 1, startFrame: 0, levels: 1 });
      assert.ok(stackFrames.length === 1 && totalFrames >= 1);
      await ask('setExceptionBreakpoints', { filters: [] });
      await ask('continue', { threadId: 1 });
      assert.equal((await kernel.finish(id, limit)).error!.ename, 'RangeError');
      await ask('setExceptionBreakpoints', { filters: ['raised'] });
    }
    await ask('setExceptionBreakpoints', { filters: [] });
  });
});
