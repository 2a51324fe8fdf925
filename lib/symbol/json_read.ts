/** Reads symbol JSON of every age (`attr`, `param`, two-element inputs, missing auxiliary states) and refuses damaged files by place. */
import {
  allNames,
  describe,
  familyOp,
  findOp,
  isFamily,
  isInputList,
  MXNetError,
  nearest,
  type Op,
} from '../core/index.js';
import { hiddenKeys, isAnnotation, storedKey } from './attributes.js';
import { markInitializer } from './create.js';
import { GraphNode, type Entry } from './graph.js';

/** The first version whose graphs hold auxiliary states as inputs: 0.9.0. */
const firstWithAuxiliaryInputs = 900;
/** From 0.9.4 on variables of auxiliary states carry their initializers. */
const firstWithInitializers = 904;
/** Before 0.9.5 the axis -1 of these operators meant all axes. */
const firstWithNegativeAxes = 905;
const onceWholeAxes = ['argmax', 'argmin'];

interface RawNode {
  readonly op: string;
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly inputs: readonly (readonly number[])[];
  /** Heads of the graphs inside the node. */
  readonly subgraphs: readonly (readonly Entry[])[];
}

/** Heads of the graph in a JSON text. `from` names the text in errors. Throws MXNetError naming the place. */
export function readJson(text: string, from = 'symbol JSON'): Entry[] {
  if (typeof text !== 'string') {
    throw new MXNetError('is no text', {
      op: 'load_json',
      argument: 'json_str',
      expected: 'what tojson() gives',
      given: describe(text),
    });
  }
  const document = parse(text, from);
  const fail = (place: string, expected: string, given: unknown): MXNetError =>
    new MXNetError(`${from} is damaged`, { argument: place, expected, given: shortText(given) });
  return readGraph(document, '', isRecord(document) ? versionOf(document) : 0, fail);
}

/** Heads of a graph object; `path` leads to it. */
function readGraph(document: unknown, path: string, version: number, fail: Fail): Entry[] {
  if (!isRecord(document)) throw fail(path || 'document', 'an object', document);
  const { nodes: rawNodes, heads } = document;
  if (!Array.isArray(rawNodes)) throw fail(`${path}nodes`, 'a list', rawNodes);
  if (!Array.isArray(heads) || heads.length === 0) throw fail(`${path}heads`, 'a list of outputs', heads);
  const nodes: GraphNode[] = [];
  rawNodes.forEach((raw: unknown, index) => {
    const place = `${path}nodes[${index}]`;
    const node = readNode(raw, place, version, fail);
    try {
      nodes.push(build(node, index, nodes, place, version, fail));
    } catch (error) {
      throw error instanceof MXNetError && error.op !== undefined ? error.with({ node: node.name }) : error;
    }
  });
  return heads.map((head: unknown, index) =>
    readEntry(head, nodes, rawNodes.length, `${path}heads[${index}]`, fail),
  );
}

type Fail = (place: string, expected: string, given: unknown) => MXNetError;

function parse(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = (cause as Error).message;
    const position = Number(
      /position (\d+)/.exec(message)?.[1] ?? (/end of JSON/i.test(message) ? text.length : NaN),
    );
    const before = text.slice(0, position);
    const place = Number.isNaN(position)
      ? 'document'
      : `line ${before.split('\n').length}, column ${position - before.lastIndexOf('\n')}`;
    throw new MXNetError(`${from} is not valid JSON (${message})`, {
      argument: place,
      hint: 'The file may be cut off or not a symbol at all',
      cause,
    });
  }
}

function versionOf(document: Record<string, unknown>): number {
  const version: unknown = isRecord(document.attrs) ? document.attrs.mxnet_version : undefined;
  return Array.isArray(version) && typeof version[1] === 'number' ? version[1] : 0;
}

function readNode(raw: unknown, place: string, version: number, fail: Fail): RawNode {
  if (!isRecord(raw)) throw fail(place, 'an object', raw);
  const { op, name, inputs = [], subgraphs = [] } = raw;
  if (typeof op !== 'string') throw fail(`${place}.op`, 'an operator name', op);
  if (typeof name !== 'string') throw fail(`${place}.name`, 'a text', name);
  if (!Array.isArray(inputs)) throw fail(`${place}.inputs`, 'a list', inputs);
  const attrs: Record<string, string> = {};
  for (const key of ['param', 'attr', 'attrs']) {
    const part = raw[key];
    if (part === undefined || part === null) continue;
    if (!isRecord(part)) throw fail(`${place}.${key}`, 'an object of texts', part);
    for (const [attribute, value] of Object.entries(part)) {
      if (typeof value !== 'string') throw fail(`${place}.${key}.${attribute}`, 'a text', value);
      attrs[storedKey(attribute)] = value;
    }
  }
  inputs.forEach((input: unknown, index) => {
    const isEntry = Array.isArray(input) && input.length >= 2 && input.length <= 3 && input.every(isCount);
    if (!isEntry) throw fail(`${place}.inputs[${index}]`, '[node, output, version]', input);
  });
  if (!Array.isArray(subgraphs)) throw fail(`${place}.subgraphs`, 'a list', subgraphs);
  const inner = subgraphs.map((graph: unknown, index) =>
    readGraph(graph, `${place}.subgraphs[${index}].`, version, fail),
  );
  return { op, name, attrs, inputs: inputs as number[][], subgraphs: inner };
}

/** The operator of a node whose family makes one for each node. */
function memberOf({ op, attrs, name, subgraphs }: RawNode): Op | undefined {
  if (!isFamily(op)) return undefined;
  const own = Object.entries(attrs).filter(([key]) => !isAnnotation(key));
  try {
    return familyOp(op, Object.fromEntries(own), subgraphs);
  } catch (error) {
    throw error instanceof MXNetError ? error.with({ node: name }) : error;
  }
}

function build(
  raw: RawNode,
  index: number,
  nodes: readonly GraphNode[],
  place: string,
  fileVersion: number,
  fail: Fail,
): GraphNode {
  const isOld = fileVersion < firstWithAuxiliaryInputs;
  if (raw.op === 'null') return new GraphNode(null, raw.name, raw.attrs);
  const op = findOp(raw.op) ?? memberOf(raw);
  if (!op) {
    const names = [...allNames()].map(([name]) => name);
    const close = nearest(raw.op, names);
    throw new MXNetError(`unknown operator ${raw.op}`, {
      node: raw.name,
      argument: place,
      ...(close ? { hint: `Did you mean ${close}?` } : {}),
    });
  }
  const attrs = { ...raw.attrs };
  const inputs = raw.inputs.map((input, slot) =>
    readEntry(input, nodes, index, `${place}.inputs[${slot}]`, fail),
  );
  moveVariableAttributes(attrs, inputs);
  if (fileVersion < firstWithNegativeAxes && onceWholeAxes.includes(op.name) && attrs.axis === '-1')
    delete attrs.axis;
  const node = new GraphNode(op, raw.name, attrs);
  node.inputs.push(...inputs);
  const names = isInputList(op.inputs) ? [] : node.inputNames;
  if (names.length > inputs.length && isOld) {
    for (const name of names.slice(inputs.length)) {
      const own = Object.entries(attrs).filter(([key]) => !isAnnotation(key));
      const variable = new GraphNode(null, `${raw.name}_${name}`, Object.fromEntries(own));
      node.inputs.push({ node: variable, index: 0, version: 0 });
      markInitializer(op, name, variable);
    }
  }
  // Read now, so that an error names the place.
  const wanted = node.params && node.inputNames.length;
  if (wanted !== node.inputs.length) {
    const expected = `${wanted} inputs (${node.inputNames.join(', ')})`;
    throw fail(`${place}.inputs (${raw.op} ${raw.name})`, expected, node.inputs.length);
  }
  if (fileVersion < firstWithInitializers) {
    node.inputNames.forEach((name, slot) => {
      const variable = node.inputs[slot]!.node;
      if (variable.op === null) markInitializer(op, name, variable);
    });
  }
  for (const slot of node.auxiliary) {
    const { node: variable, version } = node.inputs[slot]!;
    variable.writers = Math.max(variable.writers, version);
  }
  return node;
}

/** Old files keep `weight_lr_mult` with the operator instead of with the variable. */
function moveVariableAttributes(attrs: Record<string, string>, inputs: readonly Entry[]): void {
  for (const [key, value] of Object.entries(attrs)) {
    const hidden = hiddenKeys.find((name) => key.endsWith(`_${name}`));
    if (hidden === undefined || isAnnotation(key)) continue;
    const argument = key.slice(0, -hidden.length - 1);
    const target = inputs.find(({ node }) => node.op === null && node.name.endsWith(`_${argument}`));
    if (target === undefined) continue;
    target.node.attrs[`__${hidden}__`] = value;
    delete attrs[key];
  }
}

function readEntry(
  raw: unknown,
  nodes: readonly GraphNode[],
  limit: number,
  place: string,
  fail: Fail,
): Entry {
  const isEntry = Array.isArray(raw) && raw.length >= 2 && raw.length <= 3 && raw.every(isCount);
  if (!isEntry) throw fail(place, '[node, output, version]', raw);
  const [id, index, version = 0] = raw as [number, number, number?];
  const node = nodes[id];
  if (node === undefined) throw fail(place, `a node that comes before (0 to ${limit - 1})`, id);
  const count = node.outputs.length;
  if (index >= count) throw fail(place, `an output of ${node.name} (0 to ${count - 1})`, index);
  return { node, index, version };
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
