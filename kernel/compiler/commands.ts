/** Shell lines and `%` commands in cells, turned into calls. Only where plain TypeScript makes no sense: no program is misread. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  CellCompiler,
  type CellCompilerOptions,
  type CheckMode,
  type CompiledCell,
} from './cell_compiler.js';
import { cellCommands, lineCommands } from './command_names.js';
import {
  cellCall,
  cellForm,
  commands,
  endOf,
  lineCall,
  mayHold,
  parses,
  readLine,
  words,
} from './command_forms.js';
import type { Completions } from './completion.js';
import type { Diagnostic } from './diagnostics.js';
import type { Inspection } from './inspection.js';
import type { Completeness } from './is_complete.js';

/** TypeScript's ways to say that a name is unknown. */
const unknownName = new Set([2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593]);
const isSyntax = ({ code }: Diagnostic): boolean => code >= 1000 && code < 2000;
/** The whole of a cell that ends the kernel, as in IPython. */
const leaving = /^\s*(?:exit|quit)(?:\(\))?;?\s*$/;
/** `await` in a function that is not asynchronous. */
const awaitOutside = 1308;

/** The line to be read as a command next: a statement begins there, and as TypeScript it makes no sense. */
export function nextCommand(lines: readonly string[], diagnostics: readonly Diagnostic[]): number {
  const isBroken = diagnostics.some(isSyntax);
  let prefix = '';
  for (const [index, line] of lines.entries()) {
    const found = readLine(line);
    const text = `${prefix}${line}\n`;
    const isFirst = prefix.trim() === '';
    // A line cannot begin with `%` at a cell's start; behind a statement it may continue that, so only known names count.
    if (
      found &&
      (found.shell !== undefined || isFirst || found.isAssigned || Object.hasOwn(lineCommands, found.name!))
    ) {
      const word = found.head.length + /[\w$]/.exec(line.slice(found.head.length))!.index;
      const isUnknown = diagnostics.some(
        ({ code, line: at, column }) => at === index && column === word && unknownName.has(code),
      );
      const end = isUnknown || isBroken ? endOf(prefix) : undefined;
      if (end !== undefined && (isUnknown || !parses(`${text}${end}`))) return index;
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
    if (leaving.test(source)) {
      const plain = super.compile(source, { ...cell, mode: 'error' });
      const isUnknown = plain.diagnostics.some(({ code }) => unknownName.has(code));
      return isUnknown ? super.compile('process.exit()', cell) : plain;
    }
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
      if (!existsSync(file)) throw new Error(`%run: there is no file ${name} in ${this.#directory}`);
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
      const line = joined(lines, index);
      try {
        const before = lines.slice(0, index).join('\n');
        const knows = (name: string): boolean =>
          this.knows(name) || new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(before);
        lines[index] = lineCall(line, { read, knows });
      } catch (error) {
        return withFailure(result, (error as Error).message, index);
      }
      if (!isExpanded && !isWhole) changed.set(lines[index], line);
      // A file may bring lines of its own.
      lines.splice(0, lines.length, ...lines.join('\n').split('\n'));
      result = super.compile(lines.join('\n'), strict);
    }
    if (!result.ok && cell.mode !== 'error') result = super.compile(lines.join('\n'), cell);
    const isSync = result.diagnostics.some(
      ({ code, line }) => code === awaitOutside && changed.has(lines[line]!),
    );
    if (isSync) result = withHint(result);
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
    if (marks !== undefined && word !== undefined && endOf(before.slice(0, begin)) !== undefined) {
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

  override inspect(source: string, position: number, detail: 0 | 1): Inspection {
    const line = source.slice(source.lastIndexOf('\n', position - 1) + 1).split('\n', 1)[0]!;
    const [, marks, name = ''] = /^\s*(%%?)(\w+)/.exec(line) ?? [];
    const known: Readonly<Record<string, string>> = marks === '%%' ? cellCommands : lineCommands;
    if (
      marks &&
      Object.hasOwn(known, name) &&
      position <= source.indexOf(line) + line.indexOf(name) + name.length
    ) {
      const text = known[name]!;
      return { found: true, text, markdown: text.replace(/^(%+[^:]*):/, '`$1`:') };
    }
    return super.inspect(source, position, detail);
  }

  override isComplete(source: string): Completeness {
    const plain = super.isComplete(source);
    if (plain.status === 'complete' || !mayHold(source)) return plain;
    const asCell = cellCall(source);
    if (asCell !== undefined && !/^\s*%%time/.test(source)) return { status: 'complete', indent: '' };
    if (/^\s*!.*\\$/.test(source.slice(source.lastIndexOf('\n') + 1)))
      return { status: 'incomplete', indent: '' };
    const lines = (asCell ?? source).split('\n');
    let prefix = '';
    for (const index of lines.keys()) {
      const line = joined(lines, index);
      const found = readLine(line);
      const end = found && endOf(prefix);
      if (end !== undefined && !parses(`${prefix}${line}\n${end}`))
        lines[index] = found!.isAssigned ? `${found!.head}0;` : ';';
      prefix += `${lines[index]}\n`;
    }
    return super.isComplete(lines.join('\n'));
  }
}

/** A line of a shell's command with those that a backslash at its end joins to it; they are left empty. */
function joined(lines: string[], index: number): string {
  let line = lines[index]!;
  if (readLine(line)?.shell === undefined) return line;
  for (let next = index + 1; line.endsWith('\\') && next < lines.length; next++) {
    line = line.slice(0, -1) + lines[next]!;
    lines[next] = '';
  }
  return line;
}

/** Says what the `await` is that nobody wrote. */
function withHint(result: CompiledCell): CompiledCell {
  const hint = 'a `!` or `%` line inside a function needs an `async` function';
  const said = result.diagnostics.find(({ code }) => code === awaitOutside)!.message;
  return {
    ...result,
    diagnostics: result.diagnostics.map((one) =>
      one.code === awaitOutside ? { ...one, message: hint } : one,
    ),
    frame: result.frame.replaceAll(said, hint),
    frameColored: result.frameColored.replaceAll(said, hint),
  };
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
