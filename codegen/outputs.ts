/** Everything that generation writes: path in the repository and contents. */
import '../lib/ops/index.js';
import { declarations } from './declarations.js';
import { nativeParams } from './native_params.js';
import { reference } from './reference.js';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A folder in which nothing else lies. */
export const generatedFolder = 'native/generated/params';

/** All generated files, made from the operator table. */
export function generatedFiles(): GeneratedFile[] {
  return [
    ...nativeParams(),
    { path: 'lib/generated/ops.d.ts', text: declarations() },
    { path: 'docs/reference/operators.md', text: reference() },
  ];
}
