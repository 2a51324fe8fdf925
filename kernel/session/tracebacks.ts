/** A thrown value as a Jupyter error: name, message and a coloured traceback with the user's lines, causes and members. */
import { inspect } from 'node:util';
import type { ErrorContent } from '../protocol/index.js';
import { frameOfFailure } from './compile_failure.js';
import { sourceText } from './sources.js';

const red = (text: string) => `\x1b[31m${text}\x1b[39m`;
const dim = (text: string) => `\x1b[2m${text}\x1b[22m`;
const cyan = (text: string) => `\x1b[36m${text}\x1b[39m`;

const contextLines = 2;
const deepest = 8;

const isError = (value: unknown): value is Error =>
  value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';

/** Error content for anything thrown. */
export function errorContent(thrown: unknown): ErrorContent {
  if (!isError(thrown))
    return {
      ename: 'Thrown',
      evalue: inspect(thrown),
      traceback: [
        `${red('Thrown')}: ${inspect(thrown, { colors: false })}`,
        dim('(not an Error, so there is no stack)'),
      ],
    };
  return { ename: nameOf(thrown), evalue: String(thrown.message), traceback: lines(thrown, new Set()) };
}

const nameOf = (error: Error): string => String(error.name || error.constructor?.name || 'Error');

function lines(error: unknown, seen: Set<unknown>): string[] {
  if (!isError(error)) return [inspect(error)];
  if (seen.has(error) || seen.size > deepest) return [dim('(shown above)')];
  seen.add(error);
  const frames = framesOf(error);
  const failure = frameOfFailure(error);
  const head =
    failure === undefined
      ? [`${red(nameOf(error))}: ${error.message}`, ...codeFrame(frames)]
      : failure.split('\n');
  const result = [...head, ...foldRounds(frames).map(colorFrame)];
  if (error.cause !== undefined) result.push('', 'Caused by:', ...lines(error.cause, seen));
  const members = (error as AggregateError).errors;
  if (Array.isArray(members))
    members.forEach((member, index) =>
      result.push('', `Error ${index + 1} of ${members.length}:`, ...lines(member, seen)),
    );
  return result;
}

const framePattern = /^\s+at (?:(.*) \()?(.+?):(\d+):(\d+)\)?$/;

function framesOf(error: Error): string[] {
  const { stack } = error;
  return typeof stack === 'string' ? stack.split('\n').filter((line) => framePattern.test(line)) : [];
}

/** Frames that are shown of a recursion. */
const shownRounds = 3;
const longestRound = 4;

/** Frames with what repeats itself at once, alone or as a round of a few, told by its number. */
export function foldRounds(frames: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < frames.length;) {
    let [length, rounds] = [1, 1];
    for (let tried = 1; tried <= longestRound && rounds <= shownRounds; tried++) {
      const isSame = (index: number) => frames[index] === frames[at + ((index - at) % tried)];
      let end = at;
      while (end < frames.length && isSame(end)) end++;
      [length, rounds] = [tried, Math.floor((end - at) / tried)];
    }
    if (rounds <= shownRounds) {
      result.push(frames[at++]!);
      continue;
    }
    result.push(...frames.slice(at, at + shownRounds * length));
    const what = length === 1 ? 'the same' : `these ${length}`;
    result.push(dim(`    … ${what} ${rounds - shownRounds} times more`));
    at += rounds * length;
  }
  return result;
}

const colorFrame = (frame: string): string =>
  frame.replace(
    framePattern,
    (_all, name: string | undefined, file: string, line: string, column: string) => {
      const place = cyan(`${file}:${line}:${column}`);
      return `    at ${name ? `${name} (${place})` : place}`;
    },
  );

/** The lines around the first frame whose text we know. */
function codeFrame(frames: readonly string[]): string[] {
  for (const frame of frames) {
    const [, , file, lineText, columnText] = framePattern.exec(frame) ?? [];
    const text = file === undefined ? undefined : sourceText(file);
    if (text === undefined) continue;
    const line = Number(lineText);
    const all = text.split('\n');
    const from = Math.max(1, line - contextLines);
    const to = Math.min(all.length, line + contextLines);
    const width = String(to).length;
    const result: string[] = [];
    for (let number = from; number <= to; number++) {
      const mark = number === line ? red('>') : ' ';
      result.push(`${mark} ${dim(`${String(number).padStart(width)} |`)} ${all[number - 1]}`);
      if (number === line) {
        const indent = (all[number - 1] ?? '').slice(0, Number(columnText) - 1).replace(/[^\t]/g, ' ');
        result.push(`  ${dim(`${' '.repeat(width)} |`)} ${indent}${red('^')}`);
      }
    }
    return result;
  }
  return [];
}
