/** Writes native/generated/params.h: one struct an operator with a kernel, read from the packed parameters. */
import { allOps, type Op, type Param } from '../lib/core/index.js';
import { pascalCase, typeNames } from './names.js';

const header = `// Parameters of the operators as their kernels see them. Written by \`npm run gen\`; do not edit.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/params.h"

namespace mxlab {

/// A list of whole numbers of which some are None.
inline std::vector<std::optional<int64_t>> readOptionalIntegers(ParamReader& reader) {
  std::vector<std::optional<int64_t>> values(static_cast<size_t>(reader.integer()));
  for (auto& value : values) {
    const bool present = reader.boolean();
    const int64_t number = reader.integer();
    if (present) value = number;
  }
  return values;
}
`;

/** The whole header. */
export function nativeParams(): string {
  const names = typeNames();
  const structs = allOps()
    .filter((op) => op.kernel && packed(op).length > 0)
    .map((op) => struct(op, names.get(op)!));
  return `${header}\n${structs.join('\n')}\n}  // namespace mxlab\n`;
}

const packed = (op: Op): [string, Param<unknown>][] =>
  Object.entries(op.params).filter(([, param]) => !param.dynamic);

/** C++ names may not be keywords. */
const fieldName = (name: string): string => (name === 'template' || name === 'default' ? `${name}_` : name);

function struct(op: Op, name: string): string {
  const lines = [`/// ${op.name}`, `struct ${name}Params {`];
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
  lines.push('};', '');
  return lines.join('\n');
}

const constantPart = (value: string): string =>
  /^[A-Za-z]/.test(value) ? pascalCase(value.replace(/\W/g, '_')) : `_${value}`;
