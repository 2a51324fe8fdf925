/**
 * Edits of typescript.js that let a type checker outlive its program. TypeScript makes a checker for each program: for a cell of one line,
 * two thirds of the compiler's work were the global names of 100,000 lines put together anew, and the library's types resolved anew.
 * `workspace.ts` says when a checker may move on: only files that nothing else looks into have changed.
 */
import type { Edit } from './garbage_patch.js';

/**
 * Runs in `createTypeChecker`. What a checker holds is filed under nodes, symbols and types, whose numbers never come again; by a file's
 * name go only its findings, and through `gateway` (a module that exports other modules) lead the only links to changed files. Work that
 * was broken off half-way shows in the counters: such a checker stays behind.
 */
const moveChecker = `
    moveTo: (program, gateway) => {
      if (resolutionTargets.length || contextualTypeCount || inferenceContextCount || activeTypeMappersCount || instantiationDepth) return false;
      host = program;
      for (const file of host.getSourceFiles()) bindSourceFile(file, compilerOptions);
      diagnostics = createDiagnosticCollection();
      suggestionDiagnostics = createDiagnosticCollection();
      deferredDiagnosticsCallbacks = [];
      allPotentiallyUnusedIdentifiers.clear();
      lastFlowNode = void 0;
      gateway.symbol.exports.forEach((symbol) => {
        if (symbol.flags & 2097152 /* Alias */) delete symbolLinks[getSymbolId(symbol)];
      });
      return true;
    },`;

export const reuseEdits: readonly Edit[] = [
  { anchor: '\n  const checker = {', insert: moveChecker },
  // Which modules show a symbol is a question about all files.
  {
    anchor: `    if (links.extendedContainers) {
      return links.extendedContainers;
    }
    const otherFiles = host.getSourceFiles();`,
    replacement: `    const otherFiles = host.getSourceFiles();
    if (links.extendedContainers && links.extendedContainersOf === otherFiles) {
      return links.extendedContainers;
    }
    links.extendedContainersOf = otherFiles;`,
  },
  {
    anchor: '  const program = {\n    getRootFileNames: () => rootNames,',
    insert: `
    yieldChecker: () => typeChecker,
    inheritChecker: (former, gateway) => {
      const checker = former.yieldChecker();
      if (!checker || !checker.moveTo(program, gateway)) return false;
      typeChecker = checker;
      return true;
    },`,
  },
  {
    anchor: '    program = createProgram(options);\n    compilerHost = void 0;',
    replacement: `    const former = program;
    program = createProgram(options);
    if (former) host.succeed?.(former, program);
    compilerHost = void 0;`,
  },
  // The binder sets them, and each program is bound at once.
  {
    anchor: '    options,\n    version2,\n    /*setNodeParents*/\n    true,',
    replacement: '    options,\n    version2,\n    false,',
  },
  // What each program would make anew: a key of options that never change, and a cache for libraries that nobody asks for.
  {
    anchor:
      '\nfunction getKeyForCompilationSettings(settings) {\n  return getKeyForCompilerOptions(settings, sourceFileAffectingCompilerOptions);\n}',
    replacement: `
var keysOfSettings = new WeakMap();
function getKeyForCompilationSettings(settings) {
  let key = keysOfSettings.get(settings);
  if (key === void 0) keysOfSettings.set(settings, key = getKeyForCompilerOptions(settings, sourceFileAffectingCompilerOptions));
  return key;
}`,
  },
  {
    anchor: '    const libraryResolutionCache = createModuleResolutionCache(',
    replacement:
      '    let libraryResolutionCache;\n    const makeLibraryCache = () => createModuleResolutionCache(',
  },
  {
    anchor: 'resolveLibrary(libraryName, resolveFrom, options2, host, libraryResolutionCache);',
    replacement:
      'resolveLibrary(libraryName, resolveFrom, options2, host, libraryResolutionCache ??= makeLibraryCache());',
  },
];
