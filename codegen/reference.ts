/** Writes docs/reference/operators.md: every operator by category, with inputs, parameters, formula and an example. */
import {
  allOps,
  isInputList,
  type Category,
  type DType,
  type Example,
  type ExampleInput,
  type Op,
} from '../lib/core/index.js';
import { defaultText } from './declarations.js';
import { placeOf } from './names.js';

const chapters: readonly [Category, string][] = [
  ['layer', 'Layers'],
  ['activation', 'Activations'],
  ['normalization', 'Normalisation'],
  ['pooling', 'Pooling'],
  ['loss', 'Losses and output layers'],
  ['elementwise', 'Elementwise'],
  ['reduce', 'Reductions'],
  ['shape', 'Shape and layout'],
  ['indexing', 'Indexing'],
  ['linalg', 'Linear algebra'],
  ['init', 'Creation'],
  ['random', 'Random numbers'],
  ['optimizer', 'Optimizer updates'],
  ['other', 'Others'],
];

/** The whole page. */
export function reference(): string {
  const lines = [
    '<!-- Reference of all operators. Written by `npm run gen` from lib/ops; do not edit. -->',
    '',
    '# Operators',
    '',
    'Operators work on arrays (`nd`) and symbols (`sym`) alike. Inputs come first, by position, then one object with the',
    'parameters; or everything comes in one object. Parameters without a default are required.',
    'Names that begin with an underscore are reached through `mx.op.invoke(name, inputs, parameters)`.',
    '',
  ];
  for (const [category, title] of chapters) {
    const ops = allOps().filter((op) => op.category === category && !op.internal);
    if (ops.length === 0) continue;
    lines.push(`## ${title}`, '');
    for (const op of [...ops].sort((a, b) => (a.name < b.name ? -1 : 1))) lines.push(...section(op));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function section(op: Op): string[] {
  const lines = [`### ${op.name.replaceAll('_', '\\_')}`, '', op.summary, ''];
  if (op.details) lines.push(op.details, '');
  if (op.source) lines.push(`Source: ${op.source}`, '');
  if (op.aliases.length > 0)
    lines.push(`Also called ${op.aliases.map((name) => `\`${name}\``).join(', ')}.`, '');
  if (isInputList(op.inputs)) {
    lines.push(`Inputs: any number. ${op.inputs.doc}`, '');
  } else if (Object.keys(op.inputs).length > 0) {
    lines.push('| input | |', '| --- | --- |');
    for (const [name, input] of Object.entries(op.inputs)) {
      lines.push(`| \`${name}\` | ${cell(input.doc)}${input.aux ? ' (auxiliary state)' : ''} |`);
    }
    lines.push('');
  }
  if (Object.keys(op.params).length > 0) {
    lines.push('| parameter | type | default | |', '| --- | --- | --- | --- |');
    for (const [name, param] of Object.entries(op.params)) {
      const type = param.kind === 'dtype' ? param.type : param.type;
      const fallback = param.default === undefined ? '' : `\`${cell(defaultText(param))}\``;
      lines.push(`| \`${name}\` | \`${cell(type)}\` | ${fallback} | ${cell(param.doc)} |`);
    }
    lines.push('');
  }
  if (typeof op.gradient !== 'function')
    lines.push(`No gradient: ${op.gradient.none}.`.replace('..', '.'), '');
  const example = op.examples[0];
  if (example) lines.push('```ts', exampleCall(op, example), '```', '');
  return lines;
}

/** An example as the call a user would write. */
export function exampleCall(op: Op, example: Example): string {
  const inputs = Object.values(example.inputs ?? {}).map((input) => exampleArray(input, example.dtype));
  const params = Object.entries(example.params ?? {}).map(
    ([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')}`,
  );
  const options = params.length > 0 ? `{ ${params.join(', ')} }` : '';
  const place = placeOf(op.name);
  if (place)
    return `nd.${place.namespace ? `${place.namespace}.` : ''}${place.name}(${[...inputs, options].filter(Boolean).join(', ')})`;
  const alias = op.aliases.map(placeOf).find(Boolean);
  if (alias)
    return `nd.${alias.namespace ? `${alias.namespace}.` : ''}${alias.name}(${[...inputs, options].filter(Boolean).join(', ')})`;
  return `mx.op.invoke('${op.name}', [${inputs.join(', ')}]${options ? `, ${options}` : ''})`;
}

/** An array of an example as code: random numbers of its range and type, or its values. */
function exampleArray(input: ExampleInput, dtype: DType = 'float32'): string {
  const type = input.dtype ?? dtype;
  const text = (value: unknown): string => JSON.stringify(value).replaceAll(',', ', ');
  if ('values' in input)
    return `nd.array(${text(input.values)}${type === 'float32' ? '' : `, { dtype: '${type}' }`})`;
  const shape = `shape: ${text(input.shape)}`;
  const [low, high] = input.range ?? [];
  const limits = low === undefined ? '' : `low: ${low}, high: ${high}, `;
  const array = `nd.random.uniform({ ${limits}${shape} })`;
  return input.dtype ? `${array}.astype('${input.dtype}')` : array;
}
