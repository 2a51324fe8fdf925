/** Completion that needs no types: files inside strings and commands, keys of live values. */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import type { Completion } from './language.js';

export interface Completions {
  matches: Completion[];
  start: number;
  end: number;
}

const maximum = 300;

/** Files that begin as the path left of the cursor does; undefined where no path is being written. */
export async function completePath(
  code: string,
  position: number,
  directory: string,
): Promise<(Completions & { isCommand: boolean }) | undefined> {
  const line = code.slice(code.lastIndexOf('\n', position - 1) + 1, position);
  const isCommand = /^\s*(!|%(cd|load|run)\s|%%writefile\s)/.test(line);
  const typed = isCommand ? /[^\s'"=|&;<>]*$/.exec(line)![0] : openString(line);
  if (typed === undefined || (isCommand && (typed === '' || /^\s*[!%]\S*$/.test(line)))) return undefined;
  const name = typed.endsWith('/') || typed === '' ? '' : basename(typed);
  const folder = typed.endsWith('/') ? typed : typed === '' ? '.' : dirname(typed);
  let entries;
  try {
    const path = resolve(directory, folder.replace(/^~(?=\/|$)/, homedir()));
    entries = await readdir(path, { withFileTypes: true });
  } catch {
    // No such folder, or none that we may read: nothing to offer.
    return undefined;
  }
  const matches = entries
    .filter((entry) => entry.name.startsWith(name) && (name !== '' || !entry.name.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, maximum)
    .map((entry) => ({ text: `${entry.name}${entry.isDirectory() ? '/' : ''}`, type: 'path' }));
  return matches.length ? { matches, start: position - name.length, end: position, isCommand } : undefined;
}

/** The text of the string that is open at the end of a line. */
function openString(line: string): string | undefined {
  let quote: string | undefined;
  let begin = 0;
  for (let index = 0; index < line.length; index++) {
    const letter = line[index]!;
    if (letter === '\\') index++;
    else if (quote === undefined && /['"`]/.test(letter)) [quote, begin] = [letter, index + 1];
    else if (letter === quote) quote = undefined;
  }
  return quote === undefined ? undefined : line.slice(begin);
}

const chain = String.raw`([\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*|\[(?:\d+|'[^'\\]*'|"[^"\\]*")\])*)`;
const member = new RegExp(String.raw`(?:^|[^\p{L}\p{N}_$.\])])${chain}(?:\?)?\.([\p{L}\p{N}_$]*)$`, 'u');
const element = new RegExp(String.raw`(?:^|[^\p{L}\p{N}_$.\])])${chain}\[(['"])([^'"\\]*)$`, 'u');

/** The value whose keys are wanted at a position: the steps to it from a cell's name, and what is typed of the key. */
export interface KeyQuestion {
  steps: string[];
  typed: string;
  isElement: boolean;
}

/** Reads `a.b["c"].ke` or `a["ke` left of the cursor; undefined for anything that would have to be run. */
export function keyQuestion(code: string, position: number): KeyQuestion | undefined {
  const line = code.slice(code.lastIndexOf('\n', position - 1) + 1, position);
  const inElement = element.exec(line);
  const text = openString(line);
  const isText = text === undefined ? /(^|[^:])\/\//.test(line) : !/\$\{[^}]*$/.test(text);
  const found = inElement ?? (isText ? null : member.exec(line));
  if (!found) return undefined;
  const steps = [...found[1]!.matchAll(/[\p{L}\p{N}_$]+|'[^']*'|"[^"]*"/gu)].map(([step]) =>
    step.replace(/^(['"])(.*)\1$/, '$2'),
  );
  return { steps, typed: found.at(-1)!, isElement: inElement !== null };
}

const isName = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** Adds the keys of a live value to what the types know. */
export function withKeys(
  found: Completions,
  { typed, isElement }: KeyQuestion,
  position: number,
  keys: readonly { key: string; type: string }[],
): Completions {
  const fitting = keys.filter(({ key }) => key.startsWith(typed) && (isElement || isName.test(key)));
  const known = new Set(found.matches.map(({ text }) => text));
  const added = fitting.filter(({ key }) => !known.has(key)).map(({ key, type }) => ({ text: key, type }));
  if (!added.length) return found;
  const isAligned = found.matches.length > 0 && found.start === position - typed.length;
  return {
    matches: [...added, ...(isAligned ? found.matches : [])],
    start: position - typed.length,
    end: isAligned ? found.end : position,
  };
}
