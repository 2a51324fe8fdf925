/** The forms of `!` lines and `%` commands, each as the call it stands for. */
import type ts from 'typescript';
import { cellKind } from './jsx.js';
import { typescript as t } from './patched_typescript.js';

/** What the session calls its half of the commands (cell_globals.d.ts). */
export const commands = '__mxlab_commands';

/** A command, perhaps behind `const name =`. */
const lineForm =
  /^(?<head>\s*(?:(?:(?:const|let|var)\s+)?[A-Za-z_$][\w$]*(?:\s*:[^=]+?)?\s*=\s*)?)(?:!\s*(?<shell>[\w./~"'$-].*)|%(?!%)(?<name>\w+)(?:[ \t]+(?<rest>.*?))?\s*)$/;
export const cellForm = /^%%(\w+)(?:[ \t]+(.*?))?\s*$/;

/** A quick look: nearly all cells have no line that begins so. */
export const mayHold = (source: string): boolean => /(^|=)[ \t]*[!%]/m.test(source);

export interface Line {
  /** What stands before the command: blanks, or the name that its value goes to. */
  head: string;
  isAssigned: boolean;
  /** Text for the shell, of `!` lines. */
  shell?: string | undefined;
  /** Name of a `%` command. */
  name?: string | undefined;
  rest: string;
}

/** The parts of a line that may be a command. */
export function readLine(line: string): Line | undefined {
  const { head = '', shell, name, rest = '' } = lineForm.exec(line)?.groups ?? {};
  if (shell === undefined && name === undefined) return undefined;
  return { head, isAssigned: head.trim() !== '', shell, name, rest };
}

export function parses(text: string): boolean {
  const isRight = (isJsx: boolean): boolean => {
    const file = t.createSourceFile('cell.ts', text, t.ScriptTarget.ESNext, false, cellKind(isJsx));
    return (file as ts.SourceFile & { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length === 0;
  };
  // Whether JSX is on is not known here: where it is off, the compiler says so.
  return isRight(false) || (/<\/|\/>/.test(text) && isRight(true));
}

/** Strings, templates and comments, which hide brackets; and the brackets. */
const brackets = /\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[([{}\])]/g;

/** What closes all that is open at the end of a text. */
function closings(text: string): string {
  const open: string[] = [];
  for (const { 0: token, index } of text.matchAll(brackets)) {
    if (token === '(') open.push(')');
    else if (token === '[') open.push(']');
    else if (token === '{') {
      const before = text.slice(0, index);
      open.push(/\btry\s*$/.test(before) ? '}finally{}' : /\bdo\s*$/.test(before) ? '}while(0)' : '}');
    } else if (/^[)\]}]$/.test(token)) open.pop();
  }
  return open.reverse().join('');
}

/** What closes a text behind which a statement may begin, at the top level ('') or in a block; undefined where none may. */
export function endOf(prefix: string): string | undefined {
  if (parses(prefix)) return '';
  const end = closings(prefix);
  return end !== '' && parses(`${prefix}\nif(0);${end}`) ? end : undefined;
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
export const words = (text: string): string[] =>
  (text.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'])+/g) ?? []).map((word) =>
    word.replace(
      /"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g,
      (_all, double?: string, single?: string, one?: string) =>
        double === undefined ? (single ?? one!) : double.replace(/\\(["\\])/g, '$1'),
    ),
  );

/** A shell's text as an expression: `{expression}` is put in where it begins with a name that is known. */
function shellText(text: string, knows: (name: string) => boolean): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: all, 1: inner, index } of text.matchAll(/(?<![$\\{])\{([A-Za-z_$][^{},;]*)\}/g)) {
    const name = /^[\w$]+/.exec(inner!)![0];
    if (!knows(name) || asExpression(inner!) === undefined) continue;
    parts.push(JSON.stringify(text.slice(end, index)), `(${inner})`);
    end = index + all.length;
  }
  if (parts.length === 0) return JSON.stringify(text);
  return `[${[...parts, JSON.stringify(text.slice(end))].join(', ')}].join('')`;
}

export interface LineContext {
  /** The text of a file to run, by its name and arguments. */
  read(rest: string): string;
  /** Whether a name may be meant in `!` lines. */
  knows(name: string): boolean;
}

/** A line as the call it stands for. */
export function lineCall(line: string, { read, knows }: LineContext): string {
  const { head, isAssigned, shell, name = '', rest } = readLine(line)!;
  const call = (): string => {
    if (shell !== undefined)
      return `await ${commands}.${isAssigned ? 'capture' : 'shell'}(${shellText(shell, knows)});`;
    if (name === 'time' && rest) return timed(rest);
    if (name === 'timeit' && rest && !isAssigned) return timedOften(rest);
    if (name === 'run' && rest && !isAssigned) return read(rest);
    const values = `${JSON.stringify(name)}, ${JSON.stringify(rest)}`;
    return `await ${commands}.${isAssigned ? 'value' : 'line'}(${values});`;
  };
  return `${head}${call()}`;
}

/** A cell that begins with `%%name`, as TypeScript; undefined for other cells. */
export function cellCall(source: string): string | undefined {
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
