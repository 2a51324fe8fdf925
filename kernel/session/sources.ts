/** Texts and source maps of everything the kernel compiled: positions in JavaScript become positions in the user's TypeScript. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

export interface Place {
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
}

interface Source {
  text: string;
  map: string;
  traced?: TraceMap;
}

const sources = new Map<string, Source>();

/** Remembers a compiled text; `file` is the name its script runs under. */
export function addSource(file: string, text: string, map: string): void {
  sources.set(file, { text, map });
}

/** The user's text of a file that the kernel compiled. */
export const sourceText = (file: string): string | undefined => sources.get(file)?.text;

/** Where a position (1-based) of running JavaScript came from; undefined when the file is not one of ours. */
export function originalPlace(file: string, line: number, column: number): Place | undefined {
  const source = sources.get(file);
  if (!source) return undefined;
  if (!source.map) return { file, line, column };
  source.traced ??= new TraceMap(source.map);
  const found = originalPositionFor(source.traced, { line, column: Math.max(column - 1, 0) });
  if (found.line === null) return { file, line, column };
  return { file, line: found.line, column: calleeColumn(source.text, found.line, found.column) + 1 };
}

/**
 * `f(x)` runs as `(0, $$.f)(x)`, which V8 places at the bracket behind; the user's call is where its name begins.
 * Columns are 0-based.
 */
function calleeColumn(text: string, line: number, column: number): number {
  const code = text.split('\n', line)[line - 1] ?? '';
  if (code[column] !== '(') return column;
  const [name = ''] = /[\p{ID_Continue}$]*$/u.exec(code.slice(0, column))!;
  // A member's name is where V8 places the call as well; brackets and keywords stay.
  return /^(?:$|\d|(?:if|for|while|switch|catch|return|await|typeof|void|new|of|in|yield|throw)$)/.test(name)
    ? column
    : column - name.length;
}
