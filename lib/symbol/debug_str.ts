/** `debug_str`: MXNet's listing of a graph, node by node. */
import { formatShape } from '../core/index.js';
import type { Compiled } from './compile/compile.js';
import type { Value } from './compile/values.js';
import { topologicalOrder, type Entry } from './graph.js';

/** The listing of all nodes below the heads. */
export function debugString(heads: readonly Entry[]): string {
  let text = '';
  const isSingleVariable = heads.length === 1 && heads[0]!.node.op === null;
  if (isSingleVariable) return `Variable:${heads[0]!.node.name}\n`;
  text += 'Symbol Outputs:\n';
  heads.forEach(({ node, index }, output) => (text += `\toutput[${output}]=${node.name}(${index})\n`));
  for (const node of topologicalOrder(heads)) {
    if (node.op === null) {
      text += `Variable:${node.name}\n`;
      continue;
    }
    text += `--------------------\nOp:${node.op.name}, Name=${node.name}\nInputs:\n`;
    node.inputs.forEach((entry, index) => {
      const version = entry.node.op === null ? ` version=${entry.version}` : '';
      text += `\targ[${index}]=${entry.node.name}(${entry.index})${version}\n`;
    });
    const keys = Object.keys(node.attrs).sort();
    if (keys.length > 0) text += `Attrs:\n${keys.map((key) => `\t${key}=${node.attrs[key]}\n`).join('')}`;
  }
  return text;
}

/** How the arrays of a run lie, where its convolutions have them with the channels last; else nothing. */
export function debugLayouts({ operations, preparedCount }: Compiled): string {
  const run = operations.slice(preparedCount);
  const named = (pattern: RegExp): number => run.filter(({ op }) => pattern.test(op.name)).length;
  const convolutions = named(/^_layout_(backward_)?Convolution$/);
  if (convolutions === 0) return '';
  const fused = run.filter(
    ({ params }) => params['threads'] !== undefined && (params['sum'] || params['relu']),
  );
  const packed =
    preparedCount > 0 ? `, ${preparedCount} with packed filters, ${fused.length} with what follows` : '';
  return `Layouts: ${convolutions} convolutions with the channels last${packed}, ${named(/^transpose$/)} arrays turned\n`;
}

/** The listing of the backward run: one operation after another, under the names of the nodes that they are gradients of. */
export function debugBackward({ operations, forwardCount }: Compiled): string {
  const kind = ({ meta }: Value): string => `${meta.dtype} ${formatShape(meta.shape)}`;
  return operations
    .slice(forwardCount)
    .map(({ op, node, inputs, outputs }) => {
      const lines = [
        ...inputs.map((value, index) => `\targ[${index}]=${kind(value)}\n`),
        'Outputs:\n',
        ...outputs.map((value, index) => `\toutput[${index}]=${kind(value)}\n`),
      ];
      const name = node === undefined ? '' : `, Name=${node}`;
      return `--------------------\nOp:${op.name}${name}\nInputs:\n${lines.join('')}`;
    })
    .join('');
}
