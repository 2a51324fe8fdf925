/** The wire format: what is let in and what goes out. */
import assert from 'node:assert/strict';
import { toPoints, toUnits } from '../../kernel/protocol/text_position.js';
import { Wire, WireError } from '../../kernel/protocol/wire.js';

const key = 'a key';
const message = { type: 'status', content: { execution_state: 'busy' }, parent: { msg_id: 'p' } };

describe('kernel: wire format', () => {
  it('a message survives its way through the wire, buffers and identities included', () => {
    const wire = new Wire(key);
    const identity = Buffer.from('client');
    const decoded = wire.decode(wire.encode({ ...message, buffers: [Buffer.from([0, 255])] }, [identity]));
    assert.deepEqual(decoded.identities, [identity]);
    assert.deepEqual(decoded.content, message.content);
    assert.deepEqual(decoded.parentHeader, message.parent);
    assert.deepEqual(decoded.buffers, [Buffer.from([0, 255])]);
    assert.equal(decoded.header.version, '5.5');
    assert.match(decoded.header.date, /^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('a message signed with another key is not let in', () => {
    const frames = new Wire('another key').encode(message, []);
    assert.throws(() => new Wire(key).decode(frames), { name: 'WireError', message: 'wrong signature' });
  });

  it('changing any signed frame makes the signature wrong', () => {
    for (let index = 2; index <= 5; index++) {
      const frames = new Wire(key).encode(message, []);
      frames[index] = Buffer.from(`${Buffer.from(frames[index]!).toString()} `);
      assert.throws(() => new Wire(key).decode(frames), WireError);
    }
  });

  it('without a key nothing is signed and nothing checked', () => {
    const frames = new Wire('').encode(message, []);
    assert.equal(frames[1]!.length, 0);
    assert.equal(new Wire('').decode(frames).header.msg_type, 'status');
  });

  it('truncated messages, invalid JSON and headers without a type are WireErrors', () => {
    const wire = new Wire('');
    const frames = wire.encode(message, []);
    for (let count = 0; count < frames.length; count++)
      assert.throws(() => wire.decode(frames.slice(0, count)), WireError);
    for (const header of ['{', '[]', 'null', '{}', '{"msg_type":3,"msg_id":"x"}'])
      assert.throws(
        () => wire.decode([frames[0]!, frames[1]!, Buffer.from(header), ...frames.slice(3)]),
        WireError,
      );
  });

  it('an unknown signature scheme is refused by name', () => {
    assert.throws(() => new Wire(key, 'rot13'), /signature scheme 'rot13' is not known/);
  });

  it('positions count code points outside and UTF-16 units inside', () => {
    const text = 'a𝕏b';
    assert.deepEqual(
      [0, 1, 2, 3, 9].map((points) => toUnits(text, points)),
      [0, 1, 3, 4, 4],
    );
    assert.deepEqual(
      [0, 1, 3, 4].map((units) => toPoints(text, units)),
      [0, 1, 2, 3],
    );
  });
});
