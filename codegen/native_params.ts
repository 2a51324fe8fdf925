/** Writes native/generated/params/: one header with one struct for each operator with a kernel, read from the packed parameters. */
import { allOps, type Op, type Param } from '../lib/core/index.js';
import { pascalCase, typeNames } from './names.js';

/** A header each, so that a new operator compiles nothing again that is there already. */
export function nativeParams(): { path: string; text: string }[] {
  const names = typeNames();
  return allOps()
    .filter((op) => op.kernel && packed(op).length > 0)
    .map((op) => ({
      path: `native/generated/params/${fileName(names.get(op)!)}.h`,
      text: header(op, struct(op, names.get(op)!)),
    }));
}

const header = (
  op: Op,
  text: string,
): string => `// Parameters of ${op.name} as its kernel sees them. Written by \`npm run gen\`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

${text}
}  // namespace mxlab
`;

/** `FullyConnected`: `fully_connected`. */
const fileName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const packed = (op: Op): [string, Param<unknown>][] =>
  Object.entries(op.params).filter(([, param]) => !param.dynamic);

/** C++ names may not be keywords. */
const fieldName = (name: string): string => (name === 'template' || name === 'default' ? `${name}_` : name);

function struct(op: Op, name: string): string {
  const lines = [`struct ${name}Params {`];
  for (const [param, { kind, values }] of packed(op)) {
    if (kind !== 'enum') continue;
    values!.forEach((value, index) => {
      lines.push(`  static constexpr int64_t k${pascalCase(param)}${constantPart(value)} = ${index};`);
    });
  }
  for (const [param, { native }] of packed(op)) lines.push(`  ${native.type} ${fieldName(param)};`);
  const reads = packed(op).map(([param, { native }]) => `${fieldName(param)}(${native.read})`);
  lines.push(`  explicit ${name}Params(ParamReader reader)`);
  lines.push(`      : ${reads.join(',\n        ')} {}`);
  lines.push('};');
  return `${lines.join('\n')}\n`;
}

const constantPart = (value: string): string =>
  /^[A-Za-z]/.test(value) ? pascalCase(value.replace(/\W/g, '_')) : `_${value}`;
