/** Completion of a cell's text: what may stand at a place, with kinds, types and documentation. */
import type ts from 'typescript';
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
  /^\$[ir]?(add|sub|mul|div|mod|pow|neg|lt|gt|le|ge)$/.test(name) || name.startsWith('__mxlab');

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
  const matches = entries.map((entry, index): Match => {
    const match: Match = { text: entry.name, type: kinds[entry.kind] ?? 'instance' };
    if (index >= detailedEntries) return match;
    const details = service.getCompletionEntryDetails(
      path,
      offset + position,
      entry.name,
      undefined,
      entry.source,
      undefined,
      entry.data,
    );
    if (!details) return match;
    match.detail = shortened(t.displayPartsToString(details.displayParts).replace(/\nimport .*$/s, ''));
    const documentation = t.displayPartsToString(details.documentation);
    if (documentation) match.documentation = documentation;
    return match;
  });
  return { matches, start, end };
}

/** TypeScript's sort text puts what the cell itself declares first, then earlier cells, then the rest. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
