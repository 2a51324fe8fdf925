/** Diagnostics of a text and their code frames, plain and coloured. */
import type ts from 'typescript';
import { jsxHints } from './jsx.js';
import { typescript as t } from './patched_typescript.js';

export interface Diagnostic {
  code: number;
  category: 'error' | 'warning';
  message: string;
  /** UTF-16 offset into the source. */
  start: number;
  length: number;
  /** From 0. */
  line: number;
  column: number;
  file?: string;
}

const hints: Readonly<Record<number, string>> = {
  2307: 'Is the package installed beside the notebook (`npm install …`), and is the path right?',
  7006: 'Write its type, for example `(x: number) => …`.',
  2588: 'Declare it with `let` if it is to change.',
  ...jsxHints,
};

/** Types of earlier cells are named after their cell instead of the file we keep them in. */
export const readable = (message: string): string =>
  message
    .replace(/import\("[^"]*__mxlab_(?:s\d+"\)\.)?c(\d+)(?:_\d+)?(?:"\))?\.([\w$]+)/g, '$2 of In[$1]')
    .replace(/import\("(?:[^"]*__mxlab_cell|mxlab(?::[^"]*)?)"\)\./g, '')
    .replace(/\b__mxlab\.(m|g|s\d+\.c\d+(_\d+)?|c\d+(_\d+)?)\./g, '');

/**
 * What TypeScript says to programs and not to notebooks: `import x = require()` and `export =` have a meaning here (1202, 1203), and a
 * package without types is `any` (7016).
 */
const dropped = new Set([1202, 1203, 7016]);

export const isFinding = ({ code }: { code: number }): boolean => !dropped.has(code);

/** Our form of a compiler diagnostic; `offset` is where the source begins in the compiled text. */
export function diagnosticOf(raw: ts.Diagnostic, source: string, offset: number): Diagnostic {
  const start = Math.min(Math.max((raw.start ?? 0) - offset, 0), source.length);
  const length = Math.min(raw.length ?? 0, source.length - start);
  const before = source.slice(0, start);
  let message = readable(t.flattenDiagnosticMessageText(raw.messageText, '\n')).replace(
    / Do you need to change your target library\?[^\n]*/,
    ` Node ${process.versions.node} does not have it.`,
  );
  if (hints[raw.code]) message += ` ${hints[raw.code]}`;
  return {
    code: raw.code,
    category: raw.category === t.DiagnosticCategory.Error ? 'error' : 'warning',
    message,
    start,
    length,
    line: before.split('\n').length - 1,
    column: start - (before.lastIndexOf('\n') + 1),
  };
}

const colors = {
  red: '\x1b[31m',
  yellow: '\x1b[33m',
  cyan: '\x1b[36m',
  // Faint, not "bright black": that cannot be read on JupyterLab's dark theme.
  gray: '\x1b[2m',
  bold: '\x1b[1m',
  none: '\x1b[0m',
};
type Color = keyof typeof colors;

/** The lines around each diagnostic with a caret under the place. */
export function codeFrame(
  source: string,
  name: string,
  diagnostics: readonly Diagnostic[],
  isColored: boolean,
): string {
  const paint = (color: Color, text: string): string =>
    isColored ? `${colors[color]}${text}${colors.none}` : text;
  const lines = source.split('\n').map((line) => line.replace(/\t/g, ' ').replace(/\r$/, ''));
  return diagnostics
    .map((diagnostic) => {
      const { line, column, code, category, message } = diagnostic;
      const last = Math.min(lines.length - 1, line + 1);
      const width = String(last + 1).length;
      const severity: Color = category === 'error' ? 'red' : 'yellow';
      const shown: string[] = [
        `${paint('bold', `${name}:${line + 1}:${column + 1}`)} ${paint(severity, category)} ${paint('gray', code > 90_000 ? 'MXNetError' : `TS${code}`)}: ${message}`,
      ];
      for (let index = Math.max(0, line - 1); index <= last; index++) {
        const isHere = index === line;
        const number = String(index + 1).padStart(width);
        shown.push(
          `${isHere ? paint(severity, '>') : ' '} ${paint('gray', `${number} |`)} ${lines[index] ?? ''}`.trimEnd(),
        );
        if (!isHere) continue;
        const marks = Math.max(1, Math.min(diagnostic.length, (lines[index] ?? '').length - column));
        shown.push(
          `  ${paint('gray', `${' '.repeat(width)} |`)} ${' '.repeat(column)}${paint(severity, '^'.repeat(marks))}`,
        );
      }
      return shown.join('\n');
    })
    .join('\n\n');
}
