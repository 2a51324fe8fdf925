/** Detection, images and masks: what no recorded case shows: hostile numbers, errors that teach, shapes that follow from values. */
import assert from 'node:assert/strict';
import mx, { autograd, MXNetError, nd, sym, type NDArray } from '../../lib/index.js';

const numbers = (array: NDArray): number[] =>
  Array.from(array.asnumpy().data as unknown as ArrayLike<number | bigint>, Number);

/** Evenly spread numbers of a shape. */
const ramp = (...shape: number[]): NDArray => {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return nd.array(Array.from({ length: size }, (_, i) => ((i * 37) % 101) / 101)).reshape(shape);
};

const refuses = (call: () => unknown, ...parts: (string | RegExp)[]): void => {
  assert.throws(call, (error: unknown) => {
    assert.ok(error instanceof MXNetError, String(error));
    for (const part of parts) assert.match(error.message, part instanceof RegExp ? part : new RegExp(part));
    return true;
  });
};

describe('regions of interest', () => {
  const maps = ramp(2, 3, 6, 7);
  const pooled = { pooled_size: [2, 2], spatial_scale: 1 };

  it('a region of an image that is not there is refused by its number', () => {
    const rois = nd.array([
      [0, 0, 0, 3, 3],
      [2, 0, 0, 3, 3],
    ]);
    refuses(() => numbers(nd.ROIPooling(maps, rois, pooled)), 'ROIPooling', 'region 1', 'image 2');
    refuses(() => numbers(nd.contrib.ROIAlign(maps, rois, pooled)), 'ROIAlign', 'region 1');
  });

  it('a region of a negative image gives zeros in ROIAlign, and no gradient', () => {
    maps.attach_grad();
    const rois = nd.array([[-1, 0, 0, 3, 3]]);
    const out = autograd.record(() => nd.contrib.ROIAlign(maps, rois, pooled));
    out.backward();
    assert.ok(numbers(out).every((value) => value === 0));
    assert.ok(numbers(maps.grad).every((value) => value === 0));
  });

  it('an empty aligned region gives zeros', () => {
    const rois = nd.array([[0, 3, 3, 3, 3]]);
    assert.ok(numbers(nd.contrib.ROIAlign(maps, rois, { ...pooled, aligned: true })).every((x) => x === 0));
  });

  it('coordinates that are no numbers, or far away, never lead outside the maps', () => {
    for (const far of [NaN, Infinity, -Infinity, 1e30, -1e30]) {
      for (let column = 1; column < 5; column++) {
        const row = [0, 1, 1, 3, 3];
        row[column] = far;
        const rois = nd.array([row]);
        assert.equal(numbers(nd.ROIPooling(maps, rois, pooled)).length, 12);
        const sampled = { ...pooled, sample_ratio: 2 };
        assert.equal(numbers(nd.contrib.ROIAlign(maps, rois, sampled)).length, 12);
        const turned = nd.array([[...row, far]]);
        const grid = { ...pooled, sampling_ratio: 2 };
        assert.equal(numbers(nd.contrib.RROIAlign(maps, turned, grid)).length, 12);
      }
    }
    const huge = nd.array([[0, 0, 0, 1e8, 1e8]]);
    refuses(() => numbers(nd.contrib.ROIAlign(maps, huge, pooled)), 'sample_ratio');
  });
});

describe('boxes', () => {
  it('box_nms refuses columns that mean two things', () => {
    const boxes = ramp(4, 6);
    refuses(() => nd.contrib.box_nms(boxes, { score_index: 3 }), 'box_nms', 'score_index');
    refuses(() => nd.contrib.box_nms(boxes, { id_index: 1 }), 'id_index');
    refuses(() => nd.contrib.box_nms(boxes, { coord_start: 3 }), 'coord_start');
    refuses(() => nd.contrib.box_nms(ramp(4, 4)), 'at least 5');
  });

  it('scores that are no numbers are left out, and leave the rest alone', () => {
    const rows = [
      [0, NaN, 0.1, 0.1, 0.2, 0.2],
      [0, 0.5, 0.5, 0.5, 0.6, 0.6],
      [0, 0.75, 0.1, 0.1, 0.2, 0.2],
    ];
    const kept = numbers(nd.contrib.box_nms(nd.array(rows))).filter((_, i) => i % 6 === 1);
    assert.deepEqual(kept, [0.75, 0.5, -1]);
    const [matched] = nd.contrib.bipartite_matching(nd.array([[NaN, 0.5]]), { threshold: 0 }) as NDArray[];
    assert.deepEqual(numbers(matched!), [1]);
  });

  it('a match that is none of the boxes is refused', () => {
    const anchors = nd.array([[[0, 0, 1, 1]]]);
    const call = (match: number) =>
      nd.contrib.box_encode(
        nd.array([[1]]),
        nd.array([[match]]),
        anchors,
        anchors,
        nd.zeros([4]),
        nd.ones([4]),
      ) as NDArray[];
    refuses(() => numbers(call(1)[0]!), 'box_encode', 'matches');
    assert.deepEqual(numbers(call(0)[0]!), [0, 0, 0, 0]);
  });

  it('anchors, targets and detections take numbers that are none', () => {
    const anchors = nd.array([
      [
        [0, 0, 0.5, 0.5],
        [NaN, 0, Infinity, 1],
      ],
    ]);
    const labels = nd.array([[[0, 0, 0, NaN, 0.5]]]);
    const predictions = nd.full([1, 2, 2], NaN);
    const targets = nd.contrib.MultiBoxTarget(anchors, labels, predictions, {
      negative_mining_ratio: 3,
    }) as NDArray[];
    assert.deepEqual(
      targets.map(({ shape }) => [...shape]),
      [
        [1, 8],
        [1, 8],
        [1, 2],
      ],
    );
    assert.equal(
      numbers(nd.contrib.MultiBoxDetection(predictions, nd.full([1, 8], NaN), anchors)).length,
      12,
    );
    const small = { scales: [1], ratios: [1], rpn_post_nms_top_n: 3, feature_stride: 8, rpn_min_size: 1 };
    const scores = nd.full([1, 2, 2, 2], NaN);
    const moves = nd.full([1, 4, 2, 2], NaN);
    const regions = nd.contrib.Proposal(scores, moves, nd.array([[16, 16, 1]]), small) as NDArray;
    assert.deepEqual([...regions.shape], [3, 5]);
    numbers(regions);
    refuses(
      () => numbers(nd.contrib.Proposal(scores, moves, nd.array([[99, 16, 1]]), small) as NDArray),
      'im_info',
    );
  });
});

describe('images', () => {
  it('keep_ratio gives the shorter side the size', () => {
    const resize = (image: NDArray, options: object): number[] => [...nd.image.resize(image, options).shape];
    assert.deepEqual(resize(ramp(10, 20, 3), { size: 5, keep_ratio: true }), [5, 10, 3]);
    assert.deepEqual(resize(ramp(20, 10, 3), { size: 5, keep_ratio: true }), [10, 5, 3]);
    assert.deepEqual(resize(ramp(2, 20, 10, 1), { size: [7, 3] }), [2, 3, 7, 1]);
    refuses(() => nd.image.resize(ramp(4, 4, 1)), 'size');
    refuses(() => nd.image.resize(ramp(4, 4, 1), { size: 2, interp: 5 }), 'interp');
    refuses(() => nd.image.resize(nd.zeros([0, 4, 1]), { size: 2 }), 'at least one pixel');
  });

  it('whole numbers of every size are rounded and cut when they are resized', () => {
    const image = nd.array([[[-128], [127]]], { dtype: 'int8' });
    const wide = numbers(nd.image.resize(image, { size: [5, 1], interp: 2 }));
    assert.ok(wide.every((value) => value >= -128 && value <= 127));
    assert.equal(wide[0], -128);
    const big = nd.array([[[1 << 30], [(1 << 30) + 2]]], { dtype: 'int32' });
    assert.deepEqual(numbers(nd.image.resize(big, { size: [2, 2] })).slice(0, 2), [1 << 30, (1 << 30) + 2]);
  });

  it('a flip happens for some seeds and not for others, the same each time', () => {
    const image = ramp(1, 4, 1);
    const flips = Array.from({ length: 12 }, (_, seed) => {
      const draw = (): string => {
        mx.random.seed(seed);
        return String(numbers(nd.image.random_flip_left_right(image)));
      };
      assert.equal(draw(), draw());
      return draw() !== String(numbers(image));
    });
    assert.ok(flips.includes(true) && flips.includes(false));
  });

  it('images with two channels have no colours, and factors are in order', () => {
    refuses(() => nd.image.random_hue(ramp(2, 2, 2), { min_factor: 0, max_factor: 1 }), '1 or 3 channels');
    refuses(() => nd.image.random_hue(ramp(2, 2, 3), { min_factor: 2, max_factor: 1 }), 'max_factor');
    refuses(() => nd.image.adjust_lighting(ramp(2, 2, 3), { alpha: [1, 2] }), 'alpha');
  });
});

describe('rows that a mask names', () => {
  it('their number follows from the values, and gradients go back to them', () => {
    const x = ramp(4, 3);
    x.attach_grad();
    const out = autograd.record(() =>
      nd.square(nd.contrib.boolean_mask(x, nd.array([0, 1, 0, -2], { dtype: 'int32' }))),
    );
    assert.deepEqual([...out.shape], [2, 3]);
    out.backward();
    const values = numbers(x);
    assert.deepEqual(
      numbers(x.grad),
      values.map((value, i) => (Math.floor(i / 3) % 2 === 1 ? Math.fround(2 * value) : 0)),
    );
    assert.deepEqual([...nd.contrib.boolean_mask(x, nd.zeros([4])).shape], [0, 3]);
    refuses(() => nd.contrib.boolean_mask(x, nd.ones([3])), 'boolean_mask');
  });

  it('a graph is told what to use instead', () => {
    const graph = sym.contrib.boolean_mask(sym.var('data'), sym.var('index'));
    refuses(
      () => graph.simple_bind(mx.cpu(), { data: [4, 3], index: [4] }),
      'boolean_mask',
      'SequenceMask',
      'values of the mask',
    );
  });

  it('getnnz counts what a csr array stores, zeros too', () => {
    const csr = nd.sparse.csr_matrix(
      [
        [1, 0, 3],
        [0, 2, 1],
        [0, 2, 3],
      ],
      { shape: [2, 3] },
    );
    const counts = (options: object): number[] => numbers(nd.contrib.getnnz(csr as never, options));
    assert.deepEqual(counts({}), [3]);
    assert.deepEqual(counts({ axis: 1 }), [2, 1]);
    assert.deepEqual(counts({ axis: 0 }), [1, 1, 1]);
    assert.deepEqual(numbers(nd.contrib.getnnz(csr.tostype('default'), { axis: 1 })), [1, 1]);
  });
});

describe('transforms', () => {
  it('fft is the sum of the definition for every length, ifft its inverse times the length', () => {
    for (let length = 1; length <= 17; length++) {
      const x = ramp(2, length).astype('float64');
      const found = numbers(nd.contrib.fft(x));
      const values = numbers(x);
      for (let row = 0; row < 2; row++) {
        for (let k = 0; k < length; k++) {
          let [real, imaginary] = [0, 0];
          for (let j = 0; j < length; j++) {
            const angle = (-2 * Math.PI * j * k) / length;
            real += values[row * length + j]! * Math.cos(angle);
            imaginary += values[row * length + j]! * Math.sin(angle);
          }
          assert.ok(Math.abs(found[(row * length + k) * 2]! - real) < 1e-10);
          assert.ok(Math.abs(found[(row * length + k) * 2 + 1]! - imaginary) < 1e-10);
        }
      }
      const back = numbers(nd.contrib.ifft(nd.contrib.fft(x)));
      back.forEach((value, i) => assert.ok(Math.abs(value / length - values[i]!) < 1e-12));
    }
  });

  it('count_sketch refuses columns that the output does not have', () => {
    const call = (h: number[]): NDArray =>
      nd.contrib.count_sketch(ramp(2, 2), nd.array([h]), nd.array([[1, -1]]), { out_dim: 2 });
    assert.equal(numbers(call([0, 0])).length, 4);
    for (const wrong of [-1, 2]) refuses(() => numbers(call([0, wrong])), 'count_sketch', 'out_dim');
  });

  it('classes are drawn once in a row', () => {
    mx.random.seed(7);
    const [classes, tries] = mx.op.invoke('_sample_unique_zipfian', [], { range_max: 9, shape: [40, 9] });
    const all = numbers(classes!);
    for (let row = 0; row < 40; row++) assert.equal(new Set(all.slice(row * 9, row * 9 + 9)).size, 9);
    assert.ok(numbers(tries!).every((count) => count >= 9));
  });
});
