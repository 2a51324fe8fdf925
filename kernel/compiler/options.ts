/** Compiler options of cells, modules and scripts. */
import type ts from 'typescript';
import { tslabTypesFile } from './library.js';
import { typescript } from './patched_typescript.js';

/** Options for code that lies anywhere; `typesFile` is what the module name `mxlab` means. */
export function compilerOptions(typesFile: string): ts.CompilerOptions {
  return {
    target: typescript.ScriptTarget.ES2024,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    moduleDetection: typescript.ModuleDetectionKind.Force,
    customConditions: ['node'],
    // The standard library and Node's types are one file each, see standard_library.ts.
    noLib: true,
    types: [],
    paths: { mxlab: [typesFile], tslab: [tslabTypesFile()] },
    strict: true,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    declaration: true,
    sourceMap: true,
    preserveConstEnums: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    allowJs: true,
    esModuleInterop: true,
    noErrorTruncation: false,
    newLine: typescript.NewLineKind.LineFeed,
  };
}
