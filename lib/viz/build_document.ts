// Turns a graph source into the graph document: roles of variables, categories, scopes, counts.
import type { GraphDocument, GraphNode, GraphView, NodeKind } from './graph_document.js';
import { DEFAULT_VIEW, GRAPH_VERSION } from './graph_document.js';
import type { GraphSource, SourceNode } from './graph_source.js';
import { findScopes } from './scopes.js';
import { shapeSize } from './text.js';

// MXNet's conventions for the names of parameters, used only where the source does not know a variable's role.
const PARAMETER_NAME = /_(weight|bias|beta|gamma)$/;
const LABEL_NAME = /(^|_)label$/;
const AUXILIARY_NAME = /_(moving|running)_(mean|var)$/;

export interface DocumentOptions extends Partial<GraphView> {
  title?: string;
}

/**
 * Builds the document of a graph. A parameter that several operators share is counted once in the totals.
 * Raises RangeError when an input or head refers to a node that does not come before it.
 */
export function buildDocument(source: GraphSource, options: DocumentOptions = {}): GraphDocument {
  const { title = 'plot', ...view } = options;
  const declared = new Set(source.inputNames ?? []);
  const tree = findScopes(
    source.nodes.map(({ name, op, inputs }) => ({ name, isOperator: op !== 'null', inputs })),
  );
  const nodes: GraphNode[] = source.nodes.map((node, id) => {
    for (const [producer, output] of node.inputs) {
      if (!(producer >= 0 && producer < id) || !(output >= 0))
        throw new RangeError(
          `node ${id} '${node.name}': input [${producer}, ${output}] is no output of an earlier node`,
        );
    }
    const kind = kindOf(node);
    return {
      id,
      name: node.name,
      op: node.op,
      kind,
      category: kind === 'operator' ? (node.category ?? 'other') : isLabel(node, kind) ? 'label' : kind,
      label: labelOf(node),
      attrs: { ...node.attrs },
      inputs: node.inputs.map(([producer, output]) => [producer, output]),
      outputs: node.outputs.map(({ name, shape, dtype }) => ({ name, shape: shape && [...shape], dtype })),
      scope: tree.scopeOf[id]!,
      parameterCount: null,
      ...(node.error ? { error: node.error } : {}),
    };
  });
  for (const [head] of source.heads) {
    if (!nodes[head])
      throw new RangeError(`head refers to node ${head}, but there are ${nodes.length} nodes`);
  }
  const free = nodes.filter((node, id) => isFree(source.nodes[id]!, node.kind, declared));
  countParameters(nodes, new Set(free));
  return {
    version: GRAPH_VERSION,
    title,
    nodes,
    heads: source.heads.map(([node, output]) => [node, output]),
    scopes: tree.scopes,
    totals: totalsOf(nodes, free),
    view: { ...DEFAULT_VIEW, ...defined(view) },
  };
}

function defined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function kindOf(node: SourceNode): NodeKind {
  if (node.op !== 'null') return 'operator';
  if (node.isAux || node.role === 'auxiliary') return 'auxiliary';
  if (node.role) return node.role === 'parameter' ? 'parameter' : 'variable';
  if (AUXILIARY_NAME.test(node.name)) return 'auxiliary';
  return PARAMETER_NAME.test(node.name) ? 'parameter' : 'variable';
}

/** A label for the loss: by role, else by name. It is drawn as an input but has no row in a summary. */
function isLabel(node: SourceNode, kind: NodeKind): boolean {
  return kind === 'variable' && (node.role === 'label' || (!node.role && LABEL_NAME.test(node.name)));
}

function labelOf(node: SourceNode): string[] {
  const lines = typeof node.label === 'string' ? node.label.split('\n') : (node.label ?? [node.name]);
  return lines.filter((line) => line !== '').length ? lines.map(String) : [node.name];
}

/** A plain variable of no known role that the caller, who did give shapes, gave none: something to be learned. */
function isFree(node: SourceNode, kind: NodeKind, declared: ReadonlySet<string>): boolean {
  return (
    kind === 'variable' && !node.role && declared.size > 0 && !declared.has(node.name) && !isLabel(node, kind)
  );
}

/** Fills parameterCount: of a learned variable its size, of an operator the sum over its learned inputs. */
function countParameters(nodes: GraphNode[], free: ReadonlySet<GraphNode>): void {
  const isLearned = (node: GraphNode) =>
    node.kind === 'parameter' || node.kind === 'auxiliary' || free.has(node);
  for (const node of nodes) {
    if (node.kind === 'operator') {
      const learned = new Set(node.inputs.map(([id]) => nodes[id]!).filter(isLearned));
      node.parameterCount = sum([...learned].map((input) => input.parameterCount));
    } else node.parameterCount = isLearned(node) ? shapeSize(node.outputs[0]?.shape ?? null) : 0;
  }
}

/** Sum in which one unknown makes the whole unknown. */
function sum(values: readonly (number | null)[]): number | null {
  return values.reduce(
    (total, value) => (total === null || value === null ? null : total + value),
    0 as number | null,
  );
}

function totalsOf(nodes: readonly GraphNode[], free: readonly GraphNode[]): GraphDocument['totals'] {
  const of = (kind: NodeKind) => nodes.filter((node) => node.kind === kind);
  return {
    nodes: nodes.length,
    operators: of('operator').length,
    inputs: of('variable').length,
    parameters: of('parameter').length,
    auxiliaries: of('auxiliary').length,
    parameterCount: sum([...of('parameter'), ...free].map((node) => node.parameterCount)),
    auxiliaryCount: sum(of('auxiliary').map((node) => node.parameterCount)),
    errors: nodes.filter((node) => node.error).length,
  };
}
