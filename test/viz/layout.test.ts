// Layouts: nothing overlaps, arrows end at boxes, runs repeat exactly, cycles and hostile sizes do no harm, Graphviz is bounded.
import assert from 'node:assert/strict';
import {
  buildDocument,
  endGraphviz,
  graphvizLayout,
  layeredLayout,
  visibleGraph,
} from '../../lib/viz/index.js';
import type { GraphSource, RankDirection } from '../../lib/viz/index.js';
import { rankBoxes } from '../../lib/viz/layout/ranks.js';
import type { PlacedGraph } from '../../lib/viz/layout/placed.js';
import { batchNormNet, contradiction, inception, mlp, residual, slices } from './fixtures.js';

const sources: Record<string, () => GraphSource> = {
  mlp,
  batchNormNet,
  inception,
  contradiction,
  slices,
  residual: () => residual(400),
};
const visible = (source: GraphSource, hideWeights = true) =>
  visibleGraph(buildDocument(source, { collapse: false, hideWeights }));

function overlaps(placed: PlacedGraph): string[] {
  const found: string[] = [];
  const edges = placed.graph.boxes.map((box, at) => {
    const { x, y } = placed.boxes[at]!;
    return {
      left: x - box.width / 2,
      right: x + box.width / 2,
      top: y - box.height / 2,
      bottom: y + box.height / 2,
      key: box.key,
    };
  });
  edges.sort((a, b) => a.top - b.top);
  edges.forEach((a, at) => {
    for (let other = at + 1; other < edges.length && edges[other]!.top < a.bottom - 0.01; ++other) {
      const b = edges[other]!;
      if (a.left < b.right - 0.01 && b.left < a.right - 0.01) found.push(`${a.key} and ${b.key}`);
    }
    if (a.left < -0.01 || a.top < -0.01 || a.right > placed.width + 0.01 || a.bottom > placed.height + 0.01)
      found.push(`${a.key} is outside`);
  });
  return found;
}

describe('viz: layouts', () => {
  after(() => endGraphviz());

  for (const [name, make] of Object.entries(sources)) {
    it(`the own layout of ${name} has no overlap in any direction, weights hidden or shown`, () => {
      for (const rankdir of ['BT', 'TB', 'LR', 'RL'] as RankDirection[])
        for (const hide of [true, false])
          assert.deepEqual(overlaps(layeredLayout(visible(make(), hide), rankdir)), []);
    });
  }

  it('data stands at the bottom and arrows point up', () => {
    const placed = layeredLayout(visible(mlp()), 'BT');
    for (const { from, to } of placed.graph.arrows) assert.ok(placed.boxes[from]!.y > placed.boxes[to]!.y);
    for (const arrow of placed.arrows) assert.deepEqual([arrow.heading.x, arrow.heading.y], [0, -1]);
  });

  it('every arrow ends on the edge of its consumer', () => {
    const placed = layeredLayout(visible(inception()), 'BT');
    placed.graph.arrows.forEach(({ to }, at) => {
      const [box, centre, { tip }] = [placed.graph.boxes[to]!, placed.boxes[to]!, placed.arrows[at]!];
      assert.ok(Math.abs(tip.y - (centre.y + box.height / 2)) < 0.2);
      assert.ok(Math.abs(tip.x - centre.x) <= box.width / 2);
    });
  });

  it('a chain of layers stands in one line', () => {
    const placed = layeredLayout(visible(batchNormNet()), 'BT');
    const middles = new Set(placed.boxes.map(({ x }) => x.toFixed(1)));
    assert.equal(middles.size, 1);
  });

  it('the same graph is placed the same twice', () => {
    assert.deepEqual(layeredLayout(visible(inception()), 'BT'), layeredLayout(visible(inception()), 'BT'));
  });

  it('5,000 nodes are placed without overlap', () => {
    const graph = visible(residual(5000));
    const start = performance.now();
    const placed = layeredLayout(graph, 'BT');
    console.log(
      `      ${graph.boxes.length} boxes in ${(performance.now() - start).toFixed(0)} ms (first call)`,
    );
    assert.deepEqual(overlaps(placed), []);
  });

  it('an arrow over many ranks becomes named chips at both ends', () => {
    const source = residual(200);
    source.nodes.push({
      name: 'late',
      op: 'concat',
      attrs: {},
      inputs: [
        [2, 0],
        [source.nodes.length - 1, 0],
      ],
      outputs: [],
    });
    const { graph } = layeredLayout(visible(source), 'BT');
    assert.deepEqual(graph.boxes.at(-1)!.text.chips, ['⇠ stage0_unit0_conv0']);
    assert.ok(graph.boxes.some((box) => box.text.chips.includes('⇢ late')));
  });

  it('a cycle among boxes does not hang the ranks', () => {
    const arrows = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 3],
    ].map(([from, to]) => ({ from: from!, to: to!, output: 0, label: '' }));
    const { isBackward, rank } = rankBoxes(4, arrows);
    assert.equal(isBackward.filter(Boolean).length, 2);
    arrows.forEach(({ from, to }, at) => assert.ok(isBackward[at] || rank[from]! < rank[to]!));
  });

  it('an empty graph is an empty picture', () => {
    assert.deepEqual(layeredLayout({ boxes: [], arrows: [], folded: [] }, 'BT').boxes, []);
  });

  it('Graphviz places the same boxes without overlap', async () => {
    for (const make of [mlp, inception, contradiction, slices]) {
      const graph = visible(make());
      const placed = await graphvizLayout(graph, buildDocument(make()).view, 20_000);
      assert.ok(placed, 'Graphviz answered');
      assert.deepEqual(overlaps(placed), []);
      assert.equal(placed.arrows.filter(Boolean).length, graph.arrows.length);
    }
  });

  it('Graphviz past its budget is given up, and the next layout works again', async () => {
    const { view } = buildDocument(mlp());
    assert.equal(await graphvizLayout(visible(residual(3000)), view, 1), undefined);
    assert.ok(await graphvizLayout(visible(mlp()), view, 20_000));
  });
});
