/** Writes lib/generated/ops.d.ts: flat, documented declarations of all operators for `nd`, `sym` and the methods. */
import {
  allOps,
  isInputList,
  parseParams,
  visibleOutputs,
  withInputCount,
  type Op,
  type Param,
} from '../lib/core/index.js';
import { publicNames, typeNames, usedNamespaces, pascalCase, type PublicName } from './names.js';
import { exampleCall } from './reference.js';

const header = `/** Types of all operators, for arrays and symbols. Written by \`npm run gen\` from lib/ops; do not edit. */
import type { NDArray } from '../ndarray/ndarray.js';
import type { Symbol } from '../symbol/symbol.js';
import type { Context, DType } from '../core/index.js';

/** Options that every call on arrays takes besides the operator's own. */
export interface NDCallOptions {
  /** Write the result into this array (or these) instead of making a new one. */
  out?: NDArray | readonly NDArray[];
  /** Device of the result, for operators without inputs. */
  ctx?: Context;
  /** Accepted as in MXNet, without effect on arrays. */
  name?: string;
}

/** Options that every call on symbols takes besides the operator's own. */
export interface SymCallOptions {
  /** Name of the node; made from the operator's name when left out. */
  name?: string;
  /** Attributes of the node and of the variables made for it. */
  attr?: Record<string, string>;
}

/** The input of an operator that takes nothing else, in one object. */
export interface DataAll<T> {
  /** Input. */
  data: T;
}
/** The same for symbols: an input left out becomes a variable. */
export interface DataNode {
  /** Input. */
  data?: Symbol | null;
}
/** The inputs of an operator of two, in one object. */
export interface PairAll<T> {
  /** First input. */
  lhs: T;
  /** Second input. */
  rhs: T;
}
/** The same for symbols: inputs left out become variables. */
export interface PairNode {
  /** First input. */
  lhs?: Symbol | null;
  /** Second input. */
  rhs?: Symbol | null;
}
`;

type Side = 'ND' | 'Sym';
const valueType: Record<Side, string> = { ND: 'NDArray', Sym: 'Symbol' };

/** The whole declaration file. */
export function declarations(): string {
  const types = typeNames();
  const names = publicNames();
  const shown = allOps().filter((op) => names.some((entry) => entry.op === op));
  const parts = [header];
  for (const op of shown) parts.push(interfaces(op, types.get(op)!));
  for (const side of ['ND', 'Sym'] as const) {
    for (const namespace of usedNamespaces(names)) {
      parts.push(
        functions(
          side,
          `${side}${pascalCase(namespace)}Functions`,
          `Operators of \`${side.toLowerCase()}.${namespace}\`.`,
          names.filter((entry) => entry.namespace === namespace),
          types,
        ),
      );
    }
    const nested = usedNamespaces(names).map(
      (namespace) => `  readonly ${namespace}: ${side}${pascalCase(namespace)}Functions;`,
    );
    parts.push(
      functions(
        side,
        `${side}Functions`,
        `Operators of \`${side.toLowerCase()}\`.`,
        names.filter((entry) => entry.namespace === ''),
        types,
        nested,
      ),
    );
    parts.push(methods(side, shown, types));
  }
  return parts.join('\n');
}

const hasParams = (op: Op): boolean => userParams(op).length > 0;

/** All parameters but those that the call fills in: the count of a list, and the device, which is a call option. */
const userParams = (op: Op): [string, Param<unknown>][] =>
  Object.entries(op.params).filter(
    ([name]) => name !== 'ctx' && !(isInputList(op.inputs) && op.inputs.count === name),
  );

const needsOptions = (op: Op): boolean => userParams(op).some(([, param]) => param.default === undefined);

const comment = (lines: readonly string[], indent: string): string =>
  lines.length === 1
    ? `${indent}/** ${lines[0]} */`
    : [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');

/** JSON-like text of a default value, as a user would write it. */
export function defaultText(param: Param<unknown>): string {
  const value = param.default;
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
  ).replaceAll(',', ', ');
}

const paramDoc = (param: Param<unknown>): string =>
  param.default === undefined ? param.doc : `${param.doc} Default ${defaultText(param)}.`;

function interfaces(op: Op, type: string): string {
  const lines: string[] = [];
  if (hasParams(op)) {
    lines.push(`/** Parameters of ${op.name}. */`, `export interface ${type}Params {`);
    for (const [name, param] of userParams(op)) {
      lines.push(comment([paramDoc(param)], '  '));
      lines.push(`  ${name}${param.default === undefined ? '' : '?'}: ${param.type};`);
    }
    lines.push('}');
  }
  const base = hasParams(op) ? ` extends ${type}Params` : '';
  if (isInputList(op.inputs)) {
    lines.push(
      `/** Everything that ${op.name} takes, in one object. */`,
      `export interface ${type}All<T>${base} {`,
    );
    lines.push(comment([op.inputs.doc], '  '), '  data: readonly T[];', '}');
  } else if (Object.keys(op.inputs).length > 0 && !sharedInputs(op)) {
    const nodeLines: string[] = [];
    lines.push(
      `/** Everything that ${op.name} takes, in one object. */`,
      `export interface ${type}All<T>${base} {`,
    );
    for (const [name, input] of Object.entries(op.inputs)) {
      lines.push(comment([input.doc], '  '), `  ${name}${input.when ? '?: T | null' : ': T'};`);
      nodeLines.push(comment([input.doc], '  '), `  ${name}?: Symbol | null;`);
    }
    lines.push('}');
    lines.push(
      `/** Everything that a ${op.name} node takes, in one object; inputs left out become variables. */`,
      `export interface ${type}Node${base} {`,
      ...nodeLines,
      '}',
    );
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function functions(
  side: Side,
  name: string,
  doc: string,
  entries: readonly PublicName[],
  types: Map<Op, string>,
  extra: readonly string[] = [],
): string {
  const lines = [`/** ${doc} */`, `export interface ${name} {`, ...extra];
  for (const entry of entries) lines.push(...signatures(side, entry.name, entry.op, types.get(entry.op)!));
  lines.push('}', '');
  return lines.join('\n');
}

/** Interfaces of operators that have only inputs, of the common names, are shared. */
function sharedInputs(op: Op): string | undefined {
  if (hasParams(op) || isInputList(op.inputs)) return undefined;
  const shared: Record<string, string> = { data: 'Data', 'lhs,rhs': 'Pair' };
  return shared[Object.keys(op.inputs).join()];
}

/** What a call returns: arrays where the first example has several outputs, a symbol always. */
function resultType(side: Side, op: Op): string {
  if (side === 'Sym') return 'Symbol';
  const example = op.examples[0];
  const params = parseParams(
    op,
    withInputCount(op, example?.params ?? {}, Object.keys(example?.inputs ?? {}).length),
  );
  return visibleOutputs(op, params) === 1 ? 'NDArray' : 'NDArray[]';
}

function callDoc(op: Op): string[] {
  const lines = [op.summary];
  if (!isInputList(op.inputs)) {
    const inputs = Object.entries(op.inputs);
    if (inputs.length > 0) lines.push('');
    for (const [name, input] of inputs) lines.push(`@param ${name} ${input.doc}`);
  }
  return lines;
}

function signatures(side: Side, name: string, op: Op, type: string): string[] {
  const value = valueType[side];
  const result = resultType(side, op);
  const callOptions = `${side}CallOptions`;
  const options = hasParams(op) ? `${type}Params & ${callOptions}` : callOptions;
  const optional = needsOptions(op) ? '' : '?';
  const doc = comment(callDoc(op), '  ');
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  // `var` is an input of optimizer updates and a reserved word.
  const sign = (args: string): string => `  ${key}(${args.replace(/\bvar: /g, 'var_: ')}): ${result};`;
  const lines: string[] = [];
  const all = sharedInputs(op) ?? type;
  if (isInputList(op.inputs)) {
    lines.push(sign(`...args: [...data: ${value}[], options: ${options}]`));
    if (optional) lines.push(sign(`...data: ${value}[]`));
    lines.push(sign(`data: readonly ${value}[], options${optional}: ${options}`));
    lines.push(sign(`all: ${all}All<${value}> & ${callOptions}`));
  } else if (Object.keys(op.inputs).length === 0) {
    lines.push(sign(`options${optional}: ${options}`));
    lines.push(...numberSignatures(op, type, callOptions).map(sign));
  } else if (side === 'ND') {
    lines.push(...arraySignatures(op, options, optional, type).map(sign));
    lines.push(sign(`all: ${all}All<${value}> & ${callOptions}`));
  } else {
    lines.push(...symbolSignatures(op, options, optional, type).map(sign));
    lines.push(sign(`all${optional}: ${all}Node & ${callOptions}`));
  }
  // Help shows the words of the first overload.
  const [example] = op.examples;
  const first =
    side === 'ND' && example ? comment([...callDoc(op), `@example ${exampleCall(op, example)}`], '  ') : doc;
  return lines.flatMap((line, index) => [index === 0 ? first : doc, line]);
}

/** Argument lists of operators without inputs whose first parameters are numbers: those by position, as Python's tutorials give them. */
function numberSignatures(op: Op, type: string, callOptions: string): string[] {
  const params = userParams(op);
  const count = params.findIndex(([, param]) => param.type !== 'number');
  if (count <= 0) return [];
  const numbers = params.slice(0, count).map(([name]) => name);
  const rest = `Omit<${type}Params, ${numbers.map((name) => `'${name}'`).join(' | ')}> & ${callOptions}`;
  const others = params.slice(count).map(([name, param]) => `${name}?: ${param.type}`);
  return [
    `${numbers.map((name) => `${name}: number`).join(', ')}, options?: ${rest}`,
    [...numbers.map((name, index) => `${name}${index === 0 ? '' : '?'}: number`), ...others].join(', '),
  ];
}

/** Options behind the first inputs: the parameters, and the inputs that were not given by position (`weight: w`). */
const restOf = (op: Op, all: string, given: readonly string[], callOptions: string): string | undefined =>
  sharedInputs(op) || given.length === Object.keys(op.inputs).length
    ? undefined
    : `Omit<${all}, ${given.map((name) => `'${name}'`).join(' | ')}> & ${callOptions}`;

/** Argument lists over arrays: inputs given by position, the others by name or, where they are optional (`bias`), left out. */
function arraySignatures(op: Op, options: string, optional: string, type: string): string[] {
  const inputs = Object.entries(op.inputs as Record<string, { when?: unknown }>);
  const required = inputs.findLastIndex(([, input]) => !input.when) + 1;
  const lists: string[] = [];
  for (let count = inputs.length; count >= 1; count--) {
    const given = inputs.slice(0, count);
    const args = given.map(([name, input]) => `${name}: NDArray${input.when ? ' | null | undefined' : ''}`);
    const names = given.map(([name]) => name);
    const rest = restOf(op, `${type}All<NDArray>`, names, 'NDCallOptions');
    if (count < required && rest === undefined) continue;
    lists.push(`${args.join(', ')}, options${count < required ? '' : optional}: ${rest ?? options}`);
  }
  return lists;
}

/** Argument lists over symbols: any number of inputs by position, the others by name or made as variables. */
function symbolSignatures(op: Op, options: string, optional: string, type: string): string[] {
  const inputs = Object.keys(op.inputs);
  const lists: string[] = [];
  for (let count = inputs.length; count >= 1; count--) {
    const names = inputs.slice(0, count);
    const args = names.map((name, index) => `${name}: Symbol${index === 0 ? '' : ' | null | undefined'}`);
    const rest = restOf(op, `${type}Node`, names, 'SymCallOptions');
    lists.push(`${args.join(', ')}, options${optional}: ${rest ?? options}`);
  }
  return lists;
}

function methods(side: Side, ops: readonly Op[], types: Map<Op, string>): string {
  const value = valueType[side];
  const lines = [
    `/** Operators as methods of ${value}: the first input is the ${value} itself. */`,
    `export interface ${side}Methods {`,
  ];
  for (const op of ops) {
    if (!op.method || isInputList(op.inputs)) continue;
    const callOptions = `${side}CallOptions`;
    const options = hasParams(op) ? `${types.get(op)!}Params & ${callOptions}` : callOptions;
    const others = Object.entries(op.inputs)
      .slice(1)
      .filter(([, input]) => !input.when)
      .map(([name]) => `${name}: ${value}, `)
      .join('');
    lines.push(comment([op.summary], '  '));
    lines.push(
      `  ${op.method}(${others}options${needsOptions(op) ? '' : '?'}: ${options}): ${resultType(side, op)};`,
    );
  }
  lines.push('}', '');
  return lines.join('\n');
}
