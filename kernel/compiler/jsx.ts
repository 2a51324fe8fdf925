/** JSX in cells, when it is switched on: what is chosen, what TypeScript is told, and what a cell hears while it is off. */
import type ts from 'typescript';
import { typescript as t } from './patched_typescript.js';

/** What elements become calls of: names in scope (`h`, `React.createElement`), or what a package's `jsx-runtime` exports. */
export interface JsxOptions {
  factory?: string;
  fragment?: string;
  importSource?: string;
}

/** `true`: as the `tsconfig.json` says, else `React.createElement`; undefined: as the `tsconfig.json` says, else off. */
export type JsxSetting = boolean | JsxOptions | undefined;

const howTo =
  'JSX is off in cells. Switch it on in a cell before: `mx.kernel.options.jsx = { factory: "h", fragment: "Fragment" }` ' +
  '(names in scope), `{ importSource: "preact" }` (a package with a `jsx-runtime`) or `true` (`React.createElement`); ' +
  'or set "jsx" in the tsconfig.json beside the notebook.';

/** TypeScript's codes: JSX without the option, no types of elements, the package of `importSource` is not there. */
export const jsxCodes = { off: 17004, untyped: 7026, noRuntime: 2875 } as const;

export const jsxHints: Readonly<Record<number, string>> = {
  [jsxCodes.off]: howTo,
  [jsxCodes.untyped]:
    'Say which elements there are, for example `declare global { namespace JSX { interface IntrinsicElements extends Record<string, any> {} } }`.',
  [jsxCodes.noRuntime]: 'Is the package installed beside the notebook (`npm install …`)?',
};

/** The project's own options of JSX; all modes that are not the automatic one call a factory here, for cells run at once. */
function ofProject(project: ts.CompilerOptions): ts.CompilerOptions {
  const { jsx, jsxFactory, jsxFragmentFactory, jsxImportSource, reactNamespace } = project;
  if (!jsx) return {};
  const { ReactJSX, ReactJSXDev, Preserve } = t.JsxEmit;
  if (jsx === ReactJSX || jsx === ReactJSXDev || (jsx === Preserve && jsxImportSource))
    return { jsx: ReactJSX, ...(jsxImportSource ? { jsxImportSource } : {}) };
  return {
    jsx: t.JsxEmit.React,
    ...(jsxFactory ? { jsxFactory } : {}),
    ...(jsxFragmentFactory ? { jsxFragmentFactory } : {}),
    ...(reactNamespace ? { reactNamespace } : {}),
  };
}

/** TypeScript's options for a setting, over the project's; none when JSX is off. */
export function jsxOptions(setting: JsxSetting, project: ts.CompilerOptions): ts.CompilerOptions {
  if (setting === false) return {};
  if (setting === undefined) return ofProject(project);
  if (setting === true) return { jsx: t.JsxEmit.React, ...ofProject(project) };
  const { factory, fragment, importSource } = setting;
  if (importSource !== undefined) return { jsx: t.JsxEmit.ReactJSX, jsxImportSource: importSource };
  return {
    jsx: t.JsxEmit.React,
    ...(factory !== undefined ? { jsxFactory: factory } : {}),
    ...(fragment !== undefined ? { jsxFragmentFactory: fragment } : {}),
  };
}

/** The kind of text that cells are. */
export const cellKind = (isJsx: boolean): ts.ScriptKind => (isJsx ? t.ScriptKind.TSX : t.ScriptKind.TS);

/** Comments at the very beginning, where `@jsx h` and its like may stand. */
const leadingComments = /^(?:\s|\/\/.*\n|\/\*[^]*?\*\/)*/;

/** The source's own pragmas as one comment: TypeScript looks for them at a file's beginning, where our prelude stands. */
export function jsxPragmas(source: string): string {
  const [comments] = leadingComments.exec(source)!;
  return [...comments.matchAll(/@jsx(?:Frag|ImportSource|Runtime)?\s+[^\s*]+/g)]
    .map(([pragma]) => `/** ${pragma} */`)
    .join('');
}

/** Pragmas that say in a text what the options say now, but for those that the source has: the text keeps its meaning when they change. */
export function fixedPragmas(options: ts.CompilerOptions, source: string): string {
  if (options.jsx === undefined || !source.includes('<')) return '';
  const own = jsxPragmas(source);
  const { jsxFactory, jsxFragmentFactory, jsxImportSource } = options;
  return Object.entries({ jsx: jsxFactory, jsxFrag: jsxFragmentFactory, jsxImportSource })
    .filter(([name, value]) => value !== undefined && !own.includes(`@${name} `))
    .map(([name, value]) => `/** @${name} ${value} */`)
    .join('');
}

/** The first names of the factories that elements of a source call without naming them. */
export function factoryNames(options: ts.CompilerOptions, source: string): ReadonlySet<string> {
  const { jsxFactory = options.reactNamespace ?? 'React', jsxFragmentFactory = 'React' } = options;
  const pragmas = [...jsxPragmas(source).matchAll(/@jsx(?:Frag)?\s+([^\s*]+)/g)].map(([, name]) => name!);
  return new Set([jsxFactory, jsxFragmentFactory, ...pragmas].map((name) => name.split('.', 1)[0]!));
}

const isJsx = (node: ts.Node): boolean =>
  t.isJsxElement(node) || t.isJsxSelfClosingElement(node) || t.isJsxFragment(node);

/** The finding for a source that is right but for its JSX; undefined for all others. `offset` is added to its place. */
export function jsxFinding(source: string, offset: number): ts.Diagnostic | undefined {
  if (!/<\/|\/>/.test(source)) return undefined;
  const file = t.createSourceFile('cell.tsx', source, t.ScriptTarget.ESNext, false, t.ScriptKind.TSX);
  if ((file as ts.SourceFile & { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length > 0)
    return undefined;
  const first = (node: ts.Node): ts.Node | undefined => (isJsx(node) ? node : t.forEachChild(node, first));
  const found = first(file);
  if (!found) return undefined;
  const start = found.getStart(file);
  const line = source.slice(start, found.end).split('\n', 1)[0]!;
  return {
    category: t.DiagnosticCategory.Error,
    code: jsxCodes.off,
    file: undefined,
    start: start + offset,
    length: line.length,
    messageText: "Cannot use JSX unless the 'jsx' option is set.",
  };
}
