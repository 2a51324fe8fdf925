/** What is no TypeScript in the text of a notebook (commands, questions for help), blanked out so that all else keeps its place. */
import type { Diagnostic } from '../compiler/index.js';
import { cellForm, mayHold, readLine } from '../compiler/command_forms.js';
import { nextCommand } from '../compiler/commands.js';

const helpLine = /^\s*(?:\?{1,2}\s*[\w$.]+|[\w$.]+\s*\?{1,2})\s*;?\s*$/;
const blanked = (line: string): string => line.replace(/[^\r\n]/g, ' ');

/** Cells of `%%` commands other than timing, up to the two empty lines that editors put between cells. */
function withoutCellCommands(lines: string[]): void {
  for (let at = 0; at < lines.length; at++) {
    const [, name] = cellForm.exec(lines[at]!) ?? [];
    if (name === undefined) continue;
    const isTiming = name === 'time' || name === 'timeit';
    lines[at] = blanked(lines[at]!);
    if (isTiming) continue;
    for (; at < lines.length && !(lines[at + 1] === '' && lines[at + 2] === ''); at++)
      lines[at] = blanked(lines[at]!);
    if (at < lines.length) lines[at] = blanked(lines[at]!);
  }
}

/** One command line as TypeScript of the same meaning for types. */
function maskedLine(line: string): string {
  const { head, isAssigned, shell, name, rest } = readLine(line)!;
  const timed = name === 'time' && rest ? rest : undefined;
  const start = timed === undefined ? line.length : line.indexOf(rest, head.length);
  if (!isAssigned) return blanked(line.slice(0, start)) + (timed ?? '');
  if (timed !== undefined) return head + ' '.repeat(start - head.length) + timed;
  return shell === undefined
    ? `${head}String()`
    : `${head}Object.assign([String()], { s: '', n: '', exitCode: 0 })`;
}

/** The text and its findings. Lines keep their numbers, and all lines but commands their columns. */
export function masked(
  source: string,
  check: (text: string) => Diagnostic[],
): { text: string; diagnostics: Diagnostic[] } {
  const lines = source.split('\n');
  withoutCellCommands(lines);
  for (const [at, line] of lines.entries()) if (helpLine.test(line)) lines[at] = blanked(line);
  let text = lines.join('\n');
  let diagnostics = check(text);
  while (mayHold(text)) {
    const index = nextCommand(text.split('\n'), diagnostics);
    if (index < 0) break;
    lines[index] = maskedLine(lines[index]!);
    text = lines.join('\n');
    diagnostics = check(text);
  }
  return { text, diagnostics };
}
