/** The engine's records as events, with the names of operators, nodes and scopes. */
import { door, graphOf, isOpen, type GraphOfInstructions, type Handle } from '../backend/index.js';
import { categories, type Detail, type ProfileEvent, type Thread } from './events.js';

/** As in native/core/profiler.h. */
const kinds = ['operator', 'segment', 'instruction', 'group', 'copy', 'memory'] as const;
const fields = 9;
const threads: readonly Thread[] = ['JavaScript', 'engine'];

/** Bits that switch the engine's records on. */
export const wanted = { eager: 1, graphs: 2, memory: 4 } as const;

/** Texts of the engine by number, and node names of the bound graphs that ran. */
const texts: string[] = [];
const nodes = new Map<
  Handle,
  { graph: WeakRef<GraphOfInstructions>; names: readonly (string | undefined)[] }
>();

/** Notes the names of a bound graph that runs: it may be gone when its records are read. True when it is a new one for its handle. */
export function isKnownGraph(executor: Handle): boolean {
  const graph = graphOf(executor);
  return graph === undefined || nodes.get(executor)?.graph.deref() === graph;
}

export function noteGraph(executor: Handle): void {
  const graph = graphOf(executor);
  if (graph) nodes.set(executor, { graph: new WeakRef(graph), names: graph.nodeNames() });
}

/** Names of scopes by the number that work takes along. */
const scopes: string[] = [''];
const scopeNumbers = new Map<string, number>([['', 0]]);

/** The number of a scope's full name. */
export function scopeNumber(name: string): number {
  let number = scopeNumbers.get(name);
  if (number === undefined) scopeNumbers.set(name, (number = scopes.push(name) - 1));
  return number;
}

export const scopeName = (number: number): string => scopes[number] ?? '';

/** Takes the engine's records: events, and how many found no place. `since` is the time that events count from. */
export function takeRecords(since: number): { events: ProfileEvent[]; lost: number } {
  if (!isOpen()) return { events: [], lost: 0 };
  const native = door();
  const records = native.profileRecords();
  texts.push(...native.profileTexts(texts.length));
  const events: ProfileEvent[] = [];
  for (let at = 0; at + fields < records.length; at += fields)
    events.push(eventOf(records.subarray(at, at + fields), since));
  return { events, lost: records.at(-1)! };
}

function eventOf(record: Float64Array, since: number): ProfileEvent {
  const [kindNumber, thread, begin, end, text, executor, first, last, scope] = record as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const kind = kinds[kindNumber]!;
  const at = begin / 1000 - since;
  if (kind === 'memory')
    return { kind: 'counter', name: 'Memory: cpu/0', category: categories.memory, at, value: end };
  const [label, inputs, outputs] = texts[text]!.split('\t') as [string, string?, string?];
  const detail: { -readonly [K in keyof Detail]: Detail[K] } = {};
  if (inputs) detail.inputs = inputs;
  if (outputs) detail.outputs = outputs;
  if (kind === 'segment' || kind === 'group') detail.fused = label.split('+').length;
  if (scope !== 0) detail.scope = scopeName(scope);
  const names = nodes
    .get(executor)
    ?.names.slice(first, last)
    .filter((name) => name !== undefined);
  if (names && names.length > 0) detail.node = names.join('+');
  return {
    kind: 'span',
    name: detail.fused === undefined ? label : fusedName(label),
    category: categories.operator,
    thread: threads[thread]!,
    begin: at,
    end: end / 1000 - since,
    ...(Object.keys(detail).length > 0 ? { detail } : {}),
  };
}

/** Long rows of operators are told by their ends and their number. */
function fusedName(label: string): string {
  const names = label.split('+');
  return names.length <= 4
    ? `fused:${label}`
    : `fused:${names.slice(0, 2).join('+')}+(${names.length - 3} more)+${names.at(-1)!}`;
}
