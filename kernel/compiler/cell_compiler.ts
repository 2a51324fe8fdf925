/** Checks a notebook's cells, turns them into function bodies and remembers their declarations. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type ts from 'typescript';
import { completionsAt, type Completions } from './completion.js';
import { codeFrame, diagnosticOf, isFinding, type Diagnostic } from './diagnostics.js';
import { reservedDeclarations } from './reserved.js';
import { inspectionAt, withSource, type Inspection } from './inspection.js';
import { cellKind, factoryNames, fixedPragmas, jsxFinding, jsxPragmas, type JsxSetting } from './jsx.js';
import { isComplete, type Completeness } from './is_complete.js';
import { defaultCellNamesFile, defaultTypesFile, preloaded } from './library.js';
import { Memory } from './memory.js';
import { declaredNames, declaredTexts, type DeclaredName } from './names.js';
import { typescript as t } from './patched_typescript.js';
import { compileModule, type CompiledModule } from './module_compiler.js';
import { moveMap } from './source_map.js';
import { Shapes, type ShapeOutcome } from './shapes.js';
import { bodyTransformers } from './statements.js';
import { Workspace } from './workspace.js';

export type CheckMode = 'error' | 'warn' | 'off';

export interface CompiledCell {
  ok: boolean;
  /** All of the cell. */
  diagnostics: Diagnostic[];
  /** Code frames of the diagnostics. */
  frame: string;
  frameColored: string;
  /** Body of `(async) function ($$, $op, $import, $meta)`. */
  js: string;
  /** Source map from the body to the cell, as JSON. */
  map: string;
  /** The body uses `await`. */
  isAsync: boolean;
  /** The body returns the value of the cell's last expression. */
  hasResult: boolean;
  /** Value names that the cell declares. */
  declared: string[];
}

export interface CellCompilerOptions {
  /** The notebook's folder: imports are looked up from there. */
  directory: string;
  /** Declarations of the module `mxlab`. */
  typesFile?: string;
  /** Declarations of the names that the session adds (display, input ...). */
  cellNamesFile?: string;
}

/** TypeScript's complaint about an `@ts-expect-error` that meets none. */
const unusedExpectation = 2578;

/** Findings without those under an `@ts-ignore` or `@ts-expect-error`, and the lines of these comments. */
function silence(source: string, findings: Diagnostic[]): { kept: Diagnostic[]; silenced: number[] } {
  const lines = source.split('\n');
  const isSilent = ({ line }: Diagnostic): boolean =>
    /^\s*\/\/\s*@ts-(ignore|expect-error)\b/.test(lines[line - 1] ?? '');
  return {
    kept: findings.filter((one) => !isSilent(one)),
    silenced: findings.filter(isSilent).map(({ line }) => line - 1),
  };
}

/** TypeScript's internal `EmitOnly.Js`. */
const onlyJavaScript = 0 as unknown as boolean;

/** A text as the language service knows it. */
export interface ShownDocument {
  service: ts.LanguageService;
  /** The file that holds it, */
  path: string;
  /** and where in that it begins. */
  offset: number;
  diagnostics(): Diagnostic[];
}

/** A text put between its prelude and its exports, ready for the compiler. */
interface Prepared {
  text: string;
  /** Where the source begins. */
  offset: number;
  names: ReadonlyMap<string, DeclaredName>;
}

export class CellCompiler {
  readonly #typesFile: string;
  readonly #workspace: Workspace;
  #memory: Memory;
  #shapes = new Shapes();
  /** How the functions, classes and types that cells have declared were written. */
  readonly #texts = new Map<string, string>();
  /** A checker tells of a file once: a cell that ran in spite of its findings must not be the same file when it is run again. */
  #uncheckedCells = 0;
  #lastRead: { file: ts.SourceFile; outcome: ShapeOutcome } | undefined;
  /** What is left to do for the last cell. */
  #unsettled: (() => void) | undefined;

  constructor(private readonly options: CellCompilerOptions) {
    this.#typesFile = options.typesFile ?? defaultTypesFile();
    this.#workspace = new Workspace(options.directory, this.#typesFile);
    this.#memory = this.#begin();
  }

  #begin(): Memory {
    const memory = new Memory(
      this.#workspace,
      preloaded(this.#typesFile, this.options.cellNamesFile ?? defaultCellNamesFile()),
    );
    this.#workspace.addRoot(this.#cellPath);
    return memory;
  }

  get #cellPath(): string {
    return `${this.#workspace.directory}/__mxlab_cell.ts`;
  }

  /** Forgets all cells. */
  reset(): void {
    this.#unsettled = undefined;
    this.#memory = this.#begin();
    this.#shapes = new Shapes();
    this.#texts.clear();
  }

  /**
   * Writes down the declarations of the last cell, which nobody waits for while that cell runs. Whatever needs them calls this
   * first; `ahead` also reads them into a program, so that the next cell finds all but itself ready.
   */
  settle(ahead = false): void {
    const unsettled = this.#unsettled;
    if (!unsettled) return;
    this.#unsettled = undefined;
    unsettled();
    if (ahead) this.#workspace.prepare();
  }

  /**
   * Checks a cell and converts it. Its declarations are remembered when it is to run (`ok`).
   * `mode` `warn` makes type errors warnings, `off` drops them; syntax errors stay errors.
   */
  compile(source: string, cell: { number: number; mode?: CheckMode; name?: string }): CompiledCell {
    const name = cell.name ?? `In[${cell.number}]`;
    const mode = /^(\s|\/\/.*\n|\/\*[^]*?\*\/)*\/\/\s*@ts-nocheck\b/.test(source)
      ? 'off'
      : (cell.mode ?? 'error');
    // The same text again is the same file, but what is known of earlier cells is not the same.
    this.#lastRead = undefined;
    this.settle();
    const prepared = this.#prepare(source, false, mode === 'error' ? '' : `/*${++this.#uncheckedCells}*/`);
    this.#workspace.write(this.#cellPath, prepared.text);
    this.#workspace.refresh();
    const { program } = this.#workspace;
    const file = program.getSourceFile(this.#cellPath)!;
    const diagnostics = this.#check(program, file, source, prepared, mode);
    this.#workspace.noteMissing(this.#cellPath, diagnostics);
    const ok = !diagnostics.some(({ category }) => category === 'error');
    const result: CompiledCell = {
      ok,
      diagnostics,
      frame: codeFrame(source, name, diagnostics, false),
      frameColored: codeFrame(source, name, diagnostics, true),
      js: '',
      map: '',
      isAsync: false,
      hasResult: false,
      declared: [],
    };
    return ok ? { ...result, ...this.#emit(program, file, source, prepared, cell.number, name) } : result;
  }

  /** What may stand at a position of a text. */
  complete(source: string, position: number): Completions {
    const { offset } = this.#show(source);
    return completionsAt(this.#workspace.service, this.#cellPath, source, offset, position);
  }

  /** What stands at a position of a text. */
  inspect(source: string, position: number, detail: 0 | 1): Inspection {
    const { offset } = this.#show(source);
    const found = inspectionAt(this.#workspace.service, this.#cellPath, offset, position, detail);
    const [name, ...keys] = found.steps ?? [];
    const text = detail === 1 && name !== undefined && keys.length === 0 ? this.#texts.get(name) : undefined;
    return text === undefined ? found : withSource(found, text);
  }

  /** Whether a text is a whole cell. */
  isComplete(source: string): Completeness {
    return isComplete(source, this.#workspace.hasJsx);
  }

  /** Says what JSX in cells becomes from now on. */
  setJsx(setting: JsxSetting | null): void {
    this.settle();
    // What comes through a channel of JSON.
    this.#workspace.setJsx(setting ?? undefined);
  }

  /** A local TypeScript module that a cell or another module imports. */
  compileModule(path: string): CompiledModule {
    this.settle();
    return compileModule(this.#workspace, path);
  }

  /** Shows a text to the language service, for questions about places in it. Nothing of it is remembered. */
  document(source: string): ShownDocument {
    const prepared = this.#show(source);
    return {
      service: this.#workspace.service,
      path: this.#cellPath,
      offset: prepared.offset,
      diagnostics: () => {
        this.#workspace.refresh();
        const { program } = this.#workspace;
        const file = program.getSourceFile(this.#cellPath)!;
        const found = this.#check(program, file, source, prepared, 'error');
        // While something is being typed, what is wrong elsewhere stays in sight.
        if (program.getSyntacticDiagnostics(file).length > 0)
          found.push(...this.#own(program.getSemanticDiagnostics(file), source, prepared));
        this.#workspace.noteMissing(this.#cellPath, found);
        return found;
      },
    };
  }

  /** What comes next begins with a type checker of its own: the one so far may have been left in the middle of something. */
  distrust(): void {
    this.#workspace.distrust();
  }

  /** How often a type checker went on to the next program. */
  get checkerMoves(): number {
    return this.#workspace.moves;
  }

  /** Whether cells have declared a value of this name. */
  protected knows(name: string): boolean {
    this.settle();
    return this.#memory.isRenamed(name);
  }

  /** Makes a text that is being written the current cell, with all names of earlier cells in sight. */
  #show(source: string): Prepared {
    this.settle();
    const prepared = this.#prepare(source, true);
    this.#workspace.write(this.#cellPath, prepared.text);
    return prepared;
  }

  /** The compiled text of a source: `#!` becomes a comment, names of earlier cells are declared, own ones exported. `mark` makes it another text. */
  #prepare(source: string, isWritten = false, mark = ''): Prepared {
    const text = source.startsWith('#!') ? `//${source.slice(2)}` : source;
    const { hasJsx, options } = this.#workspace;
    const parsed = t.createSourceFile('cell.ts', text, t.ScriptTarget.ESNext, false, cellKind(hasJsx));
    const names = declaredNames(parsed.statements);
    const identifiers = (parsed as ts.SourceFile & { identifiers: ReadonlyMap<string, string> }).identifiers;
    const called = hasJsx && text.includes('<') ? factoryNames(options, text) : undefined;
    const isMentioned = (name: string): boolean =>
      isWritten || identifiers.has(name) || called?.has(name) === true;
    const pragmas = hasJsx ? jsxPragmas(text) : '';
    const prelude = `${pragmas}${this.#memory.prelude(isMentioned, names)}${mark}\n`;
    const exportedByUser = new Set<string>();
    for (const statement of parsed.statements) {
      if (
        t.isExportDeclaration(statement) &&
        statement.exportClause &&
        t.isNamedExports(statement.exportClause)
      )
        for (const element of statement.exportClause.elements) exportedByUser.add(element.name.text);
    }
    const exported = [...names]
      .filter(([name, { isExported, kind }]) => !isExported && kind !== 'import' && !exportedByUser.has(name))
      .map(([name]) => name);
    return { text: `${prelude}${text}\nexport {${exported.join(',')}};`, offset: prelude.length, names };
  }

  /** What follows of the shapes of arrays: read once for the check and what is remembered. */
  #read(file: ts.SourceFile, { offset, names }: Prepared): ShapeOutcome {
    if (this.#lastRead?.file === file) return this.#lastRead.outcome;
    const isPreloaded = (name: string): boolean => !names.has(name) && this.#memory.isPreloaded(name);
    const outcome = this.#shapes.read(file, offset, names, isPreloaded);
    this.#lastRead = { file, outcome };
    return outcome;
  }

  /** Findings in the source itself. */
  #own(raw: readonly ts.Diagnostic[], source: string, { offset }: Prepared): Diagnostic[] {
    return raw
      .filter((one) => isFinding(one))
      .filter(({ start = 0 }) => start >= offset && start <= offset + source.length)
      .map((one) => diagnosticOf(one, source, offset));
  }

  #check(
    program: ts.Program,
    file: ts.SourceFile,
    source: string,
    prepared: Prepared,
    mode: CheckMode,
  ): Diagnostic[] {
    const { offset } = prepared;
    const convert = (raw: readonly ts.Diagnostic[]): Diagnostic[] => this.#own(raw, source, prepared);
    const syntactic = program.getSyntacticDiagnostics(file);
    if (syntactic.length > 0) {
      const off = this.#workspace.hasJsx ? undefined : jsxFinding(source, offset);
      if (off) return [diagnosticOf(off, source, offset)];
      const found = convert(syntactic);
      // Something left open swallows what stands behind the source.
      return found.length > 0
        ? found
        : [diagnosticOf({ ...syntactic[0]!, start: offset + source.length, length: 0 }, source, offset)];
    }
    const taken = reservedDeclarations(file, offset);
    if (taken.length > 0) return convert(taken);
    // The check is needed even when its findings are not: it resolves the operators.
    const semantic = convert(program.getSemanticDiagnostics(file));
    if (mode === 'off') return [];
    // Types come first: what is known of shapes stands on them. A comment that expects an error may mean one of these.
    if (semantic.every(({ code }) => code === unusedExpectation)) {
      const { kept, silenced } = silence(source, convert(this.#read(file, prepared).findings));
      semantic.push(...kept);
      for (const line of silenced) {
        const at = semantic.findIndex((one) => one.code === unusedExpectation && one.line === line);
        if (at >= 0) semantic.splice(at, 1);
      }
    }
    return mode === 'warn' ? semantic.map((one) => ({ ...one, category: 'warning' })) : semantic;
  }

  #emit(
    program: ts.Program,
    file: ts.SourceFile,
    source: string,
    prepared: Prepared,
    number: number,
    name: string,
  ): Pick<CompiledCell, 'js' | 'map' | 'isAsync' | 'hasResult' | 'declared'> {
    const { names, offset } = prepared;
    const isRenamed = (text: string): boolean => {
      const own = names.get(text);
      return own && own.kind !== 'type' ? !own.isAmbient : this.#memory.isRenamed(text);
    };
    const { transformers, outcome } = bodyTransformers(program, {
      start: offset,
      end: offset + source.length + 1,
      isTopLevel: isRenamed,
      isModule: false,
    });
    let js = '';
    let map = '';
    const write = (path: string, text: string): void => {
      if (path.endsWith('.map')) map = text;
      else js = text;
    };
    this.#shapes.remember(names, this.#read(file, prepared));
    program.emit(file, write, undefined, onlyJavaScript, transformers);
    const pragmas = fixedPragmas(this.#workspace.options, source);
    this.#unsettled = () => {
      let declarations: string | undefined;
      if (names.size > 0) program.emit(file, (_path, text) => (declarations = text), undefined, true);
      const statements = file.statements.filter((statement) => statement.getStart() >= offset);
      for (const [text] of names) this.#texts.delete(text);
      for (const [text, written] of declaredTexts(statements)) this.#texts.set(text, written);
      this.#memory.commit(number, names, statements, declarations, pragmas + prepared.text);
    };
    return {
      js: js.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, ''),
      map: moveMap(map, name, source, 1),
      ...outcome,
      declared: [...names]
        .filter(([, { kind, isAmbient }]) => kind !== 'type' && !isAmbient)
        .map(([text]) => text),
    };
  }
}

/**
 * A script, compiled as the only cell of a notebook in its folder: checked, with operators, top-level await and the
 * preloaded names. README.md says how to run it. Raises an Error when the file cannot be read.
 */
export function compileScript(
  path: string,
  options: Omit<CellCompilerOptions, 'directory'> = {},
): CompiledCell {
  const compiler = new CellCompiler({ ...options, directory: dirname(resolve(path)) });
  return compiler.compile(readFileSync(path, 'utf8'), { number: 0, name: resolve(path) });
}
