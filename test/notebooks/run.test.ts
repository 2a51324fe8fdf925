/** Every chapter runs from head to tail without a browser, and the first one prints and draws what it should. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/files.js';

type Output = { output_type: string; text?: string | string[]; data?: Record<string, string | string[]> };
type Cell = { cell_type: string; source: string | string[]; outputs: Output[] };

const joined = (text: string | string[] | undefined): string => (Array.isArray(text) ? text.join('') : (text ?? ''));

/** Text of all outputs of the first cell whose source has the words. */
function outputOf(cells: Cell[], words: string): string {
  const cell = cells.find((candidate) => candidate.cell_type === 'code' && joined(candidate.source).includes(words));
  assert.ok(cell, `no cell has ${words}`);
  return cell.outputs.map((output) => joined(output.text) + joined(output.data?.['text/plain'])).join('');
}

/** The same without blanks, quotes and line breaks, so that only values count. */
const values = (text: string): string => text.replace(/[\s'"]/g, '');

describe('notebooks', function () {
  this.timeout(600_000);
  const scratch = mkdtempSync(join(tmpdir(), 'mxlab-notebooks-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));
  const executed = new Map<string, Cell[]>();

  for (const name of readdirSync(join(root, 'notebooks')).filter((file) => file.endsWith('.ipynb'))) {
    it(`${name} runs from head to tail`, () => {
      const out = join(scratch, name);
      const result = spawnSync(process.execPath, [join(root, 'bin', 'mxlab.mjs'), 'execute', join(root, 'notebooks', name), '-o', out], { encoding: 'utf8' });
      assert.equal(result.status, 0, result.stdout + result.stderr);
      executed.set(name, (JSON.parse(readFileSync(out, 'utf8')) as { cells: Cell[] }).cells);
    });
  }

  const chapter = (name: string): Cell[] => {
    const cells = executed.get(name);
    assert.ok(cells, 'the chapter did not run');
    return cells;
  };
  const symbol = (): Cell[] => chapter('01_symbol.ipynb');
  const expected: [string, string][] = [
    ['const c = a + b;', '[<Symbola>,<Symbolb>,<Symbol_plus0>]'],
    ['net.list_arguments()', '[data,fc1_weight,fc1_bias,fc2_weight,fc2_bias,out_label]'],
    ["sym.Variable('myweight')", '[data,myweight,fc1_bias]'],
    ["sym.Variable('data1')", '[data1,data2,fc1_weight,fc1_bias]'],
    ["name: 'composed'", '[data,fc1_weight,fc1_bias][data,fc1_weight,fc1_bias,fc2_weight,fc2_bias][composed_output]'],
    ['mx.name.Prefix', '[data,layer1_fc_weight,layer1_fc_bias,layer2_fc_weight,layer2_fc_bias]'],
    ['convComp.infer_shape', '[128,64,11,11]'],
    ['convComp.infer_shape', '[bn_None_moving_mean,bn_None_moving_var]'],
    ['in3a.infer_shape', '[[128,256,28,28]]'],
    ['sym.Group', '[softmax_output,regression_output]'],
    ['c.infer_shape', '{input:{a:[2,3],b:[2,3]},output:{_plus0_output:[2,3]}}'],
    ['c.infer_shape', '{input:{a:float32,b:float32},output:{_plus0_output:float32}}'],
    ['net.infer_shape', 'fc1_weight:[128,200]'],
    ['const ex = c.bind', 'numberofoutputs=1thefirstoutput=[[2.2.2.][2.2.2.]]'],
    ['mx.gpu()', '[[5.5.5.5.][5.5.5.5.][5.5.5.5.]]'],
    ['c.eval', 'float64[[2,2,2],[2,2,2]]'],
    ['args_grad', '[[4,5,6]][[1,2,3]]'],
    ['c.tojson()', '{op:elemwise_add,name:_plus0,inputs:[[0,0,0],[1,0,0]]}],arg_nodes:[0,1],node_row_ptr:[0,1,2,3],heads:[[2,0,0]],attrs:{mxnet_version:[int,10901]}}true'],
    ['sym.Cast', '{input:[float32],output:[float16]}{input:[int32],output:[uint8]}'],
    ['first + second * third', 'array([[6.,6.,6.],[6.,6.,6.]],dtype=float32)'],
  ];
  for (const [words, value] of expected) {
    it(`prints ${value.slice(0, 60)} where the chapter has ${words}`, () => {
      const text = values(outputOf(symbol(), words));
      assert.ok(text.includes(value), `${text} lacks ${value}`);
    });
  }

  const others: [chapter: string, words: string, value: string][] = [
    ['02_ndarray.ipynb', 'x.ndim', '[2,3]62float32cpu(0)'],
    ['02_ndarray.ipynb', 'mx.random.seed(0)', '[[0.097627040.185689210.430378680.6885315]'],
    ['02_ndarray.ipynb', 'a ** 2 - b / 2', '[0.3.8.15.5]<NDArray4@cpu(0)>'],
    ['02_ndarray.ipynb', 'nd.elemwise_add(z, b', '[5.6.7.6.]<NDArray4@cpu(0)>true[2,2]'],
    ['02_ndarray.ipynb', 'column + row', 'dot:rhs:wrongshape'],
    ['02_ndarray.ipynb', "m.at('0:1').set", '[[100.100.100.100.][4.7.8.7.][8.9.10.11.]]'],
    ['02_ndarray.ipynb', 'asnumpy()', 'array([1.,2.,3.,4.],dtype=float32)true[2,4,6,8]10[1,2,3][4,5,6]'],
    ['02_ndarray.ipynb', 'copyto', 'inputsareondifferentdevices'],
    ['02_ndarray.ipynb', 'nd.load', '[w,b][[1,2,3],[4,5,6]]'],
    ['02_ndarray.ipynb', 'sparse.data', '[5,1][2,0][0,1,1,2][[5],[0],[1]]<CSRNDArray3x3@cpu(0)>'],
    ['03_autograd.ipynb', 'const y =', '[[4.8.][12.16.]]'],
    ['03_autograd.ipynb', 'function f(', '[1,1]'],
    ['03_autograd.ipynb', 'inTraining', 'true0'],
    ['03_autograd.ipynb', 'const third', 'true'],
    ['03_autograd.ipynb', 'class Sigmoid', '[0.104993580.250.10499363]'],
    ['03_autograd.ipynb', "define('swish'", '[act_output]'],
    ['03_autograd.ipynb', 'slope.asscalar', '2.0-3.4'],
    ['03_autograd.ipynb', 'Promise.all', '[3,12]'],
    ['03_autograd.ipynb', 'get_symbol(seen)', '3operators,1input'],
  ];
  for (const [name, words, value] of others) {
    it(`${name} prints ${value.slice(0, 60)} where it has ${words}`, () => {
      const text = values(outputOf(chapter(name), words));
      assert.ok(text.includes(value), `${text} lacks ${value}`);
    });
  }

  it('draws every network as an SVG that needs no script', () => {
    const drawing = symbol().filter(
      (cell) => cell.cell_type === 'code' && joined(cell.source).includes('plot_network'),
    );
    assert.equal(drawing.length, 4);
    for (const cell of drawing) {
      const html = joined(cell.outputs.find((output) => output.data?.['text/html'])?.data!['text/html']);
      const svg = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html)?.[1];
      assert.ok(svg, 'no picture');
      assert.match(Buffer.from(svg, 'base64').toString(), /<svg[\s\S]*<\/svg>/);
      assert.doesNotMatch(html, /<script|<style|javascript:/i);
    }
  });
});
