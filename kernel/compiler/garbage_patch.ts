/**
 * Edits of typescript.js that let a dead checker be collected young. V8 keeps accessors of object literals in hidden classes, and
 * hidden classes are old from birth: closures they hold, and all that these reach, live until the next full collection, copied by
 * each young one. TypeScript makes such literals for each checker, program and emit, one of each for a cell; without them
 * half of a young collection's survivors (0.75 MB a cell) are gone.
 */

export interface Edit {
  /** Text of typescript.js that must occur exactly once. */
  anchor: string;
  /** What is put behind it, */
  insert?: string;
  /** or in its place. */
  replacement?: string;
}

const noIterationTypes = `{
    get yieldType() {
      return Debug.fail("Not supported");
    },
    get returnType() {
      return Debug.fail("Not supported");
    },
    get nextType() {
      return Debug.fail("Not supported");
    }
  };`;

export const garbageEdits: readonly Edit[] = [
  // Nothing in it belongs to one checker.
  {
    anchor: '\nvar SymbolTrackerImpl = class',
    replacement: `\nvar sharedNoIterationTypes = ${noIterationTypes}\nvar SymbolTrackerImpl = class`,
  },
  {
    anchor: `var noIterationTypes = ${noIterationTypes}`,
    replacement: 'var noIterationTypes = sharedNoIterationTypes;',
  },
  // The two hooks may only be set until the transformers are made, so they can be read once behind that.
  {
    anchor: `    get onSubstituteNode() {
      return onSubstituteNode;
    },
    set onSubstituteNode(value) {
      Debug.assert(state < 1 /* Initialized */, "Cannot modify transformation hooks after initialization has completed.");
      Debug.assert(value !== void 0, "Value must not be 'undefined'");
      onSubstituteNode = value;
    },
    get onEmitNode() {
      return onEmitNode;
    },
    set onEmitNode(value) {
      Debug.assert(state < 1 /* Initialized */, "Cannot modify transformation hooks after initialization has completed.");
      Debug.assert(value !== void 0, "Value must not be 'undefined'");
      onEmitNode = value;
    },
`,
    replacement: '    onSubstituteNode: noEmitSubstitution,\n    onEmitNode: noEmitNotification,\n',
  },
  {
    anchor: '  state = 1 /* Initialized */;',
    insert: '\n  onSubstituteNode = context.onSubstituteNode;\n  onEmitNode = context.onEmitNode;',
  },
  // Programs themselves are held in the same way (by the objects of module resolution): a former one lets all that is large go
  // (workspace.ts asks for it).
  {
    anchor: '  const program = {\n    getRootFileNames: () => rootNames,',
    insert: `
    release: () => {
      filesByName.clear();
      typeChecker = files = classifiableNames = void 0;
      cachedBindAndCheckDiagnosticsForFile = cachedDeclarationDiagnosticsForFile = void 0;
    },`,
  },
];
