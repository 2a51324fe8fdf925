/** Completion of a cell's text: what may stand at a place, with kinds, types and documentation. */
import type ts from 'typescript';
import { readable } from './diagnostics.js';
import { typescript as t } from './patched_typescript.js';

export interface Match {
  text: string;
  type: string;
  detail?: string;
  documentation?: string;
}

export interface Completions {
  matches: Match[];
  start: number;
  end: number;
}

/** Entries that get type and documentation: each costs time. */
const detailedEntries = 40;
const maximum = 400;
/** Operator hooks and the kernel's own names are nobody's business. */
const isHidden = (name: string): boolean =>
  /^\$[ir]?(add|sub|mul|div|mod|pow|neg|lt|gt|le|ge)$/.test(name) || /^(__mxlab|mxlab:)/.test(name);

const kinds: Readonly<Record<string, string>> = {
  method: 'function',
  function: 'function',
  'local function': 'function',
  construct: 'function',
  class: 'class',
  'local class': 'class',
  interface: 'interface',
  type: 'type',
  'primitive type': 'type',
  enum: 'enum',
  'enum member': 'enum member',
  module: 'module',
  'external module name': 'module',
  keyword: 'keyword',
  property: 'property',
  getter: 'property',
  setter: 'property',
  string: 'string',
  directory: 'path',
  script: 'path',
};

/** `position` is an offset into `source`, which stands at `offset` of the file. */
export function completionsAt(
  service: ts.LanguageService,
  path: string,
  source: string,
  offset: number,
  position: number,
): Completions {
  const found = service.getCompletionsAtPosition(path, offset + position, {
    includeCompletionsForModuleExports: false,
    includeCompletionsWithInsertText: false,
    includeCompletionsWithObjectLiteralMethodSnippets: false,
    includeSymbol: true,
  });
  const word = /[\p{L}\p{N}_$]*$/u.exec(source.slice(0, position))![0];
  const rest = /^[\p{L}\p{N}_$]*/u.exec(source.slice(position))![0];
  let start = position - word.length;
  let end = position + rest.length;
  const span = found?.entries[0]?.replacementSpan ?? found?.optionalReplacementSpan;
  if (span) {
    start = span.start - offset;
    end = Math.max(position, start + span.length);
  }
  if (!found) return { matches: [], start: position, end: position };
  const prefix = source.slice(start, position).toLowerCase();
  const entries = found.entries
    .filter(({ name }) => !isHidden(name) && name.toLowerCase().startsWith(prefix))
    // Without a letter typed, the language's keywords are noise.
    .filter(({ kind }) => prefix !== '' || kind !== t.ScriptElementKind.keyword)
    .sort((a, b) => compare(a.sortText, b.sortText) || compare(a.name, b.name))
    .slice(0, maximum);
  const described = describer(service, path, offset + position);
  const program = service.getProgram()!;
  const checker = program.getTypeChecker();
  const signaturesOf = ({ symbol }: ts.CompletionEntry): readonly ts.Signature[] =>
    symbol ? checker.getTypeOfSymbolAtLocation(symbol, program.getSourceFile(path)!).getCallSignatures() : [];
  const matches = entries.map((entry, index): Match => {
    const match: Match = { text: entry.name, type: kinds[entry.kind] ?? 'instance' };
    const details = index < detailedEntries ? described(entry) : undefined;
    if (!details) return match;
    match.detail = shortened(
      withoutUndefined(readable(t.displayPartsToString(details.displayParts).replace(/\nimport .*$/s, ''))),
    );
    let documentation = t.displayPartsToString(details.documentation);
    if (match.type === 'property') {
      // A field that holds a function is that function, with its words.
      const signatures = signaturesOf(entry);
      if (signatures.length > 0) match.type = 'function';
      for (const one of signatures)
        documentation ||= t.displayPartsToString(one.getDocumentationComment(checker));
    }
    if (documentation) match.documentation = documentation;
    return match;
  });
  return { matches, start, end };
}

interface Details {
  displayParts: ts.SymbolDisplayPart[];
  documentation?: ts.SymbolDisplayPart[] | undefined;
}

/** Parts of the compiler that its declarations do not show. */
const internal = t as typeof t & {
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      file: ts.SourceFile,
      /** Without it types have their short names, and no time is spent on how they are reached from here. */
      enclosing: undefined,
      location: ts.Node,
      meaning: number,
    ): Details;
  };
};
/** A value, a type or a namespace. */
const anyMeaning = 7;

/** Type and documentation of entries, from their symbols: asking the service by name would gather all entries again for each. */
function describer(
  service: ts.LanguageService,
  path: string,
  at: number,
): (entry: ts.CompletionEntry) => Details | undefined {
  const program = service.getProgram()!;
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path)!;
  const place = internal.getTouchingPropertyName(file, at);
  const { SymbolDisplay } = internal;
  return (entry) => {
    if (entry.kind === t.ScriptElementKind.keyword) return undefined;
    const symbol = (entry as { symbol?: ts.Symbol }).symbol;
    return symbol
      ? SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
          checker,
          symbol,
          file,
          undefined,
          place,
          anyMeaning,
        )
      : service.getCompletionEntryDetails(
          path,
          at,
          entry.name,
          undefined,
          entry.source,
          undefined,
          entry.data,
        );
  };
}

/** TypeScript's sort text puts what the cell itself declares first, then earlier cells, then the rest. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `a?: T` says already that it may be missing. */
const withoutUndefined = (text: string): string =>
  text
    .replace(/(\?: )\(([^()]*)\) \| undefined(?=[,;)])/g, '$1$2')
    .replace(/(\?: [^,;()]*) \| undefined(?=[,;)])/g, '$1');

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
