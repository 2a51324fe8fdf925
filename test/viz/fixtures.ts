// Graph sources that stand in for real symbols, written by hand the way lib/symbol produces them.
import type { GraphSource, SourceNode } from '../../lib/viz/graph_source.js';

/** Builds a source by name: inputs are 'name' or 'name:output'. */
export class SourceBuilder {
  readonly nodes: SourceNode[] = [];
  readonly #ids = new Map<string, number>();

  variable(name: string, shape: number[] | null = null, extra: Partial<SourceNode> = {}): this {
    return this.#add({
      name,
      op: 'null',
      attrs: {},
      inputs: [],
      outputs: [{ name, shape, dtype: 'float32' }],
      ...extra,
    });
  }

  operator(
    name: string,
    op: string,
    inputs: string[],
    shapes: (number[] | null)[],
    extra: Partial<SourceNode> = {},
  ): this {
    const outputs = shapes.map((shape, at) => ({
      name: shapes.length > 1 ? `${name}_output${at}` : `${name}_output`,
      shape,
      dtype: 'float32',
    }));
    return this.#add({
      name,
      op,
      attrs: {},
      inputs: inputs.map((input) => this.#ref(input)),
      outputs,
      ...extra,
    });
  }

  source(heads: string[], inputNames?: string[]): GraphSource {
    const ends = heads.map((head) => this.#ref(head));
    return { nodes: this.nodes, heads: ends, ...(inputNames ? { inputNames } : {}) };
  }

  #ref(text: string): [number, number] {
    const [name, output = '0'] = text.split(':');
    const id = this.#ids.get(name!);
    if (id === undefined) throw new Error(`no node '${name}'`);
    return [id, Number(output)];
  }

  #add(node: SourceNode): this {
    this.#ids.set(node.name, this.nodes.length);
    this.nodes.push(node);
    return this;
  }
}

function dense(
  b: SourceBuilder,
  name: string,
  input: string,
  from: number,
  to: number,
  batch: number,
): string {
  b.variable(`${name}_weight`, [to, from]).variable(`${name}_bias`, [to]);
  b.operator(name, 'FullyConnected', [input, `${name}_weight`, `${name}_bias`], [[batch, to]], {
    category: 'layer',
    label: ['FullyConnected', String(to)],
    attrs: { num_hidden: String(to) },
  });
  return name;
}

/** The walkthrough's perceptron: data -> fc1 -> relu1 -> fc2 -> out. */
export function mlp(batch = 100): GraphSource {
  const b = new SourceBuilder().variable('data', [batch, 200]);
  dense(b, 'fc1', 'data', 200, 128, batch);
  b.operator('relu1', 'Activation', ['fc1'], [[batch, 128]], {
    category: 'activation',
    label: ['Activation', 'relu'],
    attrs: { act_type: 'relu' },
  });
  dense(b, 'fc2', 'relu1', 128, 10, batch);
  b.variable('out_label', [batch], { role: 'label' });
  b.operator('out', 'SoftmaxOutput', ['fc2', 'out_label'], [[batch, 10]], {
    category: 'loss',
    label: ['SoftmaxOutput'],
  });
  return b.source(['out'], ['data']);
}

interface Conv {
  name: string;
  input: string;
  from: number;
  filters: number;
  kernel: number;
  size: number;
  stride?: number;
}

/** Convolution, BatchNorm (with moving statistics) and ReLU, as the Inception factory of the walkthrough makes them. */
function convFactory(
  b: SourceBuilder,
  { name, input, from, filters, kernel, size, stride = 1 }: Conv,
): string {
  const shape = [1, filters, size, size];
  b.variable(`conv_${name}_weight`, [filters, from, kernel, kernel]).variable(`conv_${name}_bias`, [filters]);
  b.operator(`conv_${name}`, 'Convolution', [input, `conv_${name}_weight`, `conv_${name}_bias`], [shape], {
    category: 'layer',
    label: ['Convolution', `${kernel}x${kernel}/${stride}x${stride}, ${filters}`],
    attrs: {
      kernel: `(${kernel}, ${kernel})`,
      stride: `(${stride}, ${stride})`,
      num_filter: String(filters),
    },
  });
  for (const state of ['gamma', 'beta']) b.variable(`bn_${name}_${state}`, [filters]);
  for (const state of ['moving_mean', 'moving_var'])
    b.variable(`bn_${name}_${state}`, [filters], { isAux: true });
  const states = ['gamma', 'beta', 'moving_mean', 'moving_var'].map((state) => `bn_${name}_${state}`);
  b.operator(`bn_${name}`, 'BatchNorm', [`conv_${name}`, ...states], [shape], {
    category: 'normalization',
    label: ['BatchNorm'],
  });
  b.operator(`relu_${name}`, 'Activation', [`bn_${name}`], [shape], {
    category: 'activation',
    label: ['Activation', 'relu'],
  });
  return `relu_${name}`;
}

/** A chain of Convolution, BatchNorm and Activation with a pooling and a classifier. */
export function batchNormNet(): GraphSource {
  const b = new SourceBuilder().variable('data', [1, 3, 28, 28]);
  const first = convFactory(b, { name: 'a', input: 'data', from: 3, filters: 16, kernel: 3, size: 28 });
  b.operator('pool1', 'Pooling', [first], [[1, 16, 14, 14]], {
    category: 'pooling',
    label: ['Pooling', 'max, 2x2/2x2'],
  });
  b.operator('flatten0', 'Flatten', ['pool1'], [[1, 3136]], { category: 'shape', label: ['Flatten'] });
  dense(b, 'fc', 'flatten0', 3136, 10, 1);
  return b.source(['fc'], ['data']);
}

/** The Inception block of the walkthrough: four towers and a concatenation. */
export function inception(): GraphSource {
  const b = new SourceBuilder().variable('Previous_Output', [1, 3, 28, 28]);
  const conv = (name: string, input: string, from: number, filters: number, kernel: number) =>
    convFactory(b, { name, input, from, filters, kernel, size: 28 });
  const t1 = conv('in3a_1x1', 'Previous_Output', 3, 64, 1);
  const t2 = conv('in3a_3x3', conv('in3a_3x3_reduce', 'Previous_Output', 3, 64, 1), 64, 64, 3);
  const r3 = conv('in3a_double_3x3_reduce', 'Previous_Output', 3, 64, 1);
  const t3 = conv('in3a_double_3x3_1', conv('in3a_double_3x3_0', r3, 64, 96, 3), 96, 96, 3);
  b.operator('avg_pool_in3a_pool', 'Pooling', ['Previous_Output'], [[1, 3, 28, 28]], {
    category: 'pooling',
    label: ['Pooling', 'avg, 3x3/1x1'],
  });
  const t4 = conv('in3a_proj', 'avg_pool_in3a_pool', 3, 32, 1);
  b.operator('ch_concat_in3a_chconcat', 'Concat', [t1, t2, t3, t4], [[1, 256, 28, 28]], {
    category: 'shape',
    label: ['Concat'],
  });
  return b.source(['ch_concat_in3a_chconcat'], ['Previous_Output']);
}

/** A residual chain with one shared mask, of about `count` operators, with scoped names. */
export function residual(count: number): GraphSource {
  const b = new SourceBuilder().variable('data', [8, 64]).variable('mask', [8, 64]);
  let last = 'data';
  for (let block = 0; b.nodes.length < count; ++block) {
    const scope = `stage${Math.floor(block / 4)}_unit${block}`;
    const skip = last;
    for (let step = 0; step < 3; ++step) {
      b.operator(`${scope}_conv${step}`, 'Convolution', [last], [[8, 64]], {
        category: 'layer',
        label: ['Convolution'],
      });
      b.operator(`${scope}_relu${step}`, 'Activation', [`${scope}_conv${step}`], [[8, 64]], {
        category: 'activation',
      });
      last = `${scope}_relu${step}`;
    }
    b.operator(`${scope}_mul`, 'elemwise_mul', [last, 'mask'], [[8, 64]], { category: 'elementwise' });
    b.operator(`${scope}_plus`, 'elemwise_add', [`${scope}_mul`, skip], [[8, 64]], {
      category: 'elementwise',
    });
    last = `${scope}_plus`;
  }
  return b.source([last], ['data', 'mask']);
}

/** A graph whose shapes contradict each other at `dot0`. */
export function contradiction(): GraphSource {
  const b = new SourceBuilder().variable('a', [2, 3]).variable('b', [4, 5]);
  b.operator('dot0', 'dot', ['a', 'b'], [null], {
    category: 'linalg',
    label: ['dot'],
    error: 'the last dimension of lhs (3) should equal the first of rhs (4); given (2, 3) and (4, 5)',
  });
  b.operator('relu0', 'Activation', ['dot0'], [null], {
    category: 'activation',
    label: ['Activation', 'relu'],
  });
  return b.source(['relu0'], ['a', 'b']);
}

/** SliceChannel with three outputs of which each goes its own way. */
export function slices(): GraphSource {
  const b = new SourceBuilder().variable('data', [4, 6]);
  b.operator(
    'slice0',
    'SliceChannel',
    ['data'],
    [
      [4, 1],
      [4, 2],
      [4, 3],
    ],
    { category: 'shape', label: ['SliceChannel', '3'] },
  );
  b.operator('exp0', 'exp', ['slice0:1'], [[4, 2]], { category: 'elementwise' });
  b.operator('sum0', 'sum', ['slice0:2'], [[4]], { category: 'reduce' });
  b.operator('square0', '_mul', ['slice0:0', 'slice0:0'], [[4, 1]], { category: 'elementwise' });
  return b.source(['exp0', 'sum0', 'square0'], ['data']);
}
