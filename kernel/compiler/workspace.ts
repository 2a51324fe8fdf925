/** The files a language service sees: virtual ones (cells, standard library) over the disk. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type ts from 'typescript';
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

/** Files that nobody edits while the kernel runs. */
const isStable = (path: string): boolean => path.includes('/node_modules/') || path.endsWith('.d.ts');

export class Workspace {
  readonly service: ts.LanguageService;
  readonly options: ts.CompilerOptions;
  readonly #virtual = new Map<string, Entry>();
  readonly #disk = new Map<string, Entry>();
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
    this.options = compilerOptions(own?.path ?? typesFile);
    this.service = typescript.createLanguageService(this.#host(), registry);
  }

  /** Sets the text of a virtual file. */
  write(path: string, text: string): void {
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
    if (diagnostics.some(({ code }) => code === 2307 || code === 2792)) this.#unresolved.add(path);
    else this.#unresolved.delete(path);
  }

  get program(): ts.Program {
    return this.service.getProgram()!;
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
      getCompilationSettings: () => this.options,
      jsDocParsingMode,
      getScriptFileNames: () => this.#roots,
      getScriptVersion: (path) => entry(path).version,
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
    // The service asks this of its host, though its declarations do not say so.
    return Object.assign(host, { hasInvalidatedResolutions: (path: string) => this.#unresolved.has(path) });
  }
}
