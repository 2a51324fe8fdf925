/** Messages that no honest client sends, and sockets that listen to none but their own: the kernel goes on. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { capability, Dealer } from 'zeromq';
import { KernelClient } from './client.js';

/** The same numbers each time (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const types = [
  'execute_request',
  'complete_request',
  'inspect_request',
  'is_complete_request',
  'history_request',
  'comm_info_request',
  'comm_open',
  'comm_msg',
  'comm_close',
  'input_reply',
  'debug_request',
  'usage_request',
  'no_such_request',
];

/** Contents of the wrong kinds. */
const contents: object[] = [
  {},
  { code: 5, cursor_pos: 'x', user_expressions: 7, silent: 'no' },
  { code: null, cursor_pos: -5, n: 'many', hist_access_type: 'tail' },
  { code: '1', cursor_pos: 1e12, user_expressions: { a: null, b: { c: 1 } } },
  { hist_access_type: 'range', session: 1e9, start: 'a', stop: null },
  { hist_access_type: 'search', pattern: '((((*?', n: -3 },
  { comm_id: null, target_name: [], data: 'text' },
  { comm_id: { deep: 1 }, data: null },
  { value: { not: 'text' } },
];

/** MXLAB_HOSTILE=100000 sends more of them. */
const mutations = Number(process.env['MXLAB_HOSTILE'] ?? 3000);

describe('kernel: hostile messages', () => {
  let kernel: KernelClient;
  before(async () => {
    kernel = await KernelClient.start({ fake: true });
    await kernel.run('let kept = 1');
  });
  after(() => kernel.stop());

  async function assertAlive(): Promise<void> {
    const { data } = await kernel.run('kept');
    assert.equal(data!['text/plain'], '1');
    assert.equal(kernel.process.exitCode, null);
  }

  it(`${mutations} mutated messages change nothing`, async function () {
    this.timeout(200_000 + mutations * 10);
    const random = generator(6);
    for (let count = 0; count < mutations; count++) {
      const frames: Buffer[] = kernel
        .frames(types[random(types.length)]!, { code: 'kept = 2' })
        .map((frame) => Buffer.from(frame));
      const at = random(frames.length);
      switch (random(5)) {
        case 0:
          frames.splice(at);
          break;
        case 1:
          // The signature and what it signs; never the delimiter alone, behind which nothing would be left.
          frames[1 + random(frames.length - 1)]![0]! ^= 1 + random(255);
          break;
        case 2:
          frames.splice(at, 1);
          break;
        case 3:
          frames[at] = Buffer.alloc(random(200), random(256));
          break;
        default:
          frames.splice(0, frames.length, ...frames.reverse());
      }
      const channel = (['shell', 'control', 'stdin'] as const)[random(3)]!;
      if (frames.length) await kernel[channel].send(frames);
    }
    await assertAlive();
  });

  it('signed messages with contents of wrong kinds are answered or dropped', async () => {
    for (const type of types)
      for (const content of contents)
        for (const channel of ['shell', 'control'] as const) await kernel.send(channel, type, content);
    await assertAlive();
  });

  it('a giant frame, a header that is a list, a deep JSON', async () => {
    await kernel.shell.send(['<IDS|MSG>', 'x', Buffer.alloc(30e6, 123)]);
    for (const header of [
      '[]',
      'null',
      '5',
      '{"msg_type":5,"msg_id":"a"}',
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    ]) {
      const parts = [header, '{}', '{}', '{}'];
      await kernel.shell.send(['<IDS|MSG>', kernel.sign(parts), ...parts]);
    }
    await assertAlive();
  });
});

describe('kernel: CurveZMQ', () => {
  it('an encrypted kernel answers its client and no stranger', async function () {
    if (!capability.curve) return this.skip();
    const kernel = await KernelClient.start({ fake: true, curve: true });
    assert.equal((await kernel.run('6 * 7')).data!['text/plain'], '42');
    const stranger = new Dealer({ linger: 0, receiveTimeout: 500 });
    stranger.connect(`tcp://127.0.0.1:${kernel.connection['shell_port']}`);
    await stranger.send(kernel.frames('kernel_info_request', {}));
    await assert.rejects(stranger.receive(), { code: 'EAGAIN' });
    stranger.close();
    await kernel.stop();
  });
});
