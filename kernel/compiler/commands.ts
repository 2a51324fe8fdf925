/** Shell lines and `%` commands in cells, turned into calls. Only where plain TypeScript makes no sense: no program is misread. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type ts from 'typescript';
import {
  CellCompiler,
  type CellCompilerOptions,
  type CheckMode,
  type CompiledCell,
} from './cell_compiler.js';
import { cellCommands, lineCommands } from './command_names.js';
import type { Completions } from './completion.js';
import type { Diagnostic } from './diagnostics.js';
import type { Completeness } from './is_complete.js';
import { typescript as t } from './patched_typescript.js';

/** What the session calls its half of the commands (cell_globals.d.ts). */
const commands = '__mxlab_commands';

const lineForm = /^\s*(?:!\s*([\w./~"'$-].*)|%(?!%)(\w+)(?:[ \t]+(.*?))?\s*)$/;
const cellForm = /^%%(\w+)(?:[ \t]+(.*?))?\s*$/;

/** A quick look: nearly all cells have no line that begins so. */
const mayHold = (source: string): boolean => /^\s*[!%]/m.test(source);

/** TypeScript's ways to say that a name is unknown. */
const unknownName = new Set([2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593]);
const isSyntax = ({ code }: Diagnostic): boolean => code >= 1000 && code < 2000;

function parses(text: string): boolean {
  const file = t.createSourceFile('cell.ts', text, t.ScriptTarget.ESNext, false);
  return (file as ts.SourceFile & { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length === 0;
}

/** The text as an expression without its semicolon, if it is one. */
function asExpression(text: string): string | undefined {
  const bare = text.replace(/;\s*$/, '');
  return parses(`async () => (${bare}\n)`) ? bare : undefined;
}

const arrow = (code: string): string => `${/\bawait\b/.test(code) ? 'async ' : ''}() =>`;

function timed(code: string): string {
  const expression = asExpression(code);
  if (expression === undefined) return `${commands}.begin(); ${code}; ${commands}.end();`;
  return `await ${commands}.time(${arrow(code)} (${expression}))${/;\s*$/.test(code) ? ';' : ''}`;
}

function timedOften(rest: string): string {
  const [, options = '', code = ''] = /^((?:-[nr]\s*\d+\s+)*)(.*)$/.exec(rest)!;
  const expression = asExpression(code);
  const body = expression === undefined ? `{ ${code} }` : `(${expression})`;
  return `await ${commands}.timeit(${JSON.stringify(options.trim())}, ${arrow(code)} ${body});`;
}

/** Words as a shell reads them: quotes keep blanks together, a backslash keeps the next character. */
const words = (text: string): string[] =>
  (text.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'])+/g) ?? []).map((word) =>
    word.replace(
      /"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g,
      (_all, double?: string, single?: string, one?: string) =>
        double === undefined ? (single ?? one!) : double.replace(/\\(["\\])/g, '$1'),
    ),
  );

/** A line as the call it stands for. `read` gives the text of a file to run, by its name and arguments. */
function lineCall(line: string, read: (rest: string) => string): string {
  const [, shell, name = '', rest = ''] = lineForm.exec(line)!;
  if (shell !== undefined) return `await ${commands}.shell(${JSON.stringify(shell)});`;
  if (name === 'time' && rest) return timed(rest);
  if (name === 'timeit' && rest) return timedOften(rest);
  if (name === 'run' && rest) return read(rest);
  return `await ${commands}.line(${JSON.stringify(name)}, ${JSON.stringify(rest)});`;
}

/** A cell that begins with `%%name`, as TypeScript; undefined for other cells. */
function cellCall(source: string): string | undefined {
  const blank = /^\s*\n/.exec(source)?.[0] ?? '';
  const text = source.slice(blank.length);
  const end = text.indexOf('\n');
  const match = cellForm.exec(end < 0 ? text : text.slice(0, end));
  if (!match) return undefined;
  const [, name = '', rest = ''] = match;
  const body = end < 0 ? '' : text.slice(end);
  if (name === 'time') return `${blank}${commands}.timeCell();${body}`;
  if (name === 'timeit')
    return `${blank}await ${commands}.timeit(${JSON.stringify(rest)}, ${arrow(body)} {${body}\n});`;
  const values = [name, rest, body.slice(1)].map((value) => JSON.stringify(value)).join(', ');
  return `${blank}await ${commands}.cell(${values});`;
}

/** The line to be read as a command next: a statement begins there, and as TypeScript it makes no sense. */
function nextCommand(lines: readonly string[], diagnostics: readonly Diagnostic[]): number {
  const isBroken = diagnostics.some(isSyntax);
  let prefix = '';
  for (const [index, line] of lines.entries()) {
    const match = lineForm.exec(line);
    const text = `${prefix}${line}\n`;
    const isFirst = prefix.trim() === '';
    // A line cannot begin with `%` at a cell's start; behind a statement it may continue that, so only known names count.
    if (match && (match[1] !== undefined || isFirst || Object.hasOwn(lineCommands, match[2]!))) {
      const word = /[\w$]/.exec(line)?.index;
      const isUnknown = diagnostics.some(
        ({ code, line: at, column }) => at === index && column === word && unknownName.has(code),
      );
      if ((isUnknown || (isBroken && !parses(text))) && parses(prefix)) return index;
    }
    prefix = text;
  }
  return -1;
}

export class CommandCompiler extends CellCompiler {
  readonly #directory: string;

  constructor(options: CellCompilerOptions) {
    super(options);
    this.#directory = options.directory;
  }

  /** As CellCompiler.compile; `source` is the text that ran when a file was put in by `%run`. */
  override compile(
    source: string,
    cell: { number: number; mode?: CheckMode; name?: string },
  ): CompiledCell & { source?: string } {
    if (!mayHold(source)) return super.compile(source, cell);
    const original = source.split('\n');
    const lines = (cellCall(source) ?? source).split('\n');
    const isWhole = lines.length !== original.length;
    const changed = new Map<string, string>();
    let isExpanded = false;
    const read = (rest: string): string => {
      isExpanded = true;
      const isOneName = existsSync(resolve(this.#directory, rest));
      const [name = '', ...args] = isOneName ? [rest] : words(rest);
      const file = resolve(this.#directory, name);
      // On the file's first line, so that all others keep their numbers.
      const call = `${commands}.arguments(${JSON.stringify(file)}, ${JSON.stringify(args)});`;
      return `${call} ${readFileSync(file, 'utf8').replace(/^#!.*/, '')}`;
    };
    // Unchecked cells are checked here all the same: what an unknown name means must not hang on the mode.
    const strict = { ...cell, mode: 'error' as const };
    let result = super.compile(lines.join('\n'), strict);
    while (!result.ok) {
      const index = nextCommand(lines, result.diagnostics);
      if (index < 0) break;
      const line = lines[index]!;
      try {
        lines[index] = lineCall(line, read);
      } catch (error) {
        return withFailure(result, (error as Error).message, index);
      }
      if (!isExpanded && !isWhole) changed.set(lines[index], line);
      // A file may bring lines of its own.
      lines.splice(0, lines.length, ...lines.join('\n').split('\n'));
      result = super.compile(lines.join('\n'), strict);
    }
    if (!result.ok && cell.mode !== 'error') result = super.compile(lines.join('\n'), cell);
    for (const [call, line] of changed) {
      result.frame = result.frame.replaceAll(call, () => line);
      result.frameColored = result.frameColored.replaceAll(call, () => line);
    }
    return isExpanded ? { ...result, source: lines.join('\n') } : result;
  }

  override complete(source: string, position: number): Completions {
    const before = source.slice(0, position);
    const begin = before.lastIndexOf('\n') + 1;
    const [, marks, word] = /^\s*(%%?)(\w*)$/.exec(before.slice(begin)) ?? [];
    if (marks !== undefined && word !== undefined && parses(before.slice(0, begin))) {
      const start = position - word.length - marks.length;
      const matches = [
        ...(marks === '%%' ? [] : Object.entries(lineCommands).map(([name, text]) => [`%${name}`, text])),
        ...(before.trim() === marks + word
          ? Object.entries(cellCommands).map(([name, text]) => [`%%${name}`, text])
          : []),
      ].filter(([name]) => name!.replace(/^%+/, '').startsWith(word));
      return {
        matches: matches.map(([text, documentation]) => ({
          text: text!,
          type: 'magic',
          documentation: documentation!,
        })),
        start,
        end: position,
      };
    }
    const [, cellCommand] = cellForm.exec(source.trimStart().split('\n', 1)[0]!) ?? [];
    if (cellCommand && !cellCommand.startsWith('time'))
      return { matches: [], start: position, end: position };
    return super.complete(source, position);
  }

  override isComplete(source: string): Completeness {
    const plain = super.isComplete(source);
    if (plain.status === 'complete' || !mayHold(source)) return plain;
    const asCell = cellCall(source);
    if (asCell !== undefined && !/^\s*%%time/.test(source)) return { status: 'complete', indent: '' };
    const lines = (asCell ?? source).split('\n');
    let prefix = '';
    for (const [index, line] of lines.entries()) {
      if (lineForm.test(line) && parses(prefix) && !parses(`${prefix}${line}`)) lines[index] = ';';
      prefix += `${lines[index]}\n`;
    }
    return super.isComplete(lines.join('\n'));
  }
}

function withFailure(result: CompiledCell, message: string, line: number): CompiledCell {
  const diagnostic: Diagnostic = {
    code: 0,
    category: 'error',
    message,
    start: 0,
    length: 0,
    line,
    column: 0,
  };
  return { ...result, ok: false, diagnostics: [diagnostic], frame: message, frameColored: message };
}
