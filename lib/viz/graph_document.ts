// The one versioned JSON document from which the picture, the tables and the panel are all drawn.

/** MIME type of the graph document. */
export const GRAPH_MIME = 'application/vnd.mxlab.graph.v1+json';

/** Version written into every document. A reader refuses other versions. */
export const GRAPH_VERSION = 1;

export type NodeKind = 'variable' | 'parameter' | 'auxiliary' | 'operator';

export type RankDirection = 'BT' | 'TB' | 'LR' | 'RL';

/** Which scopes are drawn as one box: none, by size of the picture, all below a depth, or those named. */
export type Collapse = false | 'auto' | number | string[];

/** Pair of node id and output index. */
export type OutputRef = [number, number];

export interface GraphOutput {
  name: string;
  shape: number[] | null;
  dtype: string | null;
}

export interface GraphNode {
  /** Position in `nodes`; inputs refer to smaller ids only. */
  id: number;
  name: string;
  op: string;
  kind: NodeKind;
  category: string;
  label: string[];
  attrs: Record<string, string>;
  inputs: OutputRef[];
  outputs: GraphOutput[];
  /** Index in `scopes`, -1 for none. */
  scope: number;
  /** Operators: learned numbers among the direct inputs. Parameters: their own size. null = shapes unknown. */
  parameterCount: number | null;
  error?: string;
}

/** A group of operators whose names share a prefix and which hang together. */
export interface GraphScope {
  name: string;
  /** Index of the enclosing scope, -1 for none. */
  parent: number;
  depth: number;
  operators: number;
}

export interface GraphTotals {
  nodes: number;
  operators: number;
  inputs: number;
  parameters: number;
  auxiliaries: number;
  /** Learned numbers, each shared parameter counted once; null = no shapes were inferred. */
  parameterCount: number | null;
  auxiliaryCount: number | null;
  /** Nodes that carry an error. */
  errors: number;
}

/** How the document asks to be drawn. */
export interface GraphView {
  rankdir: RankDirection;
  hideWeights: boolean;
  collapse: Collapse;
  showShapes: boolean;
  showDtypes: boolean;
}

export interface GraphDocument {
  version: typeof GRAPH_VERSION;
  title: string;
  nodes: GraphNode[];
  heads: OutputRef[];
  scopes: GraphScope[];
  totals: GraphTotals;
  view: GraphView;
}

export const DEFAULT_VIEW: GraphView = {
  rankdir: 'BT',
  hideWeights: true,
  collapse: 'auto',
  showShapes: true,
  showDtypes: false,
};
