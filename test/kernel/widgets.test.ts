/** Widgets by anywidget's convention; the test plays the front end. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { putBuffers, takeBuffers } from '../../kernel/session/widgets.js';
import { KernelClient, type Received } from './client.js';

const module = '`export default { render({ model, el }) { el.textContent = model.get("count"); } }`';

describe('kernel: widgets', () => {
  let kernel: KernelClient;
  let open: Received;
  before(async () => {
    kernel = await KernelClient.start();
    await kernel.run('1');
    const { output, error } = await good(
      `const widget = mx.kernel.widget({ esm: ${module}, css: ".c { color: red }", state: { count: 1, names: ["a"], bytes: new Uint8Array([1, 2]) } });\nconst seen: unknown[] = [];\nwidget.on("change:count", (count) => seen.push(count + 0.5));\nwidget.on("change", (names) => seen.push(names.join()));\nwidget.on("msg:custom", (content, buffers) => seen.push(content, buffers[0]));`,
    );
    assert.equal(error, undefined);
    open = output.find(({ header }) => header.msg_type === 'comm_open')!;
  });
  after(() => kernel.stop());

  async function good(code: string) {
    const exchange = await kernel.run(code);
    assert.equal(exchange.error, undefined, exchange.error?.evalue);
    return exchange;
  }
  /** The front end says something; what comes back under it. */
  async function tell(data: object, buffers: Buffer[] = [], comm_id = open.content['comm_id'] as string) {
    const id = await kernel.send('shell', 'comm_msg', { comm_id, data }, { buffers });
    await kernel.until(() =>
      kernel.outputOf(id).some(({ content }) => content['execution_state'] === 'idle'),
    );
    return kernel.outputOf(id).filter(({ header }) => header.msg_type === 'comm_msg');
  }
  const value = async (code: string) => (await good(code)).data!['text/plain'] as string;

  it('opens a model of anywidget: version, module, state, and bytes as buffers with their places', () => {
    const { content, metadata, buffers } = open;
    assert.equal(content['target_name'], 'jupyter.widget');
    assert.deepEqual(metadata, { version: '2.1.0' });
    const { _esm, ...state } = content['data'].state;
    assert.match(_esm, /^export default/);
    assert.deepEqual(
      [state._model_module, state._model_name, state._view_name, state._css, state.count, state.names],
      ['anywidget', 'AnyModel', 'AnyView', '.c { color: red }', 1, ['a']],
    );
    assert.deepEqual(content['data'].buffer_paths, [['bytes']]);
    assert.deepEqual(buffers, [Buffer.from([1, 2])]);
    assert.ok(!('bytes' in state));
  });

  it('shows itself by its model’s id', async () => {
    const { data } = await good('widget');
    const view = data!['application/vnd.jupyter.widget-view+json'];
    assert.deepEqual(view, { version_major: 2, version_minor: 1, model_id: open.content['comm_id'] });
    assert.match(data!['text/plain'], /^Widget \{ count, names, bytes \}$/);
  });

  it('what a cell sets arrives as an update of what changed; its listeners hear of it', async () => {
    const { output } = await good(
      'seen.length = 0;\nwidget.set({ count: 5, names: ["a", "b"] });\nwidget.set("count", 5);',
    );
    const updates = output.filter(({ header }) => header.msg_type === 'comm_msg');
    assert.deepEqual(
      updates.map(({ content }) => content['data']),
      [{ method: 'update', state: { count: 5, names: ['a', 'b'] }, buffer_paths: [] }],
    );
    assert.equal(await value('JSON.stringify(seen)'), `'[5.5,"count,names"]'`);
  });

  it('what the front end changes is echoed, is in the state, and is heard', async () => {
    await good('seen.length = 0;');
    const back = await tell({ method: 'update', state: { count: 7 }, buffer_paths: [['bytes']] }, [
      Buffer.from([9, 8, 7]),
    ]);
    assert.deepEqual(back[0]!.content['data'], {
      method: 'echo_update',
      state: { count: 7 },
      buffer_paths: [['bytes']],
    });
    assert.deepEqual(back[0]!.buffers, [Buffer.from([9, 8, 7])]);
    assert.equal(
      await value('[widget.get("count"), widget.get("bytes").length, ...seen]'),
      "[ 7, 3, 7.5, 'count,bytes' ]",
    );
  });

  it('a front end that comes later gets the state, of one model or of all', async () => {
    const [one] = await tell({ method: 'request_state' });
    assert.equal(one!.content['data'].state.count, await value('widget.get("count")').then(Number));
    await kernel.send('shell', 'comm_open', {
      comm_id: 'late',
      target_name: 'jupyter.widget.control',
      data: {},
    });
    const [all] = await tell({ method: 'request_states' }, [], 'late');
    const { states, buffer_paths } = all!.content['data'];
    const id = open.content['comm_id'];
    assert.deepEqual(Object.keys(states), [id]);
    assert.equal(states[id].model_name, 'AnyModel');
    assert.deepEqual(buffer_paths, [[id, 'state', 'bytes']]);
  });

  it('messages of one’s own go both ways, with buffers', async () => {
    const { output } = await good('seen.length = 0;\nwidget.send({ hello: 1 }, [new Uint8Array([4])]);');
    const sent = output.find(({ header }) => header.msg_type === 'comm_msg')!;
    assert.deepEqual(sent.content['data'], { method: 'custom', content: { hello: 1 } });
    assert.deepEqual(sent.buffers, [Buffer.from([4])]);
    await tell({ method: 'custom', content: 'hi' }, [Buffer.from([5])]);
    assert.equal(await value('[seen[0], (seen[1] as Uint8Array)[0]]'), "[ 'hi', 5 ]");
  });

  it('its fields are typed, and a module that exports nothing is refused', async () => {
    assert.equal((await kernel.run('widget.set("count", "five")')).error!.ename, 'TS2345');
    assert.equal((await kernel.run('widget.get("size")')).error!.ename, 'TS2345');
    const { error } = await kernel.run('mx.kernel.widget({ esm: "hello", state: {} })');
    assert.match(error!.evalue, /takes `esm`, the text of a module/);
  });

  it('closing tells the front end', async () => {
    const { output } = await good('widget.close();');
    assert.ok(output.some(({ header }) => header.msg_type === 'comm_close'));
    assert.deepEqual(
      (await kernel.ask('comm_info_request', { target_name: 'jupyter.widget' })).reply.content['comms'],
      {},
    );
  });

  it('bytes anywhere in a state come out and go back; paths from outside reach no prototype', () => {
    const state = { a: [1, new Uint8Array([1])], b: { c: new ArrayBuffer(2), d: 'x' } };
    const taken = takeBuffers(state);
    assert.deepEqual(taken.state, { a: [1, null], b: { d: 'x' } });
    assert.deepEqual(taken.buffer_paths, [
      ['a', 1],
      ['b', 'c'],
    ]);
    const back = putBuffers(taken.state, taken.buffer_paths, taken.buffers) as any;
    assert.deepEqual([...back.a[1]], [1]);
    assert.equal(back.b.c.length, 2);
    putBuffers(
      back,
      [['__proto__', 'x'], ['constructor', 'prototype', 'y'], ['q', 'r'], []],
      [new Uint8Array(1)],
    );
    assert.ok(!('x' in {}) && !('y' in {}));
  });
});
