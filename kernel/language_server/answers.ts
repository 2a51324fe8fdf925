/** Answers about places in a document, in the words of the Language Server Protocol (https://microsoft.github.io/language-server-protocol). */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type ts from 'typescript';
import { completionsAt } from '../compiler/completion.js';
import { readable } from '../compiler/diagnostics.js';
import { inspectionAt } from '../compiler/inspection.js';
import { typescript as t } from '../compiler/patched_typescript.js';
import type { Place } from './document.js';
import { Lines, type Location, type Position, type Range } from './lines.js';

/** CompletionItemKind by the kernel's kinds. */
const completionKinds: Readonly<Record<string, number>> = {
  function: 3,
  class: 7,
  interface: 8,
  type: 25,
  enum: 13,
  'enum member': 20,
  module: 9,
  keyword: 14,
  property: 10,
  string: 12,
  path: 17,
  instance: 6,
};

/** SymbolKind by TypeScript's kinds. */
const symbolKinds: Readonly<Record<string, number>> = {
  class: 5,
  method: 6,
  property: 7,
  constructor: 9,
  enum: 10,
  interface: 11,
  function: 12,
  var: 13,
  let: 13,
  const: 14,
  module: 2,
  type: 26,
  getter: 7,
  setter: 7,
};

export function completion(document: Place, position: Position): object {
  return document.ask(position, (service, path, at, offset) => {
    const place = at - offset;
    const { matches, start, end } = completionsAt(service, path, document.text, offset, place);
    const range = document.rangeOf(start, end - start);
    return {
      isIncomplete: false,
      items: matches.map(({ text, type, detail, documentation }, index) => ({
        label: text,
        kind: completionKinds[type] ?? 6,
        detail,
        documentation: documentation && { kind: 'markdown', value: documentation },
        sortText: String(index).padStart(4, '0'),
        textEdit: { range, newText: text },
      })),
    };
  });
}

export function hover(document: Place, position: Position): object | null {
  return document.ask(position, (service, path, at, offset) => {
    // Between two words TypeScript tells of neither.
    const info = service.getQuickInfoAtPosition(path, at);
    const span = info && document.rangeIn(info.textSpan, offset);
    if (!span) return null;
    const { found, markdown } = inspectionAt(service, path, offset, at - offset, 0);
    return found ? { contents: { kind: 'markdown', value: markdown }, range: span } : null;
  });
}

export function signatureHelp(document: Place, position: Position): object | null {
  return document.ask(position, (service, path, at) => {
    const help = service.getSignatureHelpItems(path, at, undefined);
    if (!help) return null;
    const text = (parts: readonly ts.SymbolDisplayPart[]): string =>
      readable(t.displayPartsToString([...parts]));
    const signatures = help.items.map((item) => {
      const prefix = text(item.prefixDisplayParts);
      let label = prefix;
      const parameters = item.parameters.map((parameter, index) => {
        if (index > 0) label += text(item.separatorDisplayParts);
        const begin = label.length;
        label += text(parameter.displayParts);
        return {
          label: [begin, label.length],
          documentation: { kind: 'markdown', value: text(parameter.documentation) },
        };
      });
      label += text(item.suffixDisplayParts);
      return { label, documentation: { kind: 'markdown', value: text(item.documentation) }, parameters };
    });
    return {
      signatures,
      activeSignature: help.selectedItemIndex,
      activeParameter: Math.min(help.argumentIndex, Math.max(0, help.argumentCount)),
    };
  });
}

/** A span of any file as a location; undefined for the library's declarations, which lie in no file of their own. */
function locate(
  document: Place,
  path: string,
  offset: number,
  { fileName, textSpan }: { fileName: string; textSpan: ts.TextSpan },
): Location | undefined {
  if (fileName === path) return document.locationIn(textSpan, offset);
  let text: string;
  try {
    text = readFileSync(fileName, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { start, length } = textSpan;
  return { uri: pathToFileURL(fileName).href, range: new Lines(text).rangeOf(start, length) };
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

export const definition = (document: Place, position: Position): Location[] =>
  document.ask(position, (service, path, at, offset) =>
    (service.getDefinitionAtPosition(path, at) ?? [])
      .map((one) => locate(document, path, offset, one))
      .filter(present),
  );

export const references = (document: Place, position: Position, withDeclaration: boolean): Location[] =>
  document.ask(position, (service, path, at, offset) =>
    (service.findReferences(path, at) ?? [])
      .flatMap((symbol) => symbol.references)
      .filter((one) => withDeclaration || !one.isDefinition)
      .map((one) => locate(document, path, offset, one))
      .filter(present),
  );

export const highlights = (document: Place, position: Position): object[] =>
  document.ask(position, (service, path, at, offset) =>
    (service.getDocumentHighlights(path, at, [path]) ?? [])
      .flatMap(({ highlightSpans }) => highlightSpans)
      .map(({ textSpan, kind }) => ({
        range: document.rangeIn(textSpan, offset),
        // Text, read, write.
        kind: kind === t.HighlightSpanKind.writtenReference ? 3 : 2,
      }))
      .filter(({ range }) => range !== undefined),
  );

/** The range that a rename would change, or null where nothing can be renamed. */
export const prepareRename = (document: Place, position: Position): object | null =>
  document.ask(position, (service, path, at, offset) => {
    const info = service.getRenameInfo(path, at, {});
    if (!info.canRename) return null;
    // Names that the kernel brings are declared in front of the text.
    const all = service.findRenameLocations(path, at, false, false, {}) ?? [];
    if (all.some((one) => one.fileName === path && one.textSpan.start < offset)) return null;
    const range = document.rangeIn(info.triggerSpan, offset);
    return range ? { range, placeholder: info.displayName } : null;
  });

/** Edits of this document and of local modules, or null where nothing can be renamed. */
export const rename = (document: Place, position: Position, newName: string): object | null => {
  if (!prepareRename(document, position)) return null;
  return document.ask(position, (service, path, at, offset) => {
    const changes: Record<string, { range: Range; newText: string }[]> = {};
    // In `{ name }` the key stays what it is.
    const preferences = { providePrefixAndSuffixTextForRename: true };
    for (const one of service.findRenameLocations(path, at, false, false, preferences) ?? []) {
      const location = locate(document, path, offset, one);
      if (!location) continue;
      const newText = `${one.prefixText ?? ''}${newName}${one.suffixText ?? ''}`;
      (changes[location.uri] ??= []).push({ range: location.range, newText });
    }
    return { changes };
  });
};

export const symbols = (document: Place): object[] =>
  document.ask({ line: 0, character: 0 }, (service, path, _at, offset) => {
    const convert = (item: ts.NavigationTree): object[] => {
      const [span] = item.spans;
      const range = span && document.rangeIn(span, offset);
      if (!range || !(item.kind in symbolKinds)) return [];
      return [
        {
          name: item.text,
          kind: symbolKinds[item.kind],
          range,
          selectionRange: (item.nameSpan && document.rangeIn(item.nameSpan, offset)) ?? range,
          children: item.childItems?.flatMap(convert) ?? [],
        },
      ];
    };
    return service.getNavigationTree(path).childItems?.flatMap(convert) ?? [];
  });
