/** Everything that generation writes: path in the repository and contents. */
import '../lib/ops/index.js';
import { declarations } from './declarations.js';
import { nativeParams } from './native_params.js';
import { reference } from './reference.js';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** All generated files, made from the operator table. */
export function generatedFiles(): GeneratedFile[] {
  return [
    { path: 'native/generated/params.h', text: nativeParams() },
    { path: 'lib/generated/ops.d.ts', text: declarations() },
    { path: 'docs/reference/operators.md', text: reference() },
  ];
}
