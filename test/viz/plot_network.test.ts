// plot_network: what is drawn and what is not, the DOT text, the SVG, the notebook's bundle.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  GRAPH_MIME,
  endGraphviz,
  plot_network,
  validateDocument,
  visibleGraph,
} from '../../lib/viz/index.js';
import { runGraphviz } from '../../lib/viz/layout/graphviz.js';
import { SourceBuilder, contradiction, inception, mlp, residual, slices } from './fixtures.js';

describe('viz: plot_network', () => {
  after(() => endGraphviz());

  it('hides weights and auxiliary states unless asked', () => {
    const hidden = plot_network(mlp()).dot;
    assert.ok(!hidden.includes('fc1_weight'));
    assert.ok(hidden.includes('"data"'));
    assert.ok(plot_network(mlp(), { hide_weights: false }).dot.includes('fc1_weight'));
  });

  it('writes DOT in the style of MXNet: rounded boxes, arrows back from consumer to producer, shapes without the batch', () => {
    const { dot, source } = plot_network(mlp(), { title: 'mlp', node_attrs: { fontname: 'Times' } });
    assert.equal(source, dot);
    assert.match(dot, /^digraph "mlp" \{/);
    assert.match(dot, /shape="box" style="rounded,filled" fontname="Times"/);
    assert.match(dot, /dir="back" arrowtail="open"/);
    assert.match(dot, /n3 \[label="FullyConnected\\n128\\nfc1" fillcolor="#fb8072"/);
    assert.match(dot, /n3 -> n0 \[label="200"\]/);
  });

  it('writes DOT that Graphviz reads, whatever the names are', async () => {
    const b = new SourceBuilder().variable('a "quoted" \\N <b>', [2, 3]);
    b.operator('line\nbreak', 'exp', ['a "quoted" \\N <b>'], [[2, 3]]);
    for (const source of [b.source(['line\nbreak']), inception(), contradiction(), slices()])
      assert.match((await runGraphviz(plot_network(source).dot, 'dot', 20_000)) ?? '', /^digraph/);
  });

  it('never passes links on to Graphviz', () => {
    const { dot } = plot_network(mlp(), {
      node_attrs: { URL: 'javascript:1', href: 'x', target: 'y', penwidth: '2' },
    });
    assert.ok(!/url|href|target/i.test(dot));
    assert.ok(dot.includes('penwidth="2"'));
  });

  it('keeps nodes of equal names apart', () => {
    const b = new SourceBuilder().variable('x', [2, 2]).operator('same', 'exp', ['x'], [[2, 2]]);
    b.nodes.push({ ...b.nodes[1]!, op: 'log', inputs: [[1, 0]] });
    const graph = visibleGraph(plot_network({ nodes: b.nodes, heads: [[2, 0]] }).document);
    assert.equal(graph.boxes.length, 3);
    assert.deepEqual(
      graph.arrows.map(({ from, to }) => [from, to]),
      [
        [0, 1],
        [1, 2],
      ],
    );
  });

  it('labels each arrow with the output it carries', () => {
    const { arrows } = visibleGraph(plot_network(slices()).document);
    assert.deepEqual(
      arrows.slice(1).map((arrow) => arrow.label),
      ['2', '3', '1 (×2)'],
    );
  });

  it('shows the whole shape of a parameter, which has no batch dimension', () => {
    const { boxes, arrows } = visibleGraph(plot_network(mlp(), { hide_weights: false }).document);
    const weight = boxes.findIndex((box) => box.text.title === 'fc1_weight');
    assert.equal(arrows.find((arrow) => arrow.from === weight)!.label, '128x200');
  });

  it('adds types to the labels when types are given', () => {
    const { arrows } = visibleGraph(plot_network(mlp(), { dtype: { data: 'float32' } }).document);
    assert.equal(arrows[0]!.label, '200 (float32)');
  });

  it('draws a contradiction all the same, the failing node in red with its message', async () => {
    const plot = plot_network(contradiction());
    const svg = await plot.toSVG();
    assert.match(svg, /fill="#ffe0dc" stroke="#c62828"/);
    assert.match(svg, /should equal the/);
    assert.match(await plot.toHTML(), /<b>dot0<\/b> \(dot\): the last dimension of lhs \(3\)/);
  });

  it('never truncates a label', async () => {
    const name = 'a_very_long_name_of_a_layer_that_no_fixed_box_could_hold_and_that_must_be_read_to_its_end';
    const b = new SourceBuilder().variable('x', [1]).operator(name, 'exp', ['x'], [[1]]);
    const plot = plot_network(b.source([name]));
    assert.ok((await plot.toSVG()).includes(`>${name}</text>`));
    assert.ok(visibleGraph(plot.document).boxes[1]!.width > name.length * 6);
  });

  it('shows a variable with many consumers as a chip on each', () => {
    const graph = visibleGraph(plot_network(residual(120), { collapse: false }).document);
    assert.ok(!graph.boxes.some((box) => box.text.title === 'mask'));
    assert.ok(graph.boxes.filter((box) => box.text.chips.includes('mask')).length >= 8);
  });

  it('folds a large graph by scope until it is comfortable, and unfolds what is asked', () => {
    const auto = visibleGraph(plot_network(residual(2000)).document);
    assert.ok(auto.boxes.length <= 300 && auto.folded.length > 0);
    assert.equal(visibleGraph(plot_network(residual(2000), { collapse: false }).document).folded.length, 0);
    assert.deepEqual(visibleGraph(plot_network(residual(2000), { collapse: ['stage3'] }).document).folded, [
      'stage3',
    ]);
  });

  it('draws a node with an error even inside a folded scope', () => {
    const source = residual(60);
    source.nodes.find((node) => node.name === 'stage0_unit1_conv0')!.error = 'no';
    const graph = visibleGraph(plot_network(source, { collapse: 0 }).document);
    assert.ok(graph.boxes.some((box) => box.hasError && box.text.error.includes('no')));
  });

  it('displays itself as graph document, HTML and one line of text', async () => {
    const plot = plot_network(mlp(), { title: 'mlp' });
    const display = (plot as unknown as Record<symbol, () => Promise<Record<string, unknown>>>)[
      Symbol.for('Jupyter.display')
    ]!;
    const bundle = await display.call(plot);
    assert.deepEqual(Object.keys(bundle).sort(), [GRAPH_MIME, 'text/html', 'text/plain'].sort());
    assert.equal(bundle['text/plain'], '<NetworkPlot mlp: 4 operators, 2 inputs, 27,018 parameters>');
    assert.equal(validateDocument(bundle[GRAPH_MIME]).title, 'mlp');
  });

  it('a script that has drawn a picture ends by itself', async () => {
    const room = new URL('../../lib/viz/index.js', import.meta.url).href;
    const script = `import { plot_network } from ${JSON.stringify(room)};
      const source = { nodes: [{ name: 'x', op: 'null', attrs: {}, inputs: [], outputs: [] }], heads: [[0, 0]] };
      const [a] = await Promise.all([plot_network(source).toSVG(), plot_network(source).toSVG()]);
      console.log(a.slice(0, 4));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 30_000,
    });
    assert.equal(stdout, '<svg\n');
  }).timeout(40_000);

  it('renders to files and says what it cannot render', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mxlab-viz-'));
    try {
      const plot = plot_network(mlp(), { title: 'mlp' });
      assert.equal(await plot.render(join(folder, 'net')), join(folder, 'net.svg'));
      assert.match(await readFile(join(folder, 'net.svg'), 'utf8'), /^<svg /);
      assert.equal(await plot.render(join(folder, 'net.dot')), join(folder, 'net.dot'));
      await assert.rejects(
        plot.render(join(folder, 'net'), 'pdf' as 'svg'),
        /cannot render 'pdf', only svg, dot/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
