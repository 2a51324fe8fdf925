/** The debugger over the wire: what JupyterLab asks, in its order, on a real kernel. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before } from 'mocha';
import { murmur2 } from '../../kernel/debugger/murmur2.js';
import { KernelClient, type Received } from './client.js';

describe('kernel: debugger', () => {
  let kernel: KernelClient;
  let sequence = 0;
  let seen = 0;

  const response = async (command: string, args: object = {}): Promise<Record<string, any>> => {
    const seq = ++sequence;
    const request = { type: 'request', seq, command, arguments: args };
    const { content } = (await kernel.ask('debug_request', request, 'control')).reply;
    assert.deepEqual(
      [content['type'], content['command'], content['request_seq']],
      ['response', command, seq],
    );
    return content;
  };
  const ask = async (command: string, args: object = {}): Promise<Record<string, any>> => {
    const { success, message, body } = await response(command, args);
    assert.equal(success, true, message);
    return body;
  };
  const events = (): Received[] => kernel.iopub.filter(({ header }) => header.msg_type === 'debug_event');
  /** The next event of this name after those already seen. */
  const event = async (name: string): Promise<Record<string, any>> => {
    let index = -1;
    await kernel.until(() => {
      index = events().findIndex(({ content }, i) => i >= seen && content['event'] === name);
      return index >= 0;
    });
    seen = index + 1;
    return events()[index]!.content['body'];
  };
  const start = async () => {
    await ask('initialize', { clientID: 'test' });
    await ask('attach');
  };
  /** Breakpoints in a cell's text. */
  const breakAt = async (code: string, ...lines: number[]) => {
    const { sourcePath } = await ask('dumpCell', { code });
    const { breakpoints } = await ask('setBreakpoints', {
      source: { path: sourcePath },
      breakpoints: lines.map((line) => ({ line })),
    });
    return { sourcePath: sourcePath as string, breakpoints };
  };
  const frames = async (): Promise<Record<string, any>[]> =>
    (await ask('stackTrace', { threadId: 1 }))['stackFrames'];
  const line = async (): Promise<number> => (await frames())[0]!['line'];
  const scope = async (name: string, frameId = 1): Promise<Record<string, string>> => {
    const { scopes } = await ask('scopes', { frameId });
    const found = scopes.find((one: { name: string }) => one.name === name);
    assert.ok(found, `no scope ${name} in ${JSON.stringify(scopes)}`);
    const { variables } = await ask('variables', { variablesReference: found.variablesReference });
    return Object.fromEntries(variables.map((one: { name: string; value: string }) => [one.name, one.value]));
  };
  const evaluate = async (expression: string, frameId?: number) =>
    (await ask('evaluate', { expression, frameId, context: 'repl' }))['result'] as string;

  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('1');
  });
  after(() => kernel.stop());
  afterEach(async () => {
    if ((await ask('debugInfo'))['isStarted']) await ask('disconnect');
    seen = events().length;
  });

  it('is announced, and cells are found by their hash', async () => {
    const { reply } = await kernel.ask('kernel_info_request', {}, 'control');
    assert.equal(reply.content['debugger'], true);
    assert.ok(reply.content['supported_features'].includes('debugger'));
    const info = await ask('debugInfo');
    assert.deepEqual([info['isStarted'], info['hashMethod'], info['stoppedThreads']], [false, 'Murmur2', []]);
    const code = 'const größe = "ü😀";';
    const { sourcePath } = await ask('dumpCell', { code });
    const hash = murmur2(code, info['hashSeed']);
    assert.equal(sourcePath, `${info['tmpFilePrefix']}${hash}${info['tmpFileSuffix']}`);
    assert.equal((await ask('source', { source: { path: sourcePath } }))['content'], code);
  });

  it('stops at a breakpoint set before the cell ran, shows frames and variables, and goes on', async () => {
    await start();
    const code =
      'const base = 20;\nfunction half(x: number): number {\n  const y = x / 2;\n  return y;\n}\nhalf(base) + 1';
    const { sourcePath, breakpoints } = await breakAt(code, 4);
    assert.deepEqual([breakpoints[0].verified, breakpoints[0].line], [true, 4]);
    const id = await kernel.execute(code);
    assert.equal((await event('stopped'))['reason'], 'breakpoint');
    const stack = await frames();
    assert.deepEqual(
      stack.map(({ name, line: at, source }) => [name, at, source.path === sourcePath]),
      [
        ['half', 4, true],
        [stack[1]!['name'], 6, true],
      ],
    );
    assert.deepEqual(await scope('Locals'), { x: '20', y: '10' });
    assert.equal((await scope('Globals'))['base'], '20');
    assert.deepEqual((await ask('debugInfo'))['stoppedThreads'], [1]);
    await ask('continue', { threadId: 1 });
    await event('continued');
    assert.equal((await kernel.finish(id)).data!['text/plain'], '11');
    assert.deepEqual((await response('stackTrace'))['body']['stackFrames'], []);
  });

  it('questions about a stop that is over are answered with nothing, whenever the code goes on', async () => {
    await start();
    const code = 'let sum = 0;\nfor (let i = 0; i < 12; i++) {\n  sum += i;\n}\nsum';
    await breakAt(code, 3);
    const id = await kernel.execute(code);
    let old = 0;
    for (let round = 0; round < 12; round++) {
      await event('stopped');
      const { scopes } = await ask('scopes', { frameId: 1 });
      // Asked at once, as JupyterLab asks while a user goes on: the answers belong to before, between or after.
      const asked = [
        ask('scopes', { frameId: 1 }),
        ask('variables', { variablesReference: scopes[0].variablesReference }),
        ask(round % 2 ? 'next' : 'continue', { threadId: 1 }),
        ask('variables', { variablesReference: scopes[0].variablesReference }),
        ask('scopes', { frameId: 1 }),
      ];
      const [first, second, , third, fourth] = await Promise.all(asked);
      for (const list of [first!['scopes'], second!['variables'], third!['variables'], fourth!['scopes']])
        assert.ok(Array.isArray(list));
      if (round % 2) {
        await event('stopped');
        await ask('continue', { threadId: 1 });
      }
      // A number of an earlier stop never names something of this one.
      if (old) assert.deepEqual((await ask('variables', { variablesReference: old }))['variables'], []);
      old = scopes[0].variablesReference;
    }
    assert.equal((await kernel.finish(id)).data!['text/plain'], '66');
  });

  it('steps over, into and out of functions by lines of TypeScript, across an await', async () => {
    await start();
    const code = [
      'function twice(n: number): number {',
      '  const result = n * 2;',
      '  return result;',
      '}',
      'let total = 1; total += 1;',
      'total = twice(total);',
      'await new Promise((done) => setTimeout(done, 5));',
      'total += 100;',
      'total',
    ].join('\n');
    await breakAt(code, 5);
    const id = await kernel.execute(code);
    await event('stopped');
    const step = async (kind: string) => {
      await ask(kind, { threadId: 1 });
      await event('stopped');
      return line();
    };
    assert.equal(await line(), 5);
    assert.equal(await step('next'), 6);
    assert.equal(await step('stepIn'), 2);
    assert.equal(await step('next'), 3);
    assert.equal(await step('stepOut'), 7);
    assert.equal(await step('next'), 8);
    assert.equal(await step('next'), 9);
    await ask('continue');
    assert.equal((await kernel.finish(id)).data!['text/plain'], '104');
  });

  it('evaluates TypeScript in a frame: locals before cells, operators of arrays, assignments', async () => {
    await start();
    await kernel.run('let x = 1; const arr = nd.array([1, 2]);');
    const code =
      'function inner(x: string) {\n  let count = 0;\n  count += 1;\n  return `${x}${count}`;\n}\ninner("a")';
    await breakAt(code, 4);
    const id = await kernel.execute(code);
    await event('stopped');
    assert.equal(await evaluate('x', 1), "'a'");
    assert.equal(await evaluate('(arr * 2 + 1).asnumpy().tolist()', 1), '[ 3, 5 ]');
    assert.equal(await evaluate('count = 41', 1), '41');
    assert.equal(await evaluate('count + 1', 1), '42');
    assert.match(
      (await response('evaluate', { expression: 'nowhere', frameId: 1 }))['message'],
      /nowhere is not defined/,
    );
    assert.match(
      (await response('evaluate', { expression: 'a b c', frameId: 1 }))['message'],
      /not TypeScript/,
    );
    await ask('copyToGlobals', { srcVariableName: 'count', dstVariableName: 'copied', srcFrameId: 1 });
    await ask('continue');
    assert.equal((await kernel.finish(id)).data!['text/plain'], "'a41'");
    assert.equal((await kernel.run('copied')).data!['text/plain'], '41');
  });

  it('lists the variables with types, shapes and memory, also while nobody debugs', async () => {
    await kernel.run(
      'const weights = nd.ones([2, 3]); const list = [1, "b", { c: 3 }]; class Point { x = 1 } const point = new Point(); const halves = nd.zeros([1024], { dtype: "float16" });',
    );
    const { variables } = await ask('inspectVariables');
    const byName = Object.fromEntries(variables.map((one: { name: string }) => [one.name, one]));
    assert.deepEqual(
      [byName['weights'].type, byName['weights'].value],
      ['NDArray 2x3 float32', '2x3 float32 @cpu(0), 24 B'],
    );
    assert.equal(byName['halves'].value, '1024 float16 @cpu(0), 2 KiB');
    assert.deepEqual([byName['point'].type, byName['Point'].value], ['Point', 'Point']);
    assert.equal(byName['nd'], undefined);
    await start();
    const again = (await ask('inspectVariables'))['variables'].find(
      (one: { name: string }) => one.name === 'list',
    );
    const members = (await ask('variables', { variablesReference: again.variablesReference }))['variables'];
    assert.deepEqual(
      members.map(({ name, value }: { name: string; value: string }) => [name, value]),
      [
        ['0', '1'],
        ['1', "'b'"],
        ['2', '{ c: 3 }'],
      ],
    );
    const rich = await ask('richInspectVariables', { variableName: 'weights' });
    assert.ok(rich['data']['text/html'], JSON.stringify(rich));
    assert.match(rich['data']['text/plain'], /NDArray 2x3/);
  });

  it("stops where an exception is raised, the library's at the line that called it", async () => {
    await start();
    await ask('setExceptionBreakpoints', { filters: ['raised'] });
    const id = await kernel.execute('const wide = nd.ones([2, Number("3")]);\nnd.dot(wide, wide)');
    assert.equal((await event('stopped'))['reason'], 'exception');
    assert.equal(await line(), 2);
    await ask('setExceptionBreakpoints', { filters: [] });
    await ask('continue');
    assert.equal((await kernel.finish(id)).error!.ename, 'MXNetError');
  });

  it('stops in a local module', async () => {
    const path = join(kernel.folder, 'helper.ts');
    writeFileSync(
      path,
      'export function help(n: number): number {\n  const more = n + 1;\n  return more;\n}\n',
    );
    await kernel.run('import { help } from "./helper.ts";');
    await start();
    await ask('setBreakpoints', { source: { path }, breakpoints: [{ line: 3 }] });
    const id = await kernel.execute('help(1)');
    await event('stopped');
    const [top] = await frames();
    assert.deepEqual([top!['name'], top!['line'], top!['source'].path], ['help', 3, path]);
    const modules = (await ask('modules'))['modules'] as { path: string }[];
    assert.ok(modules.some((one) => one.path === path));
    await ask('continue');
    assert.equal((await kernel.finish(id)).data!['text/plain'], '2');
  });

  it('an interrupt ends a cell that stands at a breakpoint, state kept', async () => {
    await start();
    const code = 'let turns = 7;\nwhile (true) {\n  turns++;\n}';
    await breakAt(code, 3);
    const id = await kernel.execute(code);
    await event('stopped');
    await kernel.interrupt();
    assert.equal((await kernel.finish(id)).error!.ename, 'KeyboardInterrupt');
    const { data } = await kernel.run('turns >= 7');
    assert.equal(data!['text/plain'], 'true');
    const next = 'turns = 0;\nturns += 1;\nturns';
    await breakAt(next, 2);
    const again = await kernel.execute(next);
    await event('stopped');
    await ask('continue');
    assert.equal((await kernel.finish(again)).data!['text/plain'], '1');
  });

  it('a request it does not know is answered, and a breakpoint behind the last code is not verified', async () => {
    const { success, message } = await response('gotoTargets');
    assert.deepEqual([success, /no request 'gotoTargets'/.test(message)], [false, true]);
    await start();
    const code = 'const only = 1;\n// nothing here';
    await kernel.run(code);
    const { breakpoints } = await breakAt(code, 2);
    assert.equal(breakpoints[0].verified, false);
  });

  it('disconnecting lets the code go on', async () => {
    await start();
    const code = 'let left = 3;\nleft -= 1;\nleft';
    await breakAt(code, 2);
    const id = await kernel.execute(code);
    await event('stopped');
    await ask('disconnect');
    assert.equal((await kernel.finish(id)).data!['text/plain'], '2');
  });
});
