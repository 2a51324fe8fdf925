/** What earlier cells declared: their types in a few declaration files, and the prelude that puts names into the next cell. */
import type ts from 'typescript';
import type { Preloaded } from './library.js';
import { importedNames, type DeclaredName, type NameKind } from './names.js';
import { typescript as t } from './patched_typescript.js';
import type { Workspace } from './workspace.js';

interface LiveName {
  /** `typeOnly`: the value of this name is someone else's. */
  kind: NameKind | 'typeOnly';
  isAmbient: boolean;
  /** How the declaration is reached from the aggregate module, e.g. `__S.s0.c3.x`. */
  path: string;
}

interface Chunk {
  key: string;
  imports: string;
  body: string;
}

/** Bytes after which a declaration file is closed and the next one begun: an open file is parsed again with each cell. */
const fileLimit = 600;

/** So many files are in the program ahead of what comes into them: a new name in a program costs more than a change of text. */
const filesAhead = 8;

/** The name under which a cell and the declaration files know the aggregate module. */
export const aggregate = '__mxlab';

export class Memory {
  readonly #values = new Map<string, LiveName>();
  readonly #types = new Map<string, LiveName>();
  readonly #files: Chunk[][] = [];
  /** Cells whose declarations cannot be written down: their source is a module of its own. */
  readonly #sources: string[] = [];
  readonly #sourceTexts: string[] = [];
  /** Keys of cells in use: a number comes again when a cell is run without a place in the history. */
  readonly #keys = new Set<string>();
  #globals = '';

  constructor(
    private readonly workspace: Workspace,
    private readonly preloaded: Preloaded,
  ) {
    for (const [name, path] of Object.entries(preloaded.names)) {
      this.#values.set(name, { kind: 'alias', isAmbient: false, path: `${aggregate}.${path}` });
    }
    for (const [name, path] of Object.entries(preloaded.types)) {
      this.#types.set(name, { kind: 'typeOnly', isAmbient: true, path: `${aggregate}.${path}` });
    }
    workspace.write(this.#path('names.d.ts'), preloaded.cellNames);
    workspace.write(this.#path('globals.d.ts'), 'export {};');
    workspace.addRoot(this.#path('globals.d.ts'));
    this.#open();
  }

  #path(name: string): string {
    return `${this.workspace.directory}/__mxlab_${name}`;
  }

  #open(): void {
    const index = this.#files.push([]) - 1;
    this.workspace.expectChanges(
      [this.#path('cell.ts'), this.#path(`s${index}.d.ts`)],
      this.#path('all.d.ts'),
    );
    if (index % filesAhead > 0) return;
    for (let ahead = index; ahead < index + filesAhead; ahead++) this.#write(ahead);
    this.#writeAggregate();
  }

  #writeAggregate(): void {
    const length = Math.ceil(this.#files.length / filesAhead) * filesAhead;
    const lines = Array.from({ length }, (_, index) => `export * as s${index} from "./__mxlab_s${index}";`);
    const head = `export * as m from "mxlab";export { default as mx } from "mxlab";export * as g from "./__mxlab_names";`;
    for (const key of this.#sources) lines.push(`export * as ${key} from "./__mxlab_${key}";`);
    this.workspace.write(this.#path('all.d.ts'), `${head}${lines.join('')}`);
  }

  #write(index: number): void {
    const chunks = this.#files[index] ?? [];
    const text = [
      `import * as ${aggregate} from "./__mxlab_all";export {};`,
      ...chunks.map(({ key, imports, body }) => `${imports}export declare namespace ${key} {${body}\n}`),
    ];
    this.workspace.write(this.#path(`s${index}.d.ts`), text.join('\n'));
  }

  /** Names that cells may use, except those that only exist as types. */
  isRenamed(name: string): boolean {
    const live = this.#values.get(name);
    return live !== undefined && !live.isAmbient;
  }

  /** Whether a name is still the one that cells begin with. */
  isPreloaded(name: string): boolean {
    const path = this.preloaded.names[name];
    return path !== undefined && this.#values.get(name)?.path === `${aggregate}.${path}`;
  }

  get valueNames(): Iterable<string> {
    return this.#values.keys();
  }

  /** Declarations of the names that a cell mentions and does not declare itself, in one line. */
  prelude(mentioned: (name: string) => boolean, declared: ReadonlyMap<string, DeclaredName>): string {
    const parts = [`import * as ${aggregate} from "./__mxlab_all";`];
    for (const [name, live] of this.#values) {
      const own = declared.get(name);
      if (!mentioned(name) || (own && own.kind !== 'type')) continue;
      if (own && live.kind === 'alias') continue;
      parts.push(
        live.kind === 'let' || live.kind === 'const'
          ? `declare ${live.kind} ${name}:typeof ${live.path};`
          : `import ${name}=${live.path};`,
      );
    }
    for (const [name, live] of this.#types) {
      const own = declared.get(name);
      if (!mentioned(name) || (own && own.kind !== 'let' && own.kind !== 'const')) continue;
      if (this.#values.get(name)?.kind === 'alias' && !own) continue;
      parts.push(live.kind === 'typeOnly' ? `type ${name}=${live.path};` : `import ${name}=${live.path};`);
    }
    return parts.join('');
  }

  /** Remembers a cell by its declaration text. `declarations` undefined: it could not be written, so `source` stands for it. */
  commit(
    cell: number,
    names: ReadonlyMap<string, DeclaredName>,
    statements: readonly ts.Statement[],
    declarations: string | undefined,
    source: string,
  ): void {
    this.#addGlobals(statements);
    if (names.size === 0) return;
    let key = `c${cell}`;
    for (let again = 2; this.#keys.has(key); again++) key = `c${cell}_${again}`;
    this.#keys.add(key);
    let base: string;
    if (declarations === undefined) {
      this.workspace.write(this.#path(`${key}.ts`), source);
      this.#sources.push(key);
      this.#sourceTexts.push(source);
      // It may name cells of the open file, which must not change from now on.
      this.#open();
      this.#writeAggregate();
      base = `${aggregate}.${key}`;
    } else {
      if (this.#isFull() && (this.#prune(), this.#isFull())) this.#open();
      const index = this.#files.length - 1;
      this.#files[index]!.push(chunkOf(key, `${aggregate}.s${index}`, declarations, statements));
      this.#write(index);
      base = `${aggregate}.s${index}.${key}`;
    }
    for (const [name, declared] of names) {
      const live: LiveName = { kind: declared.kind, isAmbient: declared.isAmbient, path: `${base}.${name}` };
      if (declared.kind === 'type') {
        if (this.#values.get(name)?.kind === 'alias' && !(name in this.preloaded.names))
          this.#values.delete(name);
        this.#types.set(name, live);
      } else {
        this.#values.set(name, live);
        if (declared.kind !== 'let' && declared.kind !== 'const') this.#types.delete(name);
      }
    }
  }

  #isFull(): boolean {
    const size = this.#files
      .at(-1)!
      .reduce((sum, { imports, body }) => sum + imports.length + body.length, 0);
    return size > fileLimit;
  }

  /** Drops cells of the open file that no name and no other cell needs any more. */
  #prune(): void {
    const index = this.#files.length - 1;
    const paths = [...this.#values.values(), ...this.#types.values()].map(({ path }) => path);
    const others = [...this.#files.flat().map(({ body }) => body), ...this.#sourceTexts, ...paths].join('\n');
    this.#files[index] = this.#files[index]!.filter(({ key }) => new RegExp(`\\b${key}[._]`).test(others));
  }

  /** `declare global` stays for all later cells. */
  #addGlobals(statements: readonly ts.Statement[]): void {
    for (const statement of statements) {
      if (t.isModuleDeclaration(statement) && statement.flags & t.NodeFlags.GlobalAugmentation)
        this.#globals += `${statement.getText()}\n`;
    }
    if (this.#globals) this.workspace.write(this.#path('globals.d.ts'), `export {};\n${this.#globals}`);
  }
}

/** A cell's declaration text as the inside of a namespace, with its imports outside under names of their own. */
function chunkOf(
  key: string,
  file: string,
  declarations: string,
  statements: readonly ts.Statement[],
): Chunk {
  const imports: string[] = [];
  const aliases: string[] = [];
  for (const statement of statements) {
    if (!t.isImportDeclaration(statement)) continue;
    const clause = statement.importClause;
    const from = `from ${statement.moduleSpecifier.getText()}${statement.attributes ? ` ${statement.attributes.getText()}` : ''};`;
    for (const name of importedNames(statement)) {
      const parent = name.parent;
      const own = `${key}_${name.text}`;
      const isType =
        clause?.phaseModifier === t.SyntaxKind.TypeKeyword ||
        (t.isImportSpecifier(parent) && parent.isTypeOnly);
      const head = isType ? 'import type' : 'import';
      if (t.isNamespaceImport(parent)) imports.push(`${head} * as ${own} ${from}`);
      else {
        const imported = t.isImportSpecifier(parent)
          ? (parent.propertyName ?? parent.name).getText()
          : 'default';
        imports.push(`${head} {${imported} as ${own}} ${from}`);
      }
      imports.push(`export {${own}};`);
      // Only a name with a dot may mean a value or a type here.
      aliases.push(`export import ${name.text}=${file}.${own};`);
    }
  }
  const written = t.createSourceFile('cell.d.ts', declarations, t.ScriptTarget.ESNext, false);
  const kept = written.statements.filter(
    (statement) =>
      !t.isImportDeclaration(statement) &&
      !t.isExportDeclaration(statement) &&
      !t.isExportAssignment(statement) &&
      !(t.isModuleDeclaration(statement) && statement.flags & t.NodeFlags.GlobalAugmentation),
  );
  // On a line of its own: a comment behind the brace would belong to the brace.
  const body = ['', ...aliases, ...kept.map((statement) => statement.getFullText(written))].join('\n');
  return { key, imports: imports.join(''), body };
}
