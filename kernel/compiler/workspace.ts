/** The files a language service sees: virtual ones (cells, standard library) over the disk. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type ts from 'typescript';
import { cellKind, jsxCodes, type JsxSetting } from './jsx.js';
import { libraryTypes } from './library_types.js';
import { compilerOptions } from './options.js';
import { typescript } from './patched_typescript.js';
import { standardLibrary } from './standard_library.js';

interface Entry {
  version: string;
  snapshot: ts.IScriptSnapshot | undefined;
}

/** Documentation is parsed when it is asked for (documentation_patch.ts). */
const jsDocParsingMode = typescript.JSDocParsingMode.ParseForTypeInfo;

/** Shared by all services of the process, so that the standard library is parsed once (and kept in a start-up snapshot). */
const registry = typescript.createDocumentRegistry(true, undefined, jsDocParsingMode);
let library: ReadonlyMap<string, string> | undefined;

/** Versions of virtual texts, over all workspaces: the registry tells files apart by path and version. */
let revision = 0;

/** What the edits of typescript.js give programs and their files beyond what is declared. */
interface Program extends ts.Program {
  /** Lets all that is large go. */
  release(): void;
  /** Takes over the checker of a former program (reuse_patch.ts). False: that one must stay behind. */
  inheritChecker(former: ts.Program, gateway: ts.SourceFile): boolean;
}

interface SourceFile extends ts.SourceFile {
  externalModuleIndicator?: unknown;
  moduleAugmentations: readonly unknown[];
  ambientModuleNames: readonly unknown[];
}

/** How much one checker serves, in programs and characters: what it learns of a cell stays until it goes. Where nobody waits, it goes sooner. */
const much = 400;
const enough = 200;
const charactersOfOne = 500;

/** Whether a file adds nothing to what other files see unasked. */
const isPlainModule = (file: SourceFile): boolean =>
  !!file.externalModuleIndicator && !file.moduleAugmentations.length && !file.ambientModuleNames.length;

/** Whether a file is a cell's text: the current one's, or one that stands for its declarations. */
const isCell = (path: string): boolean => /\/__mxlab_c[^/.]*\.ts$/.test(path);

/** Files that nobody edits while the kernel runs. */
const isStable = (path: string): boolean => path.includes('/node_modules/') || path.endsWith('.d.ts');

export class Workspace {
  readonly service: ts.LanguageService;
  #options: ts.CompilerOptions;
  readonly #typesFile: string;
  readonly #virtual = new Map<string, Entry>();
  readonly #disk = new Map<string, Entry>();
  /** What cells were when they were written: JSX may be switched later. */
  readonly #kinds = new Map<string, ts.ScriptKind>();
  readonly #roots: string[] = [];
  #clock = 0;

  /** Without a slash at its end. */
  readonly directory: string;

  constructor(directory: string, typesFile: string) {
    this.directory = directory.replace(/\/+$/, '');
    library ??= standardLibrary();
    for (const [path, text] of library) this.#virtual.set(path, this.#entry(text, 'library'));
    this.#roots.push(...library.keys());
    const own = libraryTypes(typesFile);
    if (own) {
      this.#virtual.set(own.path, this.#entry(own.text, own.version));
      this.#roots.push(own.path);
    }
    this.#typesFile = own?.path ?? typesFile;
    this.#options = compilerOptions(this.#typesFile, this.directory);
    this.service = typescript.createLanguageService(this.#host(), registry);
  }

  get options(): ts.CompilerOptions {
    return this.#options;
  }

  /** Whether cells may hold JSX. */
  get hasJsx(): boolean {
    return this.#options.jsx !== undefined;
  }

  /** Switches JSX on or off for all that is compiled from now on. */
  setJsx(setting: JsxSetting): void {
    this.#options = compilerOptions(this.#typesFile, this.directory, setting);
    // A checker keeps the options that it began with.
    this.distrust();
  }

  /** Sets the text of a virtual file. */
  write(path: string, text: string): void {
    if (isCell(path)) this.#kinds.set(path, cellKind(this.hasJsx));
    const known = this.#virtual.get(path);
    if (known?.snapshot && known.snapshot.getText(0, known.snapshot.getLength()) === text) return;
    this.#virtual.set(path, this.#entry(text, String(++revision)));
  }

  /** Makes a file part of every program. */
  addRoot(path: string): void {
    if (!this.#roots.includes(path)) this.#roots.push(path);
  }

  /** To be called before the program of a new text is asked for: files on disk are looked at again. */
  refresh(): void {
    this.#clock++;
  }

  readonly #unresolved = new Set<string>();

  /** Takes note of whether a file has imports that were not found: they are looked up again next time. */
  noteMissing(path: string, diagnostics: readonly { code: number }[]): void {
    const isMissing = (code: number): boolean =>
      code === 2307 || code === 2792 || code === jsxCodes.noRuntime;
    if (diagnostics.some(({ code }) => isMissing(code))) this.#unresolved.add(path);
    else this.#unresolved.delete(path);
  }

  get program(): ts.Program {
    return this.service.getProgram()!;
  }

  /** Makes the program while nobody waits for it. */
  prepare(): void {
    this.#isAwaited = false;
    try {
      void this.program;
    } finally {
      this.#isAwaited = true;
    }
  }

  #loose: ReadonlySet<string> = new Set();
  #gateway = '';
  #served = 0;
  #moves = 0;
  #isAwaited = true;

  /**
   * Names the files that change from cell to cell. No other file may look into them, but for `gateway`, which exports some of them as
   * namespaces: then the type checker outlives its program.
   */
  expectChanges(paths: Iterable<string>, gateway: string): void {
    this.#loose = new Set(paths);
    this.#gateway = gateway;
  }

  /** The next program gets a new checker: this one may have been left in the middle of something. */
  distrust(): void {
    this.#served = Infinity;
  }

  /** How often a checker went on to the next program. */
  get moves(): number {
    return this.#moves;
  }

  #succeed(former: Program, program: Program): void {
    const gateway = program.getSourceFile(this.#gateway);
    const changed = this.#changed(former.getSourceFiles(), program.getSourceFiles());
    const isServed =
      this.#served < (this.#isAwaited ? much : enough) &&
      gateway !== undefined &&
      changed !== undefined &&
      program.inheritChecker(former, gateway);
    if (isServed) this.#moves++;
    this.#served = isServed
      ? changed.reduce((sum, { text }) => sum + text.length / charactersOfOne, this.#served + 1)
      : 0;
    former.release();
  }

  /** The loose files in which two programs differ; undefined when they differ in others, or these add something to other files. */
  #changed(
    former: readonly ts.SourceFile[],
    next: readonly ts.SourceFile[],
  ): readonly ts.SourceFile[] | undefined {
    for (const path of this.#unresolved) if (!this.#loose.has(path)) return undefined;
    if (former.length !== next.length) return undefined;
    const changed = next.filter((file, index) => file !== former[index]);
    const isLoose = (file: ts.SourceFile): boolean =>
      this.#loose.has(file.fileName) && isPlainModule(file as SourceFile);
    // A file before may have had another name, or have added something.
    const before = former.filter((file, index) => file !== next[index]);
    return changed.every(isLoose) && before.every(isLoose) ? changed : undefined;
  }

  #entry(text: string, version: string): Entry {
    return { version, snapshot: typescript.ScriptSnapshot.fromString(text) };
  }

  #diskSeen = new Map<string, number>();

  #read(path: string): Entry {
    const known = this.#disk.get(path);
    if (known && (isStable(path) || this.#diskSeen.get(path) === this.#clock)) return known;
    this.#diskSeen.set(path, this.#clock);
    const changed = existsSync(path) ? String(statSync(path).mtimeMs) : 'missing';
    if (known?.version === changed) return known;
    const entry =
      changed === 'missing'
        ? { version: changed, snapshot: undefined }
        : this.#entry(readFileSync(path, 'utf8'), changed);
    this.#disk.set(path, entry);
    return entry;
  }

  #host(): ts.LanguageServiceHost {
    const { sys } = typescript;
    const entry = (path: string): Entry => this.#virtual.get(path) ?? this.#read(path);
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => this.#options,
      jsDocParsingMode,
      getScriptFileNames: () => this.#roots,
      getScriptVersion: (path) => entry(path).version,
      // Unknown: by the name's ending.
      getScriptKind: (path) => this.#kinds.get(path) ?? typescript.ScriptKind.Unknown,
      getScriptSnapshot: (path) => entry(path).snapshot,
      getCurrentDirectory: () => this.directory,
      getDefaultLibFileName: () => '/@mxlab/ecmascript.d.ts',
      useCaseSensitiveFileNames: () => true,
      fileExists: (path) => this.#virtual.has(path) || sys.fileExists(path),
      readFile: (path) => {
        const virtual = this.#virtual.get(path)?.snapshot;
        if (virtual) return virtual.getText(0, virtual.getLength());
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      },
      // The notebook's folder may be made later; virtual files are in it now.
      directoryExists: (path) => path.replace(/\/$/, '') === this.directory || sys.directoryExists(path),
      getDirectories: (path) => sys.getDirectories(path),
      readDirectory: (path, ...rest) => sys.readDirectory(path, ...rest),
      realpath: (path) => (existsSync(path) ? realpathSync(path) : path),
      // A package's reference to Node's types must not bring a second copy of them.
      resolveTypeReferenceDirectiveReferences: (references, containingFile, _redirected, options) =>
        references.map((reference) => {
          const name = typeof reference === 'string' ? reference : reference.fileName;
          if (name === 'node') {
            return {
              resolvedTypeReferenceDirective: { primary: true, resolvedFileName: '/@mxlab/node.d.ts' },
            };
          }
          return typescript.resolveTypeReferenceDirective(name, containingFile, options, sys);
        }),
    };
    // The service asks these of its host, though its declarations do not say so.
    return Object.assign(host, {
      hasInvalidatedResolutions: (path: string) => this.#unresolved.has(path),
      succeed: (former: Program, program: Program) => this.#succeed(former, program),
    });
  }
}
