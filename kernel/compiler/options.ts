/** Compiler options of cells, modules and scripts. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type ts from 'typescript';
import { jsxOptions, type JsxSetting } from './jsx.js';
import { tslabTypesFile } from './library.js';
import { typescript } from './patched_typescript.js';

/** Options that a `tsconfig.json` beside the notebook may set: what is checked, and what decorators and fields of classes mean. */
const ofProject = [
  ...['strict', 'noImplicitAny', 'noImplicitThis', 'strictNullChecks', 'strictFunctionTypes'],
  ...['strictBindCallApply', 'strictPropertyInitialization', 'strictBuiltinIteratorReturn'],
  ...['useUnknownInCatchVariables', 'exactOptionalPropertyTypes', 'noUncheckedIndexedAccess'],
  ...['noImplicitOverride', 'noImplicitReturns', 'noFallthroughCasesInSwitch'],
  ...['noPropertyAccessFromIndexSignature', 'allowUnreachableCode', 'allowUnusedLabels', 'checkJs'],
  ...['maxNodeModuleJsDepth', 'experimentalDecorators', 'useDefineForClassFields'],
] as const;

/** The project's own options, those of JSX with `jsx` over them, and its `paths` as absolute ones. */
function projectOptions(directory: string, jsx: JsxSetting): ts.CompilerOptions {
  const file = join(directory, 'tsconfig.json');
  if (!existsSync(file)) return jsxOptions(jsx, {});
  const { sys } = typescript;
  const { config } = typescript.readConfigFile(file, (path) => sys.readFile(path)) as { config?: object };
  // Only options are asked for: no need to look for the project's files.
  const { options } = typescript.parseJsonConfigFileContent(
    { ...config, files: [], include: [] },
    sys,
    directory,
    undefined,
    file,
  );
  const { paths = {}, pathsBasePath = directory } = options;
  const base = options.baseUrl ?? String(pathsBasePath);
  const absolute = Object.entries(paths).map(([pattern, places]) => [
    pattern,
    places.map((place) => resolve(base, place)),
  ]);
  const chosen = ofProject.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]);
  return {
    ...(Object.fromEntries(chosen) as ts.CompilerOptions),
    ...jsxOptions(jsx, options),
    paths: Object.fromEntries(absolute) as ts.MapLike<string[]>,
  };
}

/** Options for code in a folder; `typesFile` is what the module name `mxlab` means, `jsx` what the user has chosen. */
export function compilerOptions(typesFile: string, directory: string, jsx?: JsxSetting): ts.CompilerOptions {
  const { paths, ...project } = projectOptions(directory, jsx);
  return {
    target: typescript.ScriptTarget.ES2024,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    moduleDetection: typescript.ModuleDetectionKind.Force,
    customConditions: ['node'],
    // The standard library and Node's types are one file each, see standard_library.ts.
    noLib: true,
    types: [],
    paths: { ...paths, mxlab: [typesFile], tslab: [tslabTypesFile()] },
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
    ...project,
  };
}

/** Where an import leads that goes over the project's `paths`; undefined for all others. */
export function mappedImport(
  options: ts.CompilerOptions,
  specifier: string,
  from: string,
): string | undefined {
  if (Object.keys(options.paths ?? {}).length <= 2 || /^\.{0,2}\/|^(mxlab|tslab)$/.test(specifier))
    return undefined;
  const { resolvedModule } = typescript.resolveModuleName(specifier, from, options, typescript.sys);
  const file = resolvedModule?.resolvedFileName;
  return file && !file.includes('/node_modules/') && !file.endsWith('.d.ts') ? file : undefined;
}
