/** How the values of a graph are stored: variables say it, operators follow MXNet's rules, gradients go back along them. */
import { MXNetError } from '../core/index.js';
import { gradientStorageOf, storageOf, type StorageType } from '../ndarray/index.js';
import type { Entry, GraphNode } from './graph.js';

const byCode: Readonly<Record<string, StorageType>> = { '0': 'default', '1': 'row_sparse', '2': 'csr' };

/** The storage that a variable was made with: `sym.Variable('w', { stype: 'row_sparse' })`. */
export const variableStorage = (node: GraphNode): StorageType =>
  byCode[node.attrs['__storage_type__'] ?? '0'] ?? 'default';

/** Storage types by argument name, over those of the variables. Throws MXNetError for what is no storage type. */
export function givenStorage(
  nodes: readonly GraphNode[],
  given: Readonly<Record<string, string>>,
  op: string,
): Map<GraphNode, StorageType> {
  for (const [name, stype] of Object.entries(given)) {
    if (Object.values(byCode).includes(stype as StorageType)) continue;
    throw new MXNetError('unknown storage type', {
      op,
      argument: `stype_dict.${name}`,
      expected: Object.values(byCode).join(', '),
      given: String(stype),
    });
  }
  return new Map(nodes.map((node) => [node, (given[node.name] as StorageType) ?? variableStorage(node)]));
}

/** Storage of the outputs of all nodes. */
export type Storages = ReadonlyMap<GraphNode, readonly StorageType[]>;

/** Storage types of all values, forward. */
export function inferStorage(
  order: readonly GraphNode[],
  variables: ReadonlyMap<GraphNode, StorageType>,
): Storages {
  const found = new Map<GraphNode, StorageType[]>();
  for (const node of order) {
    if (node.op === null) found.set(node, [variables.get(node) ?? 'default']);
    else {
      const kinds = node.inputs.map((entry) => found.get(entry.node)![entry.index] ?? 'default');
      const isPlain = kinds.every((kind) => kind === 'default') && !castsStorage(node);
      found.set(node, isPlain ? [] : [storageOf(node.op, node.params, kinds)]);
    }
  }
  return found;
}

const castsStorage = ({ op, params }: GraphNode): boolean =>
  op!.name === 'cast_storage' || (op!.name === 'dot' && (params['forward_stype'] ?? null) !== null);

/** The storage of one value. */
export const storedAs = (storages: Storages, { node, index }: Entry): StorageType =>
  storages.get(node)?.[index] ?? 'default';

/** Storage types of the gradients of variables; where gradients of two kinds meet, they are dense. */
export function gradientStorage(
  order: readonly GraphNode[],
  heads: readonly Entry[],
  storages: Storages,
): Map<GraphNode, StorageType> {
  const flowing = new Map<GraphNode, StorageType[]>();
  const pour = ({ node, index }: Entry, stype: StorageType): void => {
    const list = flowing.get(node) ?? [];
    const old = list[index];
    list[index] = old === undefined || old === stype ? stype : 'default';
    flowing.set(node, list);
  };
  for (const head of heads) pour(head, storedAs(storages, head));
  for (const node of [...order].reverse()) {
    const out = flowing.get(node);
    if (node.op === null || out === undefined) continue;
    const kinds = node.inputs.map((entry) => storedAs(storages, entry));
    node.inputs.forEach((entry, index) =>
      pour(entry, gradientStorageOf(node.op!, node.params, kinds, index, out[0] ?? 'default')),
    );
  }
  return new Map([...flowing].map(([node, [stype]]) => [node, stype ?? 'default']));
}

/** Whether some value of a graph is sparse. */
export const hasSparse = (storages: Storages): boolean =>
  [...storages.values()].some((list) => list.some((kind) => kind !== 'default'));
