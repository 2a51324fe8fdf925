/** Names of nodes: automatic ones, prefixes, scopes by callback and by `using`. */
import assert from 'node:assert/strict';
import { AttrScope, NameManager, Prefix, sym } from '../../lib/symbol/index.js';

const a = sym.Variable('a');

describe('names', () => {
  it('numbers count per hint and only when no name was given', () => {
    new NameManager().run(() => {
      const names = [a.$add(a), a.$add(a), sym.relu(a, { name: 'mine' }), a.$mul(2), sym.relu(a)].map(
        ({ name }) => name,
      );
      assert.deepEqual(names, ['_plus0', '_plus1', 'mine', '_mulscalar0', 'relu0']);
    });
  });

  it('a fresh manager starts again at 0 and the outer one goes on afterwards', () => {
    new NameManager().run(() => {
      assert.equal(sym.relu(a).name, 'relu0');
      {
        using _ = new NameManager();
        assert.equal(sym.relu(a).name, 'relu0');
      }
      assert.equal(sym.relu(a).name, 'relu1');
    });
  });

  it('a prefix stands before given and automatic names, not before variables', () => {
    using _ = new Prefix('p_');
    assert.equal(sym.relu(a).name, 'p_relu0');
    assert.equal(sym.relu(a, { name: 'r' }).name, 'p_r');
    assert.equal(sym.Variable('v').name, 'v');
    assert.equal(a.$add(1).name, 'p__plusscalar0');
  });

  it('one prefix can be entered again and keeps counting', () => {
    const prefix = new Prefix('q_');
    const first = prefix.run(() => sym.relu(a).name);
    const second = prefix.run(() => sym.relu(a).name);
    assert.deepEqual([first, second], ['q_relu0', 'q_relu1']);
  });

  it('a scope ends when its block throws', () => {
    const outside = NameManager.current;
    assert.throws(() =>
      new Prefix('lost_').run(() => {
        throw new Error('on purpose');
      }),
    );
    assert.equal(NameManager.current, outside);
  });

  it('a scope around an async callback lasts until it is done', async () => {
    const outside = NameManager.current;
    const name = await new Prefix('late_').run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return sym.relu(a, { name: 'r' }).name;
    });
    assert.equal(name, 'late_r');
    assert.equal(NameManager.current, outside);
  });

  it('making a scope object does not enter it', () => {
    new Prefix('never_');
    assert.equal(sym.relu(a, { name: 'r' }).name, 'r');
  });
});

describe('attributes', () => {
  it('scopes give their attributes to what is made inside; inner ones win', () => {
    using _ = new AttrScope({ __group__: 'outer', __kept__: '1' });
    new AttrScope({ __group__: 'inner' }).run(() => {
      assert.deepEqual(sym.Variable('x').list_attr(), { __group__: 'inner', __kept__: '1' });
    });
    assert.equal(sym.Variable('x').attr('__group__'), 'outer');
  });

  it('old names are stored with underscores and read both ways', () => {
    const x = sym.Variable('x', { attr: { lr_mult: '2' } });
    assert.deepEqual(x.list_attr(), { __lr_mult__: '2', lr_mult: '2' });
    assert.equal(sym.relu(x, { lr_mult: 3 } as object).attr('lr_mult'), '3');
  });

  it('an attribute that is no text is refused', () => {
    assert.throws(() => sym.Variable('x', { attr: { k: 3 as never } }), /k: attributes are texts/);
    assert.throws(() => new AttrScope({ k: 3 as never }), /k: attributes are texts/);
  });

  it('an unknown attribute of a variable is refused with the way to write it', () => {
    assert.throws(
      () => sym.Variable('x', { foo: 'bar' } as never),
      /Variable x: attribute foo is not known.*underscores/,
    );
  });

  it('a variable needs a name', () => {
    assert.throws(() => sym.Variable(undefined as never), /Variable: name: a variable needs a name/);
  });

  it('a bilinear UpSampling has data and weight, and makes the weight, as MXNet names them', () => {
    new NameManager().run(() => {
      const large = sym.UpSampling(a, { scale: 2, num_filter: 3, sample_type: 'bilinear' });
      assert.deepEqual(large.list_arguments(), ['a', 'upsampling0_weight']);
      assert.deepEqual(large.infer_shape({ a: [1, 3, 4, 4] })[0], [
        [1, 3, 4, 4],
        [3, 1, 4, 4],
      ]);
      assert.deepEqual(sym.fromjson(large.tojson()).list_arguments(), large.list_arguments());
      const named = sym.UpSampling(a, sym.Variable('w'), { scale: 2, sample_type: 'bilinear' });
      assert.deepEqual(named.list_arguments(), ['a', 'w']);
      const nearest = sym.UpSampling([a, sym.Variable('b')], { scale: 2, sample_type: 'nearest' });
      assert.deepEqual(nearest.list_arguments(), ['a', 'b']);
    });
  });
});
