// What a symbol hands over to be drawn: plain data, with every operator-specific choice (category, label) already made.

/** One output of a node. A shape of null is unknown; a dimension of 0 or -1 is unknown too. */
export interface SourceOutput {
  name: string;
  shape: number[] | null;
  dtype: string | null;
}

/** What a variable is for, when its maker knows: an operator's own weight is a parameter, data and labels are inputs. */
export type VariableRole = 'input' | 'label' | 'parameter' | 'auxiliary';

/** One node in topological order: inputs refer only to nodes before it. */
export interface SourceNode {
  name: string;
  /** The operator's registered name; 'null' for a variable, as in MXNet's symbol JSON. */
  op: string;
  attrs: Record<string, string>;
  /** Pairs of node index and output index. */
  inputs: [number, number][];
  isAux?: boolean;
  role?: VariableRole;
  category?: string;
  /** What the box says, line by line; without it the node's name is shown. */
  label?: string[] | string;
  outputs: SourceOutput[];
  /** Why shapes could not be inferred here. */
  error?: string;
}

/** A whole graph as lib/symbol produces it. */
export interface GraphSource {
  nodes: SourceNode[];
  heads: [number, number][];
  /** The inputs whose shapes the caller gave. */
  inputNames?: string[];
}
