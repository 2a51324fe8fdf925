/** What the protocol needs of a language service; kernel/protocol_thread.ts plugs the TypeScript compiler in. */

export interface LanguageDiagnostic {
  code: number;
  category: 'error' | 'warning';
  message: string;
}

/** A checked and converted cell; the protocol passes it on to the session without looking into `js`. */
export interface LanguageCell {
  ok: boolean;
  diagnostics: LanguageDiagnostic[];
  frame: string;
  frameColored: string;
  js: string;
  map: string;
  isAsync: boolean;
  hasResult: boolean;
  declared: string[];
  /** The text that was compiled, where it is not the cell's own. */
  source?: string;
}

export interface Completion {
  text: string;
  type: string;
  detail?: string;
  documentation?: string;
}

export interface Inspection {
  found: boolean;
  text: string;
  markdown: string;
  /** The steps to the live value that is meant. */
  steps?: string[];
}

/** What JSX in cells becomes; undefined: what the project's `tsconfig.json` says. */
export type JsxSetting = boolean | { factory?: string; fragment?: string; importSource?: string } | undefined;

export type CheckMode = 'error' | 'warn' | 'off';

/** Positions are UTF-16 indices into `source`. */
export interface Language {
  /** `name`: what messages call it, In[number] unless given. */
  compile(source: string, cell: { number: number; mode?: CheckMode; name?: string }): Promise<LanguageCell>;
  complete(source: string, position: number): Promise<{ matches: Completion[]; start: number; end: number }>;
  inspect(source: string, position: number, detail: 0 | 1): Promise<Inspection>;
  isComplete(
    source: string,
  ): Promise<{ status: 'complete' | 'incomplete' | 'invalid' | 'unknown'; indent: string }>;
  /** A local TypeScript module imported by a cell. The result goes to the session as it is. */
  compileModule(path: string): Promise<{ source: string; map: string }>;
  /** Says what JSX in cells becomes from now on. */
  setJsx(setting: JsxSetting): Promise<void>;
  /** Forgets all cells. */
  reset(): Promise<void>;
  /** Its process, where it has one of its own. */
  readonly pid?: number | undefined;
  /** Ends the service. */
  close(): void;
}
