// Checks a graph document that came from outside (a saved notebook, another program) before anything draws it.
import { GRAPH_VERSION } from './graph_document.js';
import type { GraphDocument } from './graph_document.js';

/** Raised by validateDocument; `path` says where in the document the fault is, as in nodes[3].inputs[0]. */
export class GraphDocumentError extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
    given: unknown,
  ) {
    super(`graph document: ${path || 'the document'} should be ${expected}, given ${brief(given)}`);
    this.name = 'GraphDocumentError';
  }
}

const KINDS = ['variable', 'parameter', 'auxiliary', 'operator'];
const MOST_NODES = 200_000;
const LONGEST_TEXT = 100_000;

/**
 * Returns the document itself once every field the drawing relies on has been checked.
 * Raises GraphDocumentError with the path of the first fault.
 */
export function validateDocument(value: unknown): GraphDocument {
  const document = record(value, '');
  if (document['version'] !== GRAPH_VERSION)
    throw new GraphDocumentError(
      'version',
      `${GRAPH_VERSION} (this mxlab reads no other)`,
      document['version'],
    );
  text(document['title'], 'title');
  const nodes = list(document['nodes'], 'nodes');
  if (nodes.length > MOST_NODES)
    throw new GraphDocumentError('nodes', `at most ${MOST_NODES} nodes`, nodes.length);
  const scopes = list(document['scopes'], 'scopes');
  scopes.forEach((scope, at) => {
    const fields = record(scope, `scopes[${at}]`);
    text(fields['name'], `scopes[${at}].name`);
    whole(fields['parent'], `scopes[${at}].parent`, -1, at - 1);
  });
  nodes.forEach((node, id) =>
    checkNode(record(node, `nodes[${id}]`), `nodes[${id}]`, id, nodes, scopes.length),
  );
  list(document['heads'], 'heads').forEach((head, at) => checkRef(head, `heads[${at}]`, nodes.length, nodes));
  record(document['totals'], 'totals');
  const view = record(document['view'], 'view');
  if (!['BT', 'TB', 'LR', 'RL'].includes(view['rankdir'] as string))
    throw new GraphDocumentError('view.rankdir', "'BT', 'TB', 'LR' or 'RL'", view['rankdir']);
  return value as GraphDocument;
}

function checkNode(node: Fields, path: string, id: number, nodes: unknown[], scopes: number): void {
  whole(node['id'], `${path}.id`, id, id);
  for (const field of ['name', 'op', 'category']) text(node[field], `${path}.${field}`);
  if (!KINDS.includes(node['kind'] as string))
    throw new GraphDocumentError(`${path}.kind`, `one of ${KINDS.join(', ')}`, node['kind']);
  const label = list(node['label'], `${path}.label`);
  if (label.length === 0) throw new GraphDocumentError(`${path}.label`, 'at least one line', label);
  label.forEach((line, at) => text(line, `${path}.label[${at}]`));
  for (const [key, attr] of Object.entries(record(node['attrs'], `${path}.attrs`)))
    text(attr, `${path}.attrs.${key}`);
  list(node['inputs'], `${path}.inputs`).forEach((input, at) =>
    checkRef(input, `${path}.inputs[${at}]`, id, nodes),
  );
  list(node['outputs'], `${path}.outputs`).forEach((output, at) => {
    const fields = record(output, `${path}.outputs[${at}]`);
    text(fields['name'], `${path}.outputs[${at}].name`);
    if (fields['dtype'] !== null) text(fields['dtype'], `${path}.outputs[${at}].dtype`);
    if (fields['shape'] === null) return;
    const shape = list(fields['shape'], `${path}.outputs[${at}].shape`);
    shape.forEach((size, axis) =>
      whole(size, `${path}.outputs[${at}].shape[${axis}]`, -1, Number.MAX_SAFE_INTEGER),
    );
  });
  whole(node['scope'], `${path}.scope`, -1, scopes - 1);
  if (node['error'] !== undefined) text(node['error'], `${path}.error`);
}

type Fields = Record<string, unknown>;

function record(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new GraphDocumentError(path, 'an object', value);
  return value as Fields;
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new GraphDocumentError(path, 'an array', value);
  return value;
}

function text(value: unknown, path: string): void {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT)
    throw new GraphDocumentError(path, `a string of at most ${LONGEST_TEXT} characters`, value);
}

function whole(value: unknown, path: string, least: number, most: number): void {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw new GraphDocumentError(
      path,
      least === most ? String(least) : `an integer from ${least} to ${most}`,
      value,
    );
}

/** A reference to an output of a node with an id below `limit`. */
function checkRef(value: unknown, path: string, limit: number, nodes: unknown[]): void {
  const pair = list(value, path);
  if (pair.length !== 2) throw new GraphDocumentError(path, 'a pair [node, output]', value);
  whole(pair[0], `${path}[0]`, 0, limit - 1);
  const outputs = (nodes[pair[0] as number] as { outputs?: unknown[] }).outputs;
  whole(pair[1], `${path}[1]`, 0, Math.max(0, (outputs?.length ?? 1) - 1));
}

function brief(value: unknown): string {
  const shown = typeof value === 'string' ? `'${value}'` : Array.isArray(value) ? 'an array' : String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}
