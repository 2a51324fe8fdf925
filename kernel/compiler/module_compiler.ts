/** Local TypeScript modules, compiled like cells: operators work there, whose names are the state `$$` and whose exports go to `$meta`. */
import { codeFrame, diagnosticOf, isFinding, type Diagnostic } from './diagnostics.js';
import { declaredNames } from './names.js';
import { moveMap } from './source_map.js';
import { bodyTransformers } from './statements.js';
import type { Workspace } from './workspace.js';

export interface CompiledModule {
  ok: boolean;
  diagnostics: Diagnostic[];
  frame: string;
  frameColored: string;
  /** Body of `async function ($$, $op, $import, $meta …)`; `$$` holds the module's names, `$meta.exports` gets those it exports. */
  js: string;
  map: string;
  source: string;
}

/** Checks and converts the file at an absolute path. A module that is not there raises an Error. */
export function compileModule(workspace: Workspace, path: string): CompiledModule {
  workspace.addRoot(path);
  workspace.refresh();
  const { program } = workspace;
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`There is no module ${path}.`);
  const source = file.text;
  const syntactic = program.getSyntacticDiagnostics(file);
  const raw = syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(file);
  const diagnostics = raw
    .filter((one) => isFinding(one))
    .map((one) => ({ ...diagnosticOf(one, source, 0), file: path }));
  workspace.noteMissing(path, raw);
  const result: CompiledModule = {
    ok: !diagnostics.some(({ category }) => category === 'error'),
    diagnostics,
    frame: codeFrame(source, path, diagnostics, false),
    frameColored: codeFrame(source, path, diagnostics, true),
    js: '',
    map: '',
    source,
  };
  if (!result.ok) return result;
  const names = declaredNames(file.statements);
  const { transformers } = bodyTransformers(program, {
    start: 0,
    end: source.length,
    isTopLevel: (name) => {
      const own = names.get(name);
      return own !== undefined && own.kind !== 'type' && !own.isAmbient;
    },
    isModule: true,
  });
  let map = '';
  const write = (name: string, text: string): void => {
    if (name.endsWith('.map')) map = text;
    else result.js = text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');
  };
  program.emit(file, write, undefined, 0 as unknown as boolean, transformers);
  result.map = moveMap(map, path, source, 0);
  return result;
}
